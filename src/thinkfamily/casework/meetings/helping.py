"""Who helps with what: each need, who of the team helps, and what a meeting said of a gap or of double help."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from thinkfamily.access.users.models import User
from thinkfamily.casework.meetings import rules
from thinkfamily.casework.meetings.models import Helping, Meeting, Minute
from thinkfamily.casework.meetings.reads import MINE, Shown, find, one
from thinkfamily.casework.needs.models import Need
from thinkfamily.casework.team import reads as team


@dataclass(frozen=True)
class Gap:
    """A need, at a meeting. `family`: for the log of who looked."""

    meeting: Meeting
    need: UUID


@dataclass
class Row:
    """A need of somebody, and who helps with it as far as the reader may know. `settled`: what was said of it."""

    need: Need
    name: str
    helpers: list[tuple[str, Helping]]
    settled: Minute | None

    @property
    def cell(self) -> rules.Cell:
        return rules.Cell(len(self.helpers), self.settled is not None)


def find_gap(family: Any, meeting: Any, need: Any) -> Gap:
    """The need of an address at its meeting. Raises Http404."""
    return Gap(find(family, meeting), need)


def who_helps(user: User, meeting: Meeting) -> tuple[Shown, list[Row]]:
    """Each need that the reader sees and that holds, who helps with it, and what a meeting said of a gap."""
    shown = one(user, meeting)
    helping: dict[Any, list[tuple[str, Helping]]] = {}
    for each in team.items(shown.whom, Helping, agency=MINE):
        if each.until is None and each.member_id in shown.members:
            helping.setdefault(each.need_id, []).append((shown.member_name(each.member_id), each))
    settled = {each.row.need_id: each.row for sort in ("gap", "double") for each in shown.of(sort)}
    needs = [each for each in shown.whom.items(Need) if each.holds and each.joined_to_id is None]
    name = shown.whom.name
    rows = [
        Row(each, name(shown.whom.same.person(each.person_id)), helping.get(each.pk, []), settled.get(each.pk))
        for each in needs
    ]
    shown.items += [*needs, *(each for rows_of in helping.values() for _, each in rows_of)]
    return shown, sorted(rows, key=lambda each: (each.name, not each.cell.open, each.need.text))
