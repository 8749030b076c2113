"""What falls due and when: every family's file and every adult's part, with a fixed number of queries."""

import datetime
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db.models import CharField, Manager, Max, Q, QuerySet
from django.db.models.functions import Cast, Coalesce, TruncDate

from thinkfamily.access.events.models import Event
from thinkfamily.access.grants.models import Grant
from thinkfamily.office.tasks.models import Task
from thinkfamily.people.families.models import Family, Membership
from thinkfamily.people.persons.models import all_items
from thinkfamily.people.retention import rules
from thinkfamily.people.retention.models import LegalHold, RetentionRule


@dataclass(frozen=True)
class File:
    """One family's file (`person` is none) or one adult's part: when it may go, why then, whether it is held."""

    kind: str
    subject: uuid.UUID
    families: tuple[uuid.UUID, ...]
    due: rules.Due
    last_entry: datetime.date
    held: bool

    def goes(self, day: datetime.date) -> bool:
        """Whether it may be removed on that day."""
        return not self.held and self.due.on is not None and self.due.on <= day


class Belonging(NamedTuple):
    """Somebody in a family: rows and no objects, because a council has hundreds of thousands."""

    family: uuid.UUID
    person: uuid.UUID
    role: str
    born: datetime.date | None


def _members() -> list[Belonging]:
    born = Coalesce("person__date_of_birth", "person__expected_date")
    return [Belonging(*row) for row in Membership.objects.values_list("family", "person", "role", born)]


def rules_of(day: datetime.date) -> dict[str, rules.Rule]:
    """The rules that hold on a day, by what they are about."""
    said = [row.rule for row in RetentionRule.objects.order_by("at", "id")]
    found = {what: rules.in_force(said, what, day) for what in rules.WHAT}
    return {what: rule for what, rule in found.items() if rule is not None}


def held_families() -> set[uuid.UUID]:
    """Families with a hold that nobody has lifted."""
    return set(LegalHold.objects.filter(lifted=None).values_list("family", flat=True))


def every(day: datetime.date) -> list[File]:
    """Every file, the one due first before the others; those without a day last."""
    holding, entries = rules_of(day), _last_entries(day)
    held, members = held_families(), _members()
    by_family: dict[uuid.UUID, list[Belonging]] = {}
    for one in members:
        by_family.setdefault(one.family, []).append(one)
    found = []
    for family in entries:
        children = [rules.Child(one.born) for one in by_family.get(family, []) if one.role in rules.CHILD]
        due = rules.family_due(holding.get("child"), holding.get("family"), children, entries[family])
        found.append(File("family", family, (family,), due, entries[family], family in held))
    return sorted([*found, *_parts(holding.get("adult"), members, found)], key=_order)


def _parts(rule: rules.Rule | None, members: Iterable[Belonging], files: Iterable[File]) -> Iterable[File]:
    """Adults' parts that go before the file of any of their families."""
    of = {one.subject: one for one in files}
    theirs: dict[uuid.UUID, set[uuid.UUID]] = {}
    young = {one.person for one in members if one.role in rules.CHILD}
    for one in members:
        if one.person not in young:
            theirs.setdefault(one.person, set()).add(one.family)
    for person, families in theirs.items():
        last = max(of[family].last_entry for family in families)
        due = rules.part_due(rule, last)
        later = [of[family].due.on for family in families]
        if due.on is not None and all(day is None or day > due.on for day in later):
            held = any(of[family].held for family in families)
            yield File("adult", person, tuple(sorted(families)), due, last, held)


def _order(file: File) -> tuple[bool, datetime.date, str, str]:
    return file.due.on is None, file.due.on or datetime.date.max, file.kind, str(file.subject)


def _last_entries(today: datetime.date) -> dict[uuid.UUID, datetime.date]:
    """By family, the last day on which anything was written about it, or somebody had access by name."""
    found = dict(Family.objects.values_list("pk", TruncDate("opened_at")))
    names = {str(family): family for family in found}
    told: list[QuerySet] = [
        Event.objects.filter(family_id__in=names).values_list("family_id").annotate(last=Max(TruncDate("at"))),
        Task.objects.filter(family_id__in=names).values_list("family_id").annotate(last=Max(TruncDate("made_at"))),
        Grant.objects.filter(family_id__in=names, scope="record")
        .values_list("family_id")
        .annotate(last=Max(Coalesce("withdrawn_on", "ends"))),
        _by_text(Membership.objects, "family").annotate(last=Max(TruncDate("recorded_at"))),
        *(
            _by_text(model._default_manager, "person__memberships__family").annotate(last=Max(TruncDate("recorded_at")))
            for model in all_items()
        ),
    ]
    for rows in told:
        for family, day in rows:
            if day is not None and family in names:
                found[names[family]] = max(found[names[family]], day)
    still = Task.objects.filter(Q(done_at=None), family_id__in=names).values_list("family_id", flat=True)
    for family in set(still):
        found[names[family]] = max(found[names[family]], today)
    return found


def _by_text(manager: Manager[Any], path: str) -> QuerySet[Any, Any]:
    found: QuerySet[Any, Any] = manager.order_by().annotate(of=Cast(path, CharField())).values_list("of")
    return found
