"""Which grants hold on a day."""

import datetime

from django.db.models import Q

from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.models import User


def current(reader: User, today: datetime.date) -> list[Grant]:
    """The reader's grants that hold today; a grant that has ended or was withdrawn gives nothing."""
    holds = Q(starts__lte=today, ends__gte=today) & (Q(withdrawn_on=None) | Q(withdrawn_on__gt=today))
    return list(Grant.objects.filter(holds, reader=reader).order_by("id"))
