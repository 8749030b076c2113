"""A manager brings open cases in: tries files, mends them, says who somebody is, signs, and undoes it."""

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from thinkfamily.access.grants.actions import give
from thinkfamily.access.users.factories import PASSWORD, reader
from thinkfamily.people.bringing_in.factories import SHEETS, SYSTEM, files
from thinkfamily.people.families.factories import family
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.factories import person

pytestmark = pytest.mark.demand("4.12.3", "4.12.6")
SIZES = pytest.mark.parametrize(
    "size",
    [{"width": 1280, "height": 900}, {"width": 390, "height": 844}, {"width": 320, "height": 640}],
    ids=["at a desk", "on a phone", "at 320 px"],
)
START, END = datetime.date(2026, 1, 1), datetime.date(2027, 12, 31)


def sign_in(page: Page, site: str, user: str) -> None:
    page.context.clear_cookies()
    page.goto(site)
    page.get_by_label("User name").fill(user)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()


def laid(folder: Path, changed: dict[str, str] | None = None) -> list[str]:
    """The sheets and the plan as files on a disk."""
    found = []
    for name, content in files(changed):
        path = folder / name.rpartition("/")[2]
        path.write_bytes(content)
        found.append(str(path))
    return found


@SIZES
def test_open_cases_are_brought_in(
    page: Page, live_server: Any, accessible: Callable[[Page], None], size: Any, tmp_path: Path
) -> None:
    def good(path: str = "") -> None:
        if path:
            page.goto(live_server.url + path)
        accessible(page)
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), "it sticks out at the side"
        if folder := __import__("os").environ.get("TF_PICTURES"):
            page.screenshot(path=f"{folder}/{size['width']}-{len(list(Path(folder).iterdir())):02}.png", full_page=True)

    # given a manager, a family on record with somebody of the same name and birthday, and sheets with two mistakes
    page.set_viewport_size(size)
    max_ = reader("max", role="manager", at="Early help hub", name="Max Hale")
    give(max_, by=None, scope="area", area="Fernhill", reason="Reads families", starts=START, ends=END)
    family("Sorrel and Reid family", (person("Ada Sorrel", "1988-03-02", by=max_, sex="F"), "parent"), by=max_)
    wrong = {
        "people": SHEETS["people"].replace("9/6/2013", "31 2 2020").replace("9990123004", "1234567890"),
        "ties": SHEETS["ties"].replace("P2,son,P1", "P2,parent_of,P1"),
    }

    # when the files are tried, then each mistake is said with its row and column, and nothing is there to sign
    sign_in(page, live_server.url, "max")
    page.get_by_role("link", name="Bring in cases").click()
    good()
    page.get_by_role("button", name="Try the files").click()
    expect(page.get_by_role("alert")).to_contain_text("Choose the files")
    good()
    page.get_by_label("Which system they come from").fill(SYSTEM)
    page.get_by_label("The files").set_input_files(laid(tmp_path, wrong))
    page.get_by_role("button", name="Try the files").click()
    expect(page.get_by_role("row", name="people.csv, row 3, date_of_birth")).to_contain_text("no day that there is")
    expect(page.get_by_text("Nobody descends from their own child")).to_be_visible()
    expect(page.get_by_role("button", name="Sign and bring in")).to_have_count(0)
    good()
    page.get_by_role("link", name="Give up and forget the files").click()
    good()
    page.get_by_role("button", name="Forget the files").click()
    expect(page.get_by_text("the files are forgotten", exact=False).first).to_be_visible()

    # when they are mended, then the report counts, and asks who somebody is before it can be signed
    page.get_by_label("Which system they come from").fill(SYSTEM)
    page.get_by_label("The files").set_input_files(laid(tmp_path))
    page.get_by_role("button", name="Try the files").click()
    expect(page.get_by_text("Nothing was brought in yet")).to_be_visible()
    good()
    page.get_by_label("Is Ada Sorrel", exact=False).check()
    page.get_by_role("button", name="Keep these answers").click()
    expect(page.get_by_text("Nothing stands in the way")).to_be_visible()

    # when it is signed, then the family is on record, with its plan
    page.get_by_role("button", name="Sign and bring in").click()
    good()
    page.get_by_role("button", name="Bring these cases in").click()
    expect(page.get_by_role("alert")).to_contain_text("Tick that you have read the report")
    good()
    page.get_by_label("I have read the report").check()
    page.get_by_role("button", name="Bring these cases in").click()
    expect(page.get_by_text("signed by Max Hale")).to_be_visible()
    good()
    where = page.url
    brought = Family.objects.get(name="Sorrel family")
    good(f"/records/{brought.pk}/")
    expect(page.get_by_role("heading", name="Sorrel family", level=1)).to_be_visible()
    good(f"/records/{brought.pk}/documents/")
    with page.expect_download() as handed:
        page.get_by_role("link", name="Early help plan of March 2026", exact=True).click()
    assert Path(handed.value.path()).read_bytes() == b"Reads aloud every day.\n"

    # when it is undone, then nobody reaches it, and Ada's own record is what it was
    page.goto(where)
    page.get_by_role("link", name="Undo what this file made").click()
    good()
    page.get_by_label("Why it is undone").fill("The file was of the wrong town")
    page.get_by_role("button", name="Undo it").click()
    expect(page.get_by_text("Nobody reaches what this file made").first).to_be_visible()
    good()
    good("/records/")
    expect(page.get_by_role("link", name="Sorrel family", exact=True)).to_have_count(0)
    expect(page.get_by_role("link", name="Sorrel and Reid family")).to_be_visible()
