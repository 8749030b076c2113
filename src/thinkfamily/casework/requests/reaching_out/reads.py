"""Questions about reaching out: what was tried, and until when a no holds."""

import datetime
from collections.abc import Sequence

from thinkfamily.access import reading
from thinkfamily.access.users.models import User
from thinkfamily.casework.requests import policy
from thinkfamily.casework.requests.models import AboutFamily, HelpRequest
from thinkfamily.casework.requests.reaching_out.models import Attempt, HelpDeclined, ManagersLook
from thinkfamily.casework.requests.reaching_out.rules import Tried
from thinkfamily.clock import today
from thinkfamily.people.families.models import Family

SOMEBODY = "Somebody of the family"


def tried(request: HelpRequest) -> Sequence[Tried]:
    """Attempts and looks in their order."""
    attempts = [(one.at, Tried(one.came, one.messenger)) for one in Attempt.objects.filter(request=request)]
    looks = [(one.at, Tried("look", one.messenger)) for one in ManagersLook.objects.filter(request=request)]
    return [one for _, one in sorted([*attempts, *looks], key=lambda each: each[0])]


def no_until(request: HelpRequest) -> datetime.date | None:
    """Until when a no holds: on this request, or on another that the reader sees about the same record."""
    same = AboutFamily.objects.filter(request=request, family__isnull=False).values("family")
    others = AboutFamily.objects.filter(family__in=same).values("request")
    rows = HelpDeclined.objects.filter(request__in=others) | HelpDeclined.objects.filter(request=request)
    return rows.order_by("-review_on").values_list("review_on", flat=True).first()


def standing_no(family: Family, reader: User) -> list[str]:
    """Who said no to help on a request about this record, where it has not been looked at again yet.

    Whoever was asked: what holds for one worker holds for all. By name only where the reader was asked themselves.
    """
    with reading.as_system("whether the family said no to help, whoever was asked"):
        about = AboutFamily.objects.filter(family=family).values("request")
        rows = HelpDeclined.objects.filter(request__in=about, review_on__gt=today()).select_related(
            "request__to_agency"
        )
        return sorted({one.said_by if policy.receives(reader, one.request) else SOMEBODY for one in rows})
