"""Who sees which services are involved, and who writes that down."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from thinkfamily.access import reading
from thinkfamily.access.decision import Decision
from thinkfamily.people.arrivals.models import Member, ProposedPerson
from thinkfamily.people.arrivals.policy import sight_of
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.models import Family, Membership
from thinkfamily.people.involvement.models import Involved
from thinkfamily.people.network.policy import may_put_right
from thinkfamily.people.records.models import Involvement
from thinkfamily.people.sharing.policy import items_visible_to

__all__ = ["may_propose", "may_put_right", "may_read", "may_write_about"]


def may_read(user: Any, family: Family) -> Decision:
    """Whoever a grant lets see the record; each sees the services that their agency may know of."""
    return families.may_see(user, family)


def may_write_about(user: Any, member: Membership) -> Decision:
    """Whoever works with the family."""
    return families.may_write(user, member.family)


@dataclass(frozen=True)
class OfKind:
    """A family, and a kind of service of which one worker may go on."""

    family: Family
    kind: str


def may_propose(user: Any, asked: OfKind) -> Decision:
    """Whoever works with the family may propose that one worker goes on."""
    return families.may_write(user, asked.family)


def involved_visible_to(user: Any) -> QuerySet[Involved]:
    """As other items: a service is of the class that knowing of it tells."""
    return items_visible_to(user, Involved)


def found_visible_to(user: Any, proposed: list[str]) -> QuerySet[Involvement]:
    """What records say of these people: feeds that may be named, and nobody whose address is protected.

    Whom a service knows can give away where they live.
    """
    return Involvement.objects.filter(
        feed__in=sight_of(user).nameable, person_id__in=[one for one in proposed if one not in _protected(proposed)]
    )


def _protected(proposed: list[str]) -> set[str]:
    with reading.as_system("whose address is protected, so that no service gives it away"):
        flagged = set(
            ProposedPerson.objects.filter(person_id__in=proposed).exclude(flags=[]).values_list("person_id", flat=True)
        )
        hidden = Member.objects.filter(person_id__in=proposed, family__protected=True)
        return flagged | set(hidden.values_list("person_id", flat=True))
