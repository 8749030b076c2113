"""Access that somebody has only because they cover for somebody: it holds while that person's own does."""

import datetime

from django.db.models import Q

from thinkfamily.access.colleagues.models import Cover
from thinkfamily.access.grants.models import Grant

NOT_COPIED = (Grant.Ground.EMERGENCY, Grant.Ground.INVITED, Grant.Ground.COVER)


def borne_no_longer(grant: Grant, on: datetime.date, *, by_stand_ins: list[int] | None = None) -> list[Grant]:
    """What others still have by covering for the grant's reader, and nobody whom they cover for has any more.

    `by_stand_ins`: whose to look at; those who cover that day or later unless said.
    """
    if grant.ground in NOT_COPIED:
        return []
    covers = Cover.objects.filter(away=grant.reader_id, until__gte=on).values_list("stand_in", flat=True)
    readers = list(covers) if by_stand_ins is None else by_stand_ins
    copies = Grant.objects.filter(_like(grant), reader__in=readers, ground=Grant.Ground.COVER).order_by("id")
    return [one for one in copies.filter(withdrawn_on=None, ends__gte=on) if not _is_borne(one, on)]


def _like(grant: Grant) -> Q:
    return Q(scope=grant.scope, area=grant.area, family_id=grant.family_id)


def _is_borne(copy: Grant, on: datetime.date) -> bool:
    away = Cover.objects.filter(stand_in=copy.reader_id, until__gte=on).values("away")
    held = Grant.objects.filter(_like(copy), reader__in=away, withdrawn_on=None, ends__gte=on)
    return held.exclude(ground__in=NOT_COPIED).exists()
