"""What of casework lies on a desk: the families that somebody leads."""

import datetime

from thinkfamily.access import reading
from thinkfamily.access.users.models import User
from thinkfamily.casework.cases import leading
from thinkfamily.casework.cases.models import LeadProfessional
from thinkfamily.office.cover.desk import Part, add


def register() -> None:
    """Tells the desk what can lie on it."""
    add(Part(("family led", "families led"), _count, _hand_over))


def _count(user: User) -> int:
    return LeadProfessional.objects.filter(user=user, until=None, case__closed_on=None).count()


def _hand_over(user: User, to: User, by: User | None, on: datetime.date, reason: str) -> None:
    """Another leads for now, until the team has chosen; where they may not lead, finding somebody is a task."""
    with reading.as_system("who leads the families of somebody who is away or has left"):
        rows = LeadProfessional.objects.filter(user=user, until=None, case__closed_on=None)
        for lead in rows.select_related("case__family", "case__opened_by", "user"):
            leading.pass_on(lead, to=to, by=by, why=reason)
