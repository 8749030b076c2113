"""Chloe is 17, a child and a parent at once. Her baby is expected, her mother is not told, and it ends in two ways."""

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.test_sharing import SIZES, good, priya, sign_in
from thinkfamily.access.users.models import User
from thinkfamily.clock import now, today
from thinkfamily.office.tasks.actions import give as give_task
from thinkfamily.office.tasks.models import Task
from thinkfamily.people.families.factories import family
from thinkfamily.people.families.models import Family, Membership
from thinkfamily.people.persons.factories import person, tie
from thinkfamily.people.persons.models import Person

pytestmark = pytest.mark.demand("4.1.2", "4.1.3", "4.1.5")
Check = Callable[[Page], None]
DUE = datetime.timedelta(days=90)


def years(count: int) -> str:
    day = today() - datetime.timedelta(days=365 * count + 60)
    return day.isoformat()


def ellises(by: User) -> tuple[Family, dict[str, Person]]:
    """Chloe, Dan and the baby whom they expect; Chloe's mother Sue."""
    who = {
        "chloe": person("Chloe Ellis", years(17), by=by, sex="F"),
        "dan": person("Dan Moss", years(19), by=by, sex="M"),
        "sue": person("Sue Ellis", years(39), by=by, sex="F"),
        "baby": person("", None, by=by, expected_date=today() + DUE),
    }
    made = family(
        "Ellis family", (who["chloe"], "parent"), (who["dan"], "parent"), (who["sue"], "kin"),
        (who["baby"], "expected_child"), by=by,
    )  # fmt: skip
    tie(who["sue"], "parent_of", who["chloe"], by=by)
    tie(who["chloe"], "expects", who["baby"], by=by)
    tie(who["dan"], "parent_of", who["baby"], by=by)
    return made, who


def day(date: datetime.date) -> str:
    return f"{date.day} {date.month} {date.year}"


