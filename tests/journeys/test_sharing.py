"""From a proposal to a record, to what a school may know of a child, and to the hour in which that is taken back."""

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from thinkfamily.access.colleagues.factories import led, managed
from thinkfamily.access.grants.actions import give
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.factories import PASSWORD, reader
from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.office.tasks.actions import give as give_task
from thinkfamily.people.arrivals import seven_families
from thinkfamily.people.arrivals.loading.load import load
from thinkfamily.people.families.factories import family
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.factories import address, note, person, tie
from thinkfamily.people.sharing.factories import decision

pytestmark = pytest.mark.demand("3.4.1", "3.4.5")
DESK = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
SMALL = {"width": 320, "height": 640}
SIZES = pytest.mark.parametrize("size", [DESK, PHONE, SMALL], ids=["at a desk", "on a phone", "at 320 px"])
START, END = datetime.date(2026, 1, 1), datetime.date(2027, 12, 31)
Check = Callable[[Page], None]


def priya() -> User:
    """Keeps the record, with a manager and a safeguarding lead to discuss it with."""
    made = reader("priya", role="front_door", at="Early help hub", name="Priya Nair")
    give(made, by=None, scope="area", reason="Reads families", starts=START, ends=END)
    managed(made, reader("max", role="manager", at="Early help hub", name="Max Idle"))
    led(made.agency, reader("moira", role="safeguarding_lead", at="Early help hub", name="Moira Flint"))
    return made


def anil(record: Family, by: User) -> User:
    """A teacher who was invited to this one family."""
    made = reader("anil", role="practitioner", kind="school", at="Fernhill Academy", name="Anil Rao")
    give(
        made, by=by, scope="record", ground=Grant.Ground.INVITED, family_id=str(record.pk), reason="Kit's teacher",
        starts=START, ends=END,
    )  # fmt: skip
    return made


def harpers(by: User) -> Family:
    """Dana and Kit, with some of what is written down about them."""
    dana, kit = person("Dana Harper", "1988-03-02", by=by, sex="F"), person("Kit Harper", "2013-06-09", by=by)
    tie(dana, "parent_of", kit, by=by)
    address(kit, by=by, line="14 Larkfield Row, Northmoor", postcode="NM1 4AB", since=datetime.date(2019, 6, 14))
    note(kit, "He is late when he has cooked for both of them", by=by, information="education")
    note(dana, "Dana says that mornings are the hardest", by=by, information="health")
    return family("Harper family", (dana, "parent"), (kit, "child"), by=by)


def sign_in(page: Page, live_server: Any, user: str, then: str = "") -> None:
    page.goto(live_server.url)
    page.get_by_label("User name").fill(user)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("button", name="Sign out")).to_be_visible()
    if then:
        page.goto(f"{live_server.url}{then}")


def good(page: Page, accessible: Check) -> None:
    accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), "it sticks out at the side"


@SIZES
def test_a_proposal_becomes_a_family_with_a_record(
    page: Page, live_server: Any, accessible: Check, tmp_path: Path, size: Any
) -> None:
    # given somebody who may read the proposed family
    page.set_viewport_size(size)
    load(seven_families.publish(tmp_path / "out"))
    priya()
    sign_in(page, live_server, "priya")
    page.get_by_role("link", name="Early list").click()
    page.get_by_role("link", name="Harper family").click()

    # when they open it and say who belongs, then what is missing is asked for, and nothing typed is lost
    page.get_by_role("button", name="Open this family").click()
    good(page, accessible)
    for group in page.get_by_role("group").all():
        group.get_by_label("Belongs to the family").check()
    page.get_by_role("group", name="Rob, 41").get_by_label("Does not belong").check()
    page.get_by_label("Why you open it").fill("Dana asked for help with the mornings")
    page.get_by_role("button", name="Open the family").click()
    expect(page.get_by_role("alert")).to_contain_text("Say why Rob does not belong")
    good(page, accessible)
    page.get_by_label("Why Rob does not belong").fill("He lives elsewhere, and Dana says he is no part of it")
    page.get_by_role("button", name="Open the family").click()

    # then the family has a page of its own, and something can be written down
    expect(page.get_by_role("heading", level=1)).to_have_text("Harper family")
    expect(page.get_by_text("Rob")).to_have_count(0)
    good(page, accessible)
    page.get_by_role("link", name="Add a note about Kit").click()
    good(page, accessible)
    page.get_by_label("What it is about").select_option("School and learning")
    page.get_by_label("When").fill("2 11 2026")
    page.get_by_label("What happened, or what was said").fill("Late twice this week")
    page.get_by_role("button", name="Write it down").click()
    expect(page.get_by_text("Late twice this week")).to_be_visible()

    # when they come back to the proposal, then it leads to the record
    page.get_by_role("link", name="Early list").click()
    page.get_by_role("link", name="Harper family").click()
    page.get_by_role("link", name="Go to the family’s record").click()
    expect(page.get_by_text("Late twice this week")).to_be_visible()


