"""Every page of the site in a browser, whoever wrote it: at a desk, on a phone, by keyboard, and after a mistake.

Each is opened by somebody who may see it, with the sample by which it is attacked (tests/attack/samples).
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from axe_playwright_python.sync_playwright import Axe, AxeResults
from django.db import transaction
from django.http import HttpResponse
from playwright.sync_api import Browser, BrowserContext, Page

from tests.attack import answers
from tests.attack.addresses import Address
from tests.attack.world import World
from tests.journeys.answered import Answered
from tests.journeys.conftest import WCAG
from tests.test_attack import ADDRESSES, OPEN, WITHOUT, opened

pytestmark = [pytest.mark.django_db, pytest.mark.demand("4.14.8")]
HERE = Path(__file__).parent
KEYBOARD, SUMMARY = ((HERE / name).read_text(encoding="utf-8") for name in ("keyboard.js", "summary.js"))
TOO_SMALL = """async () => (await axe.run({runOnly: ["target-size"], resultTypes: ["violations"]})).violations
    .flatMap((each) => each.nodes.map((node) => `too small to be touched: ${node.html.slice(0, 120)}`))"""
WIDE = "document.documentElement.scrollWidth - window.innerWidth"
STICKS_OUT = """[...document.querySelectorAll('main *')].filter((each) =>
    each.getBoundingClientRect().right > innerWidth + 1).slice(0, 4).map((each) => each.outerHTML.slice(0, 120))"""
FEW, PRESSES = 5, 400  # nobody presses Tab more often than that on one page
# What is no page for this reader, each with what it is instead. Whatever else is no page is a mistake.
DOWNLOADS = {
    "bringing_sheets": "the empty sheets, packed",
    "document": "a document, to keep",
    "ecomap_file": "the picture of who is round a family",
    "meeting_calendar": "the date of a meeting, for one's own calendar",
    "meeting_reports_file": "reports before a meeting, to print",
    "minutes_file": "the minutes of a meeting, to print",
    "own_copy_file": "a person's copy of the plan, to print",
    "own_minutes_file": "a person's own minutes, to print",
    "pack_file": "everything about a person, as a page to keep",
    "pack_pdf": "everything about a person, to print",
    "signature": "what somebody drew when they agreed, as a picture",
    "tree_file": "the family tree",
    "words_file": "what came with somebody's words, to keep",
}
LEADS_ON = {
    "end_other_sittings": "to the account: there is no other browser (test_two_steps)",
    "home": "to the list that is first for the role",
    "invited_link": "to the same page for every link, without the link in its address",
    "new_recovery_codes": "to the account: no second step is set up (test_two_steps)",
    "recovery_code": "to the way in: no password was shown (test_two_steps)",
    "second_step": "to the way in: no password was shown (test_two_steps)",
    "second_step_passkey": "to the way in: no password was shown (test_two_steps)",
    "set_up_done": "to the way in: nothing was set up (test_two_steps)",
    "sign_out": "to the way in",
}
NOT_HERE = {
    "single_sign_on": "this council has set up no sign-in of an agency's own",
    "single_sign_on_back": "the same",
}
TITLES: dict[str, str] = {}
EACH = pytest.mark.parametrize(
    "address", [address for address in ADDRESSES if address not in WITHOUT], ids=lambda each: each.name
)


@pytest.fixture(scope="module")
def context(browser: Browser, browser_context_args: dict[str, Any]) -> Iterator[BrowserContext]:
    """One window for all of them, in which axe is at hand: to open one for each page takes longer than to look."""
    made = browser.new_context(**browser_context_args)
    made.add_init_script(Axe().axe_script)
    yield made
    made.close()


@pytest.fixture(scope="module")
def one_page(context: BrowserContext) -> Answered:
    return Answered(context.new_page())


@pytest.fixture
def shown(one_page: Answered, browser_context_args: dict[str, Any]) -> Answered:
    """The window as a new one would be: nothing of the page before is kept, and it is as wide as a desk's."""
    one_page.forget()
    one_page.page.set_viewport_size(browser_context_args["viewport"])
    return one_page


@EACH
def test_every_page_is_there_for_eye_ear_and_keyboard(world: World, address: Address, shown: Answered) -> None:
    found = opened(world, address)
    client = world.nobody() if address.name in OPEN else found.browser()
    answer = client.get(found.where)
    assert what_it_is(answer) == instead(address.name)
    if instead(address.name) != "a page":
        return
    page = shown.page
    shown.show(found.where, answer)
    assert TITLES.setdefault(page.title(), address.name) == address.name, "two pages with one title"
    assert heard(page) == []
    assert seen(page) == []
    assert by_keyboard(page) == []
    for form in shown.empty_forms():
        assert refused(shown, client, found.where, form) == []
    assert shown.unknown == []


