"""Who is likely the same as somebody whom the reader is about to write down, among those whom they may see."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from django.db.models import Q

from thinkfamily.access.users.models import User
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.models import Family
from thinkfamily.people.families.reads import families_of
from thinkfamily.people.find import rules
from thinkfamily.people.persons.models import Person
from thinkfamily.people.sharing.reads import withheld

MOST = 10


@dataclass(frozen=True)
class Likely:
    """Somebody who may be meant: the person, why in words, and their families that the reader may open."""

    person: Person
    name: str
    reasons: tuple[str, ...]
    families: list[Family]

    @property
    def sentence(self) -> str:
        """Same name, born a year apart."""
        return rules.Fit(self.reasons, 0).sentence


def likely_same(
    user: User,
    *,
    first_name: str,
    last_name: str,
    born: datetime.date | None = None,
    expected: datetime.date | None = None,
    nhs_number: str = "",
    upn: str = "",
    postcode: str = "",
) -> list[Likely]:
    """Persons whom this reader may see and who may be the same, the likeliest first; at most ten.

    Merged persons stand for the one that is kept. Nobody else is in it, whatever there is.
    """
    words = tuple(f"{first_name} {last_name}".lower().split())
    asked = rules.Asked(words=words, born=born, expected=expected, postcodes=(postcode,) if postcode else ())
    named = Q(last_name__iexact=last_name, first_name__istartswith=first_name[:1]) if last_name else Q()
    dated = Q(date_of_birth=born) if born else Q(expected_date=expected) if expected else Q()
    seen = families.people_visible_to(user).select_related("merged_into")
    candidates = seen.filter(named | dated if named and dated else named or dated).order_by("recorded_at", "pk")
    return _shown(user, asked, candidates[:200])


def _shown(user: User, asked: rules.Asked, candidates: Iterable[Person]) -> list[Likely]:
    found: dict[Any, tuple[int, Likely]] = {}
    candidates = list(candidates)
    hidden = withheld(user, candidates)
    for one in (one for one in candidates if (one.pk, "identity") not in hidden):
        known = rules.Known(names=(_name(one),), born=one.date_of_birth, expected=one.expected_date)
        fits = rules.fit(asked, known, _likeness(asked.words, known.names[0].words))
        person = one.merged_into or one
        if fits and person.pk not in found:
            shown = Likely(
                person, str(person), fits.reasons, [] if (one.pk, "family") in hidden else families_of(one, user)
            )
            found[person.pk] = (fits.differences, shown)
    return [likely for _, likely in sorted(found.values(), key=lambda each: each[0])[:MOST]]


def _name(person: Person) -> rules.Name:
    return rules.Name(tuple(f"{person.first_name} {person.last_name}".lower().split()), str(person))


def _likeness(asked: Iterable[str], known: Iterable[str]) -> rules.Likeness:
    near = {one: {other for other in known if SequenceMatcher(None, one, other).ratio() > 0.75} for one in asked}
    return {one: dict.fromkeys(others, rules.LIKE) for one, others in near.items()}
