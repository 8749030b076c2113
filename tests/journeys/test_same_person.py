"""Same person or not, in a browser: side by side, decided with a reason, undone, and what belongs to whom."""

import datetime
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from thinkfamily.access.grants.actions import give
from thinkfamily.access.users.factories import PASSWORD, reader
from thinkfamily.access.users.models import User
from thinkfamily.people.families.factories import family
from thinkfamily.people.persons.factories import address, identifier, note, person, tie
from thinkfamily.people.persons.models import Person
from thinkfamily.people.same_person.likely import look
from thinkfamily.people.same_person.models import Merge

pytestmark = pytest.mark.demand("4.10.10")
SIZES = pytest.mark.parametrize("size", [pytest.param(size, id=f"{size} px") for size in (1280, 390, 320)])
START, END = datetime.date(2026, 1, 1), datetime.date(2027, 12, 31)


@pytest.fixture
def priya() -> User:
    """Kit stands in his mother's record, and was made again by hand in his father's."""
    made = reader("priya", role="front_door", at="Early help hub", name="Priya Nair")
    give(made, by=None, scope="area", reason="Reads families", starts=START, ends=END)
    dana, jon = (
        person("Dana Harper", "1988-03-02", by=made, sex="F"),
        person("Jon Reid", "1985-01-30", by=made, sex="M"),
    )
    kit, again = (person("Kit Harper", "2013-06-09", by=made, sex="M") for _ in range(2))
    family("Harper family", (dana, "parent"), (kit, "child"), by=made)
    family("Reid family", (jon, "parent"), (again, "child"), by=made)
    tie(dana, "parent_of", kit, by=made)
    tie(jon, "parent_of", again, by=made)
    address(kit, by=made, line="14 Larkfield Row", postcode="NM1 4AB")
    address(again, by=made, line="2 Mill Lane", postcode="NM3 1AA")
    identifier(kit, "nhs", "9434765919", by=made)
    identifier(again, "nhs", "9434765870", by=made)
    note(again, "Boxes on Fridays", by=made)
    look()
    return made


def sign_in(page: Page, live_server: Any) -> None:
    page.goto(live_server.url)
    page.get_by_label("User name").fill("priya")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("button", name="Sign out")).to_be_visible()
    page.goto(f"{live_server.url}/matches/")


def good(page: Page, accessible: Callable[[Page], None], name: str) -> None:
    """No barrier, nothing sticks out, and a picture for whoever wants to see it."""
    accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), "it sticks out at the side"
    if folder := os.environ.get("TF_LOOK"):
        page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)


def by_keyboard(page: Page, label: str, *, check: bool = False) -> None:
    """Goes to a field as the tab key does, and chooses it."""
    page.get_by_label(label, exact=True).focus()
    if check:
        page.keyboard.press("Space")


@SIZES
def test_two_records_are_one_and_two_again(
    page: Page, live_server: Any, accessible: Callable[[Page], None], priya: User, size: int
) -> None:
    page.set_viewport_size({"width": size, "height": 900})
    sign_in(page, live_server)
    good(page, accessible, f"pairs-{size}")
    page.get_by_role("link", name="Decide about Kit Harper").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="One person or two?")).to_be_visible()
    good(page, accessible, f"pair-{size}")
    by_keyboard(page, "The same person", check=True)
    page.get_by_role("button", name="Save my decision").click()
    expect(page.get_by_text("Look at each of these first").first).to_be_visible()
    good(page, accessible, f"pair-asked-{size}")
    page.get_by_label("Kit Harper of the Harper family, born 9 June 2013").check()
    by_keyboard(page, "They have two different NHS numbers, and both are valid.", check=True)
    page.get_by_label("Why", exact=True).fill("The hospital gave him a second number in 2019")
    page.get_by_role("button", name="Save my decision").click()
    expect(page.get_by_role("heading", name="Read as one person")).to_be_visible()
    good(page, accessible, f"merge-{size}")
    made = Merge.objects.get()
    note(made.kept, "Written since, about one of the two", by=priya)
    page.get_by_role("link", name="They are not one person: undo").click()
    expect(page.get_by_text("Written since, about one of the two")).to_be_visible()
    assert page.locator("input[type=radio]:checked").count() == 0, "nothing is guessed"
    good(page, accessible, f"undo-{size}")
    page.get_by_label("Why they are not one person").fill("They are cousins of one name")
    page.get_by_role("button", name="Undo: they are two people").click()
    expect(page.get_by_role("heading", name="Two people again")).to_be_visible()
    good(page, accessible, f"undone-{size}")
    assert not Person.objects.exclude(merged_into=None).exists()
    page.get_by_role("link", name="What was written in between").click()
    good(page, accessible, f"divide-{size}")
    page.get_by_role("radio").nth(1).check()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Nothing is open")).to_be_visible()
