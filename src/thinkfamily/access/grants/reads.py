"""Which grants hold: a reader's, a family's, and those that end soon."""

import datetime
from collections.abc import Collection

from django.db.models import Q, QuerySet

from thinkfamily.access.grants.models import Grant
from thinkfamily.access.one_look import once
from thinkfamily.access.users.models import User
from thinkfamily.clock import now


def holds(today: datetime.date) -> Q:
    """What a grant must be to hold on that day; one that ended, or was withdrawn, gives nothing."""
    running = Q(starts__lte=today, ends__gte=today) & (Q(withdrawn_on=None) | Q(withdrawn_on__gt=today))
    return running & (Q(ends_at=None) | Q(ends_at__gt=now()))


def current(reader: User, today: datetime.date) -> list[Grant]:
    """The reader's grants that hold today; asked once while a page is looked at."""
    return once(
        ("grants", reader.pk, today), lambda: list(Grant.objects.filter(holds(today), reader=reader).order_by("id"))
    )


def of_family(family_id: str, today: datetime.date) -> QuerySet[Grant]:
    """Who has access to this one family by name today, the lead professional first."""
    found = Grant.objects.filter(holds(today), family_id=family_id, reader__is_active=True)
    return found.select_related("reader__agency", "given_by").order_by("reader__name", "id")


def of_areas(areas: Collection[str], today: datetime.date) -> QuerySet[Grant]:
    """Grants for whole areas, and for people whom an agency knows: these reach a family without naming it."""
    wide = Q(scope=Grant.Scope.AREA, area__in=["", *areas]) | Q(scope=Grant.Scope.OWN)
    found = Grant.objects.filter(holds(today), wide, reader__is_active=True)
    return found.select_related("reader__agency").order_by("scope", "reader__name", "id")


def ending(readers: Collection[int], today: datetime.date, days: int = 7) -> QuerySet[Grant]:
    """Grants of these readers that end by themselves within so many days."""
    soon = Q(ends__lte=today + datetime.timedelta(days=days), ends_at=None)
    found = Grant.objects.filter(holds(today), soon, reader__in=readers, reader__is_active=True)
    return found.select_related("reader__agency").order_by("ends", "reader__name", "id")


def lead_of(family_id: str, today: datetime.date) -> User | None:
    """The family's lead professional today."""
    grant = of_family(family_id, today).filter(ground=Grant.Ground.LEAD).first()
    return grant.reader if grant else None


def grounds(reader: User, areas: dict[str, tuple[str, ...] | None], today: datetime.date) -> dict[str, int]:
    """By family, the grant that a look at it rests on: one that names it before a wide one. One query.

    `areas`: for each family its areas, or None where the page does not say; a wide grant then counts as reaching it.
    """
    held = current(reader, today)
    found = {}
    for family, places in areas.items():
        named = [grant for grant in held if grant.family_id == family]
        wide = [grant for grant in held if grant.scope == Grant.Scope.AREA and _reaches(grant, places)]
        own = [grant for grant in held if grant.scope == Grant.Scope.OWN]
        if first := next(iter([*named, *wide, *own]), None):
            found[family] = first.pk
    return found


def _reaches(grant: Grant, places: tuple[str, ...] | None) -> bool:
    return not grant.area or places is None or grant.area in places
