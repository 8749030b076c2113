"""CAMHS misses a promise to Jude Whitfield twice: the table says so, who must know is told, and nobody else learns."""

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.test_sharing import DESK, SMALL, good, priya, sign_in
from thinkfamily.access.colleagues.factories import managed
from thinkfamily.access.grants.actions import give
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.factories import reader
from thinkfamily.access.users.models import User
from thinkfamily.casework.cases.factories import case, lead
from thinkfamily.clock import today
from thinkfamily.people.families.factories import family
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.factories import person
from thinkfamily.people.sharing.factories import decision

pytestmark = pytest.mark.demand("6.4.1", "6.4.3", "6.4.4", "6.4.6")
Check = Callable[[Page], None]
WEEK = datetime.timedelta(days=7)


def works_with(record: Family, username: str, by: User, **details: str) -> User:
    made = reader(username, **details)
    give(
        made, by=by, scope="record", ground=Grant.Ground.WORK, family_id=str(record.pk), reason="Works with Jude",
        starts=today(), ends=today() + 12 * WEEK,
    )  # fmt: skip
    return made


def whitfields() -> Family:
    """Carol and Jude. Ruth of school leads and may know of CAMHS; Helen of housing may not. The hub keeps it."""
    keeper = priya()
    carol, jude = person("Carol Whitfield", "1984-05-01", by=keeper), person("Jude Whitfield", "2010-02-11", by=keeper)
    record = family("Whitfield family", (carol, "parent"), (jude, "child"), by=keeper)
    ruth = works_with(
        record, "ruth", keeper, role="practitioner", kind="school", at="Fernhill Academy", name="Ruth Osei"
    )
    for information in ("mental_health", "work_with_family"):
        decision(jude, ruth.agency, by=keeper, information=information)
    lead(case(record, by=keeper, opened_on=today() - 9 * WEEK), ruth, by=keeper)
    there = {"kind": "child_mental_health", "at": "Northmoor CAMHS"}
    cam = works_with(record, "cam", keeper, role="practitioner", name="Cam Lister", **there)
    managed(cam, reader("bo", role="manager", name="Bo Marsh", **there))
    works_with(record, "helen", keeper, role="practitioner", kind="housing", at="Northmoor homes", name="Helen Okafor")
    reader("ana", role="analyst", name="Ana Costa")
    return record


def day(when: datetime.date) -> str:
    return f"{when.day} {when.month} {when.year}"


def came(page: Page, accessible: Check, *, in_the_way: str, told: str) -> None:
    page.get_by_label("It was missed").check()
    page.get_by_label("What got in the way").fill(in_the_way)
    page.get_by_label("Who was told").fill(told)
    page.get_by_label("Who says so").fill("Carol and Jude")
    good(page, accessible)
    page.get_by_role("button", name="Write it down").click()


@pytest.mark.parametrize("size", [DESK, SMALL], ids=["at a desk", "at 320 px"])
def test_d11_commitments_a_promise_missed_twice_is_seen_and_told_to_who_must_know_and_to_nobody_else(
    page: Page, live_server: Any, accessible: Check, size: Any
) -> None:
    # given the Whitfields, and Ruth of school who leads
    page.set_viewport_size(size)
    record = whitfields()
    board = f"/records/{record.pk}/promises/"

    # when she writes down what CAMHS promised, first with a day that cannot be
    sign_in(page, live_server, "ruth", board)
    good(page, accessible)
    page.get_by_role("button", name="Write down a promise").click()
    page.get_by_label("For whom").select_option(label="Jude")
    page.get_by_label("Which agency promised it").select_option(label="Northmoor CAMHS")
    page.get_by_label("What was promised", exact=True).fill("See Jude every week, at school")
    page.get_by_label("Who there promised it").select_option(label="Cam Lister, Northmoor CAMHS")
    page.get_by_label("When it was promised").fill(day(today() - 2 * WEEK))
    page.get_by_label("The day on which it is due").fill(day(today() - 3 * WEEK))
    page.get_by_label("Every week", exact=True).check()
    page.get_by_role("button", name="Write it down").click()
    expect(page.get_by_role("alert")).to_contain_text("It would be due before it was promised")
    good(page, accessible)
    page.get_by_label("The day on which it is due").fill(day(today() - WEEK))
    page.get_by_role("button", name="Write it down").click()
    expect(page.get_by_text("Nobody has said", exact=True)).to_be_visible()
    good(page, accessible)

    # and it is missed, which is laid at nobody's door, and missed again
    page.get_by_role("link", name="See Jude every week, at school").click()
    came(page, accessible, in_the_way="Jude did not engage", told="Carol")
    expect(page.get_by_role("alert")).to_contain_text("says nothing of what got in the way")
    came(page, accessible, in_the_way="Cam was away and nobody rang", told="Carol by phone")
    came(page, accessible, in_the_way="No room at school", told="Jude")

    # then the table says it, with what got in the way and who was told
    page.goto(f"{live_server.url}{board}")
    expect(page.get_by_text("0 of 2 kept, missed twice")).to_be_visible()
    expect(page.get_by_text("Cam was away and nobody rang")).to_be_visible()
    expect(page.get_by_text("Told: Carol by phone")).to_be_visible()
    expect(page.get_by_text("Told: their manager")).to_be_visible()
    good(page, accessible)
    page.get_by_role("button", name="Sign out").click()

    # and Cam's manager has it on their desk, without a family's name
    sign_in(page, live_server, "bo", "/tasks/")
    expect(page.get_by_text("Speak with Cam Lister: what they promised a family was missed twice")).to_be_visible()
    expect(page.get_by_text("Whitfield")).to_have_count(0)
    page.get_by_role("button", name="Sign out").click()

    # Helen, who works with the family and may not know of CAMHS, learns nothing of it
    sign_in(page, live_server, "helen", board)
    expect(page.get_by_text("No promise is written down that you may know of")).to_be_visible()
    for hidden in ("CAMHS", "Cam Lister", "See Jude"):
        expect(page.get_by_text(hidden)).to_have_count(0)
    page.get_by_role("button", name="Sign out").click()

    # and whoever commissions reads numbers by agency, and no name
    sign_in(page, live_server, "ana", "/promises/")
    expect(page.get_by_role("row", name="Northmoor CAMHS")).to_contain_text("fewer than 5")
    for hidden in ("Whitfield", "Jude", "Cam Lister"):
        expect(page.get_by_text(hidden)).to_have_count(0)
    good(page, accessible)
