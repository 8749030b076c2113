"""Kit is 13 and cooks; Dana drinks. Our work begins with a yes, one useful thing comes first, and Kit is heard."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.test_sharing import SIZES, good, priya, sign_in
from thinkfamily.casework.needs.factories import need
from thinkfamily.casework.packs.actions import load
from thinkfamily.people.families.factories import family
from thinkfamily.people.persons.factories import person

pytestmark = pytest.mark.demand("5.2.1", "5.2.5", "5.5.2", "5.5.4", "5.6.1", "5.6.2")
Check = Callable[[Page], None]


@SIZES
def test_d1_young_carer(page: Page, live_server: Any, accessible: Check, size: Any) -> None:
    # given Dana, who drinks most evenings and has said so, and Kit
    page.set_viewport_size(size)
    load(by=None)
    keeper = priya()
    dana, kit = person("Dana Harper", "1988-03-02", by=keeper, sex="F"), person("Kit Harper", "2013-06-09", by=keeper)
    record = family("Harper family", (dana, "parent"), (kit, "child"), by=keeper)
    need(dana, "Dana drinks most evenings", by=keeper, concern="substance", information="substance", whose="Dana")
    place = f"{live_server.url}/records/{record.pk}"

    # when our work begins with Dana's yes
    sign_in(page, live_server, "priya", f"/records/{record.pk}/our-work/")
    good(page, accessible)
    page.get_by_role("button", name="Begin our work").click()
    good(page, accessible)
    page.get_by_label("Why we begin").fill("Kit is often late and tired")
    page.get_by_role("checkbox", name="Dana").check()
    page.get_by_label("What they said when they agreed").fill("Yes. If it means Kit gets to sleep.")
    page.get_by_role("radio", name="Standard").check()
    page.get_by_role("radio", name="I do").check()
    page.get_by_role("button", name="Begin", exact=True).click()

    # then somebody leads from the first minute, and one useful thing is asked for before anything else
    expect(page.get_by_text("until the team has chosen")).to_be_visible()
    page.get_by_role("link", name="Promise the first useful thing").click()
    page.get_by_label("What would help this week").fill("A place at breakfast club")
    page.get_by_label("By when").fill("in a month")
    page.get_by_role("button", name="Promise it").click()
    expect(page.get_by_role("alert")).to_be_visible()
    good(page, accessible)

    # and the assessment has a page for each of them
    page.goto(f"{place}/assessment/")
    page.get_by_role("button", name="Begin it").click()
    page.get_by_role("radio", name="Whole-family").check()
    page.get_by_role("button", name="Begin", exact=True).click()
    good(page, accessible)
    page.get_by_role("navigation", name="Pages of this assessment").get_by_role("link", name="Kit").click()
    good(page, accessible)
    page.get_by_role("link", name="a need or worry to My day").click()
    page.get_by_label("In their own words").check()
    page.get_by_label("What is so").fill("I do tea because otherwise there isn’t any.")
    expect(page.get_by_role("status").filter(has_text="Saved at")).to_be_visible()
    page.get_by_label("Who says so").fill("Kit, on a walk")
    page.get_by_role("button", name="Write it down").click()
    expect(page.get_by_role("blockquote").get_by_text("I do tea because")).to_be_visible()

    # then nobody can sign before it is said whether Dana's drinking touches Kit
    page.goto(f"{place}/assessment/sign/")
    expect(page.get_by_text("How Dana’s alcohol or drugs touches Kit")).to_be_visible()
    page.get_by_label("With whom you discussed it").fill("Moira Flint, today")
    page.get_by_label("What the family thinks of it").fill("Fair, says Dana")
    page.get_by_role("button", name="Sign", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("It cannot be signed yet")
    expect(page.get_by_label("What the family thinks of it")).to_have_value("Fair, says Dana")
    good(page, accessible)

    # when it is said, it is drawn and told in one sentence
    page.get_by_role("link", name="say it").click()
    page.get_by_role("link", name="say it").first.click()
    page.get_by_label("Which need it is").select_option(label="Dana: Dana drinks most evenings")
    page.get_by_label("What begins it").fill("Dana drinks most evenings")
    page.get_by_label("It does this to them").check()
    page.get_by_label("What it does to them").fill("Kit cooks and listens out")
    page.get_by_label("What this rests on").fill("3 nights in 7")
    page.get_by_label("Whose view it is").fill("Kit and Dana")
    page.get_by_label("We are sure").check()
    page.get_by_label("What protects").fill("Gran on Saturdays")
    page.get_by_label("Who says that it protects").fill("Kit")
    good(page, accessible)
    page.get_by_role("button", name="Write it down").click()
    expect(page.get_by_text("so Kit cooks and listens out. What protects: Gran on Saturdays.")).to_be_visible()
    expect(page.get_by_text("Not said yet")).to_have_count(0)
    good(page, accessible)
