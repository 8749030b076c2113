"""Questions about what is there for everybody: how it stands for one person, as far as the reader may know."""

from dataclasses import dataclass, field
from typing import Any

from django.http import Http404

from thinkfamily.casework.assessment.models import Assessment
from thinkfamily.casework.assessment.offers.models import OfferSaid
from thinkfamily.casework.assessment.reads import find_member
from thinkfamily.casework.packs import reads as packs
from thinkfamily.casework.packs.offer import Offer
from thinkfamily.clock import today
from thinkfamily.people.chronology.whom import NONE, Whom
from thinkfamily.people.families.models import Family
from thinkfamily.people.families.reads import find_person
from thinkfamily.people.persons.one_person import records_of
from thinkfamily.people.sharing.policy import items_visible_to
from thinkfamily.vocabulary.dates import age_on


@dataclass
class Line:
    """One offer for one person. `said`: what was said of it, the newest first; nothing where nobody has asked."""

    offer: Offer
    said: list[OfferSaid] = field(default_factory=list)


def lines(seen: Whom, person: Any, whose: str) -> list[Line]:
    """What is there for this person by their age, and what was said of anything else. One query for the pack."""
    one = seen.people[person]
    age = age_on(one.date_of_birth, today()) if one.date_of_birth and not one.unborn else None
    found = {each.key: Line(each) for each in packs.offers() if each.is_for(whose, age)}
    for said in reversed(seen.items(OfferSaid, NONE)):
        if seen.same.person(said.person_id) == person:
            found.setdefault(said.offer, Line(_named(said))).said.append(said)
    return list(found.values())


def _named(said: OfferSaid) -> Offer:
    """An offer of which something was said, and which is not, or no longer, there for them."""
    known = {each.key: each for each in packs.offers()}
    title = said.offer.replace("_", " ").capitalize()
    return known.get(said.offer) or Offer(said.offer, title, (), said.information)


def items(found: list[Line]) -> list[OfferSaid]:
    """Everything that was said, for the log of what was shown."""
    return [one for line in found for one in line.said]


@dataclass(frozen=True)
class OfferPart:
    """One offer on somebody's page of the assessment in hand."""

    family: Family
    assessment: Assessment
    person: Any
    offer: Offer


def find(family: Any, person: Any, offer: str) -> OfferPart:
    """Raises Http404 for somebody who is not of this family, and for what is not offered."""
    part = find_member(family, person)
    known = {each.key: each for each in packs.offers()}
    if offer not in known:
        raise Http404
    return OfferPart(part.family, part.assessment, part.person, known[offer])


def own(user: Any, part: OfferPart) -> OfferSaid | None:
    """What the reader's agency wrote down of it already."""
    rows = items_visible_to(user, OfferSaid).filter(person__in=records_of(find_person(part.person)))
    return rows.filter(offer=part.offer.key, source_agency=user.agency_id).first()
