"""Getting in, being covered and looking in an emergency: at a desk, on a phone and by keyboard."""

import datetime
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from thinkfamily.access.colleagues.factories import led, managed, team
from thinkfamily.access.grants.actions import give
from thinkfamily.access.users.factories import PASSWORD, reader
from thinkfamily.access.users.models import User
from thinkfamily.office.post.actions import send
from thinkfamily.office.post.models import Letter
from thinkfamily.people.arrivals import seven_families
from thinkfamily.people.arrivals.loading.load import load
from thinkfamily.people.arrivals.models import ProposedFamily

DESK = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
SIZES = pytest.mark.parametrize("size", [DESK, PHONE], ids=["at a desk", "on a phone"])
Check = Callable[[Page], None]


@pytest.fixture
def hub(tmp_path: Path) -> dict[str, User]:
    """A hub with its manager, lead and a worker, who may see the seven families."""
    load(seven_families.publish(tmp_path / "out"))
    people = {
        "max": reader("max", role="manager", at="Early help hub", name="Max Adeniyi"),
        "priya": reader("priya", role="front_door", at="Early help hub", name="Priya Nair"),
        "moira": reader("moira", role="safeguarding_lead", at="Early help hub", name="Moira Flint"),
        "ines": reader("ines", role="information_governance", at="Northmoor Council", name="Ines Carter"),
        "sam": reader("sam", role="system_administrator", at="Northmoor Council", name="Sam Whitaker"),
    }
    starts, ends = datetime.date(2026, 1, 1), datetime.date(2027, 12, 31)
    for name in ("max", "priya", "moira"):
        give(people[name], by=None, scope="area", reason="Reads families", starts=starts, ends=ends)
    managed(people["priya"], people["max"])
    led(people["priya"].agency, people["moira"])
    team("Fernhill team", people["max"], people["priya"])
    return people


def sign_in(page: Page, live_server: Any, user: str) -> None:
    page.goto(live_server.url)
    page.get_by_label("User name").fill(user)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("button", name="Sign out")).to_be_visible()


def fits(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), "it sticks out at the side"


@SIZES
@pytest.mark.demand("3.1.6", "3.1.7")
def test_a_partner_is_invited_and_comes_in(
    page: Page, live_server: Any, accessible: Check, hub: dict[str, User], size: Any
) -> None:
    # given a safeguarding lead who sees who has access to the Harpers
    page.set_viewport_size(size)
    sign_in(page, live_server, "moira")
    harper = ProposedFamily.objects.get(pk="harper")
    page.goto(f"{live_server.url}/families/{harper.ref}/")
    page.get_by_role("link", name="Who has access to this family, and why").click()
    accessible(page)
    fits(page)

    # when she invites a teacher
    page.get_by_role("button", name="Invite a partner").click()
    page.get_by_label("Their work e-mail").fill("ruth@fernhill.example")
    page.get_by_label("Where they work").fill("Fernhill Academy")
    page.get_by_label("What kind of place that is").select_option("school")
    page.get_by_label("Why they need to see this family").fill("Teaches Kit")
    accessible(page)
    fits(page)
    page.get_by_role("button", name="Send the invitation").click()
    expect(page.get_by_text("A letter goes to ruth@fernhill.example")).to_be_visible()
    page.get_by_role("button", name="Sign out").click()

    # then the link in the letter opens, and the teacher chooses a password and is asked to sign in
    from django.core import mail

    send(Letter.objects.get(kind="invitation"))
    [link] = re.findall(r"/invited/\S+", str(mail.outbox[-1].body))
    page.goto(live_server.url + link)
    expect(page.get_by_role("heading", level=1)).to_have_text("Moira Flint invites you")
    accessible(page)
    fits(page)
    page.get_by_label("Your name").fill("Ruth Bell")
    page.get_by_label("Choose a password").fill("three green tractors sing")
    page.get_by_role("button", name="Make my account").click()
    expect(page.get_by_text("Sign in as ruth@fernhill.example")).to_be_visible()


@pytest.mark.demand("3.1.8", "3.1.9")
def test_a_desk_is_covered_by_keyboard_alone(page: Page, live_server: Any, hub: dict[str, User]) -> None:
    # given a manager with a keyboard
    sign_in(page, live_server, "max")
    page.goto(f"{live_server.url}/colleagues/")
    page.get_by_role("link", name="Arrange cover, or hand a desk over").press("Enter")
    page.get_by_role("link", name="Arrange cover for Priya Nair").press("Enter")

    # when a day is missing, then the sentence leads to its field; and filled in, the desk is covered
    page.get_by_role("button", name="Arrange cover").press("Enter")
    page.get_by_role("link", name="Enter a day").first.press("Enter")
    expect(page.get_by_label("First day")).to_be_focused()
    page.get_by_label("Who covers").select_option(label="Moira Flint, Early help hub")
    page.get_by_label("First day").fill("21/11/2026")
    page.get_by_label("Last day").fill("27/11/2026")
    page.get_by_label("Why").fill("Ill")
    page.get_by_role("button", name="Arrange cover").press("Enter")
    expect(page.get_by_text("Moira Flint covers for Priya Nair. It comes back by itself.")).to_be_visible()


@pytest.mark.demand("3.5.6", "3.7.2")
def test_an_emergency_is_taken_and_checked(
    page: Page, live_server: Any, accessible: Check, hub: dict[str, User]
) -> None:
    # given a worker who must see the Harpers now
    sign_in(page, live_server, "priya")
    page.goto(f"{live_server.url}/access/emergency/")
    page.get_by_label("First name").fill("Kit")
    page.get_by_label("Last name").fill("Harper")
    page.get_by_label("Date of birth").fill("9/6/2013")
    page.get_by_label("What is the emergency?").fill("He rang and is frightened")
    page.get_by_role("button", name="Open it for 24 hours").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Harper family")
    page.get_by_role("button", name="Sign out").click()

    # when her manager reads his tasks, then he asks and says whether it was right
    sign_in(page, live_server, "max")
    page.goto(f"{live_server.url}/tasks/")
    page.get_by_role("link", name="Check the emergency access of Priya Nair").click()
    page.get_by_role("link", name="Go to the page where it is done").click()
    accessible(page)
    page.get_by_label("Yes, it was an emergency").check()
    page.get_by_label("How you know").fill("I rang the school")
    page.get_by_role("button", name="Keep my check").click()
    expect(page.get_by_text("Your check is kept.")).to_be_visible()


@SIZES
@pytest.mark.demand("3.1.1", "3.1.5", "3.1.10", "3.7.2")
def test_every_page_of_work_together_can_be_used_by_everybody(
    page: Page, live_server: Any, accessible: Check, hub: dict[str, User], size: Any
) -> None:
    # given readers of several roles
    page.set_viewport_size(size)
    pages = {
        "max": ["/tasks/", "/profile/", "/colleagues/", "/teams/new/", "/desks/", "/access/", "/access/ask/"],
        "ines": ["/looks/unusual/", "/access/"],
        "sam": ["/accounts/", "/accounts/add/"],
    }
    for user, addresses in pages.items():
        sign_in(page, live_server, user)
        for address in addresses:
            page.goto(f"{live_server.url}{address}")
            accessible(page)
            fits(page)
        page.get_by_role("button", name="Sign out").click()
