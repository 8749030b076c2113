"""One plan for two homes: written with Nina and Ben, settled by the safeguarding lead, and joined by a second one.

Who may agree what, and that each parent's copy holds their own part, is in the tests of copies.
"""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.test_sharing import DESK, END, PHONE, START, good, priya, sign_in
from thinkfamily.access.grants.actions import give
from thinkfamily.access.users.factories import reader
from thinkfamily.casework.cases.factories import case
from thinkfamily.casework.needs.factories import need
from thinkfamily.casework.plan.factories import in_scope, objective, plan
from thinkfamily.casework.plan.models import Plan
from thinkfamily.people.families.factories import family, member
from thinkfamily.people.persons.factories import person

pytestmark = pytest.mark.demand("6.1.2", "6.1.3", "6.2.1", "6.2.4", "6.3.1", "6.3.2")
Check = Callable[[Page], None]
AGREED = "Eva Novak and Tom Reid, their parents"


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["at a desk", "on a phone"])
def test_d5_plan_one_plan_for_two_homes(page: Page, live_server: Any, accessible: Check, size: Any) -> None:
    # given Eva, Tom, Nina and Ben, and Sam's boy Lou, for whom his own parent has not agreed
    page.set_viewport_size(size)
    keeper = priya()
    eva, tom = person("Eva Novak", "1990-02-28", by=keeper), person("Tom Reid", "1987-08-07", by=keeper)
    nina, ben = person("Nina Reid", "2015-06-01", by=keeper), person("Ben Reid", "2018-08-08", by=keeper)
    record = family("Novak and Reid family", (eva, "parent"), (tom, "parent"), by=keeper)
    for child in (nina, ben):
        member(record, child, by=keeper, agreed_by=AGREED, agreed_on=START)
    lou = person("Lou Hill", "2018-02-02", by=keeper)
    member(record, lou, by=keeper, in_plan=False, why="His mother has not agreed")
    case(record, by=keeper)
    need(ben, "Ben does not sleep on Fridays", by=keeper)
    where = f"/records/{record.pk}/plan/"

    # when the plan begins, with their best hopes and what works
    sign_in(page, live_server, "priya", where)
    good(page, accessible)
    page.get_by_role("button", name="Begin the plan").click()
    expect(page.get_by_label("Lou")).to_have_count(0)
    good(page, accessible)
    page.get_by_role("button", name="Begin").click()
    page.get_by_role("link", name="Write down their best hopes").click()
    page.get_by_label("Our best hopes").fill("That changing homes is just a Friday")
    page.get_by_label("Whose words these are").fill("Nina and Ben")
    page.get_by_label("When they said it").fill("20 11 2026")
    good(page, accessible)
    page.get_by_role("button", name="Write it down").click()
    expect(page.get_by_text("That changing homes is just a Friday")).to_be_visible()

    # and an objective that only names a service is asked what will be different at home, and saved all the same
    page.get_by_role("link", name="Write an objective for Ben").click()
    page.get_by_label("In their words").fill("I want to sleep on Fridays")
    page.get_by_label("Whose words these are").fill("Ben")
    page.get_by_label("What will change").fill("Ben will engage with the sleep service")
    good(page, accessible)
    expect(page.locator("[data-helper]")).to_contain_text("What will be different at home?")
    page.get_by_role("button", name="Check and save").click()
    expect(page.locator("[data-helper]")).to_contain_text("It names a service")
    page.get_by_label("What will change").fill("Ben sleeps from half past eight on 3 Fridays in 4")
    page.get_by_label("By when").fill("26 3 2027")
    page.get_by_role("button", name="Check and save").click()
    page.get_by_role("link", name="Add a small step").click()
    page.get_by_label("Who will do it").select_option(label="Eva")
    page.get_by_label("What they will do").fill("Send Bear along in the bag")
    page.get_by_label("Or how often").fill("Every Friday")
    good(page, accessible)
    page.get_by_role("button", name="Write it down").click()
    expect(page.get_by_text("action owned by the family: 1 not due yet")).to_be_visible()
    page.get_by_role("button", name="Record progress").click()
    page.get_by_role("link", name="Say where we are").click()
    page.get_by_label("Where we are").fill("2 Fridays in 4")
    page.get_by_label("In whose view").select_option(label="Ben")
    page.get_by_label("From 0 to 10").select_option("6")
    good(page, accessible)
    page.get_by_role("button", name="Write it down").click()
    expect(page.get_by_text("2 Fridays in 4")).to_be_visible()
    good(page, accessible)

    # and it is agreed, waits, and the safeguarding lead settles it
    page.get_by_role("button", name="Agree the plan").click()
    page.get_by_label("Who agreed").fill("Eva, Tom, Nina and Ben agree")
    good(page, accessible)
    page.get_by_role("button", name="It is agreed").click()
    expect(page.get_by_text("It waits for the safeguarding lead").first).to_be_visible()
    page.get_by_role("button", name="Sign out").click()
    ours = Plan.objects.get()
    sign_in(page, live_server, "moira", f"/plans/{ours.pk}/settle/")
    page.get_by_label("It is live").check()
    page.get_by_label("Why", exact=True).fill("No other plan for these children")
    good(page, accessible)
    page.get_by_role("button", name="Settle it").click()
    page.get_by_role("button", name="Sign out").click()

    # then a second plan for Ben by his school is offered to join it, by somebody who may know of both
    ruth = reader("ruth", role="practitioner", kind="school", at="Fernhill Academy", name="Ruth Osei")
    second = family("Reid family", (ben, "child"), by=ruth)
    for one in (record, second):
        give(ruth, by=None, scope="record", family_id=str(one.pk), reason="Works with them", starts=START, ends=END)
    theirs = plan(case(second, by=ruth), by=ruth, kind="light")
    in_scope(theirs, ben, by=ruth)
    objective(theirs, ben, "I want a friend at break", by=ruth)
    sign_in(page, live_server, "ruth", f"/records/{second.pk}/plan/")
    expect(page.get_by_role("heading", name="Ben is in another plan")).to_be_visible()
    good(page, accessible)
    page.get_by_role("button", name="Agree the plan").click()
    page.get_by_label("Who agreed").fill("Tom agrees")
    page.get_by_role("button", name="It is agreed").click()
    expect(page.get_by_role("alert")).to_contain_text("let this one join it")
    page.goto(f"{live_server.url}/records/{second.pk}/plan/")
    page.get_by_role("link", name="Join it").click()
    page.get_by_label("Why they are one plan").fill("One plan for Ben, say both parents")
    good(page, accessible)
    page.get_by_role("button", name="Join the other plan").click()
    expect(page.get_by_text("I want a friend at break")).to_be_visible()
    assert Plan.objects.filter(state="live").count() == 1
