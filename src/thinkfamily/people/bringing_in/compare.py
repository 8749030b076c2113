"""What a file would change: which rows are new, which say the same as last time, and what was changed here since."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from django.apps import apps
from django.db.models import Model

from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.encryption import fingerprint, fingerprints
from thinkfamily.people.bringing_in.layout import ROW_ID
from thinkfamily.people.bringing_in.models import BroughtIn
from thinkfamily.people.bringing_in.problems import Problem
from thinkfamily.people.bringing_in.wanted import Wanted

PURPOSE = "what was brought in"
SIGNS = 16  # of a fingerprint: enough to see that something is another
Key = tuple[str, str]
TURNS = {
    "date_of_birth": (
        "Here this person is still expected, and in the file they are born.",
        "Write the birth down on their own page: everything about the baby goes on with the child. The row is left.",
    ),
    "died_on": (
        "In the file this person has died, and here they have not.",
        "Write the death down on their own page: tasks end and letters stop. The row is left.",
    ),
}


@dataclass(frozen=True)
class Step:
    """What happens with one wanted row. `row`: that of ours, where there is one; `was`: what we wrote last time.

    `changes`: fields that only the file changed. `both`: fields changed there and here, as (here, in the file).
    """

    wanted: Wanted
    row: Any = None
    was: BroughtIn | None = None
    changes: Mapping[str, Any] = field(default_factory=dict)
    both: Mapping[str, tuple[Any, Any]] = field(default_factory=dict)

    @property
    def kind(self) -> str:
        """new, same, changed or both."""
        if self.row is None:
            return "new"
        return "both" if self.both else "changed" if self.changes else "same"

    @property
    def name(self) -> str:
        """By which the reader's choice is kept."""
        return f"{self.wanted.sheet}:{self.wanted.key}"


def steps(wanted: Iterable[Wanted], agency: Agency, outside: str) -> list[Step]:
    """Every wanted row beside what an earlier file of the same system brought. A handful of questions a sheet."""
    rows = list(wanted)
    earlier = brought(agency, outside)
    ours = _ours(earlier.values())
    return [_step(each, earlier.get((each.sheet, each.key)), ours) for each in rows]


def moved(found: Iterable[Step], agency: Agency, outside: str) -> list[Problem]:
    """Rows that the last file had about somebody else: which of the two is meant, nobody can guess."""
    earlier = brought(agency, outside)
    problems = []
    for step in found:
        if step.row is None or step.wanted.case is None:
            continue
        for name, place in step.wanted.links.items():
            led = earlier.get(place)
            if led is None or led.row != str(getattr(step.row, f"{name}_id")):
                what = "In the last file this row was about somebody else."
                problems.append(step.wanted.case.problem(ROW_ID, what, "Give the row another number."))
    return problems


def left_to_pages(found: Iterable[Step]) -> tuple[list[Step], list[Problem]]:
    """The same without births and deaths of people on record: their own pages do all that hangs on those.

    Of a pregnancy that has ended here nothing is changed, and nothing is said.
    """
    kept, problems = [], []
    for step in found:
        turn = _turn(step)
        if turn and step.wanted.case and turn in TURNS:
            problems.append(step.wanted.case.problem(turn, *TURNS[turn], stops=False))
        kept.append(replace(step, changes={}, both={}) if turn else step)
    return kept, problems


def _turn(step: Step) -> str:
    """The column that tells of a birth or a death which is not written down here; 'lost' of a pregnancy that ended."""
    if step.wanted.sheet != "people" or step.row is None:
        return ""
    told = {**step.changes, **{name: theirs for name, (_, theirs) in step.both.items()}}
    if step.row.lost_on:
        return "lost"
    if step.row.unborn and told.get("date_of_birth"):
        return "date_of_birth"
    return "died_on" if told.get("died_on") and not step.row.died_on else ""


def brought(agency: Agency, outside: str) -> dict[Key, BroughtIn]:
    """By sheet and outside id, what was brought in last and not undone."""
    found = BroughtIn.objects.filter(
        bringing__agency=agency, bringing__outside__iexact=outside, bringing__undone_at=None
    ).order_by("pk")
    return {(each.sheet, each.outside_id): each for each in found}


def _ours(earlier: Iterable[BroughtIn]) -> dict[tuple[str, str], Model]:
    by_table: dict[str, list[str]] = {}
    for each in earlier:
        by_table.setdefault(each.model, []).append(each.row)
    found: dict[tuple[str, str], Model] = {}
    for table, keys in by_table.items():
        rows = apps.get_model("people", table)._base_manager.in_bulk(keys)
        found |= {(table, str(key)): row for key, row in rows.items()}
    return found


def _step(each: Wanted, was: BroughtIn | None, ours: Mapping[tuple[str, str], Model]) -> Step:
    row = ours.get((was.model, was.row)) if was else None
    if row is None or was is None:
        return Step(each)  # new, or gone from here by a disposal
    changes, both = {}, {}
    for name, told in _told(each, was, row).items():
        here, before = getattr(row, name), was.wrote.get(name)
        if told == here or before in marks(told):
            continue
        if before in marks(here):
            changes[name] = told
        else:
            both[name] = (here, told)
    return Step(each, row, was, changes, both)


def _told(each: Wanted, was: BroughtIn, row: Model) -> dict[str, Any]:
    """What the file says now; nothing, where it said something last time and does not any more."""
    told = dict(each.fields)
    for name in was.wrote:
        if name not in told:
            field = row._meta.get_field(name)
            told[name] = None if getattr(field, "null", False) else ""
    return told


def mark(value: Any) -> str:
    """A fingerprint of a value, which tells nothing of it."""
    return fingerprint(_plain(value), purpose=PURPOSE)[:SIGNS]


def marks(value: Any) -> list[str]:
    """Its fingerprints with the present key and each earlier one."""
    return [each[:SIGNS] for each in fingerprints(_plain(value), purpose=PURPOSE)]


def _plain(value: Any) -> str:
    return json.dumps("" if value is None else value, default=str, sort_keys=True)


def counts(found: Iterable[Step]) -> dict[str, dict[str, int]]:
    """By sheet, how many rows are new, same, changed, or changed on both sides."""
    counted: dict[str, Counter[str]] = {}
    for step in found:
        if "." not in step.wanted.sheet:
            counted.setdefault(step.wanted.sheet, Counter())[step.kind] += 1
    return {sheet: dict(count) for sheet, count in counted.items()}
