"""The forms that are used most, on a screen of 320 px, by somebody who has a keyboard and no mouse."""

import datetime
import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.hands import Hands
from tests.journeys.test_d14_record_unborn_baby import ellises
from tests.journeys.test_sharing import SMALL, anil, good, harpers, priya
from thinkfamily.access.users.factories import PASSWORD
from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.people.families.factories import family, member
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.factories import person
from thinkfamily.people.persons.models import Person

pytestmark = pytest.mark.demand("4.14.8")
Check = Callable[[Page], None]
MEND = re.compile("^Put it right")


def said(day: datetime.date) -> str:
    return f"{day.day} {day.month} {day.year}"


@pytest.fixture
def hands(page: Page, live_server: Any) -> Hands:
    """Priya's, signed in."""
    page.set_viewport_size(SMALL)
    made = Hands(page)
    page.goto(live_server.url)
    made.write("User name", "priya")
    made.write("Password", PASSWORD)
    made.press("Sign in")
    return made


@pytest.fixture
def keeper() -> User:
    return priya()


@pytest.fixture
def record(keeper: User) -> Family:
    return harpers(keeper)


@pytest.fixture
def place(record: Family, live_server: Any) -> str:
    return f"{live_server.url}/records/{record.pk}"


def done(page: Page, accessible: Check, words: str) -> None:
    """What was written is on the page, which is fit to be read."""
    expect(page.locator("main")).to_contain_text(words)
    good(page, accessible)


def test_an_event_and_who_was_seen(record: Family, place: str, hands: Hands, accessible: Check) -> None:
    page = hands.page
    page.goto(f"{place}/timeline/")
    hands.press("Add an event")
    hands.choose("Who it happened to", "Dana")
    hands.choose("What happened", "Lost work")
    hands.write("When", "31 2 2026")
    hands.press("Write it down")
    expect(page.get_by_role("alert")).to_contain_text("Enter a day such as")
    good(page, accessible)
    hands.write("When", "March 2026")
    hands.press("Write it down")
    done(page, accessible, "Dana lost their work")
    hands.follow(MEND)
    hands.write("What is worth knowing", "The laundry closed")
    hands.pick("Confirmed")
    hands.press("Save")
    done(page, accessible, "The laundry closed")

    page.goto(f"{place}/page/")
    hands.press("Write down who you saw")
    hands.write("When", said(today()))
    hands.pick("Seen alone", of="Kit")
    hands.write("Where, and how it was", "At home, well and talkative")
    hands.press("Write it down")
    done(page, accessible, "At home, well and talkative")


def test_what_goes_well_and_a_warning(record: Family, place: str, hands: Hands, accessible: Check) -> None:
    page = hands.page
    page.goto(f"{place}/page/")
    hands.follow("Add what goes well")
    hands.choose("Who it is about", "Kit")
    hands.write("What is so", "Kit has come to school every day")
    hands.write("Who says so", "The school register")
    hands.write("When it was seen or said", said(today()))
    hands.choose("What it is about", "School and learning")
    hands.press("Write it down")
    done(page, accessible, "Kit has come to school every day")
    hands.follow(re.compile("^Change"))
    hands.write("What is so", "Kit has come every day since May")
    hands.press("Save")
    done(page, accessible, "Kit has come every day since May")

    hands.follow("Add a warning")
    hands.choose("Who it is about", "Dana")
    hands.write("What somebody must know before they knock", "The dog bites. Ring first")
    hands.write("Look at it again by", said(today() + datetime.timedelta(days=60)))
    hands.pick("No, they have not been told")
    hands.press("Write it down")
    expect(page.get_by_role("alert")).to_contain_text("Say why the person has not been told")
    good(page, accessible)
    hands.write("If not, why not", "She was at work")
    hands.press("Write it down")
    done(page, accessible, "The dog bites.")
    hands.follow(re.compile("^Look at it again"))
    hands.pick("Yes, they know that it stands here")
    hands.press("Save")
    done(page, accessible, "Dana knows that this is here")


def test_a_person_and_what_is_known_of_them(record: Family, place: str, hands: Hands, accessible: Check) -> None:
    page = hands.page
    dana = Person.objects.get(first_name="Dana")
    page.goto(f"{place}/{dana.pk}/")
    hands.follow("Put right the name or date of birth")
    hands.write("Date of birth", "3 3 1988")
    hands.press("Save")
    done(page, accessible, "3 March 1988")
    hands.follow("Add a way to reach them")
    hands.pick("Mobile")
    hands.write("Number, address, or through whom", "07700 900123")
    hands.pick("Safe only as said here")
    hands.pick("Voice messages are fine")
    hands.press("Write it down")
    done(page, accessible, "07700 900123")
    hands.follow(re.compile("^Put right ?:"))
    hands.write("When", "Only Mondays")
    hands.press("Save")
    done(page, accessible, "Only Mondays")
    hands.follow(re.compile("^It is over ?:"))
    hands.write("Until when was it so?", said(today() - datetime.timedelta(days=1)))
    hands.press("End it")
    done(page, accessible, "What was so before")


