"""Signing in with a passkey and with an app; what was typed is not lost; the council's own sign-in."""

import dataclasses
import datetime
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, Page, expect

from tests.council.process import AGENCY, council
from thinkfamily.access.second_steps.factories import app_of, code_of
from thinkfamily.access.sittings.models import Sitting
from thinkfamily.access.users.factories import PASSWORD, agency, reader

Check = Callable[[Page], None]
DESK = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
SIZES = pytest.mark.parametrize("size", [DESK, PHONE], ids=["at a desk", "on a phone"])


@pytest.fixture(autouse=True)
def demonstration(settings: Any) -> None:
    """These journeys are those of a council's own site, where everybody takes two steps."""
    settings.DEMO = False


def sign_in(page: Page, address: str, user: str = "priya") -> None:
    page.goto(address)
    page.get_by_label("User name").fill(user)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()


def fits(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), "it sticks out at the side"


def with_a_security_key(page: Page) -> None:
    """Gives the browser an authenticator of its own, which always says that its owner is there."""
    devtools = page.context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    kind = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True}
    options = {**kind, "isUserVerified": True, "automaticPresenceSimulation": True}
    devtools.send("WebAuthn.addVirtualAuthenticator", {"options": options})


@SIZES
@pytest.mark.demand("3.2.1", "3.2.3")
def test_a_passkey_is_made_at_the_first_sign_in_and_shown_at_the_next(
    page: Page, live_server: Any, accessible: Check, size: Any
) -> None:
    # given a reader who has never signed in, at a device with a passkey
    page.set_viewport_size(size)
    reader(role="system_administrator")
    with_a_security_key(page)

    # when they sign in, they are asked to set up a second step
    sign_in(page, live_server.url)
    expect(page.get_by_role("heading", level=1)).to_have_text("Set up your second step")
    accessible(page)
    fits(page)
    page.get_by_role("button", name="Use a passkey").click()
    page.get_by_label("What will you call it?").fill("my work laptop")
    accessible(page)
    page.get_by_role("button", name="Make the passkey").click()

    # then the recovery codes are shown, and they are in
    expect(page.get_by_role("heading", level=1)).to_have_text("Keep these recovery codes")
    expect(page.locator(".tf-codes code")).to_have_count(10)
    accessible(page)
    fits(page)
    page.get_by_role("button", name="I have kept them").click()
    expect(page.get_by_role("button", name="Sign out")).to_be_visible()

    # when they sign in again, then the passkey is asked for and lets them in
    page.get_by_role("button", name="Sign out").click()
    sign_in(page, live_server.url)
    expect(page.get_by_role("heading", level=1)).to_have_text("Show your passkey")
    accessible(page)
    fits(page)
    page.get_by_role("button", name="Show my passkey").click()
    expect(page.get_by_role("button", name="Sign out")).to_be_visible()

    # and their own page lists it, and where they are signed in
    page.goto(f"{live_server.url}/account/")
    expect(page.get_by_text("my work laptop").first).to_be_visible()
    expect(page.get_by_text("password and passkey")).to_be_visible()
    accessible(page)
    fits(page)


@pytest.mark.demand("3.2.3")
def test_somebody_elses_passkey_opens_nothing(browser: Browser, page: Page, live_server: Any) -> None:
    # given a reader with a passkey on their own device
    reader(role="system_administrator")
    with_a_security_key(page)
    sign_in(page, live_server.url)
    page.get_by_role("button", name="Use a passkey").click()
    page.get_by_label("What will you call it?").fill("my work laptop")
    page.get_by_role("button", name="Make the passkey").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Keep these recovery codes")

    # when somebody with their password comes with another device
    stranger = browser.new_context().new_page()
    with_a_security_key(stranger)
    sign_in(stranger, live_server.url)
    stranger.get_by_role("button", name="Show my passkey").click()

    # then that device has nothing to show
    expect(stranger.locator("[data-passkey-problem]")).to_contain_text("Nothing was shown")
    stranger.goto(f"{live_server.url}/account/")
    expect(stranger.get_by_role("heading", level=1)).to_have_text("Sign in")


@SIZES
@pytest.mark.demand("3.2.1")
def test_without_javascript_an_app_is_enough(browser: Browser, live_server: Any, size: Any) -> None:
    # given a reader with an app, and a browser that runs no JavaScript
    secret = app_of(reader(role="system_administrator"))
    page = browser.new_context(java_script_enabled=False, viewport=size).new_page()

    # when they sign in with the code
    sign_in(page, live_server.url)
    page.get_by_label("Code").fill(code_of(secret))
    page.get_by_role("button", name="Go on").click()

    # then they are in
    expect(page.get_by_role("button", name="Sign out")).to_be_visible()


