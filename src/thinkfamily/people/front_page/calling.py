"""Whom to call, on which number, and what is safe: the family first, then who knows them, the lead last."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from thinkfamily.access.colleagues import reads as colleagues
from thinkfamily.access.colleagues.models import Profile
from thinkfamily.access.grants import reads as grants
from thinkfamily.access.users.models import User
from thinkfamily.people.chronology.whom import Whom
from thinkfamily.people.families.models import Family
from thinkfamily.people.involvement.models import Involved
from thinkfamily.people.network.models import Supporter
from thinkfamily.people.persons.details import ContactWay

SCHEMES = {"mobile": "tel", "landline": "tel", "email": "mailto"}


@dataclass(frozen=True)
class Call:
    """One line: who, what they are, what to keep to, and the number or address. `scheme`: tel, mailto or nothing."""

    name: str
    what: str
    keep_to: tuple[str, ...]
    value: str
    scheme: str = "tel"

    @property
    def href(self) -> str:
        return f"{self.scheme}:{self.value.replace(' ', '')}" if self.scheme else ""


@dataclass(frozen=True)
class Never:
    """A way that must not be used, without the number: nobody should dial it by mistake."""

    name: str
    way: str
    why: str


@dataclass(frozen=True)
class Lead:
    """The lead professional, on which number, and who stands in for them today where somebody does."""

    user: User
    phone: str
    stand_in: User | None


def lead_of(family: Family, day: datetime.date) -> Lead | None:
    """Of the grants that hold today. Three queries at most."""
    lead = grants.lead_of(str(family.pk), day)
    if lead is None:
        return None
    other = colleagues.stands_in(lead, day)
    own = Profile.objects.filter(user=lead).values_list("phone", flat=True).first()
    return Lead(lead, own or lead.agency.phone, other if other != lead else None)


def calls(
    whom: Whom,
    ways: Iterable[ContactWay],
    supporters: Iterable[Supporter],
    services: Iterable[Involved],
    lead: Lead | None,
) -> list[Call]:
    """In the order in which somebody in a hurry would ring."""
    order = {key: place for place, key in enumerate(whom.ids)}
    safe = sorted(
        (way for way in ways if way.safe != "never"), key=lambda way: (order[way.person_id], way.safe, way.way)
    )
    found = [Call(whom.name(way.person_id), "", tuple(way.rules), way.value, SCHEMES.get(way.way, "")) for way in safe]
    near = sorted(supporters, key=lambda one: (-one.strength, one.relation, str(one.pk)))
    found += [_supporter(whom, one) for one in near[:4]]
    found += [_worker(one) for one in _once(services) if one.phone or one.email]
    if lead is not None:
        mine = " (you)" if lead.user.pk == whom.user.pk else ""
        away = (f"Away: {lead.stand_in.name} stands in",) if lead.stand_in else ()
        scheme = "tel" if lead.phone else ""
        found.append(Call(f"Lead: {lead.user.name}{mine}", lead.user.place, away, lead.phone, scheme))
    return found


def _supporter(whom: Whom, one: Supporter) -> Call:
    name = whom.name(one.other_id) if one.other_id in whom.people else one.name or (str(one.group) if one.group else "")
    what = f"{whom.name(one.person_id)}\N{RIGHT SINGLE QUOTATION MARK}s {one.relation.lower()}" if one.relation else ""
    keep_to = [one.how, "" if one.knows else "Does not know that they are on this record"]
    return Call(name or "Somebody", what, tuple(each for each in keep_to if each), one.phone)


def _once(services: Iterable[Involved]) -> list[Involved]:
    """Each worker once, however many of the family they work with."""
    found: dict[tuple[str, str, str], Involved] = {}
    for one in services:
        if one.state == "involved":
            found.setdefault((one.service, one.worker, one.phone or one.email), one)
    return list(found.values())


def _worker(one: Involved) -> Call:
    what = one.service if one.worker else one.role
    keep_to = (one.how,) if one.how else ()
    return Call(one.worker or one.service, what, keep_to, one.phone or one.email, "tel" if one.phone else "mailto")


def never(whom: Whom, ways: Sequence[ContactWay]) -> list[Never]:
    """What must not be used, by whose it is."""
    return [
        Never(whom.name(way.person_id), way.get_way_display().lower(), way.how) for way in ways if way.safe == "never"
    ]
