"""The team round a family meets: prepared with them, told of, recorded while it happens, and its minutes."""

import datetime
import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.test_sharing import harpers, priya
from tests.journeys.test_support import signed_in
from thinkfamily.casework.cases.factories import case, lead
from thinkfamily.casework.meetings.models import Meeting, Minute
from thinkfamily.casework.needs.factories import need
from thinkfamily.clock import today
from thinkfamily.office.post.models import Letter
from thinkfamily.people.families.models import Family
from thinkfamily.people.network.factories import supporter
from thinkfamily.people.persons.factories import contact_way
from thinkfamily.people.persons.models import Person

Check = Callable[[Page], None]
WIDTHS = pytest.mark.parametrize("wide", [1280, 390])


def given() -> Family:
    """The Harpers, with whom Priya works; Gran is round them, and Dana can safely be written to."""
    by = priya()
    made = harpers(by)
    dana, kit = Person.objects.get(first_name="Dana"), Person.objects.get(first_name="Kit")
    lead(case(made, by=by), by, by=by)
    supporter(kit, "Joan Harper", by=by, relation="his grandmother")
    contact_way(dana, "dana@home.example", "email", by=by)
    need(kit, "Kit sleeps badly", by=by)
    return made


def day(on: datetime.date) -> str:
    return f"{on.day} {on.month} {on.year}"


@WIDTHS
@pytest.mark.demand("6.6.1", "6.7.1", "6.7.5", "6.7.6", "6.7.9")
def test_team_around_the_family(wide: int, browser: Browser, live_server: Any, accessible: Check) -> None:
    made = given()
    page = signed_in(browser.new_context(viewport={"width": wide, "height": 900}), live_server)
    record = f"{live_server.url}/records/{made.pk}"

    def fits() -> None:
        accessible(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= wide, page.url

    gran_joins(page, record, fits)
    prepared(page, record, fits)
    assert [letter.to_address for letter in Letter.objects.filter(kind="meeting")] == ["dana@home.example"]
    held(page, fits)
    talked(page, fits)
    page.get_by_role("link", name="The minutes, to print").click()
    expect(page.get_by_text("Kit cooks two nights in seven")).to_be_visible()
    expect(page.get_by_text("Once is enough")).to_be_visible()
    fits()
    page.go_back()
    page.get_by_role("button", name="Send the minutes").click()
    page.get_by_role("button", name="Send the link").click()
    expect(page.get_by_text("Sent: a link")).to_be_visible()
    assert page.evaluate("Object.keys(localStorage).length + Object.keys(sessionStorage).length") == 0


def gran_joins(page: Page, record: str, fits: Callable[[], None]) -> None:
    page.goto(f"{record}/team/")
    fits()
    for who, role in (("Joan Harper, his grandmother", "Gran"), ("Priya Nair", "Family worker")):
        page.get_by_role("button", name="Bring somebody in").click()
        chosen = page.get_by_label("Who", exact=True)
        value = chosen.locator("option", has_text=who).first.get_attribute("value")
        chosen.select_option(value=value or "")
        page.get_by_label("For whom they come").select_option(label="Kit")
        page.get_by_label("What they are in the team").fill(role)
        page.get_by_role("button", name="Bring them in").click()
        expect(page.get_by_text("In the team from today")).to_be_visible()
    page.get_by_role("link", name=re.compile("Let them chair.*Joan")).click()
    page.get_by_role("button", name="Joan Harper chairs from now on").click()
    expect(page.get_by_text("They chair from now on")).to_be_visible()
    fits()


def prepared(page: Page, record: str, fits: Callable[[], None]) -> None:
    page.goto(f"{record}/meetings/")
    page.get_by_role("button", name="Prepare a meeting with the family").click()
    page.get_by_label("The first meeting: we make the plan together").check()
    page.get_by_label("When", exact=True).fill(day(today()))
    page.get_by_label("From", exact=True).fill("4pm")
    page.get_by_label("Until", exact=True).fill("17:15")
    page.get_by_label("Where", exact=True).fill("Fernhill Academy, library")
    page.get_by_label("What a calendar may say of the place").fill("Family support centre")
    page.get_by_label("What would make it easy for Kit to come").fill("A seat by the door")
    fits()
    page.get_by_role("button", name="Prepare it, and ask everybody").click()
    expect(page.get_by_role("link", name="A calendar must not say")).to_be_visible()
    page.get_by_label("What a calendar may say of the place").fill("The library")
    page.get_by_role("button", name="Prepare it, and ask everybody").click()
    expect(page.get_by_text("A seat by the door")).to_be_visible()
    fits()


def held(page: Page, fits: Callable[[], None]) -> None:
    page.get_by_role("button", name="Write down what came of it").click()
    page.get_by_label("How Dana took part").select_option(label="Was there the whole time")
    page.get_by_label("How Kit took part").select_option(label="Was there for part of it")
    page.get_by_label("When you meet next").fill(day(today() + datetime.timedelta(weeks=12)))
    expect(page.get_by_text("Saved at")).to_be_visible()
    fits()
    page.get_by_role("button", name="Write it down").click()
    expect(page.get_by_role("link", name="That is 12 weeks after the last one")).to_be_visible()
    page.get_by_label("When you meet next").fill(day(today() + datetime.timedelta(weeks=7)))
    page.get_by_role("button", name="Write it down").click()
    expect(page.get_by_text("Now write the minutes")).to_be_visible()
    assert Meeting.objects.get().state == "held"


def talked(page: Page, fits: Callable[[], None]) -> None:
    for sort, text in (("What went well", "Gran on Saturdays"), ("What was decided", "Kit cooks two nights in seven")):
        page.get_by_role("button", name="Write a line").click()
        page.get_by_label("About whom it is first of all").select_option(label="Kit")
        page.get_by_label(sort, exact=True).check()
        page.get_by_label("What it says").fill(text)
        page.get_by_label("Who says or decided it").fill("All of us")
        page.get_by_label("What it is about").select_option(label="Our work together")
        fits()
        page.get_by_role("button", name="Write it down").click()
        expect(page.get_by_text(text).first).to_be_visible()
    page.get_by_role("link", name=re.compile("Somebody sees it otherwise.*Kit cooks")).click()
    page.get_by_label("What they say").fill("Once is enough")
    page.get_by_label("Who says so").fill("Kit")
    page.get_by_role("button", name="Write it down").click()
    expect(page.get_by_text("It stays as it was said").first).to_be_visible()
    assert Minute.objects.get(sort="dissent").text == "Once is enough"
    page.get_by_role("link", name="Who helps with what").click()
    page.get_by_role("link", name=re.compile("Settle it.*Kit sleeps badly")).click()
    page.get_by_label("What we do about it, or why it is right so").fill("Gran asks him how he slept")
    page.get_by_label("Who decided that").fill("Kit and Joan")
    page.get_by_role("button", name="Settle it").click()
    expect(page.get_by_text("Gran asks him how he slept")).to_be_visible()
    fits()
    page.get_by_role("link", name="The meeting on").click()
    fits()
