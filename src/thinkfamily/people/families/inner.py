"""The row of a family's inner pages: later packages add theirs, so that nothing here looks up."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Inner:
    """A page of a family, by its name in addresses. `place`: where it stands in its row, from small to large.

    `under`: the page of the first row with which it belongs; it then stands in a second row, beside that page.
    """

    name: str
    title: str
    place: int
    under: str = ""


PAGES: list[Inner] = [
    Inner("on_a_page", "On a page", 10),
    Inner("people_and_homes", "People and homes", 40),
    Inner("tree", "Tree", 50, under="people_and_homes"),
    Inner("support", "Support", 60, under="people_and_homes"),
    Inner("timeline", "Timeline", 70),
    Inner("family_documents", "Documents", 80, under="timeline"),
    Inner("family_sharing", "Sharing", 90),
]


def add(page: Inner) -> None:
    """Puts a page into the row, once."""
    if page not in PAGES:
        PAGES.append(page)
        PAGES.sort(key=lambda one: one.place)


def beside(here: str) -> list[Inner]:
    """The second row: the page that heads it and those under it; nothing for a page with which none belongs."""
    head = next((page.under or page.name for page in PAGES if page.name == here), None)
    under = [page for page in PAGES if page.under == head]
    return [page for page in PAGES if page.name == head] + under if head and under else []


def row(request: Any) -> dict[str, Any]:
    """A context processor, named in settings.TEMPLATES."""
    return {"family_pages": [page for page in PAGES if not page.under], "family_pages_beside": beside}