@SIZES
def test_what_is_shared_is_seen_and_taken_back_in_another_tab(
    page: Page, browser: Browser, live_server: Any, accessible: Check, size: Any
) -> None:
    # given a record, an invited teacher, and a task of theirs
    page.set_viewport_size(size)
    keeper = priya()
    record = harpers(keeper)
    teacher = anil(record, keeper)
    give_task("Ring Kit's form tutor", to=teacher, due=today(), by=keeper, family_id=str(record.pk))
    sign_in(page, live_server, "priya", f"/records/{record.pk}/")
    good(page, accessible)

    # when the keeper shares school and learning with the academy, by Kit's own word, in three small steps
    page.get_by_role("link", name="Who may know what about Kit").click()
    good(page, accessible)
    page.get_by_role("button", name="Decide who may know what").click()
    good(page, accessible)
    page.get_by_label("Which agency").select_option("Fernhill Academy")
    page.get_by_label("School and learning").first.check()
    page.get_by_role("group", name="What for").get_by_label("School and learning").check()
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_text("Share school and learning with Fernhill Academy.")).to_be_visible()
    expect(page.get_by_text("cannot be chosen: this council has not said that it is in force")).to_be_visible()
    good(page, accessible)
    page.get_by_label("They agreed to it").check()
    page.get_by_role("button", name="Go on").click()
    good(page, accessible)
    page.get_by_role("group", name="Who gave the answer").get_by_label("Somebody with parental").check()
    page.get_by_role("group", name="Does Kit understand").get_by_label("No: not this").check()
    page.get_by_label("How you looked at that").fill("Talked with Kit on the way home")
    page.get_by_label("Their name").fill("Rob Doyle")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("alert")).to_contain_text("Rob Doyle can only consent with parental responsibility for Kit")
    good(page, accessible)
    page.get_by_role("group", name="Who gave the answer").get_by_label("Kit", exact=True).check()
    page.get_by_role("group", name="Does Kit understand").get_by_label("Yes: they understand").check()
    page.get_by_label("Their words").fill("Mr Rao is all right, tell him")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("status")).to_contain_text("holds from now on")
    expect(page.get_by_role("row", name="Fernhill Academy")).to_contain_text("Mr Rao is all right")
    good(page, accessible)

    # then the academy sees it, and no more; and a form of theirs lies open
    theirs = browser.new_context(viewport=size).new_page()
    sign_in(theirs, live_server, "anil", f"/records/{record.pk}/")
    expect(theirs.get_by_text("He is late when he has cooked")).to_be_visible()
    expect(theirs.get_by_text("mornings are the hardest")).to_have_count(0)
    expect(theirs.get_by_text("Larkfield")).to_have_count(0)
    good(theirs, accessible)
    theirs.get_by_role("link", name="Add a note about Kit").click()
    theirs.get_by_label("What it is about").select_option("School and learning")
    theirs.get_by_label("When").fill("3 11 2026")
    theirs.get_by_label("What happened, or what was said").fill("Written before it was taken back")

    # when Kit takes it back, in another tab of the keeper's
    other = page.context.new_page()
    other.set_viewport_size(size)
    other.goto(page.url)
    other.get_by_role("link", name="Taken back").click()
    good(other, accessible)
    other.get_by_label("Who says so").fill("Kit")
    other.get_by_label("Their words, or your reason").fill("I do not want them to talk about me")
    other.get_by_role("button", name="Take it back now").click()

    # then the page says what was done: the task has another owner, what was told is listed, two letters are drafted
    expect(other.get_by_role("heading", level=1)).to_have_text("Fernhill Academy may no longer know this")
    expect(other.get_by_text("Ring Kit's form tutor")).to_be_visible()
    expect(other.get_by_text("now with Priya Nair")).to_be_visible()
    expect(other.get_by_text("A note: how things are at nursery, school or college.")).to_be_visible()
    expect(other.get_by_role("heading", name="To Kit Harper: What we did when you took back")).to_be_visible()
    good(other, accessible)

    # then the academy's form is refused, and its page is gone
    theirs.get_by_role("button", name="Write it down").click()
    expect(theirs.get_by_role("heading", level=1)).not_to_have_text("Harper family")
    expect(theirs.get_by_text("He is late when he has cooked")).to_have_count(0)
    theirs.goto(f"{live_server.url}/records/{record.pk}/")
    expect(theirs.get_by_text("Harper family")).to_have_count(0)

    # and the log keeps what was told while it was so
    page.get_by_role("link", name="What was told to whom").click()
    expect(page.get_by_role("row", name="Fernhill Academy")).to_contain_text("They agreed to it")
    good(page, accessible)


@SIZES
def test_the_copy_for_the_family_and_the_reviews_are_plain(
    page: Page, live_server: Any, accessible: Check, size: Any
) -> None:
    # given two decisions, one of which the person must not learn of
    page.set_viewport_size(size)
    keeper = priya()
    record = harpers(keeper)
    teacher = anil(record, keeper)
    kit = record.memberships.get(role="child").person
    soon = today() + datetime.timedelta(7)
    decision(kit, teacher.agency, by=keeper, review_on=soon, limits="Not to speak of it with his father")
    quiet = {"told": False, "told_why_not": "An enquiry is open"}
    decision(kit, teacher.agency, by=keeper, information="safety", ground="safeguarding", **quiet)  # type: ignore[arg-type]  # details by name
    decision(kit, teacher.agency, by=keeper, information="address", ground="danger_if_known", may_know=True)
    sign_in(page, live_server, "priya", f"/people/{kit.pk}/sharing/copy/")

    # then the copy says it so that a parent can read it, and says nothing of the second
    expect(page.get_by_text("because you agreed to it")).to_have_count(2)
    expect(page.get_by_text("Keeping safe", exact=False)).to_have_count(0)
    good(page, accessible)

    # and what is to be looked at again is on a list
    page.goto(f"{live_server.url}/sharing/reviews/")
    expect(page.get_by_role("row", name="Kit Harper")).to_have_count(1)
    good(page, accessible)
    page.goto(f"{live_server.url}/people/{kit.pk}/sharing/")
    good(page, accessible)
    page.goto(f"{live_server.url}/people/{kit.pk}/told/new/")
    good(page, accessible)
    page.goto(f"{live_server.url}/grounds/")
    good(page, accessible)
    page.goto(f"{live_server.url}/records/{record.pk}/agreement/")
    good(page, accessible)
    page.goto(f"{live_server.url}/records/")
    good(page, accessible)
