"""What a family was promised, as one reader may know it: a table, one promise, and what waits on a desk."""

import datetime
import uuid
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.http import Http404

from thinkfamily.access.users.models import User
from thinkfamily.casework.commitments import policy, rules
from thinkfamily.casework.commitments.models import EVERY, OUTCOMES, STEPS, Chase, Commitment, Occasion
from thinkfamily.casework.commitments.rules import Due
from thinkfamily.casework.plan.objectives import Objective
from thinkfamily.clock import today
from thinkfamily.design.words import dates
from thinkfamily.people.chronology.whom import Held, Whom, finder, whom
from thinkfamily.people.families.models import Family

TAGS = {"kept": "teal", "late": "yellow", "missed": "purple", "": "grey"}
AT_A_GLANCE = {"kept": "kept", "late": "late", "missed": "missed", "": "of which nobody has said a word yet"}
find = finder(Commitment)


@dataclass
class Row:
    """One promise as the table says it. `due`: every day until now and the next one, with what came of it."""

    item: Commitment
    name: str
    due: list[Due]
    occasions: list[Occasion]
    chases: list[Chase]
    may_mend: bool = False

    @property
    def who(self) -> str:
        """Who there promised it."""
        return self.item.promised_by.name if self.item.promised_by else self.item.promised_name

    @property
    def when(self) -> str:
        """26 November; every week from 4 January."""
        if self.item.every == "once":
            return dates.day(self.item.due)
        until = f" to {dates.day(self.item.last_due)}" if self.item.last_due else ""
        return f"{EVERY[self.item.every]} from {dates.day(self.item.due)}{until}"

    @property
    def counts(self) -> Counter[str]:
        return Counter(one.outcome for one in self.occasions)

    @property
    def silent(self) -> list[datetime.date]:
        """Days that are over and of which nobody has said what came of them."""
        return [one.day for one in self.due if not one.outcome and one.day < today()]

    @property
    def to_say(self) -> list[datetime.date]:
        """Days of which it can be said now what came of them: those without a word, and the next to come."""
        if self.item.ended_on is not None:
            return []
        return [one.day for one in self.due if not one.outcome]

    @property
    def latest(self) -> str:
        """What came of the latest day of which somebody has said."""
        return max(self.occasions, key=lambda one: one.due).outcome if self.occasions else ""

    @property
    def tag(self) -> str:
        return TAGS[self.latest]

    @property
    def kept(self) -> str:
        """Kept; 7 of 8 kept; Not due yet; Nobody has said."""
        if said := rules.says(self.counts, every=self.item.every):
            return said
        if self.item.ended_on is not None:
            return "Ended"
        return "Nobody has said" if self.silent else "Due today" if self.item.due == today() else "Not due yet"

    @property
    def in_the_way(self) -> list[Occasion]:
        """Days on which something got in the way, or somebody was told, the latest first."""
        return [one for one in reversed(self.occasions) if one.in_the_way or one.told]

    @property
    def told(self) -> list[str]:
        """Who was told of a miss or of a silence, and when: their manager, on 19 February."""
        steps = [one for one in self.chases if one.step in ("manager", "lead")]
        return [f"{STEPS[one.step].removesuffix(' was told')}, on {dates.day(one.at.date())}" for one in steps]


@dataclass
class Board:
    """Every promise to a family of which the reader may know. `counts`: of days, by what came of them."""

    family: Family
    whom: Whom
    rows: list[Row]
    may_write: bool
    counts: Counter[str] = field(default_factory=Counter)

    @property
    def items(self) -> list[Commitment]:
        return [row.item for row in self.rows]

    @property
    def now(self) -> list[Row]:
        return [row for row in self.rows if row.item.ended_on is None]

    @property
    def ended(self) -> list[Row]:
        return [row for row in self.rows if row.item.ended_on is not None]

    @property
    def says(self) -> str:
        """4 promises to the family: 2 kept, 1 late, 1 missed. For the plan's front."""
        parts = [
            f"{self.counts[one]} {words.lower()}" if one != "late" else f"{self.counts[one]} late"
            for one, words in OUTCOMES.items()
            if self.counts[one]
        ]
        return ", ".join(parts)

    @property
    def at_a_glance(self) -> str:
        """promises to the family: 2 kept, 1 late, 1 missed. Each by what came of its latest day."""
        latest = Counter(row.latest for row in self.now)
        told = [f"{latest[one]} {words}" for one, words in AT_A_GLANCE.items() if latest[one]]
        return f"promises to the family{': ' if told else ''}{', '.join(told)}"


def of_family(user: User, family: Family, seen: Whom | None = None) -> Board:
    """A fixed number of queries. `seen`: where the page has asked for the family's people already."""
    seen = seen or whom(user, family, (Commitment, {}))
    rows = rows_of(seen, seen.items(Commitment))
    counts = sum((row.counts for row in rows), Counter[str]())
    return Board(family, seen, rows, bool(policy.may_write(user, family)), counts)


def rows_of(seen: Whom, items: Sequence[Commitment]) -> list[Row]:
    """What came of these promises, and who was told. Two queries."""
    keys = [one.pk for one in items]
    occasions: dict[Any, list[Occasion]] = {key: [] for key in keys}
    for said in Occasion.objects.filter(commitment__in=keys).select_related("recorded_by").order_by("due"):
        occasions[said.commitment_id].append(said)
    chases: dict[Any, list[Chase]] = {key: [] for key in keys}
    for told in Chase.objects.filter(commitment__in=keys).select_related("to").order_by("at", "step"):
        chases[told.commitment_id].append(told)
    found = [
        Row(
            item=one,
            name=seen.name(seen.same.person(one.person_id)),
            due=_due(one, occasions[one.pk]),
            occasions=occasions[one.pk],
            chases=chases[one.pk],
            may_mend=_may_mend(seen, one),
        )
        for one in items
    ]
    return sorted(found, key=lambda row: (str(row.item.source_agency), row.item.due, str(row.item.pk)))


def _due(item: Commitment, said: list[Occasion]) -> list[Due]:
    outcomes = {one.due: one.outcome for one in said}
    every = rules.days(item.due, item.every, item.last_due, item.ended_on or today())
    return [Due(day, outcomes.get(day, "")) for day in sorted({*every, *outcomes})]


def _may_mend(seen: Whom, item: Commitment) -> bool:
    ours = seen.user.agency_id in (item.source_agency_id, item.recorded_by.agency_id)
    return seen.may_write and ours and item.ended_on is None


def one(user: User, held: Held) -> tuple[Whom, Row, Objective | None]:
    """One promise with all that came of it, and the objective that it serves where the reader may know of that."""
    seen = whom(user, held.family)
    serves = seen.items(Objective, pk=held.item.objective_id) if held.item.objective_id else []
    return seen, rows_of(seen, [held.item])[0], serves[0] if serves else None


@dataclass(frozen=True)
class OfDay:
    """What came of one day of a promise."""

    held: Held
    occasion: Occasion

    @property
    def family(self) -> Family:
        return self.held.family


def find_occasion(family: uuid.UUID, item: uuid.UUID, occasion: uuid.UUID) -> OfDay:
    """What came of one day, by the ids of an address. Raises Http404."""
    held = find(family, item)
    found = Occasion.objects.select_related("recorded_by").filter(pk=occasion, commitment=held.item).first()
    if found is None:
        raise Http404
    return OfDay(held, found)