def test_who_may_know_what_of_the_family(
    keeper: User, record: Family, place: str, hands: Hands, accessible: Check
) -> None:
    page = hands.page
    anil(record, keeper)
    page.goto(f"{place}/page/")
    hands.follow("Sharing")
    good(page, accessible)
    hands.follow("Who may know what about Kit")
    hands.press("Decide who may know what")
    hands.choose("Which agency", "Fernhill Academy")
    hands.pick("School and learning", of="What about")
    hands.pick("School and learning", of="What for")
    hands.press("Go on")
    hands.pick("They agreed to it")
    hands.press("Go on")
    hands.pick("Kit", of="Who gave the answer")
    hands.pick("Yes: they understand", of="Does Kit understand")
    hands.write("How you looked at that", "Talked with Kit on the way home")
    hands.write("Their words", "Mr Rao is all right, tell him")
    hands.press("Save: it holds at once")
    done(page, accessible, "holds from now on")


def test_ties_of_every_kind(keeper: User, record: Family, place: str, hands: Hands, accessible: Check) -> None:
    page = hands.page
    member(record, person("Rob Doyle", "1998-05-05", by=keeper, sex="M"), "parent", by=keeper)
    rob = Person.objects.get(first_name="Rob")
    page.goto(f"{place}/{rob.pk}/ties/")
    hands.follow("Add who belongs to Rob")
    hands.choose("How they belong together", "Rob is …'s father")
    hands.choose("The other person", "Kit Harper")
    hands.press("Write it down")
    expect(page.get_by_role("heading", name="Is that right?")).to_be_visible()
    good(page, accessible)
    hands.pick("Yes, that is right")
    hands.write("Why it is right", "The birth certificate says so")
    hands.press("Write it down")
    done(page, accessible, "Rob is Kit's father")

    hands.follow("Add how things are")
    hands.choose("The other person", "Dana Harper")
    hands.choose("How things are between them", "Rob … in conflict with")
    hands.pick("From Rob towards the other")
    hands.press("Write it down")
    done(page, accessible, "in conflict with Dana")

    hands.follow("Add a child for whom Rob holds it")
    hands.choose("For which child", "Kit Harper")
    hands.pick("Father, on the birth certificate since 1 December 2003")
    hands.write("Which paper was seen", "The birth certificate")
    hands.press("Write it down")
    done(page, accessible, "The birth certificate")


def test_a_birth_and_a_death(keeper: User, live_server: Any, hands: Hands, accessible: Check) -> None:
    page = hands.page
    record, who = ellises(keeper)
    page.goto(f"{live_server.url}/records/{record.pk}/{who['baby'].pk}/")
    hands.follow("The baby is born")
    hands.write("Date of birth", said(today()))
    hands.pick("Twins")
    hands.to(page.get_by_label("First name").first)
    page.keyboard.type("Ava")
    hands.unfold("The second child")
    hands.to(page.get_by_label("First name").nth(1))
    page.keyboard.type("Ben")
    hands.press("Write down the birth")
    done(page, accessible, "About Ava")

    page.goto(f"{live_server.url}/records/{record.pk}/{who['sue'].pk}/")
    hands.follow("Sue has died")
    hands.press("Write it down")
    expect(page.get_by_role("alert")).to_be_visible()
    good(page, accessible)
    hands.write("When they died", said(today()))
    hands.press("Write it down")
    done(page, accessible, "Nothing is sent to Sue any more")


def test_two_families_are_linked(keeper: User, record: Family, place: str, hands: Hands, accessible: Check) -> None:
    page = hands.page
    kit = Person.objects.get(first_name="Kit")
    other = family("Doyle family", (person("Rob Doyle", "1985-05-05", by=keeper), "parent"), by=keeper)
    member(other, kit, "child", by=keeper)
    page.goto(f"{place}/people/")
    hands.follow("Link with another family")
    hands.press("Link the two")
    expect(page.get_by_role("alert")).to_contain_text("Say why they are linked")
    good(page, accessible)
    hands.pick("Doyle family, with Kit")
    hands.pick("What the other family is called")
    hands.write("Why two families and not one", "Dana and Rob each want a plan of their own")
    hands.press("Link the two")
    done(page, accessible, "Dana and Rob each want a plan of their own")
