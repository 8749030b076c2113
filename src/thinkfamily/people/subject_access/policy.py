"""Who takes down that somebody asks for everything about a person, reviews the pieces, and hands the copy over."""

from typing import Any

from django.db.models import Q

from thinkfamily.access.decision import ALLOWED, Decision, refuse
from thinkfamily.people.arrivals.policy import LEAD
from thinkfamily.people.families import policy as families
from thinkfamily.people.persons.models import Person, all_items
from thinkfamily.people.persons.one_person import records_of
from thinkfamily.people.sharing.policy import items_visible_to
from thinkfamily.people.subject_access.models import PackEnd, PackRequest


def may_take(user: Any, person: Person) -> Decision:
    """Who answers for a record of theirs."""
    if not (seen := families.may_see_person(user, person)):
        return seen
    if families.keepers_of(person, user):
        return ALLOWED
    return refuse("A copy of everything is prepared by those who keep the record. Ask them today.", ask=LEAD)


def may_see(user: Any, asked: PackRequest) -> Decision:
    """The same people; and an agency that wrote something down itself, because it decides about that."""
    if not (seen := families.may_see_person(user, asked.person)):
        return seen
    if families.keepers_of(asked.person, user) or _wrote(user, asked.person):
        return ALLOWED
    return refuse("There is no such request, or it is not yours to see.", ask=LEAD, hidden=True)


def may_review(user: Any, asked: PackRequest) -> Decision:
    """As long as it is not over for this reader."""
    if not (seen := may_see(user, asked)):
        return seen
    if end_of(asked, user):
        return refuse("This request is settled. If they ask again, take down a new one.")
    return ALLOWED


def may_download(user: Any, asked: PackRequest) -> Decision:
    """Who handed it over, as long as they reach the person."""
    if not (seen := may_see(user, asked)):
        return seen
    ended = end_of(asked, user)
    if ended is None or ended.how != "released" or ended.by_id != user.pk:
        return refuse("There is no copy yet, or none that is yours to open.", hidden=True)
    return ALLOWED


def end_of(asked: PackRequest, user: Any) -> PackEnd | None:
    """What this reader handed over, or that none is given."""
    return asked.ends.filter(Q(by=user.pk) | Q(how="refused")).select_related("by").first()


def _wrote(user: Any, person: Person) -> bool:
    mine = records_of(person)
    return any(
        items_visible_to(user, each).filter(person__in=mine, source_agency=user.agency_id).exists()
        for each in all_items()
    )
