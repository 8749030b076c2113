"""From a publication to a family on the screen: at a desk, on a phone, by keyboard and without JavaScript."""

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from thinkfamily.access.grants.actions import give
from thinkfamily.access.users.factories import PASSWORD, reader
from thinkfamily.people.arrivals import seven_families
from thinkfamily.people.arrivals.loading.load import load
from thinkfamily.people.arrivals.models import Recomputing
from thinkfamily.people.matches import recompute
from thinkfamily.people.matches.jobs import recompute_families

DESK = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
SIZES = pytest.mark.parametrize("size", [DESK, PHONE], ids=["at a desk", "on a phone"])
Check = Callable[[Page], None]


@pytest.fixture
def families(tmp_path: Path) -> None:
    load(seven_families.publish(tmp_path / "out"))


def granted(username: str, scope: str = "area", **details: str) -> None:
    starts, ends = datetime.date(2026, 1, 1), datetime.date(2027, 12, 31)
    give(reader(username, **details), by=None, scope=scope, reason="Reads families", starts=starts, ends=ends)


def sign_in(page: Page, live_server: Any, user: str) -> None:
    page.goto(live_server.url)
    page.get_by_label("User name").fill(user)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()


def to_the_list(page: Page, live_server: Any, user: str) -> None:
    """Signs in; from the desk, which is the first page, the menu leads to the list."""
    sign_in(page, live_server, user)
    page.get_by_role("link", name="Early list").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Early list")


def again(folder: Path) -> None:
    """Stands in for Identify: the same families, worked out again."""
    load(seven_families.publish(folder / "again"))


def fits(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), "it sticks out at the side"


@SIZES
@pytest.mark.demand("2.8.1", "2.8.2", "2.8.3", "2.8.7")
def test_a_front_door_worker_walks_from_the_list_to_the_rows_and_answers(
    page: Page, live_server: Any, accessible: Check, families: None, size: Any
) -> None:
    # given a front-door worker who reads the early list
    page.set_viewport_size(size)
    granted("priya", role="front_door")
    to_the_list(page, live_server, "priya")

    # then the list stands in its order, with a family seen in part apart and without counts
    names = page.locator(".tf-entry h3").all_inner_texts()
    assert names == ["Harper family", "Sobczak family", "Mensah family", "Lowe family"]
    expect(page.get_by_role("row", name="Adeyemi family")).to_contain_text("Jordan was suspended 3 times.")
    expect(page.get_by_text("Quill")).to_have_count(0)
    accessible(page)
    fits(page)

    # when she opens a family, then she reads who is in it and why, and what cannot be seen
    page.get_by_role("link", name="Harper family").click()
    expect(page.get_by_role("row", name="Kit, 13")).to_contain_text("Schools: Dana is Kit's mother.")
    expect(page.get_by_text("Not shown to you", exact=True)).to_be_visible()
    page.get_by_text("Each one, with dates and gaps").click()
    expect(page.get_by_text("What this feed says is not shown to your agency and role.")).to_be_visible()
    accessible(page)
    fits(page)

    # when she asks why, then the walk goes down to the rows
    page.get_by_role("link", name="Kit, 13: Misses more than a tenth of school").click()
    expect(page.get_by_text("FA-0422").first).to_be_visible()
    accessible(page)
    fits(page)

    # when she forgets to say who said it, then the page says so and can still be used
    page.get_by_label("It is so: I have asked").check()
    page.get_by_label("What was said").fill("He was off with me when I was ill")
    page.get_by_role("button", name="Save my answer").click()
    expect(page.get_by_role("alert")).to_contain_text("Enter who said it")
    accessible(page)

    # when she says it, then the answer is kept in the words in which it was given
    page.get_by_label("By whom").fill("Dana, on the phone")
    page.get_by_role("button", name="Save my answer").click()
    expect(page.get_by_role("status")).to_contain_text("Your answer is kept")
    expect(page.locator("blockquote")).to_contain_text("He was off with me when I was ill")
    expect(page.get_by_text("Confirmed", exact=True)).to_be_visible()
    accessible(page)


@pytest.mark.demand("2.8.4")
def test_a_school_sees_its_own_pupils_families_and_no_other_services_by_name(
    page: Page, live_server: Any, accessible: Check, families: None
) -> None:
    # given a practitioner of a school, with a grant for its own pupils
    granted("ayesha", scope="own", role="practitioner", kind="school", at="Fernhill Academy")
    to_the_list(page, live_server, "ayesha")

    # then the family of which all needs are the school's has a place, and the other stands by name
    assert page.locator(".tf-entry h3").all_inner_texts() == ["Mensah family"]
    page.get_by_role("link", name="Harper family").click()

    # then no other service is named and nothing is counted
    expect(page.get_by_text("another service; ask the safeguarding lead")).to_be_visible()
    expect(page.get_by_text("recovery team")).to_have_count(0)
    expect(page.get_by_text("Count again yourself")).to_have_count(0)
    accessible(page)


