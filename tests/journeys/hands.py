"""Hands that have a keyboard and no mouse: they come to a thing by Tab alone, or not at all."""

import re

from playwright.sync_api import Locator, Page

FURTHEST = 150  # presses of Tab; whoever needs more has given up
AT = "(element) => document.activeElement === element"
IN_GROUP = "(element) => document.activeElement.type === 'radio' && document.activeElement.name === element.name"
PLACE_IN_LIST = """(list, wanted) => [...list.options].findIndex((each) => each.text.trim() === wanted)"""


class Hands:
    """Every word names what a reader sees: the label, the choice, the button."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def to(self, thing: Locator, arrived: str = AT) -> None:
        """Tab until the focus is there, or back by Shift and Tab where it lies before."""
        thing.wait_for(state="attached")
        for way in ("Tab", "Shift+Tab"):
            for _ in range(FURTHEST):
                if thing.evaluate(arrived):
                    return
                self.page.keyboard.press(way)
                if self.page.evaluate("document.activeElement === document.body"):
                    break
        raise AssertionError(f"the keyboard does not come to {thing}")

    def write(self, label: str, words: str) -> None:
        """Types into a box, over what stands there."""
        self.to(self.page.get_by_label(label, exact=True))
        self.page.keyboard.press("Control+a")
        self.page.keyboard.type(words)

    def choose(self, label: str, choice: str) -> None:
        """Goes down a list to a choice."""
        field = self.page.get_by_label(label, exact=True)
        self.to(field)
        place = field.evaluate(PLACE_IN_LIST, choice)
        assert place >= 0, f"'{label}' does not offer '{choice}'"
        self.page.keyboard.press("Home")
        for _ in range(place):
            self.page.keyboard.press("ArrowDown")
        assert field.evaluate("(list) => list.selectedOptions[0].text.trim()") == choice

    def pick(self, choice: str, of: str = "") -> None:
        """A radio by the arrows, a box by Space: the first whose words begin so, below the question `of`."""
        around = self.page.get_by_role("group", name=of) if of else self.page.locator("main")
        wanted = around.get_by_label(re.compile(rf"^\s*{re.escape(choice)}")).first
        if wanted.get_attribute("type") == "checkbox":
            self.to(wanted)
            self.page.keyboard.press("Space")
        else:
            self.to(wanted, IN_GROUP)
            for _ in range(FURTHEST):
                if wanted.evaluate(AT):
                    break
                self.page.keyboard.press("ArrowDown")
            self.page.keyboard.press("Space")
        assert wanted.is_checked(), choice

    def press(self, button: str) -> None:
        """A button, by Enter."""
        self.to(self.page.get_by_role("button", name=button, exact=True))
        self._enter()

    def follow(self, link: str | re.Pattern[str]) -> None:
        """The first link of that name, by Enter."""
        self.to(self.page.get_by_role("link", name=link, exact=isinstance(link, str)).first)
        self._enter()

    def unfold(self, words: str) -> None:
        """What stands folded below these words."""
        self.to(self.page.locator("summary").filter(has_text=words))
        self.page.keyboard.press("Enter")

    def _enter(self) -> None:
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")
