"""The rows of the page, worked out from the log of looks; families stand there by their number only.

Worked out in the product's own scope: surnames and postcodes are compared, and none of them is shown.
"""

import datetime
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Max, Min, QuerySet
from django.db.models.functions import ExtractHour, TruncDate, TruncHour
from django.http import Http404

from thinkfamily.access import reading
from thinkfamily.access.events.models import Look
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.models import User
from thinkfamily.clock import now
from thinkfamily.people.unusual import near, rules
from thinkfamily.people.unusual.models import LookedInto


@dataclass(frozen=True)
class Unusual:
    """One row: which rule, whose looks, when, and why in a sentence. `looks` narrows the log to what it is about."""

    rule: str
    who: User
    day: datetime.date
    last: datetime.datetime
    families: int
    sentence: str
    key: str
    looks: QuerySet[Look]
    notes: tuple[LookedInto, ...] = ()

    @property
    def title(self) -> str:
        return rules.settings().titles[self.rule]


def find(key: str) -> Unusual:
    """The row of an address, if it is still one."""
    found = next((row for row in every() if row.key == key), None)
    if found is None:
        raise Http404
    return found


def every() -> list[Unusual]:
    """All rows of the last days, newest first. A fixed number of queries."""
    with reading.as_system("unusual looking"):
        looks = Look.objects.filter(at__gte=now() - datetime.timedelta(days=rules.settings().days))
        single = looks.exclude(page__in=rules.settings().lists)
        people = User.objects.select_related("agency").in_bulk(list(single.values_list("who", flat=True).distinct()))
        emergencies = list(Grant.objects.filter(ground=Grant.Ground.EMERGENCY).values_list("pk", flat=True))
        found = [
            *_by_day("no_grant", single.filter(grant_id=None), people),
            *_by_day("emergency", single.filter(grant_id__in=emergencies), people),
            *_near("same_surname", single, near.with_surname_of(people.values(), single), people),
            *_near("own_address", single, near.in_postcode_of(people.values()), people),
            *_many(single, people),
            *_by_day("night", _at_night(single), people),
        ]
        notes: dict[str, list[LookedInto]] = {}
        for note in LookedInto.objects.filter(key__in=[row.key for row in found]).select_related("by").order_by("id"):
            notes.setdefault(note.key, []).append(note)
    rows = [Unusual(**{**row.__dict__, "notes": tuple(notes.get(row.key, ()))}) for row in found]
    return sorted(rows, key=lambda row: (row.last, row.key), reverse=True)


def _by_day(rule: str, looks: QuerySet[Look], people: dict[int, User]) -> Iterable[Unusual]:
    """One row a reader and day."""
    counted = looks.annotate(day=TruncDate("at")).values("who", "day").order_by("who", "day")
    for row in counted.annotate(families=Count("family_id", distinct=True), looks=Count("id"), last=Max("at")):
        about = looks.annotate(day=TruncDate("at")).filter(who=row["who"], day=row["day"])
        yield _row(rule, people[row["who"]], {**row}, about)


def _near(rule: str, looks: QuerySet[Look], close: dict[int, set[str]], people: dict[int, User]) -> Iterable[Unusual]:
    """One row a reader and day, over the families that are close to that reader."""
    for who, families in sorted(close.items()):
        yield from _by_day(rule, looks.filter(who=who, family_id__in=families), people)


def _many(looks: QuerySet[Look], people: dict[int, User]) -> Iterable[Unusual]:
    """One row a reader and hour."""
    hours = looks.annotate(hour=TruncHour("at"), local=ExtractHour("at")).values("who", "hour", "local")
    counted = hours.annotate(
        families=Count("family_id", distinct=True), looks=Count("id"), last=Max("at"), first=Min("at")
    )
    for row in counted.filter(families__gt=rules.settings().many).order_by("who", "hour"):
        about = looks.annotate(hour=TruncHour("at")).filter(who=row["who"], hour=row["hour"])
        told = {**row, "day": row["hour"].date()}
        yield _row("many", people[row["who"]], told, about, extra=f"-{row['local']}", hour=row["local"])


def _at_night(looks: QuerySet[Look]) -> QuerySet[Look]:
    hours = [hour for hour in range(24) if rules.is_night(hour)]
    return looks.annotate(local=ExtractHour("at")).filter(local__in=hours)


def _row(
    rule: str, who: User, row: dict[str, Any], looks: QuerySet[Look], *, extra: str = "", hour: int = 0
) -> Unusual:
    said = rules.sentence(rule, who.name, families=row["families"], looks=row["looks"], hour=hour)
    key = f"{rule}-{who.pk}-{row['day']:%Y%m%d}{extra}"
    return Unusual(rule, who, row["day"], row["last"], row["families"], said, key, looks)


def number_of(family_id: str) -> str:
    """What stands for a family on the page."""
    return hashlib.sha256(family_id.encode()).hexdigest()[:8]


def looks_of(row: Unusual) -> list[Look]:
    """The looks that a row is about, newest first."""
    with reading.as_system("unusual looking"):
        return list(row.looks.order_by("-at", "-id")[:40])
