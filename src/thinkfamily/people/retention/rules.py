"""When something falls due: dated rules, and the sum of each, which everybody can do again."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

WHAT = {
    "child": "A child's part: the family's file stays as long",
    "family": "A family's file",
    "adult": "An adult's part of a file",
    "proposal": "What Identify proposes and nobody opened",
    "request": "A request for access, once it is answered",
    "log": "The logs of looks and of what was done",
}
FROM = {
    "birth": "the birth",
    "last_entry": "the last entry, or the last day on which somebody had access by name",
    "made": "the day it was made",
}
UNITS = {"years": "years", "weeks": "weeks"}
# What each kind can be counted from.
COUNTED = {
    "child": ("birth", "last_entry"),
    "family": ("last_entry",),
    "adult": ("last_entry",),
    "proposal": ("made",),
    "request": ("made",),
    "log": ("made",),
}
CHILD = frozenset({"child", "expected_child"})


@dataclass(frozen=True)
class Rule:
    """One line of the council's schedule. `until` is its last day; none while no end is known."""

    what: str
    counts_from: str
    amount: int
    unit: str
    source: str
    since: datetime.date = datetime.date.min
    until: datetime.date | None = None

    @property
    def words(self) -> str:
        """25 years after the birth."""
        unit = self.unit if self.amount != 1 else self.unit.removesuffix("s")
        return f"{self.amount} {unit} after {FROM[self.counts_from]}"


@dataclass(frozen=True)
class Due:
    """The day from which something may go, and why; no day where it cannot be told, or where there is no rule."""

    on: datetime.date | None
    why: str


@dataclass(frozen=True)
class Child:
    """What counts of a child. `born` is the expected date where the birth is not known, or nothing."""

    born: datetime.date | None


@cache
def examples() -> tuple[Rule, ...]:
    """The rules that come with the product, none of them in force."""
    told = yaml.safe_load(Path(__file__).with_name("examples.yaml").read_text(encoding="utf-8"))
    return tuple(Rule(**each) for each in told)


def in_force(rules: Iterable[Rule], what: str, day: datetime.date) -> Rule | None:
    """The rule that holds for this kind on that day. `rules` are oldest first: the one said last counts."""
    found = [one for one in rules if one.what == what and one.since <= day and (one.until is None or one.until >= day)]
    return found[-1] if found else None


def due_date(rule: Rule, start: datetime.date) -> datetime.date:
    """The first day on which it may go. A 29 February that is not there becomes 1 March: later, never sooner."""
    if rule.unit == "weeks":
        return start + datetime.timedelta(weeks=rule.amount)
    year = min(start.year + rule.amount, datetime.MAXYEAR)
    try:
        return start.replace(year=year)
    except ValueError:
        return datetime.date(year, 3, 1)


def family_due(child: Rule | None, family: Rule | None, children: Iterable[Child], last_entry: datetime.date) -> Due:
    """A family's file stays until the latest due date of any of its children, and of its own."""
    found: list[tuple[datetime.date, str]] = []
    if family is not None:
        found.append((due_date(family, last_entry), f"{family.words} of the family's file"))
    for one in children:
        if child is None:
            return Due(None, "There is no rule for a child's part, so it stays.")
        start = one.born if child.counts_from == "birth" else last_entry
        if start is None:
            return Due(None, "A child's date of birth is not known, so it stays until somebody enters it.")
        found.append((due_date(child, start), f"{child.words} of the child who was born last"))
    if not found:
        return Due(None, "There is no rule for a family's file, so it stays.")
    on, why = max(found, key=lambda each: each[0])
    return Due(on, f"{why[0].upper()}{why[1:]}." if not why[0].isdigit() else f"{why}.")


def part_due(rule: Rule | None, last_entry: datetime.date) -> Due:
    """An adult's part goes by its own rule, counted from the last entry about any of their families."""
    if rule is None:
        return Due(None, "There is no rule for an adult's part, so it stays with the file.")
    return Due(due_date(rule, last_entry), f"{rule.words} of the adult's families.")