@SIZES
@pytest.mark.demand("3.2.7")
def test_what_was_typed_when_the_session_ended_is_sent_after_signing_in(
    page: Page, live_server: Any, accessible: Check, settings: Any, size: Any
) -> None:
    # given a reader who writes for so long that their session ends
    settings.DEMO = True
    page.set_viewport_size(size)
    reader()
    sign_in(page, live_server.url)
    page.goto(f"{live_server.url}/profile/")
    page.get_by_label("Languages").fill("Polish and Urdu")
    Sitting.objects.update(last_seen=timezone.now() - datetime.timedelta(minutes=31))

    # when they send it
    page.get_by_role("button", name="Keep my profile").click()

    # then they are told that it is kept, and after signing in it is shown
    expect(page.get_by_text("What you typed is kept.")).to_be_visible()
    page.get_by_label("User name").fill("priya")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("What you typed is still here")
    expect(page.get_by_text("Polish and Urdu").first).to_be_visible()
    accessible(page)
    fits(page)

    # and one button sends it on
    page.get_by_role("button", name="Send it now").click()
    page.goto(f"{live_server.url}/profile/")
    expect(page.get_by_label("Languages")).to_have_value("Polish and Urdu")


@pytest.mark.demand("3.2.7")
def test_another_person_at_that_computer_does_not_see_what_was_typed(
    page: Page, live_server: Any, settings: Any
) -> None:
    # given somebody whose session ended while they wrote
    settings.DEMO = True
    reader()
    reader("moira", role="safeguarding_lead")
    sign_in(page, live_server.url)
    page.goto(f"{live_server.url}/profile/")
    page.get_by_label("Languages").fill("Polish and Urdu")
    Sitting.objects.update(last_seen=timezone.now() - datetime.timedelta(minutes=31))
    page.get_by_role("button", name="Keep my profile").click()
    kept = re.search(r"next=([^&]+)", page.url)
    assert kept

    # when a colleague signs in there
    page.get_by_label("User name").fill("moira")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()

    # then nothing of it is to be seen, not even at its address
    expect(page.get_by_role("button", name="Sign out")).to_be_visible()
    expect(page.get_by_text("Polish and Urdu")).to_have_count(0)


@pytest.mark.demand("3.2.4")
def test_somebody_of_the_council_signs_in_with_the_councils_own_account(
    page: Page, live_server: Any, accessible: Check, settings: Any, tmp_path: Path
) -> None:
    with council(tmp_path, f"{live_server.url}/sign-in/agency/back/") as there:
        # given a council that asks its people for two steps
        settings.SINGLE_SIGN_ON = dataclasses.replace(there, second_step=(("amr", "mfa"),))
        agency(AGENCY, "early_help")
        reader("moira", role="safeguarding_lead", at=AGENCY)

        # when Moira chooses its sign-in, and signs in there
        page.goto(f"{live_server.url}/account/")
        accessible(page)
        page.get_by_role("button", name=f"Sign in with {AGENCY}").click()
        page.get_by_label("Council name").fill("moira")
        page.get_by_role("button", name="Enter").click()

        # then she is in, where she wanted to go
        expect(page.get_by_role("heading", level=1)).to_have_text("How you sign in")
        expect(page.get_by_text(f"by {AGENCY}")).to_be_visible()


@pytest.mark.demand("3.2.7")
def test_five_minutes_before_the_session_ends_a_notice_offers_to_go_on(
    page: Page, live_server: Any, accessible: Check, settings: Any
) -> None:
    # given a reader who has had a page open for twenty-five minutes
    settings.DEMO = True
    reader(role="system_administrator")
    sign_in(page, live_server.url)
    expect(page.get_by_role("button", name="Sign out")).to_be_visible()
    page.clock.install()
    page.goto(f"{live_server.url}/account/")
    expect(page.get_by_text("You will be signed out")).to_have_count(0)
    page.clock.fast_forward("25:01")

    # then a notice says so
    expect(page.get_by_text("You will be signed out in 5 minutes")).to_be_visible()
    accessible(page)
    fits(page)

    # when they say that they are still there, then it goes away, and the session goes on
    Sitting.objects.update(last_seen=timezone.now() - datetime.timedelta(minutes=25))
    page.get_by_role("button", name="Stay signed in").click()
    expect(page.get_by_text("You will be signed out")).to_have_count(0)
    assert timezone.now() - Sitting.objects.get().last_seen < datetime.timedelta(minutes=5)
