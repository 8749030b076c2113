"""The family tree in a browser: read, drawn as it was on a day, and added to with the keyboard alone."""

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
from thinkfamily.people.families.models import Family
from thinkfamily.people.genogram.drawing.examples.carers import kinship_care
from thinkfamily.people.genogram.factories import record_of

DESK, PHONE, SMALL = ({"width": 1280, "height": 900}, {"width": 390, "height": 844}, {"width": 320, "height": 640})
SIZES = pytest.mark.parametrize("size", [DESK, PHONE, SMALL], ids=["at a desk", "on a phone", "at 320 px"])
START, END = datetime.date(2026, 1, 1), datetime.date(2027, 12, 31)


@pytest.fixture
def priya() -> User:
    made = reader("priya", role="front_door", at="Early help hub", name="Priya Nair")
    give(made, by=None, scope="area", reason="Reads families", starts=START, ends=END)
    return made


@pytest.fixture
def ellises(priya: User) -> Family:
    return record_of(kinship_care(), "Ellis family", by=priya)


def to_the_tree(page: Page, live_server: Any, family: Family) -> None:
    page.goto(live_server.url)
    page.get_by_label("User name").fill("priya")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("button", name="Sign out")).to_be_visible()
    page.goto(f"{live_server.url}/records/{family.pk}/tree/")


@SIZES
@pytest.mark.demand("4.6.1", "4.6.10")
def test_a_tree_is_read_by_everybody_at_every_size(
    page: Page, live_server: Any, accessible: Callable[[Page], None], ellises: Family, size: Any
) -> None:
    page.set_viewport_size(size)
    to_the_tree(page, live_server, ellises)
    expect(page.get_by_role("heading", level=1)).to_have_text("Family tree")
    expect(page.get_by_role("link", name="Kai Ellis, 13, male")).to_be_visible()
    accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), "it sticks out at the side"
    look(page, f"tree-{size['width']}")


@pytest.mark.demand("4.6.10")
def test_two_people_are_joined_with_the_keyboard_alone(
    page: Page, live_server: Any, accessible: Callable[[Page], None], ellises: Family
) -> None:
    to_the_tree(page, live_server, ellises)
    page.get_by_label("The first", exact=True).focus()
    page.keyboard.type("Joan")
    page.keyboard.press("Tab")
    page.keyboard.type("Both: very close")
    page.keyboard.press("Tab")
    page.keyboard.type("Amara")
    for _ in range(3):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Written down. The tree shows it now.")).to_be_visible()
    expect(page.get_by_role("listitem").filter(has_text="Joan Ellis and Amara Ellis are very close.")).to_be_visible()

    page.get_by_role("button", name="Write it down").press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("Choose the first person")
    accessible(page)


@pytest.mark.demand("4.6.8")
def test_a_tree_is_printed_on_a_page_across(page: Page, live_server: Any, ellises: Family, tmp_path: Path) -> None:
    from pypdf import PdfReader

    to_the_tree(page, live_server, ellises)
    page.pdf(path=tmp_path / "tree.pdf", prefer_css_page_size=True, format="A4")
    first = next(p for p in PdfReader(tmp_path / "tree.pdf").pages if "Key" in p.extract_text())
    assert float(first.mediabox.width) > float(first.mediabox.height)
    look(page, "printed")


def look(page: Page, name: str) -> None:
    """For whoever wants to see: TF_LOOK names a folder for pictures of the pages."""
    if folder := os.environ.get("TF_LOOK"):
        page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)
