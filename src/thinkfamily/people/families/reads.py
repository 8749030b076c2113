"""Questions about families' records: the open one, who belongs, whom a proposal names, who answers for it."""

import datetime
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Prefetch, Q, QuerySet
from django.http import Http404
from django.urls import reverse

from thinkfamily.access.colleagues import reads as colleagues
from thinkfamily.access.grants import reads as grants
from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.design.words import dates
from thinkfamily.people.arrivals import reads as arrivals
from thinkfamily.people.arrivals.family.doors import Door
from thinkfamily.people.arrivals.models import Member, ProposedFamily
from thinkfamily.people.arrivals.policy import sight_of
from thinkfamily.people.families import policy
from thinkfamily.people.families.models import Family, Membership
from thinkfamily.people.persons.models import Person
from thinkfamily.people.persons.one_person import follow
from thinkfamily.people.persons.together import Blank, Question

NO_DAY = datetime.date.max


def find(family: Any) -> Family:
    """The family of an address. Raises Http404."""
    found: Family = _one(Family.objects.select_related("kept_by", "opened_by__agency"), family)
    return found


def find_person(person: Any) -> Person:
    """The person of an address; for one who was merged, the person they are. Raises Http404."""
    found: Person = _one(Person.objects.select_related("merged_into"), person)
    return found.merged_into or found


def find_proposal(family: str) -> ProposedFamily:
    """The proposal of an address. Raises Http404."""
    found = ProposedFamily.objects.filter(ref=family).first()
    if found is None:
        raise Http404
    return found


def _one(rows: QuerySet[Any], key: Any) -> Any:
    try:
        return rows.get(pk=key)
    except (rows.model.DoesNotExist, ValidationError, ValueError):
        raise Http404 from None


def members(family: Family) -> list[Membership]:
    """Who belongs to it today, the grown-ups first; each person once, as they are read. Never to be saved so.

    A baby who was lost stands in the tree and on no list.
    """
    found = _once(_of_today(family))
    found = [one for one in found if not ((who := one._state.fields_cache.get("person")) and who.lost_on)]
    for member in found:
        if not member._state.fields_cache.get("person"):
            member.person = Person(pk=member.person_id)  # who that is, is withheld: the database gives no name
    return sorted(found, key=lambda member: (member.person.date_of_birth or NO_DAY, member.pk))


def _of_today(family: Family) -> list[Membership]:
    """One query, for whom the reader may not know belongs all the same."""
    found, people = _who_belongs().ask({"family": family.pk, "day": today()})
    known = {person.pk: person for person in people}
    for member in found:
        member.family = family
        if member.person_id in known:
            member.person = known[member.person_id]
    return sorted(found, key=lambda member: member.pk)


@cache
def _who_belongs() -> Question:
    """Put into words once; of which family and on which day it is asked is filled in."""
    day = Blank("day", "date")
    rows = Membership.objects.filter(Q(until=None) | Q(until__gte=day), family=Blank("family", "uuid"))
    return Question([rows, Person.objects.filter(pk__in=rows.values("person"))])


def _once(found: list[Membership]) -> list[Membership]:
    """Two records that are read as one person are one member, whoever of them was written in."""
    one = follow([member.person_id for member in found])
    if not one.read_as:
        return found
    whole = Person.objects.in_bulk(set(one.read_as.values()))
    kept: dict[Any, Membership] = {}
    for member in sorted(found, key=lambda each: each.person_id in one.read_as):
        person = one.person(member.person_id)
        if person != member.person_id:
            member.person = whole.get(person) or Person(pk=person)
        kept.setdefault(person, member)
    return sorted(kept.values(), key=lambda each: each.pk)


def records(family: Family) -> list[Any]:
    """By id, every record of whoever is or was of the family."""
    people = list(family.memberships.values_list("person", flat=True))
    return follow(people).records(people)


def families_of(person: Person, user: Any) -> list[Family]:
    """The families of somebody that the reader may open."""
    return list(policy.families_with(user, person).select_related("kept_by").order_by("name", "id"))


def listed(user: Any) -> QuerySet[Family]:
    """The records that the reader may open, by name. Two queries besides that of the grants."""
    now = Membership.objects.filter(Q(until=None) | Q(until__gte=today())).select_related("person")
    found = policy.visible_to(user).select_related("kept_by").order_by("name", "id")
    return found.prefetch_related(Prefetch("memberships", now.order_by("person__date_of_birth", "id"), to_attr="now"))


@dataclass(frozen=True)
class Opening:
    """What the page that opens a family asks about. `existing`: the record that is there, for who may see it."""

    proposal: ProposedFamily
    name: str
    members: list[Member]
    existing: Family | None

    @property
    def family_name(self) -> str:
        """What it might be called: Harper family."""
        return f"{self.name} family" if self.name else ""


def opening(user: Any, proposal: ProposedFamily) -> Opening:
    """The proposal as this reader may know it."""
    sight = sight_of(user)
    arrivals.name_families(sight, [proposal])
    shown = arrivals.shown_members(sight, [proposal.pk]).get(proposal.pk, [])
    return Opening(proposal, proposal.name, shown, opened(user, proposal.pk))


def opened(user: Any, proposal: str) -> Family | None:
    """The record that was opened from a proposal, where the reader may see it."""
    return (
        policy.visible_to(user).filter(opened_from=proposal).select_related("opened_by").order_by("opened_at").first()
    )


def door_to_the_record(user: Any, proposal: ProposedFamily) -> Door | None:
    """On the proposal's page: to the record that was opened from it, or to opening it; to who may."""
    if found := opened(user, proposal.pk):
        said = f"Opened on {dates.day(found.opened_at.date())} by {found.opened_by.name}."
        return Door("Go to the family’s record", reverse("record", args=[found.pk]), said)
    if policy.may_open(user, proposal):
        return Door("Open this family", reverse("open_family", args=[proposal.ref]), main=True)
    return None


def known_people(user: Any, proposed: Collection[str]) -> dict[str, Person]:
    """By their id in the publication, people who are on a record that the reader may see."""
    found = policy.people_visible_to(user).filter(proposed_id__in=[one for one in proposed if one])
    return {person.proposed_id: person for person in found.order_by("recorded_at")}


def who_answers(family: Family, *, outside: int | None = None) -> User:
    """To whom what is nobody's falls: the lead professional, who opened it, or the safeguarding lead of its agency.

    Always somebody who is there and sees the record. `outside`: the id of an agency whose people it must not be.
    """
    day = today()
    held = grants.of_family(str(family.pk), day).filter(reader__agency=family.kept_by)
    for one in (
        grants.lead_of(str(family.pk), day),
        family.opened_by,
        colleagues.lead_of(family.kept_by, day),
        *(grant.reader for grant in held),
        colleagues.any_lead(day),
    ):
        if one is not None and one.is_active and one.agency_id != outside and policy.may_see(one, family):
            return colleagues.stands_in(one, day)
    return family.opened_by
