"""A practitioner signs in, at a desk, on a phone, and without JavaScript."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from thinkfamily.access.users.factories import PASSWORD, reader

pytestmark = pytest.mark.demand("2.8.1", "2.8.7")

DESK = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}


def sign_in(page: Page, address: str, user: str, password: str) -> None:
    page.goto(address)
    page.get_by_label("User name").fill(user)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in").click()


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["at a desk", "on a phone"])
def test_a_wrong_password_says_so_and_the_right_one_lets_in(
    page: Page, live_server: Any, accessible: Callable[[Page], None], size: Any
) -> None:
    # given a reader, on a screen of this size
    reader("priya", role="system_administrator")
    page.set_viewport_size(size)

    # when the password is wrong
    sign_in(page, live_server.url, "priya", "not this one")

    # then the page says so, and can be used with a screen reader
    expect(page.get_by_role("alert")).to_contain_text("The user name or the password is wrong")
    accessible(page)

    # when it is right, then the reader is in, and nothing sticks out at the side
    sign_in(page, live_server.url, "priya", PASSWORD)
    expect(page.get_by_role("button", name="Sign out")).to_be_visible()
    accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_without_javascript_a_reader_signs_in_and_out(browser: Browser, live_server: Any) -> None:
    # given a reader whose browser runs no JavaScript
    reader("sam", role="system_administrator")
    page = browser.new_context(java_script_enabled=False).new_page()

    # when they sign in and out again
    sign_in(page, live_server.url, "sam", PASSWORD)
    page.get_by_role("button", name="Sign out").click()

    # then they are asked who they are
    expect(page.get_by_role("button", name="Sign in")).to_be_visible()
