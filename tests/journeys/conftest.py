"""Browser journeys: a real Chromium against a live site. Nothing but 127.0.0.1 may be asked for, and the console
stays empty. Without a Chromium they are skipped and it is said; with TF_JOURNEYS=required that is a failure.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Error, expect

from tests.journeys import chromium

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
HERE = Path(__file__).parent
PATIENCE = 20_000  # milliseconds: a busy machine is slow, not wrong


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    journeys = [item for item in items if HERE in item.path.parents]
    for item in journeys:
        item.add_marker(pytest.mark.journey)
        if not item.get_closest_marker("django_db"):
            item.add_marker(pytest.mark.django_db(transaction=True))
    if not journeys or chromium.find():
        return
    if os.environ.get("TF_JOURNEYS") == "required":
        raise pytest.UsageError("TF_JOURNEYS says that the journeys are required, and no Chromium was found.")
    for item in journeys:
        item.add_marker(pytest.mark.skip(reason="no Chromium on this machine"))


@pytest.fixture(scope="session", autouse=True)
def database_beside_a_browser() -> Iterator[None]:
    """The browser's driver runs an event loop in this thread; Django would refuse the database there."""
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    yield
    os.environ.pop("DJANGO_ALLOW_ASYNC_UNSAFE")


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    as_root = ["--no-sandbox"] if os.geteuid() == 0 else []
    return {**browser_type_launch_args, "executable_path": chromium.find(), "args": as_root}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    return {
        **browser_context_args,
        "locale": "en-GB",
        "timezone_id": "Europe/London",
        "viewport": {"width": 1280, "height": 900},
    }


@pytest.fixture(scope="session", autouse=True)
def patient() -> None:
    expect.set_options(timeout=PATIENCE)


@pytest.fixture(autouse=True)
def demonstration(settings: Any) -> None:
    """Journeys walk through the demonstration, where readers who have set up no second step need none."""
    settings.DEMO = True


@pytest.fixture(autouse=True)
def quiet_and_at_home(context: Any) -> Iterator[None]:
    """Fails a journey whose pages write to the console or ask any other host for anything."""
    said: list[str] = []
    asked: set[str] = set()
    listeners: dict[str, Callable[[Any], None]] = {
        "console": lambda message: said.append(f"{message.type}: {message.text}"),
        "weberror": lambda error: said.append(f"error: {error.error}"),
        "request": lambda request: asked.add(urlsplit(request.url).hostname or request.url[:40]),
    }
    for event, listener in listeners.items():
        context.on(event, listener)
    yield
    for event, listener in listeners.items():  # a file may keep its window for the next test
        context.remove_listener(event, listener)
    said = [words for words in said if not words.startswith("info: Clear-Site-Data header")]  # signing out, as asked
    assert said == [], "the browser's console is not empty"
    assert asked <= {"127.0.0.1", "localhost"}, "a page asked somebody else"


@pytest.fixture
def accessible() -> Callable[[Any], None]:
    """`accessible(page)` fails with a report when the page breaks WCAG 2.2 AA."""

    def check(page: Any) -> None:
        asked = {"runOnly": {"type": "tag", "values": WCAG}, "resultTypes": ["violations"]}  # not what is well
        try:
            found = Axe().run(page, options=asked)
        except Error:  # a link was followed just before: the page went away, and the next is meant
            page.wait_for_load_state()
            found = Axe().run(page, options=asked)
        assert found.violations_count == 0, found.generate_report()

    return check
