"""What changed between two states of a row, in words."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

# Columns that say nothing to a reader: who wrote it, when, and ids.
SILENT = frozenset(
    {"id", "recorded_by", "recorded_at", "proposed_id", "source_agency", "person", "family", "other", "merged_into"}
)


@dataclass(frozen=True)
class Change:
    """One column: what it was and what it is; an empty word where there was, or is, nothing."""

    what: str
    was: str
    now: str


def changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[Change]:
    """Every column that reads otherwise, in the order of the row."""
    return [
        Change(name.replace("_", " "), said(before.get(name)), said(value))
        for name, value in after.items()
        if name not in SILENT and said(before.get(name)) != said(value)
    ]


def said(value: Any) -> str:
    """A value as a reader reads it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime.date):
        return f"{value.day} {value:%B %Y}"
    return "" if value is None else str(value)


def page_in_words(why: str) -> str:
    """add_address: add address; a-load-of-the-publication: a load of the publication."""
    return why.replace("_", " ").replace("-", " ").strip()


def steps(states: Iterable[Mapping[str, Any]]) -> list[list[Change]]:
    """For each state, the oldest first, what it changed of the one before; the first changes nothing."""
    found: list[list[Change]] = []
    before: Mapping[str, Any] | None = None
    for state in states:
        found.append([] if before is None else changes(before, state))
        before = state
    return found
