"""Farid Ahmadi becomes 18 while we work with his family: from that day what is his to say, nobody else says for him."""

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.test_sharing import END, START, good, priya, sign_in
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.factories import reader
from thinkfamily.access.users.models import User
from thinkfamily.casework.capacity.actions import grow_up
from thinkfamily.casework.capacity.factories import agreement
from thinkfamily.casework.needs.factories import need
from thinkfamily.people.families.factories import family
from thinkfamily.people.families.models import Family
from thinkfamily.people.families.ties.factories import responsibility
from thinkfamily.people.persons.factories import note, person, tie

pytestmark = pytest.mark.demand("5.10.3", "5.10.4")
SIZES = pytest.mark.parametrize(
    "size", [{"width": 1280, "height": 900}, {"width": 390, "height": 844}], ids=["at a desk", "on a phone"]
)
BEFORE, BIRTHDAY = datetime.date(2026, 11, 20), datetime.date(2027, 1, 20)
Check = Callable[[Page], None]


def ahmadis(keeper: User) -> Family:
    """Laleh, Farid of 17 years and 10 months, and Roya, 12; Laleh has said yes for Farid. Priya leads."""
    laleh, farid = person("Laleh Ahmadi", "1979-04-02", by=keeper), person("Farid Ahmadi", "2009-01-20", by=keeper)
    roya = person("Roya Ahmadi", "2014-06-09", by=keeper)
    for child in (farid, roya):
        tie(laleh, "parent_of", child, by=keeper)
        responsibility(laleh, child, by=keeper)
        note(child, f"{child.first_name} likes the swimming club", by=keeper)
    kept = family("Ahmadi family", (laleh, "parent"), (farid, "child"), (roya, "child"), by=keeper)
    Grant.objects.create(
        reader=keeper, scope="record", ground=Grant.Ground.LEAD, family_id=str(kept.pk), reason="Leads", starts=START,
        ends=END,
    )  # fmt: skip
    agreement(
        farid, by=keeper, understanding="not_able", considered="Too much for him then; asked with Dr Ames",
        decided_by="parent", other=laleh, decider="Laleh", said="Yes, help him",
    )  # fmt: skip
    need(farid, "Farid sleeps badly", by=keeper, information="work_with_family", whose="School")
    reader("anil", role="practitioner", kind="school", at="Fernhill Academy", name="Anil Rao")
    return kept


