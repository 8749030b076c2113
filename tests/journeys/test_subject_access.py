"""Something is sealed, something is disputed, and a boy gets a copy of everything without what is not his to have."""

import datetime
import io
import re
from collections.abc import Callable
from typing import Any

import pypdf
import pytest
from playwright.sync_api import Page, expect

from thinkfamily.access.grants.actions import give
from thinkfamily.access.users.factories import PASSWORD, reader
from thinkfamily.people.families.factories import family
from thinkfamily.people.persons.factories import note, person, tie

pytestmark = pytest.mark.demand("3.5.1", "3.5.4", "3.6.3", "3.6.4")
SIZES = pytest.mark.parametrize(
    "size", [{"width": 1280, "height": 900}, {"width": 390, "height": 844}], ids=["at a desk", "on a phone"]
)
START, END = datetime.date(2026, 1, 1), datetime.date(2027, 12, 31)


def good(page: Page, accessible: Callable[[Page], None]) -> None:
    accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), "it sticks out at the side"


@SIZES
def test_a_boy_gets_a_copy_of_everything(
    page: Page, live_server: Any, accessible: Callable[[Page], None], size: Any
) -> None:
    # given a record, kept by a safeguarding lead's agency
    page.set_viewport_size(size)
    moira = reader("moira", role="safeguarding_lead", at="Northmoor safeguarding", name="Moira Flint")
    give(moira, by=None, scope="area", reason="Reads families", starts=START, ends=END)
    dana, kit = person("Dana Harper", "1988-03-02", by=moira, sex="F"), person("Kit Harper", "2010-06-09", by=moira)
    rob = person("Rob Doyle", "1985-03-02", by=moira, sex="M")
    record = family("Harper family", (dana, "parent"), (kit, "child"), (rob, "adult"), by=moira)
    note(kit, "Reads well, and helps in the kitchen", by=moira, information="education")
    note(kit, "Dana drinks when Rob has called", by=moira, information="substance")
    tie(rob, "parent_of", kit, by=moira)
    page.goto(live_server.url)
    page.get_by_label("User name").fill("moira")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.goto(f"{live_server.url}/records/{record.pk}/")
    good(page, accessible)

    # when she seals the tie from Kit, then what is missing is asked for, and the page says that it is sealed
    page.get_by_role("link", name=re.compile("Seal it.*of Rob")).click()
    good(page, accessible)
    page.get_by_role("button", name="Seal it now").click()
    expect(page.get_by_role("alert")).to_contain_text("Say why")
    good(page, accessible)
    page.get_by_label("Kit, 16").check()
    page.get_by_label("Why").fill("Dana wants to tell him herself")
    page.get_by_role("button", name="Seal it now").click()
    expect(page.get_by_text("Sealed from Kit Harper: they must not learn of it")).to_be_visible()
    good(page, accessible)
    page.goto(f"{live_server.url}/seals/")
    good(page, accessible)
    page.get_by_role("link", name="Rob Doyle").click()
    expect(page.get_by_text("Dana wants to tell him herself")).to_be_visible()
    good(page, accessible)

    # when Kit says that an entry is wrong, then both views stand side by side
    page.goto(f"{live_server.url}/records/{record.pk}/")
    page.get_by_role("link", name=re.compile("They say it is wrong.*of Kit")).first.click()
    good(page, accessible)
    page.get_by_label("Who says so").fill("Kit")
    page.get_by_label("What they say").fill("I only cook on Sundays")
    page.get_by_label("When they said it").fill("1 11 2026")
    page.get_by_role("button", name="Write it down").click()
    expect(page.get_by_text("I only cook on Sundays")).to_be_visible()
    page.get_by_role("link", name="Both views").click()
    good(page, accessible)

    # when Kit asks for everything
    page.goto(f"{live_server.url}/people/{kit.pk}/everything/")
    good(page, accessible)
    page.get_by_label("The person themselves").check()
    page.get_by_label("When they asked").fill("2 11 2026")
    page.get_by_label("How you made sure").fill("I know him")
    page.get_by_role("button", name="Gather everything").click()
    expect(page.get_by_role("alert")).to_contain_text("whether the child understands")
    page.get_by_label("The child understands it").check()
    page.get_by_label("What you considered").fill("He could say what is in it, and why he wants it")
    page.get_by_role("button", name="Gather everything").click()

    # then each piece is there with what to think of; what needs no thought is decided, the rest is hers
    expect(page.get_by_role("heading", level=1)).to_have_text("What goes into the copy for Kit Harper")
    expect(page.get_by_text("Names somebody else: Dana, Rob")).to_be_visible()
    good(page, accessible)
    page.get_by_role("button", name="Save, and decide what needs no thought").click()
    page.get_by_role("button", name="Hand it over").click()
    expect(page.get_by_text("not decided yet")).to_be_visible()
    expect(page.get_by_role("button", name="Make the copy")).to_have_count(0)
    good(page, accessible)
    page.get_by_role("link", name="What goes into the copy").click()
    for block in page.locator("div.tf-block").filter(has=page.locator("select")).all():
        if block.locator("select").input_value():
            continue
        about_dana = block.get_by_text("Dana drinks").count()
        block.locator("select").select_option("third_party" if about_dana else "release")
        if about_dana:
            block.get_by_text("Why, and words to take out").click()
            block.get_by_label("Why", exact=True).fill("It is about Dana")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("0 of")).to_be_visible()
    page.get_by_role("button", name="Hand it over").click()
    page.get_by_role("button", name="Make the copy").click()

    # then the file holds what is his, and nothing of what is not
    with page.expect_download() as waiting:
        page.get_by_role("link", name="The copy as a PDF").click()
    read = pypdf.PdfReader(io.BytesIO(waiting.value.path().read_bytes()))
    text = " ".join(" ".join(sheet.extract_text() for sheet in read.pages).split())
    assert waiting.value.suggested_filename == "what-we-hold.pdf"
    assert "helps in the kitchen" in text
    assert "I only cook on Sundays" in text
    assert "drinks" not in text
    assert "Rob is Kit" not in text
    good(page, accessible)

    # when the family is restricted, then the page says who keeps access
    page.goto(f"{live_server.url}/records/{record.pk}/restrict/")
    good(page, accessible)
    page.get_by_label("Why").fill("Rob has threatened them")
    page.get_by_role("button", name="Restrict this family").click()
    expect(page.get_by_text("restricted", exact=False).first).to_be_visible()
    page.goto(f"{live_server.url}/records/{record.pk}/{kit.pk}/copy/")
    expect(page.get_by_text("Rob is Kit")).to_have_count(0)
    good(page, accessible)
