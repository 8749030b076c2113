"""Opening a home, saying who stays there and how much of the time, changing that, and ending it."""

import datetime
from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.db.models import Q

from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.clock import now, today
from thinkfamily.people.families import policy
from thinkfamily.people.families.households import reads, rules
from thinkfamily.people.families.households.models import Household, Stay
from thinkfamily.people.families.models import Family, Membership
from thinkfamily.people.persons import editing
from thinkfamily.people.persons.models import Person
from thinkfamily.people.persons.one_person import records_of
from thinkfamily.people.persons.periods import insist_on_order


def weighed(
    person: Person,
    home: Household | None,
    *,
    kind: str,
    nights: int | None,
    since: datetime.date | None,
    until: datetime.date | None,
    instead_of: Stay | None = None,
) -> rules.Asked:
    """What is about to be written down, with the person's other stays at the same time. `home`: none for a new one."""
    overlap = Q() if until is None else Q(since=None) | Q(since__lte=until)
    overlap &= Q(until=None) | Q(until__gte=since or today())
    others = Stay.objects.filter(overlap, person__in=records_of(person)).select_related("household", "person")
    others = others.exclude(pk=instead_of.pk) if instead_of else others
    told = list(others)
    at = rules.At(reads.one_person(person), home.pk if home else None, kind, nights)
    return rules.Asked(
        name=person.first_name or str(person),
        at=at,
        today=today(),
        since=since,
        until=until,
        born=person.date_of_birth,
        unborn=person.unborn,
        died=person.died_on,
        others=tuple(reads.as_values(told)),
        home_names=tuple({one.household_id: one.household.name for one in told}.items())
        + (((home.pk, home.name),) if home else ()),
    )


@transaction.atomic
def add_home(
    family: Family,
    *,
    by: User,
    name: str,
    who: Sequence[Membership],
    kind: str = "lives",
    nights: int | None = None,
    pattern: str = "",
    since: datetime.date | None = None,
    sure: str = "",
) -> Household:
    """A home by its name, with whoever of the record stays there. `sure`: why, where something is asked about."""
    insist(policy.may_write(by, family))
    if not who:
        raise Refused(refuse("Say who stays there: a home without anybody is not written down."))
    home = Household.objects.create(name=name, since=since, opened_by=by, opened_at=now())
    record("home written down", by=by, family_id=str(family.pk), about=f"household {home.pk}")
    for member in who:
        add_stay(home, member, by=by, kind=kind, nights=nights, pattern=pattern, since=since, sure=sure)
    return home


@transaction.atomic
def add_stay(
    home: Household,
    member: Membership,
    *,
    by: User,
    kind: str = "lives",
    nights: int | None = None,
    pattern: str = "",
    since: datetime.date | None = None,
    until: datetime.date | None = None,
    sure: str = "",
) -> Stay:
    """Somebody at a home. Refused where it cannot be, and where it is seldom so and nobody says why."""
    insist(policy.may_write(by, member.family))
    said: dict[str, Any] = {"kind": kind, "nights": nights, "since": since, "until": until}
    check(weighed(member.person, home, **said), sure)
    kept = Stay.objects.create(
        person=member.person,
        household=home,
        pattern=pattern,
        information="family",
        source_agency=by.agency,
        recorded_by=by,
        recorded_at=now(),
        **said,
    )
    record("stay written down", by=by, family_id=str(member.family_id), about=f"stay {kept.pk}", reason=sure)
    return kept


def check(asked: rules.Asked, sure: str) -> None:
    """Raises Refused with the sentence, or with the questions where they are not answered."""
    if said := rules.impossible(asked):
        raise Refused(refuse(said))
    if not sure.strip() and (questions := rules.unlikely(asked)):
        raise Refused(refuse(" ".join([*questions, "Say that it is right, and why."])))


@transaction.atomic
def change_stay(stay: Stay, family: Family, *, by: User, version: int, sure: str = "", **said: Any) -> Stay:
    """How it is put right or ended: kind, nights, pattern, since, until. Raises editing.Changed as that does."""
    insist(policy.may_write(by, family))
    weighs = {name: said.get(name, getattr(stay, name)) for name in ("kind", "nights", "since", "until")}
    check(weighed(stay.person, stay.household, instead_of=stay, **weighs), sure)
    editing.change(stay, version=version, **said)
    record("stay changed", by=by, family_id=str(family.pk), about=f"stay {stay.pk}", reason=sure)
    return stay


@transaction.atomic
def change_home(
    home: Household, family: Family, *, by: User, version: int, name: str, until: datetime.date | None = None
) -> None:
    """What it is called, and until when it was a home; then every stay of ours there ends that day too."""
    insist(policy.may_write(by, family))
    insist_on_order(home.since, until)
    editing.change(home, version=version, name=name, until=until)
    if until:
        open_there = home.stays.filter(Q(until=None) | Q(until__gt=until), source_agency=by.agency)
        for stay in open_there.select_related("person", "household"):
            if stay.since and stay.since > until:
                who = stay.person.first_name or str(stay.person)
                raise Refused(refuse(f"{who} came to this home after that day: end or correct that first."))
            editing.change(stay, version=stay.version, until=until)
    record("home changed", by=by, family_id=str(family.pk), about=f"household {home.pk}")
