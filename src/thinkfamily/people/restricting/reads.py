"""What the page that restricts a family shows."""

from dataclasses import dataclass

from thinkfamily.access.grants import reads as grants
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.people.families.models import Family
from thinkfamily.people.restricting.models import Restriction


@dataclass(frozen=True)
class RestrictingPage:
    """The family, who has access by name but the reader, and what was said before."""

    family: Family
    named: list[Grant]
    before: list[Restriction]


def restricting_page(user: User, family: Family) -> RestrictingPage:
    """For who may restrict it."""
    named: dict[int, Grant] = {}
    for grant in grants.of_family(str(family.pk), today()):
        if grant.reader_id != user.pk:
            named.setdefault(grant.reader_id, grant)
    before = family.restrictions.select_related("by").order_by("-at", "-id")
    return RestrictingPage(family, list(named.values()), list(before))
