"""Bringing somebody into the team, who chairs, and leaving it."""

from typing import Any

from django.db import transaction

from thinkfamily.access import reading
from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.casework.cases import policy as cases
from thinkfamily.casework.cases.models import Case
from thinkfamily.casework.cases.reads import open_case
from thinkfamily.casework.team import policy, rules
from thinkfamily.casework.team.models import TeamMember
from thinkfamily.clock import now, today
from thinkfamily.people.chronology.whom import Held
from thinkfamily.people.families.models import Family
from thinkfamily.people.granting import reads as granted
from thinkfamily.people.granting.invitations import actions as invitations
from thinkfamily.people.network.models import Supporter
from thinkfamily.people.persons.editing import change
from thinkfamily.people.persons.models import Person
from thinkfamily.people.persons.one_person import records_of
from thinkfamily.people.sharing.policy import is_shown

NO_CASE = "Nobody works with this family yet: begin a case first."
ALREADY = "They are in the team already."


@transaction.atomic
def add(
    family: Family, *, by: User, person: Person, role: str, why: str = "", user: User | None = None,
    supporter: Supporter | None = None, chosen_words: str = "",
) -> TeamMember:  # fmt: skip
    """In the team from today: a practitioner, somebody whom the family chose, or the person themselves.

    A practitioner's being there is of the class that their agency tells, about whom they come for.
    """
    insist(policy.may_add(by, family))
    case = _locked(family)
    insist_on(family, person)
    if user is not None:
        _insist_on_access(case, user)
    if supporter is not None:
        _insist_on_supporter(supporter, by=by)
    if not role.strip():
        raise Refused(refuse("Say what they are in the team, as the family would say it."))
    same = TeamMember.objects.filter(case=case, until=None)
    themselves = same.filter(user=None, supporter=None, invitation=None, person__in=records_of(person))
    again = same.filter(user=user) if user else same.filter(supporter=supporter) if supporter else themselves
    with reading.as_system("whether somebody is in a team already"):
        if again.exists():
            raise Refused(refuse(ALREADY))
    kept = TeamMember.objects.create(
        case=case, person=person, user=user, agency=user.agency if user else None, supporter=supporter, role=role,
        why=why, chosen_words=chosen_words, since=today(), **_by(by, user.agency.kind if user else ""),
    )  # fmt: skip
    record("team joined", by=by, family_id=str(family.pk), about=f"teammember {kept.pk}", reason=why)
    return kept


@transaction.atomic
def invite(
    family: Family, *, by: User, person: Person, role: str, name: str, email: str, agency_name: str,
    agency_kind: str, weeks: int, reason: str, site: str,
) -> TeamMember:  # fmt: skip
    """A partner is asked in for some weeks; they stand in the team at once, and work in it when they have come in."""
    insist(policy.may_invite(by, family))
    case = _locked(family)
    insist_on(family, person)
    asked = invitations.invite(
        granted.of_record(family), email=email, agency_name=agency_name, agency_kind=agency_kind, weeks=weeks,
        reason=reason, by=by, site=site,
    )  # fmt: skip
    kept = TeamMember.objects.create(
        case=case, person=person, invitation=asked, name=name, role=role, why=reason, since=today(),
        **_by(by, agency_kind),
    )  # fmt: skip
    record("team joined", by=by, family_id=str(family.pk), about=f"teammember {kept.pk}", reason=reason)
    return kept


@transaction.atomic
def end(held: Held, *, by: User, version: int, why: str) -> None:
    """They leave the team today. Their access is another matter: it ends by itself. Raises Changed."""
    insist(policy.may_change(by, held))
    if not why.strip():
        raise Refused(refuse("Say why, in a few words that they may read."))
    change(held.item, version=version, until=today(), ended_why=why, chairs=False)
    record("team left", by=by, family_id=str(held.family.pk), about=f"teammember {held.item.pk}", reason=why)


@transaction.atomic
def chair(held: Held, *, by: User) -> None:
    """They chair from now on, whoever did until now: anybody of the team can."""
    insist(policy.may_add(by, held.family))
    insist(policy.may_change(by, held))
    if held.item.invitation_id and not held.item.user_id:
        raise Refused(refuse("They have not come in yet: choose somebody who has."))
    with reading.as_system("one person chairs"):
        Case.objects.select_for_update().get(pk=held.item.case_id)
        TeamMember.objects.filter(case=held.item.case_id, chairs=True).update(chairs=False)
        TeamMember.objects.filter(pk=held.item.pk).update(chairs=True)
    record("chair chosen", by=by, family_id=str(held.family.pk), about=f"teammember {held.item.pk}")


def who_came_in() -> int:
    """Partners who took their invitation up are in the team by their account. Returns how many there were."""
    with reading.as_system("invited partners who have come in"), transaction.atomic():
        waiting = TeamMember.objects.select_for_update(of=("self",)).filter(
            user=None, until=None, invitation__accepted_by__isnull=False
        )
        found = 0
        for one in waiting.select_related("invitation__accepted_by__agency"):
            user = one.invitation.accepted_by  # type: ignore[union-attr]  # asked for above
            if TeamMember.objects.filter(case=one.case_id, user=user, until=None).exists():
                continue
            one.user, one.agency = user, user.agency  # type: ignore[union-attr]
            one.save(update_fields=["user", "agency"])
            found += 1
    return found


def insist_on(family: Family, person: Person) -> None:
    """Raises Refused for somebody who has died, was lost, is not born, or belongs to the family no longer."""
    day = today()
    rows = family.memberships.filter(person__in=records_of(person))
    if not rows.exists():
        raise Refused(refuse("Choose somebody of this family."))
    left = not any(one.until is None or one.until > day for one in rows)
    problem = rules.not_theirs(
        died=person.died_on is not None,
        lost=person.lost_on is not None,
        unborn=False,
        left=left,
        name=str(person),
    )
    if problem:
        raise Refused(refuse(problem))


def _locked(family: Family) -> Case:
    case = open_case(family)
    if case is None:
        raise Refused(refuse(NO_CASE))
    return Case.objects.select_for_update(of=("self",)).get(pk=case.pk)


def _insist_on_access(case: Case, user: User) -> None:
    with reading.as_system("whether a practitioner has access to a family"):
        has_access = user.is_active and cases.reaching(case).filter(reader=user).exists()
    if problem := rules.cannot_join(has_access=has_access, name=user.name):
        raise Refused(refuse(problem))


def _insist_on_supporter(supporter: Supporter, *, by: User) -> None:
    if not is_shown(by, Supporter, supporter.pk) or supporter.group_id:
        raise Refused(refuse("Choose somebody who is round this family."))
    if not supporter.knows:
        raise Refused(refuse("They do not know that they are on this record. Talk to them first, with the family."))
    if supporter.other_id and supporter.other and supporter.other.died_on:
        raise Refused(refuse("Somebody who has died is in no team. Choose for whom they come now."))


def _by(by: User, agency_kind: str) -> dict[str, Any]:
    """A practitioner's class is what their agency tells; of family and friends it is our work together."""
    information = rules.tells(agency_kind) if agency_kind else rules.FOR_ALL
    return {"information": information, "source_agency": by.agency, "recorded_by": by, "recorded_at": now()}
