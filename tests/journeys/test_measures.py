"""Kit says how near he is to sleeping through, and says it again; Dana is low, and is talked with the same day."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.test_sharing import DESK, PHONE, good, priya, sign_in
from thinkfamily.casework.packs.actions import load
from thinkfamily.people.families.factories import family
from thinkfamily.people.persons.factories import person

pytestmark = pytest.mark.demand("5.11.3", "5.11.4")
Check = Callable[[Page], None]
SIZES = pytest.mark.parametrize("size", [DESK, PHONE], ids=["at a desk", "on a phone"])
GOAL = "I sleep through on school nights"


def answered(page: Page, day: str, number: str) -> None:
    page.get_by_label("When they answered").fill(day)
    page.get_by_label("The number, from 0 to 10").fill(number)
    page.get_by_role("button", name="Write it down").click()


@SIZES
def test_how_things_are_going(page: Page, live_server: Any, accessible: Check, size: Any) -> None:
    # given the Harpers, of whom nothing was asked yet
    page.set_viewport_size(size)
    load(by=None)
    keeper = priya()
    dana, kit = person("Dana Harper", "1988-03-02", by=keeper, sex="F"), person("Kit Harper", "2013-06-09", by=keeper)
    record = family("Harper family", (dana, "parent"), (kit, "child"), by=keeper)
    place = f"/records/{record.pk}/how-things-are/"
    sign_in(page, live_server, "priya", place)
    expect(page.get_by_text("Nothing that you may read has been asked of Kit yet.")).to_be_visible()
    good(page, accessible)

    # when Kit says what he hopes for, and how near it is
    page.get_by_role("link", name="Choose what to ask about Kit").click()
    expect(page.get_by_text("Not for somebody of Kit’s age")).to_contain_text("PHQ-9")
    good(page, accessible)
    page.get_by_role("link", name="How far towards a goal").click()
    good(page, accessible)
    page.get_by_label("What they hope for, in their words").fill(GOAL)
    page.get_by_role("radio", name="Kit themself").check()
    answered(page, "3 3 2026", "44")

    # then a number that cannot be is asked for again, and what was typed stays
    expect(page.get_by_role("alert")).to_contain_text("It is a number from 0 to 10")
    expect(page.get_by_label("What they hope for, in their words")).to_have_value(GOAL)
    good(page, accessible)
    answered(page, "3 3 2026", "4")
    expect(page.get_by_text("On 3 March 4. Ask again")).to_be_visible()

    # when he is asked again, the goal stands there, and how far he has come is drawn and said
    page.get_by_role("link", name="Ask Kit again").click()
    expect(page.get_by_label("What they hope for, in their words")).to_have_value(GOAL)
    answered(page, "1 6 2026", "6")
    expect(page.get_by_text("On 3 March 4, on 1 June 6: two steps towards what Kit hopes for.").first).to_be_visible()
    expect(page.get_by_role("img", name="Kit: How far towards a goal")).to_be_visible()
    good(page, accessible)

    # when Dana answers above not at all to the ninth question, the next page says what to do today
    page.get_by_role("link", name="Choose what to ask about Dana").click()
    page.get_by_role("link", name="Low mood (PHQ-9)").click()
    good(page, accessible)
    for number, group in enumerate(page.get_by_role("group").all()):
        group.get_by_role("radio", name="Several days" if number in (1, 8) else "Not at all").check()
    page.get_by_role("button", name="Write it down").click()
    expect(page.get_by_role("heading", name="Talk about this today")).to_be_visible()
    expect(page.get_by_text("Moira Flint, safeguarding lead")).to_be_visible()
    good(page, accessible)
    talk = page.url

    # then it waits on the desk until somebody says what was done
    page.goto(f"{live_server.url}{place}")
    page.goto(f"{live_server.url}/tasks/")
    page.get_by_role("link", name="Talk today about what somebody of the Harper family answered").click()
    page.goto(talk)
    page.get_by_label("With whom you talked").fill("With Dana and Moira. Her mother stays the night.")
    page.get_by_role("button", name="We have talked").click()
    expect(page.get_by_text("Written down. Write into the record")).to_be_visible()
    good(page, accessible)

    # and what was written down wrongly is put right, and taken out with a reason
    page.locator("summary").filter(has_text="The answer of Dana").click()
    page.get_by_role("link", name=re.compile("Put it right.*Dana")).click()
    good(page, accessible)
    page.get_by_role("link", name="Take it out").click()
    page.get_by_label("Why it is taken out").fill("Dana asked for it")
    page.get_by_role("button", name="Take it out").click()
    expect(page.get_by_text("Nothing that you may read has been asked of Dana yet.")).to_be_visible()