@SIZES
def test_d14_record_unborn_baby(page: Page, live_server: Any, accessible: Check, size: Any) -> None:
    # given a baby who is expected, in a record with its young mother, its father and its grandmother
    page.set_viewport_size(size)
    keeper = priya()
    record, who = ellises(keeper)
    place = f"{live_server.url}/records/{record.pk}"
    sign_in(page, live_server, "priya", f"/records/{record.pk}/")
    expect(
        page.get_by_text("Chloe is Sue's child").or_(page.get_by_text("Sue is Chloe's mother")).first
    ).to_be_visible()
    expect(page.get_by_text("Chloe expects").first).to_be_visible()

    # then the baby has a page: no age, no sex, no number, and a day on which it is expected
    page.goto(f"{place}/{who['baby'].pk}/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("About")
    expect(page.get_by_text("A baby has no age")).to_be_visible()
    expect(page.get_by_role("link", name="Add a number")).to_have_count(0)
    expect(page.get_by_role("link", name="Sex in law")).to_have_count(0)
    good(page, accessible)
    page.goto(f"{place}/{who['baby'].pk}/add/sex_in_law/")
    page.get_by_label("Sex in law").select_option("Female")
    page.get_by_role("button", name="Write it down").click()
    expect(page.get_by_role("alert")).to_contain_text("Before the birth")
    good(page, accessible)

    # and Chloe, who is 17, has a page of her own, with what is safe in big words
    page.goto(f"{place}/{who['chloe'].pk}/")
    page.get_by_role("link", name="Add a way to reach them").click()
    page.get_by_label("Mobile").check()
    page.get_by_label("Number, address, or through whom").fill("07700 900123")
    page.get_by_role("button", name="Write it down").click()
    expect(page.get_by_role("alert")).to_contain_text("Say whether it is safe to use")
    good(page, accessible)
    page.get_by_label("Safe only as said here").check()
    page.get_by_label("Voice messages are fine").check()
    page.get_by_label("When", exact=True).fill("Only Mondays")
    page.get_by_role("button", name="Write it down").click()
    expect(page.get_by_text("Only Mondays. Never text.")).to_be_visible()
    good(page, accessible)

    # when Chloe does not want her mother to know, then Sue's copy speaks of no baby
    page.goto(f"{place}/{who['sue'].pk}/copy/")
    expect(page.get_by_text("Chloe expects").first).to_be_visible()
    page.goto(f"{place}/{who['baby'].pk}/")
    page.get_by_role("link", name="Who must not learn of the pregnancy").click()
    good(page, accessible)
    page.get_by_label("Sue").check()
    page.get_by_label("Why, and who decided it").fill("Chloe tells her mother herself, when she is ready")
    page.get_by_role("button", name="Keep it from them").click()
    expect(page.get_by_role("status").filter(has_text="Kept from them")).to_be_visible()
    page.goto(f"{place}/{who['sue'].pk}/copy/")
    expect(page.get_by_text("expects")).to_have_count(0)
    expect(page.get_by_text("baby")).to_have_count(0)

    # when twins are born, then the same person is the first child, and the second stands beside
    page.goto(f"{place}/{who['baby'].pk}/")
    page.get_by_role("link", name="The baby is born").click()
    good(page, accessible)
    page.get_by_label("Date of birth").fill("31 2 2026")
    page.get_by_role("button", name="Write down the birth").click()
    expect(page.get_by_role("alert")).to_contain_text("Enter a day that there is")
    page.get_by_label("Date of birth").fill(day(today()))
    page.get_by_label("Twins").check()
    page.get_by_label("First name").first.fill("Ava")
    page.get_by_text("The second child").first.click()
    page.get_by_label("First name").nth(1).fill("Ben")
    page.get_by_role("button", name="Write down the birth").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("About Ava")
    expect(page.get_by_role("heading", name="Was expected")).to_be_visible()
    good(page, accessible)
    page.goto(f"{place}/{who['sue'].pk}/copy/")
    expect(page.get_by_text("Ava")).to_have_count(0)
    page.goto(f"{place}/")
    expect(page.get_by_text("Ben, under 1").first).to_be_visible()


@SIZES
def test_d14_record_a_loss_stops_everything_at_once(page: Page, live_server: Any, accessible: Check, size: Any) -> None:
    # given a baby who is expected, and reminders about the day
    page.set_viewport_size(size)
    keeper = priya()
    record, who = ellises(keeper)
    give_task(
        "Ring before the due date", to=keeper, due=today(), by=keeper, about=("person", who["baby"].pk),
        family_id=str(record.pk),
    )  # fmt: skip
    sign_in(page, live_server, "priya", f"/records/{record.pk}/{who['baby'].pk}/")

    # when the loss is written down, not by one press alone
    page.get_by_role("link", name="The baby has been lost").click()
    good(page, accessible)
    page.get_by_label("When, as far as is known").fill(day(today()))
    page.get_by_role("button", name="Write it down").click()
    expect(page.get_by_role("alert")).to_contain_text("Say that it is so")
    good(page, accessible)
    page.get_by_label("It is so").check()
    page.get_by_role("button", name="Write it down").click()

    # then nothing reminds anybody any more, and no page says a day on which a baby was expected
    expect(page.get_by_role("status").filter(has_text="Every reminder has ended")).to_be_visible()
    expect(page.get_by_text(f"{today() + DUE:%B %Y}")).to_have_count(0)
    expect(page.get_by_text("expects")).to_have_count(0)
    assert not Task.objects.filter(done_at=None, about_id=str(who["baby"].pk)).exists()
    good(page, accessible)
    for one in ("chloe", "baby"):
        page.goto(f"{live_server.url}/records/{record.pk}/{who[one].pk}/")
        expect(page.get_by_text(f"{today() + DUE:%B %Y}")).to_have_count(0)
        good(page, accessible)
    assert Membership.objects.filter(person=who["baby"], recorded_at__lte=now()).exists()
