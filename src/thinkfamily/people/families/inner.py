"""The row of a family's inner pages: later packages add theirs, so that nothing here looks up."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Inner:
    """A page of a family, by its name in addresses. `place`: where it stands in the row, from small to large."""

    name: str
    title: str
    place: int


PAGES: list[Inner] = [
    Inner("on_a_page", "On a page", 10),
    Inner("people_and_homes", "People and homes", 40),
    Inner("tree", "Tree", 50),
    Inner("support", "Support", 60),
    Inner("timeline", "Timeline", 70),
    Inner("family_documents", "Documents", 80),
    Inner("family_sharing", "Sharing", 90),
]


def add(page: Inner) -> None:
    """Puts a page into the row, once."""
    if page not in PAGES:
        PAGES.append(page)
        PAGES.sort(key=lambda one: one.place)


def row(request: Any) -> dict[str, Any]:
    """A context processor, named in settings.TEMPLATES."""
    return {"family_pages": PAGES}
