"""The pages in the header. Later packages add theirs when they start, so that nothing here looks up."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from thinkfamily.access.decision import Decision


@dataclass(frozen=True)
class Entry:
    """A page of the menu. `under`: beginnings of addresses that belong to it too; `place`: the low come first."""

    text: str
    url_name: str
    may: Callable[[Any], Decision]
    under: tuple[str, ...] = ()
    place: int = 50


ENTRIES: list[Entry] = []


def add(entry: Entry) -> None:
    """Puts a page into the menu, after those of the same place that are there."""
    if entry not in ENTRIES:
        ENTRIES.append(entry)
        ENTRIES.sort(key=lambda each: each.place)


def for_user(user: Any) -> list[Entry]:
    """The pages that this reader may open, in order."""
    return [entry for entry in ENTRIES if entry.may(user)]


def menu(user: Any, path: str) -> list[dict[str, Any]]:
    """What the page's header shows."""
    found = []
    for entry in for_user(user):
        href = reverse(entry.url_name)
        current = any(path.startswith(start) for start in (href, *entry.under))
        found.append({"text": entry.text, "href": href, "current": current})
    return found
