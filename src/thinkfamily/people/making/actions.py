"""Making a family by hand, and adding somebody who is new or on a record already."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.clock import now, today
from thinkfamily.people.families import actions as families
from thinkfamily.people.families import policy as family_policy
from thinkfamily.people.families.models import Family, Membership
from thinkfamily.people.making import policy
from thinkfamily.people.persons.details import Identifier
from thinkfamily.people.persons.models import Person
from thinkfamily.people.persons.rules import NUMBERS, is_grown, objection_to_number


@transaction.atomic
def make_family(
    *,
    by: User,
    name: str,
    why: str,
    person: Person | Mapping[str, Any],
    membership: Mapping[str, Any],
    area: str = "",
    numbers: Mapping[str, str] | None = None,
) -> Family:
    """A record that no proposal led to, with its first person. Who makes it has access by name."""
    insist(policy.may_make(by))
    family = Family.objects.create(
        name=name, area=area, kept_by=by.agency, opened_by=by, opened_at=now(), opened_why=why
    )
    families.let_in(family, by)
    record("family opened", by=by, family_id=str(family.pk), about="made by hand", reason=why)
    add_person(family, by=by, person=person, membership=membership, numbers=numbers)
    return family


@transaction.atomic
def add_person(
    family: Family,
    *,
    by: User,
    person: Person | Mapping[str, Any],
    membership: Mapping[str, Any],
    numbers: Mapping[str, str] | None = None,
) -> Membership:
    """Somebody whom `by` may see, or somebody new. `membership`: role, in_plan, agreed_by and so on.

    `numbers`: of somebody new, by scheme, in their standard form. That somebody else has one already is no obstacle:
    it would tell that there is such a person.
    """
    insist(policy.may_add(by, family))
    if isinstance(person, Person):
        if not family_policy.may_see_person(by, person):
            raise Refused(refuse("Choose somebody whose record you can open.", hidden=True))
        known = person.merged_into or person
    else:
        known = Person.objects.create(recorded_by=by, recorded_at=now(), **person)
        record("person written down", by=by, family_id=str(family.pk), about=f"person {known.pk}")
    kept = families.add_member(family, known, by=by, **membership)
    for scheme, value in ({} if isinstance(person, Person) else numbers or {}).items():
        _know_by(kept, scheme, value, by=by)
    return kept


def _grown(member: Membership) -> bool:
    return is_grown(member.person.date_of_birth, today())


def _know_by(member: Membership, scheme: str, value: str, *, by: User) -> None:
    """By which number an agency knows somebody new."""
    if wrong := objection_to_number(scheme, value, unborn=member.person.unborn, grown=_grown(member)):
        raise Refused(refuse(f"{wrong}."))
    number = NUMBERS[scheme]
    kept = Identifier.objects.create(
        person=member.person, scheme=scheme, value=value, checked=number.checked, information=number.information,
        source_agency=by.agency, recorded_by=by, recorded_at=now(),
    )  # fmt: skip
    about = f"identifier {kept.pk}"
    record(f"{Identifier.title} written down", by=by, family_id=str(member.family_id), about=about)
