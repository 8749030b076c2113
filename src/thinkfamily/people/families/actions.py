"""Opening a family; who belongs to it from then on."""

import datetime
from collections.abc import Mapping
from typing import Any

from django.db import connection, transaction

from thinkfamily.access import reading
from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.grants.actions import give as give_grant
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.models import User
from thinkfamily.clock import now, today
from thinkfamily.office.tasks.actions import give as give_task
from thinkfamily.people.arrivals.models import Member, ProposedFamily
from thinkfamily.people.families import policy, reads, rules
from thinkfamily.people.families.models import Family, LeftOut, Membership
from thinkfamily.people.persons import editing
from thinkfamily.people.persons.models import Person
from thinkfamily.people.persons.one_person import records_of

FIRST_GRANT = datetime.timedelta(weeks=26)


@transaction.atomic
def open_family(
    proposal: ProposedFamily, *, by: User, name: str, why: str, belong: Mapping[str, bool], why_not: Mapping[str, str]
) -> Family:
    """A proposal becomes a record. `belong`: for each proposed person, by id, whether they do; `why_not` where not.

    Where there is a record that `by` may see, that one is the answer. Where there is one that they may not see, a
    second is made, as if there were none, and whoever answers for the first is told.
    """
    insist(policy.may_open(by, proposal))
    _one_at_a_time(proposal)
    asked = reads.opening(by, proposal)
    if asked.existing:
        return asked.existing
    _check(asked.members, belong, why_not)
    family = Family.objects.create(
        name=name,
        area=proposal.areas[0] if proposal.areas and not proposal.protected else "",
        kept_by=by.agency,
        opened_from=proposal.pk,
        opened_by=by,
        opened_at=now(),
        opened_why=why,
    )
    let_in(family, by)
    known = reads.known_people(by, [member.person_id for member in asked.members])
    for member in asked.members:
        if belong.get(member.person_id):
            _add(family, member, known.get(member.person_id), by=by)
        else:
            LeftOut.objects.create(
                family=family,
                proposed_id=member.person_id,
                why=why_not[member.person_id],
                recorded_by=by,
                recorded_at=now(),
            )
    record("family opened", by=by, family_id=str(family.pk), about=f"from proposal {proposal.pk}")
    _tell_who_keeps_another(family)
    return family


def let_in(family: Family, opener: User) -> None:
    """Whoever opens a record has access to it by name, for a time."""
    give_grant(
        opener,
        by=None,
        scope=Grant.Scope.RECORD,
        reason="Opened the family's record",
        starts=today(),
        ends=today() + FIRST_GRANT,
        family_id=str(family.pk),
    )


def _one_at_a_time(proposal: ProposedFamily) -> None:
    """Two colleagues who open it at once come one after the other, so that the second finds the first one's record."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"opening {proposal.pk}"])


def _check(members: list[Member], belong: Mapping[str, bool], why_not: Mapping[str, str]) -> None:
    """Somebody belongs, and whoever does not has a reason."""
    if not any(belong.get(member.person_id) for member in members):
        raise Refused(refuse("A family needs at least one person: say who belongs to it."))
    for member in members:
        if not belong.get(member.person_id) and not why_not.get(member.person_id, "").strip():
            raise Refused(refuse(f"Say why {member.person.first_name or 'each of the others'} does not belong."))


def _add(family: Family, member: Member, known: Person | None, *, by: User) -> None:
    """A member by the details that the opener may know; somebody whose record they may see already stays one person."""
    shown = member.person
    if known is not None:
        insist(policy.may_bring_back(by, known))
    person = known or Person.objects.create(
        first_name=shown.first_name,
        last_name=shown.last_name,
        date_of_birth=shown.date_of_birth,
        expected_date=shown.expected_date,
        sex=shown.sex if shown.sex in ("F", "M") and (shown.date_of_birth or not shown.expected_date) else "U",
        proposed_id=member.person_id,
        recorded_by=by,
        recorded_at=now(),
    )
    Membership.objects.create(
        family=family, person=person, role=member.role, since=today(), recorded_by=by, recorded_at=now()
    )


def _tell_who_keeps_another(family: Family) -> None:
    """Two records of one proposal are somebody's task, never a message to who opened the second."""
    with reading.as_system("who keeps another record of the family is told"):
        others = Family.objects.filter(opened_from=family.opened_from).exclude(pk=family.pk)
        for other in others.select_related("kept_by", "opened_by").order_by("opened_at"):
            give_task(
                "Another record of this family was opened: ask your safeguarding lead whether the two go on as one",
                to=reads.who_answers(other),
                due=today() + datetime.timedelta(days=2),
                by=None,
                about=("second record", family.pk),
                family_id=str(other.pk),
            )


@transaction.atomic
def add_member(family: Family, person: Person, *, by: User, role: str, **said: Any) -> Membership:
    """Somebody belongs from now on. `said`: since, in_plan, why, agreed_by, agreed_on."""
    insist(policy.may_write(by, family))
    name = person.first_name or str(person)
    if family.memberships.filter(person__in=records_of(person), until=None).exists():
        raise Refused(refuse(f"{name} is on this record already."))
    insist(policy.may_bring_back(by, person))
    _agreed(person, role, said)
    kept = Membership.objects.create(
        family=family, person=person, role=role, recorded_by=by, recorded_at=now(), **{"since": today()} | said
    )
    record("member written down", by=by, family_id=str(family.pk), about=f"membership {kept.pk}")
    return kept


@transaction.atomic
def change_membership(member: Membership, *, by: User, version: int, **said: Any) -> Membership:
    """Role, dates, whether they are in the plan, and why. Raises editing.Changed as that does."""
    insist(policy.may_write(by, member.family))
    if rules.goes_on_after_all(member.until, said.get("until", member.until), today()):
        insist(policy.may_bring_back(by, member.person))
    told = {name: getattr(member, name) for name in ("in_plan", "agreed_by")} | said
    if not said.get("until") and (said.get("in_plan") and not member.in_plan):
        _agreed(member.person, said.get("role", member.role), told)
    editing.change(member, version=version, **said)
    record("member changed", by=by, family_id=str(member.family_id), about=f"membership {member.pk}")
    return member


def _agreed(person: Person, role: str, said: Mapping[str, Any]) -> None:
    """Raises Refused for a child in the plan of whom nobody says who agreed."""
    needed = rules.needs_agreement(
        born=person.date_of_birth, role=role, in_plan=said.get("in_plan", True), today=today()
    )
    if needed and not said.get("agreed_by", "").strip():
        raise Refused(refuse(rules.says_who_agreed(person.first_name or str(person))))
