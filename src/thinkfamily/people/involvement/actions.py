"""Writing down a service, putting it right, and proposing that one worker goes on for all."""

import datetime
from typing import Any

from django.db import transaction
from django.urls import reverse

from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.colleagues.reads import phone_of
from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.clock import now, today
from thinkfamily.office.tasks.actions import give as give_task
from thinkfamily.office.tasks.models import Task
from thinkfamily.people.families import reads as families
from thinkfamily.people.families.models import Family, Membership
from thinkfamily.people.involvement import policy, reads
from thinkfamily.people.involvement.models import Involved
from thinkfamily.people.persons.editing import change
from thinkfamily.people.persons.periods import insist_on_order
from thinkfamily.vocabulary.services import services

A_WEEK = datetime.timedelta(days=7)


@transaction.atomic
def add_involved(member: Membership, *, by: User, service_kind: str, **said: Any) -> Involved:
    """A service with a member: works with them, was asked for, or was asked and is not."""
    insist(policy.may_write_about(by, member))
    _in_order(said)
    _named_by(said)
    kept = Involved.objects.create(
        person=member.person, service_kind=service_kind, information=services()[service_kind].information,
        agency=_agency_of(said),
        source_agency=by.agency, recorded_by=by, recorded_at=now(), **said,
    )  # fmt: skip
    record("service written down", by=by, family_id=str(member.family_id), about=f"involved {kept.pk}")
    return kept


@transaction.atomic
def change_involved(kept: Involved, *, by: User, version: int, **said: Any) -> Involved:
    """Put right, or ended by `until`, over the version that was seen. Raises Changed where it is another by now."""
    insist(policy.may_put_right(by, kept))
    _in_order(said)
    _named_by(said)
    change(kept, version=version, **said)
    record("service changed", by=by, about=f"involved {kept.pk}")
    return kept


def _named_by(said: dict[str, Any]) -> None:
    """A colleague who was chosen is the person to call, by their own name and number where no other was written."""
    if colleague := said.get("colleague"):
        said["worker"] = said.get("worker") or colleague.name
        said["phone"] = said.get("phone") or phone_of(colleague)


def _agency_of(said: dict[str, Any]) -> Agency | None:
    """Ours, by the service's name or else by the colleague."""
    named = Agency.objects.filter(name__iexact=said.get("service") or "-").first()
    return named or (said["colleague"].agency if said.get("colleague") else None)


def _in_order(said: dict[str, Any]) -> None:
    insist_on_order(said.get("since"), said.get("until"))
    if said.get("state") != "not_involved" and not said.get("service", "-").strip():
        raise Refused(refuse("Write what the service is called."))


@transaction.atomic
def propose_one_worker(family: Family, *, by: User, kind: str) -> Task:
    """A task for who answers for the family, once. It names no service: its owner may not know of each."""
    insist(policy.may_propose(by, policy.OfKind(family, kind)))
    if there := reads.proposed(family, [kind]).get(kind):
        return there
    if kind not in {each.kind for each, _ in reads.involved_page(by, family).marked}:
        raise Refused(refuse("One worker comes already, or none: there is nothing to propose."))
    made = give_task(
        f"{family.name}: several workers of one service come. Settle with them whether one goes on for all",
        to=families.who_answers(family),
        due=today() + A_WEEK,
        by=by,
        about=(reads.ABOUT, reads.about(family, kind)),
        family_id=str(family.pk),
        link=reverse("involved", args=[family.pk]),
    )
    record("one worker proposed", by=by, family_id=str(family.pk), about=f"task {made.pk}")
    return made
