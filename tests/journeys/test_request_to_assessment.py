"""On a phone, from a school's request to the signed assessment of a family of five: each of them has a page."""

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.test_sharing import PHONE, good, priya, sign_in
from thinkfamily.access.users.factories import reader
from thinkfamily.casework.assessment.models import Assessment
from thinkfamily.casework.packs.actions import load
from thinkfamily.casework.requests.actions import Named
from thinkfamily.casework.requests.factories import help_request
from thinkfamily.clock import today
from thinkfamily.people.families.factories import family
from thinkfamily.people.persons.factories import person

pytestmark = pytest.mark.demand("5.13.1", "5.2.7", "5.5.1", "5.5.4", "5.5.7")
Check = Callable[[Page], None]
CHILD = {
    "my_day": "I get up, then Omar, then Sami.",
    "my_feelings": "Fine on most days.",
    "caring": "No, Dad cooks.",
    "my_safety": "At home and at Gran’s.",
    "out_and_online": "Football, and games with friends.",
}
ADULT = {
    "adult_mind": "Tired, and glad of Sundays.",
    "adult_substances": "Nothing beside coffee.",
    "adult_safety": "Nobody to be afraid of.",
    "adult_cares_for": "The three of them.",
    "being_a_parent": "Bath time is when we laugh.",
}
TOGETHER = {"getting_on": "We shout and then we eat.", "safety_together": "Gran comes at any hour."}


def test_from_a_request_to_a_signed_assessment_of_five_on_a_phone(
    page: Page, live_server: Any, accessible: Check
) -> None:
    # given five Mansours with a record, and a school that asks for them
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]  # width and height
    load(by=None)
    keeper = priya()
    born = {"Rania": "1987-04-04", "Karim": "1985-09-09", "Lina": "2012-05-05", "Omar": "2017-03-03",
            "Sami": "2023-02-02"}  # fmt: skip
    people = {name: person(f"{name} Mansour", day, by=keeper) for name, day in born.items()}
    roles = {"Rania": "parent", "Karim": "parent"}
    record = family("Mansour family", *((one, roles.get(name, "child")) for name, one in people.items()), by=keeper)
    ruth = reader("ruth", role="practitioner", kind="school", at="Fernhill Academy", name="Ruth Osei")
    named = [Named(f"{name} Mansour", "adult" if name in roles else "child") for name in people]
    asked = help_request(*named, by=ruth, to=keeper.agency, told="Lina brings both brothers to school", told_by="Lina",
                         agrees_words="Yes, if somebody helps in the mornings")  # fmt: skip
    place = f"{live_server.url}/records/{record.pk}"

    # when Priya decides on whole-family support and says which record it is
    sign_in(page, live_server, "priya", f"/requests/{asked.pk}/")
    good(page, accessible)
    decide(page, accessible)
    page.get_by_role("link", name="Look for a record").click()
    page.get_by_role("radio", name="Mansour family").check()
    page.get_by_role("main").get_by_role("button").first.click()

    # then our work begins from it without retyping, and who asked is told
    page.get_by_role("button", name="Begin our work").click()
    good(page, accessible)
    expect(page.get_by_label("Why we begin")).to_have_value("Lina brings both brothers to school (Lina)")
    expect(page.get_by_label("What they said when they agreed")).to_have_value("Yes, if somebody helps in the mornings")
    page.get_by_role("checkbox", name="Rania").check()
    page.get_by_role("radio", name="Standard").check()
    page.get_by_role("radio", name="I do").check()
    page.get_by_role("button", name="Begin", exact=True).click()
    expect(page.get_by_role("link", name="a request of Fernhill Academy")).to_be_visible()
    good(page, accessible)
    page.get_by_role("link", name="Promise the first useful thing").click()
    page.get_by_label("What would help this week").fill("Breakfast club for Omar")
    page.get_by_label("By when").fill(day(3))
    page.get_by_role("button", name="Promise it").click()
    page.goto(f"{live_server.url}/requests/{asked.pk}/")
    expect(page.get_by_text("Our work with the Mansour family has this request, and began on")).to_be_visible()
    good(page, accessible)

    # when the assessment is begun, then everybody has a page, grown-ups too
    page.goto(f"{place}/assessment/begin/")
    page.get_by_role("radio", name="Whole-family").check()
    page.get_by_role("button", name="Begin", exact=True).click()
    good(page, accessible)
    pages = page.get_by_role("navigation", name="Pages of this assessment")
    for name in people:
        expect(pages.get_by_role("link", name=name)).to_be_visible()
    page.goto(f"{place}/assessment/sign/")
    expect(page.get_by_text("What Karim is good at and what helps")).to_be_visible()
    good(page, accessible)

    # and each is written with, under every part that may not stay empty
    for name, one in people.items():
        for heading, words in (ADULT if name in roles else CHILD).items():
            write(page, f"{place}/assessment/{one.pk}/{heading}/add/?weight=strength&kind=words", words, name)
        good(page, accessible)
    for heading, words in TOGETHER.items():
        write(
            page, f"{place}/assessment/together/{heading}/add/?weight=strength&kind=words", words, "Rania", who="Rania"
        )
    for name in ("Lina", "Omar", "Sami"):
        page.goto(f"{place}/assessment/{people[name].pk}/")
        page.get_by_role("link", name="What was said, and ask").click()
        ask_caring(page, name)
    say_offer(page, f"{place}/assessment/{people['Omar'].pk}/")
    good(page, accessible)

    # then it can be signed, and stays
    page.goto(f"{place}/assessment/sign/")
    expect(page.get_by_text("Still to do")).to_have_count(0)
    good(page, accessible)
    page.get_by_label("What we think together").fill("Mornings are too much for Lina; breakfast club carries two days.")
    page.get_by_label("With whom you discussed it").fill("Moira Flint, today")
    page.get_by_label("What the family thinks of it").fill("That is us, says Rania")
    page.get_by_role("button", name="Sign", exact=True).click()
    expect(page.get_by_text("Signed. The family should hear from you")).to_be_visible()
    expect(page.get_by_role("link", name="Begin the next one")).to_be_visible()
    good(page, accessible)
    assert Assessment.objects.get().signed_by == keeper


