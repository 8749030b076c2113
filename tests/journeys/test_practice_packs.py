"""A worker reads how the area works and prints a sheet; an officer says from when a new version counts."""

import copy
import io
from collections.abc import Callable
from typing import Any

import pypdf
import pytest
from playwright.sync_api import Page, expect

from thinkfamily.access.users.factories import PASSWORD, reader
from thinkfamily.casework.packs import actions, files
from thinkfamily.clock import today

pytestmark = pytest.mark.demand("5.4.2", "5.4.5", "5.4.6")
SIZES = pytest.mark.parametrize("width", [1280, 320], ids=["at a desk", "at 320 px"])
SHEETS = ("one-page-profile", "circular-questions", "shared-activity")


def sign_in(page: Page, site: str, user: str) -> None:
    page.context.clear_cookies()
    page.goto(site)
    page.get_by_label("User name").fill(user)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()


@SIZES
def test_how_the_area_works(page: Page, live_server: Any, accessible: Callable[[Page], None], width: int) -> None:
    def good(path: str = "") -> None:
        if path:
            page.goto(live_server.url + path)
        accessible(page)
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), "it sticks out at the side"

    # given the shipped packs, and a second version of one that asks something new
    page.set_viewport_size({"width": width, "height": 800})
    reader("pat", role="practitioner")
    reader("ines", role="information_governance", name="Ines Carter")
    actions.load()
    later = copy.deepcopy(dict(files.shipped())["strengths-conversation.yaml"]) | {"version": 2}
    later["sections"][0]["domains"][0]["questions"].append({"key": "cats", "ask": "Who feeds the cat?"})
    actions.bring_in([("strengths-conversation.yaml", later)])

    # when a worker looks, then every pack is told, and a sheet prints on one page of A4
    sign_in(page, live_server.url, "pat")
    page.get_by_role("link", name="Practice packs").click()
    good()
    page.get_by_role("link", name="Worries, strengths, next steps").click()
    expect(page.get_by_text("This is not Signs of Safety")).to_be_visible()
    good()
    for name in ("whole-family", "levels-of-need", "steps", "principles", "circular-questions"):
        good(f"/packs/{name}/")
    for name in SHEETS:
        good(f"/packs/{name}/1/sheet/")
        paper = pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
        assert [len(paper.pages), round(paper.pages[0].mediabox.width)] == [1, 595], name
        assert "Practice packs" not in paper.pages[0].extract_text()

    # when an officer says from when, then what changed stands beside it and the new one counts
    sign_in(page, live_server.url, "ines")
    good("/packs/strengths-conversation/2/")
    page.get_by_role("link", name="What changed since version 1").click()
    expect(page.get_by_text("Who feeds the cat?")).to_be_visible()
    good()
    page.get_by_role("link", name="Version 2").click()
    page.get_by_role("link", name="Say from when it counts").click()
    good()
    page.get_by_role("button", name="Let it count from then").click()
    expect(page.get_by_role("alert")).to_contain_text("Say why it counts from then")
    good()
    page.get_by_label("From which day").fill(f"{today():%-d %-m %Y}")
    page.get_by_label("Why then").fill("Agreed by the partnership")
    page.get_by_role("button", name="Let it count from then").click()
    expect(page.get_by_text("New work starts with this version.")).to_be_visible()
    good()
