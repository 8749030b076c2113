"""What is round a family, at a desk and on a phone; and a child's picture, drawn by touch without JavaScript."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.journeys.test_sharing import harpers, priya
from thinkfamily.access.users.factories import PASSWORD
from thinkfamily.people.ecomap.factories import my_people
from thinkfamily.people.ecomap.models import MyPeople
from thinkfamily.people.families.models import Family
from thinkfamily.people.involvement.factories import involved
from thinkfamily.people.network.factories import goes_to, group, place_note, supporter
from thinkfamily.people.persons.models import Person

Check = Callable[[Page], None]
WIDTHS = pytest.mark.parametrize("wide", [1280, 390, 320])


def given() -> Family:
    """The Harpers, with something of every kind round them."""
    by = priya()
    made = harpers(by)
    kit = Person.objects.get(first_name="Kit")
    supporter(kit, "Joan Harper", by=by, relation="his grandmother", phone="07700 900167", strength=3)
    supporter(kit, "Rob Harper", by=by, stressful=True, cost="Kit waits by the phone", towards="both")
    park = group(by=by)
    goes_to(kit, park, by=by)
    place_note(park, kit, by=by)
    for worker in ("Ruth Bell", "Anil Rao"):
        involved(kit, by=by, worker=worker, email="reception@fernhill.example")
    my_people(kit, ("close", "Gran", "She sings"), ("far", "Uncle Len who lives by the sea", ""), by=by)
    return made


def signed_in(context: BrowserContext, live_server: Any) -> Page:
    page = context.new_page()
    page.goto(f"{live_server.url}/sign-in/")
    page.get_by_label("User name").fill("priya")
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_load_state()
    return page


@WIDTHS
@pytest.mark.demand("4.4.1", "4.5.1", "4.5.3", "4.7.1")
def test_every_page_round_a_family_is_accessible_and_never_scrolls_sideways(
    wide: int, browser: Browser, live_server: Any, accessible: Check
) -> None:
    made = given()
    kit = Person.objects.get(first_name="Kit")
    page = signed_in(browser.new_context(viewport={"width": wide, "height": 900}), live_server)
    record = f"{live_server.url}/records/{made.pk}"
    places = (
        "support/", "involved/", "support/picture/", f"{kit.pk}/my-people/", f"{kit.pk}/my-people/draw/",
        f"{kit.pk}/support/", f"{kit.pk}/groups/", f"{kit.pk}/involved/", "involved/school/",
    )  # fmt: skip
    for place in places:
        page.goto(f"{record}/{place}")
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= wide, place
        accessible(page)


@pytest.mark.demand("4.7.2")
def test_a_child_draws_by_touch_without_javascript(browser: Browser, live_server: Any) -> None:
    made = given()
    kit = Person.objects.get(first_name="Kit")
    tablet = {"width": 820, "height": 1180}
    context = browser.new_context(viewport=tablet, has_touch=True, java_script_enabled=False)
    page = signed_in(context, live_server)
    page.goto(f"{live_server.url}/records/{made.pk}/{kit.pk}/my-people/draw/")
    page.get_by_role("button", name=re.compile("Very close.*Joan Harper")).tap()
    page.get_by_label("Write a name").fill("Biscuit the dog")
    page.get_by_role("button", name="Near me", exact=True).tap()
    page.get_by_label("Joan Harper: what do you say").fill("She sings")
    page.get_by_role("button", name=re.compile("Further away.*Biscuit")).tap()
    for button in page.locator(".tf-tap").all():
        size = button.bounding_box()
        assert size is not None
        assert size["height"] >= 44, "big enough for a finger"
    page.get_by_role("group", name="May your family see it?").get_by_label("No").check()
    page.get_by_role("group", name="May other people").get_by_label("No").check()
    page.get_by_label("Who was there").fill("Kit and Priya")
    page.get_by_role("button", name="Keep my picture").tap()
    expect(page.get_by_text("Your picture is kept.")).to_be_visible()
    expect(page.get_by_text("She sings").first).to_be_visible()
    kept = MyPeople.objects.order_by("recorded_at").last()
    assert kept is not None
    assert [(one.name, one.circle, one.words) for one in kept.placed.order_by("order")] == [
        ("Joan Harper", "close", "She sings"),
        ("Biscuit the dog", "far", ""),
    ]
    assert MyPeople.objects.count() == 2, "the earlier one stays"


@pytest.mark.demand("4.7.2", "4.4.3")
def test_somebody_is_written_down_by_keyboard_and_refused_until_it_is_said_who_told_us(
    browser: Browser, live_server: Any
) -> None:
    made = given()
    kit = Person.objects.get(first_name="Kit")
    page = signed_in(browser.new_context(viewport={"width": 1280, "height": 900}), live_server)
    page.goto(f"{live_server.url}/records/{made.pk}/{kit.pk}/support/")
    page.get_by_label("Their name").focus()
    page.keyboard.type("Mrs Olawale")
    for name in ("Neighbour", "A good deal", "Both ways", "Could be asked"):
        page.get_by_label(name, exact=True).focus()
        page.keyboard.press("Space")
    page.get_by_label("What they bring").focus()
    page.keyboard.type("Has the spare key")
    page.get_by_role("button", name="Write it down").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Say who told us about them").first).to_be_visible()
    expect(page.get_by_label("Their name")).to_have_value("Mrs Olawale")
    page.get_by_label("Who told us about them").fill("Dana")
    page.get_by_role("group", name="Do they know").get_by_label("Yes").check()
    page.get_by_role("button", name="Write it down").click()
    expect(page.get_by_text("Mrs Olawale").first).to_be_visible()
    expect(page.get_by_text("Dana told us.").first).to_be_visible()