@SIZES
def test_d7_turning_18(page: Page, live_server: Any, accessible: Check, settings: Any, size: Any) -> None:
    # given Farid at 17 years and 10 months
    settings.TODAY = BEFORE
    page.set_viewport_size(size)
    record = ahmadis(priya())
    farid, laleh = (record.memberships.get(person__first_name=name).person for name in ("Farid", "Laleh"))
    place = f"{live_server.url}/records/{record.pk}"
    assert grow_up() == (1, 0)

    # then the way into adults' services is a task of whoever leads, and it leads to what is to be asked of him
    sign_in(page, live_server, "priya", "/tasks/")
    page.get_by_role("link", name="Farid will be 18").first.click()
    page.get_by_role("link", name="Go to the page where it is done").click()
    expect(page.get_by_role("heading", name="Farid will be 18 on 20 January 2027")).to_be_visible()
    good(page, accessible)

    # when a parent's yes to sharing is written down, then it ends before the birthday
    share(page, f"{live_server.url}/people/{farid.pk}/sharing/decide/", until="1 4 2027")
    expect(page.get_by_role("alert")).to_contain_text("counts until Farid is 18: say a day before 20 January 2027")
    good(page, accessible)
    page.get_by_label("Until", exact=True).fill("19 1 2027")
    page.get_by_label("Look at it again").fill("10 1 2027")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("status")).to_contain_text("holds from now on")

    # when the day has come, then nothing of it counts, and it is he who is asked
    settings.TODAY = BIRTHDAY
    assert grow_up() == (0, 1)
    page.context.clear_cookies()
    sign_in(page, live_server, "priya", f"/records/{record.pk}/who-decides/")
    expect(page.get_by_role("heading", name="Farid is 18 since 20 January 2027")).to_be_visible()
    expect(page.get_by_text("that a parent agreed to share ended that day")).to_be_visible()
    expect(page.get_by_role("heading", name="Counts no longer")).to_be_visible()
    good(page, accessible)
    page.get_by_role("link", name="Write down a decision of Farid’s").click()
    decided(page, "Somebody with parental responsibility", laleh.first_name)
    expect(page.get_by_role("alert")).to_contain_text("no parent can consent")
    good(page, accessible)
    page.get_by_role("group", name="Do they understand").get_by_label("Yes: they").check()
    page.get_by_label("They decide it themselves").check()
    page.get_by_role("button", name="Write it down").click()
    expect(page.get_by_text("I want to say it myself")).to_be_visible()

    # and his mother's own copy holds Roya's part and no longer his; nor is she given everything about him
    page.goto(f"{place}/{laleh.pk}/copy/")
    expect(page.get_by_text("Roya likes the swimming club")).to_be_visible()
    expect(page.get_by_text("Farid likes the swimming club")).to_have_count(0)
    page.goto(f"{live_server.url}/people/{farid.pk}/everything/")
    page.get_by_label("A parent, for their child").check()
    page.get_by_label("Who that is").select_option("Laleh Ahmadi")
    page.get_by_label("When they asked").fill("20 1 2027")
    page.get_by_label("How you made sure who they are").fill("We know her")
    page.get_by_label("What you considered").fill("She is his mother")
    page.get_by_role("button", name="Gather everything").click()
    expect(page.get_by_role("alert")).to_contain_text("Farid’s alone to ask for")
    good(page, accessible)

    # and she does not say for him that a need is not so; he does
    page.goto(f"{place}/needs/")
    page.get_by_role("link", name="Say something of it").first.click()
    page.get_by_label("It is not so").check()
    page.get_by_label("Why, or what was done").fill("He sleeps well now")
    page.get_by_label("Whose words these are").select_option("Laleh")
    page.get_by_role("button", name="Write it down").click()
    expect(page.get_by_role("alert")).to_contain_text("They may not say this for the person")
    good(page, accessible)
    page.get_by_label("Whose words these are").select_option("Farid")
    page.get_by_role("button", name="Write it down").click()
    expect(page.get_by_text("It is not so, or not like that: “He sleeps well now”")).to_be_visible()


def share(page: Page, address: str, *, until: str) -> None:
    """The three steps, with a parent's yes."""
    page.goto(address)
    page.get_by_label("Which agency").select_option("Fernhill Academy")
    page.get_by_label("School and learning").first.check()
    page.get_by_role("group", name="What for").get_by_label("School and learning").check()
    page.get_by_role("button", name="Go on").click()
    page.get_by_label("They agreed to it").check()
    page.get_by_role("button", name="Go on").click()
    page.get_by_role("group", name="Who gave the answer").get_by_label("Somebody with parental").check()
    page.get_by_role("group", name="Can Farid decide").get_by_label("No: not this").check()
    page.get_by_label("How you looked at that").fill("With Dr Ames, and a picture of who would know what")
    page.get_by_label("Their name").fill("Laleh Ahmadi")
    page.get_by_role("group", name="Parental responsibility").get_by_role("checkbox").check()
    page.get_by_label("Until", exact=True).fill(until)
    page.get_by_role("button", name="Save").click()


def decided(page: Page, who: str, name: str) -> None:
    """A decision to be helped, as far as it is said who decides it."""
    page.get_by_label("To be helped by us").check()
    page.get_by_role("group", name="Do they understand").get_by_label("No: not this").check()
    page.get_by_label("How you looked at that, and with whom").fill("Went through it with him and his sister")
    page.get_by_label(who).check()
    page.get_by_label("If somebody of the family decides").select_option(name)
    page.get_by_label("Yes", exact=True).check()
    page.get_by_label("What they said, in their words").fill("Yes. I want to say it myself.")
    page.get_by_label("When to look at it again").fill("1 4 2027")
    page.get_by_role("button", name="Write it down").click()
