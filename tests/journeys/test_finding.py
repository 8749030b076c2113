"""Finding somebody in a browser: by what one has heard on the telephone, with the keyboard alone, and back again."""

import datetime
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from thinkfamily.access.grants.actions import give
from thinkfamily.access.users.factories import PASSWORD, reader
from thinkfamily.people.families.factories import family
from thinkfamily.people.persons.factories import address, other_name, person, tie

SIZES = pytest.mark.parametrize(
    "size", [pytest.param(size, id=f"{size} px") for size in (1280, 390, 320)]
)  # a desk, a telephone, the smallest
START, END = datetime.date(2026, 1, 1), datetime.date(2027, 12, 31)


@pytest.fixture
def harpers() -> None:
    """Dana, who had another name, her child, and the baby whom she expects."""
    priya = reader("priya", role="front_door", at="Early help hub", name="Priya Nair")
    give(priya, by=None, scope="area", reason="Reads families", starts=START, ends=END)
    dana, kit = person("Dana Harper", "1988-03-02", by=priya, sex="F"), person("Kit Harper", "2013-06-09", by=priya)
    baby = person("", None, by=priya, expected_date=datetime.date(2027, 2, 3))
    family("Harper family", (dana, "parent"), (kit, "child"), (baby, "expected_child"), by=priya)
    family("Moss Street family", (kit, "child"), by=priya)
    other_name(dana, "Dana Nowak", "previous", by=priya)
    address(kit, postcode="NM1 4AB", by=priya)
    tie(dana, "parent_of", baby, by=priya)


def to_find(page: Page, live_server: Any) -> None:
    page.goto(live_server.url)
    page.get_by_label("User name").fill("priya")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("button", name="Sign out")).to_be_visible()
    page.goto(f"{live_server.url}/find/")


def look(page: Page, name: str) -> None:
    """A picture for whoever wants to see it."""
    if folder := os.environ.get("TF_LOOK"):
        page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)


@SIZES
@pytest.mark.demand("4.9.1", "4.9.2")
def test_somebody_is_found_by_an_old_name_that_is_written_otherwise(
    page: Page, live_server: Any, accessible: Callable[[Page], None], harpers: None, size: int
) -> None:
    page.set_viewport_size({"width": size, "height": 900})
    to_find(page, live_server)
    accessible(page)
    look(page, f"find-empty-{size}")
    page.get_by_label("Who are you looking for?").focus()
    page.keyboard.type("novak dana 1988")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="2 people")).to_be_visible()
    expect(page.get_by_text("Used to be called Dana Nowak, born in 1988")).to_be_visible()
    expect(page.get_by_role("link", name="A baby expected in February 2027")).to_be_visible()
    expect(page.get_by_text("Dana is the parent")).to_be_visible()
    assert "novak" not in page.url
    accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), "it sticks out at the side"
    look(page, f"find-found-{size}")
    page.get_by_role("link", name="Dana Harper").click()
    page.go_back()
    expect(page.get_by_role("heading", name="2 people")).to_be_visible()
    expect(page.get_by_label("Who are you looking for?")).to_have_value("novak dana 1988")


@pytest.mark.demand("4.9.2")
def test_who_is_not_there_can_be_asked_about_or_made(
    page: Page, live_server: Any, accessible: Callable[[Page], None], harpers: None
) -> None:
    to_find(page, live_server)
    page.get_by_text("One thing at a time").click()
    page.get_by_label("Name", exact=True).fill("Lee Marsh")
    page.get_by_label("Date or year of birth").fill("31 2 1990")
    page.get_by_role("button", name="Find", exact=True).click()
    expect(page.get_by_role("link", name="Enter a day that exists, such as 27 3 2013")).to_be_visible()
    accessible(page)
    look(page, "find-wrong")
    page.get_by_label("Date or year of birth").fill("1990")
    page.get_by_role("button", name="Find", exact=True).click()
    expect(page.get_by_role("heading", name="Nobody whom you may see fits")).to_be_visible()
    expect(page.get_by_role("link", name="Make a new family")).to_be_visible()
    accessible(page)
    look(page, "find-nobody")
