"""What the page's first sentence needs of each member: name, age, what they are to a child, and where they are."""

import datetime
from collections.abc import Iterable, Sequence
from typing import Any

from thinkfamily.design.words import dates
from thinkfamily.people.chronology.whom import Whom
from thinkfamily.people.families.households.models import Stay
from thinkfamily.people.families.models import Membership
from thinkfamily.people.front_page import rules
from thinkfamily.people.persons.models import PersonAddress, Tie
from thinkfamily.vocabulary.kinship import TIES

MAIN = ("lives", "shared_care")
HOW = {
    "often_stays": "often stays at",
    "lodger": "lodges at",
    "placement": "is placed at",
    "custody": "is in custody at",
    "hospital": "is in hospital at",
}


def somebodies(
    whom: Whom, stays: Sequence[Stay], addresses: Sequence[PersonAddress], ties: Sequence[Tie], day: datetime.date
) -> list[rules.Somebody]:
    """Everybody of the family, as far as the reader may know them."""
    now = [one for one in stays if one.holds]
    at = [one for one in addresses if one.holds]
    return [
        rules.Somebody(
            name=_name(whom, member),
            age=_age(whom, member, day),
            is_what=_is_what(whom, member, ties, day),
            homes=_homes(member.person_id, now, at),
            has_died=member.person.died_on is not None,
        )
        for member in whom.members
        if not member.person.lost_on
    ]


def _name(whom: Whom, member: Membership) -> str:
    return member.person.with_age if member.person.unborn else whom.name(member.person_id)


def _age(whom: Whom, member: Membership, day: datetime.date) -> str:
    years = None if member.person_id in whom.unnamed else dates.age(member.person.date_of_birth, day)
    return "" if years is None else str(years or "under 1")


def _is_what(whom: Whom, member: Membership, ties: Iterable[Tie], day: datetime.date) -> str:
    """Kit's father: by a tie of today to a child of the family; else their place in it, for a grown-up."""
    name = whom.name(member.person_id)
    children = {one.person_id for one in whom.members if rules.is_child(one.person.date_of_birth, one.role, day)}
    for tie in ties:
        if tie.person_id == member.person_id and tie.other_id in children and tie.holds:
            said = TIES[tie.kind].sentence(name, whom.name(tie.other_id), member.person.sex)
            if what := rules.is_what(said, name):
                return what
    return "" if member.person_id in children or member.person.unborn else member.get_role_display().lower()


def _homes(person: Any, stays: Sequence[Stay], addresses: Sequence[PersonAddress]) -> tuple[rules.Home, ...]:
    """Homes by their names; the address beside it where there is one of each. Else addresses by themselves."""
    own = [one for one in stays if one.person_id == person]
    where = [one for one in addresses if one.person_id == person and one.kind == "home"]
    living = [one for one in own if one.kind in MAIN]
    if not own:
        return tuple(rules.Home(_short(one)) for one in where)
    exact = _short(where[0]) if len(where) == len(living) == 1 else ""
    return tuple(
        rules.Home(
            exact if exact and one in living else str(one.household), one in living, HOW.get(one.kind, ""), one.pattern
        )
        for one in own
    )


def _short(address: PersonAddress) -> str:
    """House and street."""
    return address.line.partition(",")[0]
