"""The filter by the youngest child's age."""

import datetime
from collections.abc import Collection

from django.db.models import Exists, OuterRef, Q, QuerySet

from thinkfamily.clock import today
from thinkfamily.people.arrivals.models import Member, ProposedFamily
from thinkfamily.people.records.models import Mention

# Ages of the youngest child: from, to. Under five takes in a baby who is expected.
BANDS: dict[str, tuple[str, int, int]] = {
    "under_5": ("Under 5 or expected", 0, 4),
    "5_to_10": ("5 to 10", 5, 10),
    "11_to_15": ("11 to 15", 11, 15),
    "16_to_17": ("16 or 17", 16, 17),
}


def with_youngest(
    families: QuerySet[ProposedFamily], band: str, members: QuerySet[Member], feeds: Collection[str] | None
) -> QuerySet[ProposedFamily]:
    """Families whose youngest child is of that age. `members`: those of one family whom the reader may see.

    `feeds`: those whose days of birth the reader may know; None means the published ones.
    """
    if band not in BANDS:
        return families
    _, low, high = BANDS[band]
    of_age = members.filter(_born_within(low, high, feeds))
    found = families.filter(Exists(of_age))
    if low:
        found = found.exclude(Exists(members.filter(_born_within(0, low - 1, feeds))))
    return found


def _born_within(low: int, high: int, feeds: Collection[str] | None) -> Q:
    days = {"date_of_birth__gt": _years_ago(high + 1)} | ({"date_of_birth__lte": _years_ago(low)} if low else {})
    if feeds is None:
        born = Q(**{f"person__{name}": day for name, day in days.items()})
    else:
        born = Q(Exists(Mention.objects.filter(person_id=OuterRef("person_id"), feed__in=list(feeds), **days)))
    return born if low else born | Q(role="expected_child")


def _years_ago(years: int) -> datetime.date:
    day = today()
    try:
        return day.replace(year=day.year - years)
    except ValueError:  # 29 February
        return day.replace(year=day.year - years, day=28)
