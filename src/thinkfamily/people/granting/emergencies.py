"""Taking access in an emergency: exact name and birthday in, 24 hours out, and two people told at once."""

import datetime
from typing import Any

from django.db import transaction
from django.urls import reverse

from thinkfamily.access import reading
from thinkfamily.access.colleagues import reads as colleagues
from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.grants import actions as grants
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.models import User
from thinkfamily.clock import now, today
from thinkfamily.office.post.actions import write
from thinkfamily.office.tasks.actions import finish_about
from thinkfamily.office.tasks.actions import give as give_task
from thinkfamily.people.arrivals import policy as arrivals
from thinkfamily.people.arrivals.models import Member, ProposedFamily
from thinkfamily.people.families.models import Membership
from thinkfamily.people.granting import policy, reads, rules
from thinkfamily.people.granting.models import Emergency
from thinkfamily.people.granting.reads import Subject

TOO_MANY = (
    "You have tried several names within the hour. Call the safeguarding lead, or 999: nobody waits for this page."
)


@transaction.atomic
def take(*, by: User, first_name: str, last_name: str, born: datetime.date, reason: str) -> Emergency:
    """Opens the record of who is called so and was born that day, for 24 hours; tells two people, found or not.

    A restricted family's record is never opened so: the answer is as if there were none.
    """
    insist(policy.may_take_in_emergency(by))
    if rules.guesses(reads.claims_of_late(by)):
        raise Refused(refuse(TOO_MANY))
    manager, governance = colleagues.who_answers_for(by, today()), colleagues.governance_officer(today())
    with reading.as_system("finding whom an emergency is about"):
        grant = _open(by, first_name.strip(), last_name.strip(), born, reason)
        emergency = Emergency.objects.create(
            by=by, reason=reason, at=now(), grant=grant, manager=manager, governance=governance
        )
    what = "emergency access taken" if grant else "emergency access tried"
    record(what, by=by, family_id=grant.family_id if grant else "", about=f"emergency {emergency.pk}", reason=reason)
    for told in {one.pk: one for one in (manager, governance) if one}.values():
        _tell(told, emergency)
    return emergency


def _open(by: User, first_name: str, last_name: str, born: datetime.date, reason: str) -> Grant | None:
    """The grant, where a family's record or proposal can be opened for this reader."""
    who: dict[str, Any] = {"person__first_name__iexact": first_name, "person__last_name__iexact": last_name}
    who["person__date_of_birth"] = born
    rows = Membership.objects.filter(**who, until=None, family__restricted=False, person__merged_into=None)
    record_of = rows.select_related("family").order_by("family__opened_at", "id").first()
    if record_of:
        return _grant(by, reads.of_record(record_of.family), reason)
    if Membership.objects.filter(**who, until=None, family__restricted=True).exists():
        return None  # what Identify proposes may be the same family, though its id has changed since
    proposed = Member.objects.filter(**who, until=None).order_by("id").values_list("family_id", flat=True)
    family = ProposedFamily.objects.filter(pk__in=proposed).order_by("pk").first()
    if family is None or arrivals.is_restricted(family):
        return None
    grant = _grant(by, reads.of_proposal(family), reason)
    if arrivals.may_see_family(by, family):
        return grant
    grants.withdraw(grant, by=None, reason="Nothing of the family may be shown to this agency", on=today())
    return None


def _grant(by: User, subject: Subject, reason: str) -> Grant:
    ends_at = now() + rules.EMERGENCY
    return grants.give(
        by,
        by=by,
        scope=subject.scope,
        family_id=subject.family_id,
        ground=Grant.Ground.EMERGENCY,
        reason=reason,
        starts=today(),
        ends=ends_at.date(),
        ends_at=ends_at,
    )


def _tell(told: User, emergency: Emergency) -> None:
    """A task and a letter. Neither says anything of the family, nor whether there was one."""
    link = reverse("emergency", args=[emergency.pk])
    give_task(
        f"Check the emergency access of {emergency.by.name}",
        to=told,
        due=today() + rules.CHECKED_WITHIN,
        by=emergency.by,
        about=("emergency", emergency.pk),
        link=link,
    )
    if told.email:
        write(
            to=told.email,
            name=told.name,
            subject="Somebody used emergency access",
            body=f"{emergency.by.name} used emergency access. Sign in: under My work you see why, and check it.",
            kind="emergency",
        )


@transaction.atomic
def check(emergency: Emergency, *, by: User, was_right: bool, said: str) -> None:
    """Somebody who is not who took it says whether it was right; where it was not, the access ends at once."""
    insist(policy.may_check(by, emergency))
    emergency.was_right, emergency.said, emergency.checked_by, emergency.checked_at = was_right, said, by, now()
    with reading.as_system("an emergency is checked"):
        emergency.save(update_fields=["was_right", "said", "checked_by", "checked_at"])
    if not was_right and emergency.grant and emergency.grant.withdrawn_on is None:
        grants.withdraw(emergency.grant, by=by, reason=said, on=today())
    finish_about("emergency", emergency.pk, by=by, outcome="It was right" if was_right else "It was not right")
    record(
        "emergency access checked", by=by, about=f"emergency {emergency.pk}: {'right' if was_right else 'not right'}"
    )