@pytest.mark.demand("2.8.6")
def test_a_wrong_link_is_undone_and_worked_out_again(
    page: Page, live_server: Any, accessible: Check, families: None, tmp_path: Path, monkeypatch: Any
) -> None:
    # given two readers who have looked at a wrong picture
    granted("moira", role="safeguarding_lead", name="Moira Flint")
    granted("priya", role="front_door", name="Priya Nair")
    to_the_list(page, live_server, "moira")
    page.get_by_role("link", name="Harper family").click()
    page.get_by_role("button", name="Sign out").click()
    to_the_list(page, live_server, "priya")
    page.get_by_role("link", name="Harper family").click()
    page.get_by_role("link", name="Kit, 13: Misses more than a tenth of school").click()

    # when one of them says that a record is somebody else's
    page.get_by_role("link", name="Not one person: undo Housing").click()
    expect(page.get_by_text("What will happen")).to_be_visible()
    accessible(page)
    page.get_by_label("Why they are not one person").fill("Christopher is Kit's cousin; I met both.")
    page.get_by_role("button", name="Undo: they are not one person").click()

    # then everyone who looked is listed, and the family says that it is being worked out
    expect(page.get_by_role("heading", level=1)).to_have_text("The two records are apart")
    expect(page.get_by_text("Moira Flint")).to_be_visible()
    accessible(page)
    page.get_by_role("link", name="Go to the early list").click()
    expect(page.locator(".tf-entry h3").first).to_have_text("Sobczak family")
    page.get_by_role("link", name="Harper family").click()
    expect(page.get_by_role("status")).to_contain_text("Being worked out again")
    accessible(page)

    # when the job has run, then the family has its place again
    monkeypatch.setattr(recompute, "_registered", [])
    recompute.register(lambda decisions: again(tmp_path))
    recompute_families(recomputing_id=Recomputing.objects.get().pk)
    page.goto(live_server.url)
    page.get_by_role("link", name="Early list").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Early list")
    expect(page.get_by_text("Being worked out again")).to_have_count(0)
    expect(page.locator(".tf-entry h3").first).to_have_text("Harper family")


@SIZES
@pytest.mark.demand("2.8.5")
def test_two_records_are_decided_side_by_side(
    page: Page, live_server: Any, accessible: Check, families: None, size: Any
) -> None:
    # given a pair of which one reader may read both feeds
    page.set_viewport_size(size)
    granted("priya", role="front_door")
    sign_in(page, live_server, "priya")
    page.get_by_role("link", name="Same person or not").click()
    accessible(page)
    fits(page)

    # when she decides it, with her reason
    page.get_by_role("link", name="Decide about Kit Harper").click()
    accessible(page)
    fits(page)
    page.get_by_label("The same person", exact=True).check()
    page.get_by_label("Why", exact=True).fill("His school told me that he goes there with his mother.")
    page.get_by_role("button", name="Save my decision").click()

    # then it waits no longer
    expect(page.get_by_role("status")).to_contain_text("Your decision is kept")
    expect(page.get_by_text("No pair waits for you.")).to_be_visible()


@pytest.mark.demand("2.8.7")
def test_without_javascript_the_list_is_narrowed_and_a_need_is_answered(
    browser: Browser, live_server: Any, families: None
) -> None:
    # given a reader whose browser runs no JavaScript
    granted("priya", role="front_door")
    page = browser.new_context(java_script_enabled=False, locale="en-GB").new_page()
    to_the_list(page, live_server, "priya")

    # when she narrows the list
    page.get_by_label("Youngest child").select_option("Under 5 or expected")
    page.get_by_role("button", name="Show").click()
    assert page.locator(".tf-entry h3").all_inner_texts() == ["Sobczak family"]

    # and answers a need
    page.get_by_role("link", name="Sobczak family").click()
    page.get_by_role("link", name="The home: Needs help with money or debt").click()
    page.get_by_label("Contest it: the family says otherwise").check()
    page.get_by_label("What was said").fill("It was paid in October")
    page.get_by_label("By whom").fill("Marta")
    page.get_by_role("button", name="Save my answer").click()

    # then it is contested
    expect(page.get_by_text("Contested", exact=True)).to_be_visible()


@pytest.mark.demand("2.8.7")
def test_the_keyboard_alone_is_enough(page: Page, live_server: Any, families: None) -> None:
    # given a reader with a keyboard
    granted("priya", role="front_door")
    to_the_list(page, live_server, "priya")

    # when she presses Tab, then she can skip to the content, and a mistake takes her to its sentence
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to main content")).to_be_focused()
    page.get_by_role("link", name="Harper family").press("Enter")
    page.get_by_role("link", name="Kit, 13: Misses more than a tenth of school").press("Enter")
    page.get_by_role("button", name="Save my answer").press("Enter")
    expect(page.locator(".govuk-error-summary")).to_be_focused()
    page.get_by_role("link", name="Enter what was said").press("Enter")
    expect(page.get_by_label("What was said")).to_be_focused()


@pytest.mark.demand("2.8.1", "2.8.7")
def test_every_other_page_can_be_used_by_everybody(
    page: Page, live_server: Any, accessible: Check, families: None
) -> None:
    # given readers of other roles
    granted("priya", role="front_door")
    reader("ines", role="information_governance")
    for user, addresses in (("priya", ["/early-list/fairness/", "/safety/"]), ("ines", ["/looks/", "/events/"])):
        sign_in(page, live_server, user)
        for address in addresses:
            page.goto(f"{live_server.url}{address}")
            accessible(page)
            fits(page)
        page.get_by_role("button", name="Sign out").click()
