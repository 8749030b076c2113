"""How promises are kept, by agency and without a name: for managers, and for those who commission.

Counted is what came of each day that fell due, in whole quarters, of families that are not restricted. Small numbers
are not given and others are rounded, so that nobody can be worked out from them.
"""

import datetime
from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q

from thinkfamily.access import reading
from thinkfamily.access.grants import reads as grants
from thinkfamily.access.grants.models import Grant
from thinkfamily.casework.commitments.models import OUTCOMES, Occasion
from thinkfamily.clock import today
from thinkfamily.people.families.models import Membership
from thinkfamily.vocabulary.suppression import suppress

PERIODS = {"this": "This quarter", "last": "Last quarter", "year": "The last four whole quarters"}


@dataclass(frozen=True)
class Period:
    """Whole quarters, both days included."""

    key: str
    first: datetime.date
    last: datetime.date

    @property
    def title(self) -> str:
        return PERIODS[self.key]


@dataclass(frozen=True)
class OfAgency:
    """One agency's numbers, each as it may leave the team."""

    agency: str
    kept: str
    late: str
    missed: str
    total: str


@dataclass(frozen=True)
class Counted:
    """`whole`: of every family of the council; else of the areas, or of the own agency alone, that `of` names."""

    period: Period
    rows: list[OfAgency]
    of: str


def period_of(key: str) -> Period:
    """By what an address says; this quarter where it says nothing known."""
    day = today()
    begins = datetime.date(day.year, 3 * ((day.month - 1) // 3) + 1, 1)
    if key == "last":
        return Period("last", _quarters_back(begins, 1), begins - datetime.timedelta(1))
    if key == "year":
        return Period("year", _quarters_back(begins, 4), begins - datetime.timedelta(1))
    return Period("this", begins, day)


def _quarters_back(begins: datetime.date, number: int) -> datetime.date:
    months = begins.year * 12 + begins.month - 1 - 3 * number
    return datetime.date(months // 12, months % 12 + 1, 1)


def by_agency(user: Any, period: Period) -> Counted:
    """Of the families whose figures the reader may count. Two queries."""
    within, of = _within(user)
    member = Membership.objects.filter(person=OuterRef("commitment__person"), family__restricted=False)
    with reading.as_system("how promises are kept, counted without a name"):
        rows = Occasion.objects.filter(due__gte=period.first, due__lte=period.last)
        rows = rows.filter(Exists(member.filter(within[0])), within[1])
        found = list(
            rows.values_list("commitment__source_agency__name", "outcome")
            .annotate(number=Count("pk"))
            .order_by("commitment__source_agency__name", "outcome")
        )
    counts: dict[str, Counter[str]] = {}
    for agency, outcome, number in found:
        counts.setdefault(agency, Counter())[outcome] = number
    return Counted(period, [_shown(agency, each) for agency, each in counts.items()], of)


def _shown(agency: str, counts: Counter[str]) -> OfAgency:
    told = suppress({outcome: counts[outcome] for outcome in OUTCOMES})
    return OfAgency(agency, told.cells["kept"], told.cells["late"], told.cells["missed"], told.total)


def _within(user: Any) -> tuple[tuple[Q, Q], str]:
    """Of which families, and of whose promises: of the whole council, of the reader's areas, or of their own agency."""
    areas = {one.area for one in grants.current(user, today()) if one.scope == Grant.Scope.AREA}
    if not user.in_role.sees_families or "" in areas:
        return (Q(), Q()), "All families of the council"
    if areas:
        return (Q(family__area__in=areas), Q()), f"Families in {', '.join(sorted(areas))}"
    return (Q(), Q(commitment__source_agency=user.agency_id)), f"Promises of {user.agency}"
