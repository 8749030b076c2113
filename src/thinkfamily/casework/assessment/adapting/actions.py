"""Changing what is asked in one assessment, and taking a change back."""

import uuid

from django.db import transaction

from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.casework.assessment import policy
from thinkfamily.casework.assessment.adapting.reads import template_of, tools
from thinkfamily.casework.assessment.models import Assessment
from thinkfamily.casework.packs.adapting.rules import Change, refusal
from thinkfamily.clock import now
from thinkfamily.people.persons.models import Person
from thinkfamily.people.persons.one_person import records_of

MOST = 100
SIGNED = "This assessment is signed: what is asked is changed in the next one."


@transaction.atomic
def adapt(
    assessment: Assessment, *, by: User, kind: str, key: str, text: str = "", person: Person | None = None
) -> Change:
    """A question, another heading, a sheet for one member, or a part set aside with the reason. The core is refused."""
    kept = _locked(assessment, by)
    if person is not None and not kept.family.memberships.filter(person__in=records_of(person)).exists():
        raise Refused(refuse("Choose somebody of this family."))
    change = Change(uuid.uuid4().hex[:12], kind, key, text.strip(), str(person.pk) if person else "")
    if wrong := refusal(template_of(kept, change.person), change, tools=list(tools())):
        raise Refused(refuse(wrong))
    if len(kept.changes) >= MOST:
        raise Refused(refuse("There are as many changes as an assessment can have: take one back first."))
    kept.changes = [*kept.changes, vars(change) | {"at": now().isoformat(), "by": by.name}]
    kept.save(update_fields=["changes"])
    record("assessment adapted", by=by, family_id=str(kept.family_id), about=f"{kind} {key}", reason=change.text)
    return change


@transaction.atomic
def take_back(assessment: Assessment, *, by: User, change: str) -> None:
    """It is asked again as before. What was written meanwhile stays."""
    kept = _locked(assessment, by)
    left = [one for one in kept.changes if one["id"] != change]
    if len(left) == len(kept.changes):
        raise Refused(refuse("This change is there no more."))
    kept.changes = left
    kept.save(update_fields=["changes"])
    record("assessment adapted", by=by, family_id=str(kept.family_id), about=f"taken back {change}")


def _locked(assessment: Assessment, by: User) -> Assessment:
    """The assessment, so that two who change it at once do so one after the other."""
    kept = Assessment.objects.select_for_update(of=("self",)).select_related("pack", "family").get(pk=assessment.pk)
    if kept.signed_at is not None:
        raise Refused(refuse(SIGNED))
    insist(policy.may_write(by, kept.family))
    return kept