def what_it_is(answer: Any) -> str:
    """Of what comes back."""
    if answer.status_code in answers.REDIRECTS:
        return "leads on"
    if answer.status_code != 200:
        return "not here"
    return "a page" if "html" in answer.headers["Content-Type"] else "a download"


def instead(name: str) -> str:
    """What is said above of an address."""
    lists = {"a download": DOWNLOADS, "leads on": LEADS_ON, "not here": NOT_HERE}
    return next((what for what, names in lists.items() if name in names), "a page")


def heard(page: Page) -> list[str]:
    """What axe finds, with every fold open."""
    page.evaluate("document.querySelectorAll('details').forEach((each) => (each.open = true))")
    options = {"runOnly": {"type": "tag", "values": WCAG}, "resultTypes": ["violations"]}
    found = AxeResults(page.evaluate("(options) => axe.run(options)", options))
    return [found.generate_report()] if found.violations_count else []


def seen(page: Page) -> list[str]:
    """One title; on a phone nothing sticks out, and everything is large enough for a finger."""
    found = []
    if (count := page.locator("h1").count()) != 1:
        found.append(f"{count} titles")
    for width in (390, 320):
        page.set_viewport_size({"width": width, "height": 800})
        if (out := page.evaluate(WIDE)) > 0:
            found.append(f"sticks out by {out} at {width}: {page.evaluate(STICKS_OUT)}")
    return found + page.evaluate(TOO_SMALL)


def by_keyboard(page: Page) -> list[str]:
    """Every control is reached and shows it; the first leads past the menu."""
    free = page.evaluate("document.activeElement === document.body")
    page.evaluate(KEYBOARD)
    found = []
    page.keyboard.press("Tab")
    if free and not page.evaluate("document.activeElement.matches('.govuk-skip-link')"):
        found.append("the first stop does not lead past the menu")
    left, pressed = page.evaluate("walk.left()"), 0
    while left and pressed < PRESSES:
        for _ in range(FEW):
            page.keyboard.press("Tab")
        left, pressed = page.evaluate("walk.left()"), pressed + FEW
    return [*found, *(f"never reached: {name}" for name in left), *page.evaluate("walk.faults()"), *skips(page)]


def skips(page: Page) -> list[str]:
    """The first link leads into the page itself."""
    page.locator(".govuk-skip-link").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    there = page.evaluate("!document.activeElement.closest('.govuk-generic-header, .govuk-service-navigation')")
    return [] if there else ["the skip link leads nowhere"]


def refused(shown: Answered, client: Any, where: str, form: dict[str, Any]) -> list[str]:
    """The page that says what is wrong with a form in which nothing was typed."""
    to = urljoin(where, form["where"])
    with transaction.atomic():
        answer = client.post(to, form["sent"])
        transaction.set_rollback(True)
    if answer.status_code in answers.REDIRECTS:
        return []  # nothing has to be typed here
    shown.show(to, answer)
    page = shown.page
    wrong = page.locator(".govuk-error-summary").count() > 0  # or it is a step further, where nothing has to be typed
    titled = page.title().startswith("Error: ") == wrong
    return heard(page) + seen(page) + page.evaluate(SUMMARY) + ([] if titled else ["its title does not say Error"])


BAD = b"""<!doctype html><html lang="en"><head><title>Bad</title></head><body>
<style>button { outline: none } p { width: 400px; background: #fff; color: #eee }</style>
<h1>One</h1><h1>Two</h1><p>Nobody can read this.</p><a class="govuk-skip-link" href="#nothing">Past</a>
<button>Shows nothing</button><input aria-label="Trap" onblur="this.focus()"><button id="far">Far</button></body>"""


def test_a_bad_page_is_found_bad(shown: Answered) -> None:
    page = shown.page
    shown.show("/bad/", HttpResponse(BAD))
    assert "color-contrast" in heard(page)[0]
    assert [words[:10] for words in seen(page)][:3] == ["2 titles", "sticks out", "sticks out"]
    found = by_keyboard(page)
    assert [words for words in found if "does not show the focus" in words] == [
        "button “Shows nothing” does not show the focus"
    ]
    assert "never reached: button “Far”" in found
