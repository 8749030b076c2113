"""How long things are kept is said, a file is held, what is due is listed, and a second person confirms it."""

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from thinkfamily.access.grants.actions import give
from thinkfamily.access.users.factories import PASSWORD, reader
from thinkfamily.people.families.factories import family
from thinkfamily.people.persons.factories import note, person
from thinkfamily.people.persons.models import Person

pytestmark = pytest.mark.demand("3.7.4", "3.8.1", "3.8.3", "3.8.4")
SIZES = pytest.mark.parametrize(
    "size", [{"width": 1280, "height": 900}, {"width": 390, "height": 844}], ids=["at a desk", "on a phone"]
)
LONG_AGO = datetime.datetime(2001, 2, 3, tzinfo=datetime.UTC)
START, END = datetime.date(2026, 1, 1), datetime.date(2027, 12, 31)


def sign_in(page: Page, site: str, user: str) -> None:
    page.context.clear_cookies()
    page.goto(site)
    page.get_by_label("User name").fill(user)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()


@SIZES
def test_a_file_falls_due(page: Page, live_server: Any, accessible: Callable[[Page], None], size: Any) -> None:
    def good(path: str = "") -> None:
        if path:
            page.goto(live_server.url + path)
        accessible(page)
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), "it sticks out at the side"

    # given two files of long ago, one of a family that is worked with, a governance officer and a safeguarding lead
    page.set_viewport_size(size)
    moira = reader("moira", role="safeguarding_lead", name="Moira Flint")
    reader("ines", role="information_governance", name="Ines Carter")
    give(moira, by=None, scope="area", reason="Reads families", starts=START, ends=END)
    for name in ("Whitby", "Scarsdale"):
        family(f"{name} family", (person(f"Ada {name}", "1990-05-04", by=moira), "child"), by=moira, opened_at=LONG_AGO)
    kit = person("Kit Harper", "2013-06-09", by=moira)
    family("Harper family", (kit, "child"), by=moira)
    note(kit, "Reads aloud", by=moira, information="education")
    Person.objects.filter(pk=kit.pk).update(last_name="Hopper")

    # when no rule is in force, then nothing is due; a shipped example fills the form
    sign_in(page, live_server.url, "ines")
    page.get_by_role("link", name="Retention").click()
    expect(page.get_by_text("No file is due.")).to_be_visible()
    good()
    good("/retention/certificates/")
    good("/retention/holds/")
    good("/retention/rules/")
    page.get_by_role("link", name="25 years after the birth").click()
    good()
    page.get_by_role("button", name="Say this rule").click()
    expect(page.get_by_role("alert")).to_contain_text("Say why it is said now")
    page.get_by_label("Why it is said now").fill("Adopted by the cabinet")
    page.get_by_role("button", name="Say this rule").click()
    expect(page.get_by_text("The rule is said.")).to_be_visible()
    good()

    # when one of the two is held, then the list has the other, by a number and not by name
    good("/retention/")
    page.get_by_role("link", name="Hold").filter(visible=True).nth(1).click()
    good()
    page.get_by_label("Who asked for it").fill("County court")
    page.get_by_label("Why", exact=True).fill("A claim about 2003")
    page.get_by_role("button", name="Hold it").click()
    expect(page.get_by_text("County court")).to_be_visible()
    good()
    good("/retention/")
    page.get_by_role("button", name="List what is due today").click()
    expect(page.get_by_text("a second person confirms it")).to_be_visible()
    expect(page.get_by_text("Whitby")).to_have_count(0)
    good()
    where = page.url

    # when the second person confirms it, then it waits to be carried out
    sign_in(page, live_server.url, "moira")
    page.goto(where)
    good()
    page.get_by_label("I have read the list, and it may go").check()
    page.get_by_role("button", name="Save the decision").click()
    expect(page.get_by_text("confirmed by Moira Flint")).to_be_visible()
    good()

    # and what was changed about somebody stands with what it was before
    page.goto(f"{live_server.url}/people/{kit.pk}/changes/")
    expect(page.locator("ins")).to_have_text("Hopper")
    good()
