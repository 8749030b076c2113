"""The connection goes while somebody writes in a meeting: what is typed is saved once it is back, in no browser."""

from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.journeys.test_support import signed_in
from tests.journeys.test_team_around_the_family import given
from thinkfamily.access.kept_text.reads import draft_of, fields_of
from thinkfamily.access.users.models import User
from thinkfamily.casework.cases.reads import open_case
from thinkfamily.casework.meetings.factories import meeting
from thinkfamily.casework.meetings.models import Minute

KEPT_HERE = """async () => localStorage.length + sessionStorage.length + (await indexedDB.databases()).length
    + (await caches.keys()).length + (await navigator.serviceWorker.getRegistrations()).length"""


def typed_so_far(path: str) -> str:
    """What lies on the server."""
    kept = draft_of(User.objects.get(username="priya"), path, timezone.now())
    return fields_of(kept)["text"][-1] if kept else ""


def cut(context: BrowserContext, page: Page, how: str) -> None:
    """No network at all, or a server that does not answer what is sent."""
    if how == "offline":
        context.set_offline(True)
    else:
        page.route("**/add/", lambda route: route.abort() if route.request.method == "POST" else route.continue_())


def back(context: BrowserContext, page: Page, how: str) -> None:
    if how == "offline":
        context.set_offline(False)
    else:
        page.unroute("**/add/")


@pytest.mark.demand("6.7.11")
@pytest.mark.parametrize("how", ["offline", "no answer"])
def test_what_is_typed_while_the_connection_is_gone_is_saved_when_it_is_back(
    how: str, browser: Browser, live_server: Any
) -> None:
    made = given()
    by, opened = User.objects.get(username="priya"), open_case(made)
    assert opened is not None
    path = f"/records/{made.pk}/meetings/{meeting(opened, by=by, state='held').pk}/add/"
    context = browser.new_context()
    page = signed_in(context, live_server)
    page.goto(f"{live_server.url}{path}")
    words, saved = page.get_by_label("What it says"), page.locator("[data-saved]")
    words.fill("Kit slept")
    expect(saved).to_contain_text("Saved at")
    assert typed_so_far(path) == "Kit slept"

    cut(context, page, how)
    words.press_sequentially(" through")
    expect(saved).to_contain_text("Not saved yet")
    assert (saved.get_attribute("role"), saved.is_visible()) == ("status", True)
    words.press_sequentially(" twice")
    page.wait_for_timeout(7000)  # it has tried again by then, and says the same
    expect(saved).to_contain_text("Trying again")
    assert typed_so_far(path) == "Kit slept"
    assert page.evaluate(KEPT_HERE) == 0

    back(context, page, how)
    expect(saved).to_contain_text("Saved at")
    assert typed_so_far(path) == "Kit slept through twice"
    assert page.evaluate(KEPT_HERE) == 0

    elsewhere = signed_in(browser.new_context(), live_server)
    elsewhere.goto(f"{live_server.url}{path}")
    expect(elsewhere.get_by_label("What it says")).to_have_value("Kit slept through twice")
    elsewhere.get_by_label("About whom it is first of all").select_option(label="Kit")
    elsewhere.get_by_label("What was said").check()
    elsewhere.get_by_label("Who says or decided it").fill("Dana")
    elsewhere.get_by_role("button", name="Write it down").click()
    expect(elsewhere.get_by_text("Kit slept through twice")).to_be_visible()
    assert Minute.objects.get().text == "Kit slept through twice"
    assert typed_so_far(path) == ""