def day(after: int) -> str:
    found = today() + datetime.timedelta(days=after)
    return f"{found.day} {found.month} {found.year}"


def decide(page: Page, accessible: Check) -> None:
    page.get_by_role("link", name="Decide", exact=True).click()
    good(page, accessible)
    page.get_by_label("Whole-family support").check()
    page.get_by_label("Why", exact=True).fill("Three children, and one who carries the mornings")
    for name in ("Lina", "Omar", "Sami"):
        page.get_by_label(f"What this means for {name} Mansour").fill("A calmer morning")
    page.get_by_label("What you tell who asked").fill("Thank you. We ring Rania today.")
    page.get_by_role("button", name="Decide").click()
    good(page, accessible)


def write(page: Page, address: str, words: str, whose: str, *, who: str = "") -> None:
    page.goto(address)
    if who:
        page.get_by_label("About whom it is").select_option(label=who)
    page.get_by_label("What is so").fill(words)
    page.get_by_label("Who says so").fill(f"{whose}, at the kitchen table")
    page.get_by_label("Written together").check()
    page.get_by_role("button", name="Write it down").click()
    expect(page.get_by_text("Written down.")).to_be_visible()


def ask_caring(page: Page, name: str) -> None:
    page.get_by_role("button", name="Write down what was said").click()
    page.get_by_label("No, they do not").check()
    page.get_by_label("Whom you asked").fill(f"{name}, alone")
    page.get_by_label("On which day", exact=True).fill(day(0))
    page.get_by_label("In their words").fill("No, Dad does that")
    page.get_by_role("button", name="Write it down").click()
    expect(page.get_by_text("Written down.")).to_be_visible()


def say_offer(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_text("Not asked yet:").click()
    page.get_by_role("link", name="A club or youth group").click()
    page.get_by_label("Wants it").check()
    page.get_by_label("What stands in the way").fill("The bus fare")
    page.get_by_label("Who goes along the first time").fill("Karim, on Saturday")
    page.get_by_label("Who says so").fill("Omar")
    page.get_by_role("button", name="Write it down").click()
    expect(page.get_by_text("In the way: The bus fare")).to_be_visible()
