"""Beginning an assessment, writing in it, and signing it."""

import datetime
from typing import Any

from django.db import IntegrityError, transaction

from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.casework.assessment import policy, reads, rules
from thinkfamily.casework.assessment.adapting.reads import template_of
from thinkfamily.casework.assessment.lying.rules import LIES
from thinkfamily.casework.assessment.models import Assessment, Entry, EntryDraft
from thinkfamily.casework.cases.policy import NO_CASE
from thinkfamily.casework.cases.reads import open_case
from thinkfamily.casework.packs.models import PackVersion
from thinkfamily.clock import now, today
from thinkfamily.office.tasks.actions import finish_about
from thinkfamily.people.chronology.whom import Held
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.editing import change
from thinkfamily.people.persons.models import Person
from thinkfamily.people.persons.one_person import records_of

FOR_ALL = "work_with_family"


@transaction.atomic
def begin(family: Family, *, by: User, pack: PackVersion) -> Assessment:
    """One for the family. What was recorded under an earlier version of the pack stays as it was."""
    insist(policy.may_begin(by, family))
    case = open_case(family)
    if case is None:
        raise Refused(refuse(NO_CASE))
    try:
        with transaction.atomic():
            made = Assessment.objects.create(
                family=family, case=case, pack=pack, begun_on=today(), begun_by=by, begun_at=now()
            )
    except IntegrityError:
        raise Refused(refuse("Somebody began it in the same moment: write in that one.")) from None
    record("assessment begun", by=by, family_id=str(family.pk), about=f"assessment {made.pk}")
    return made


@transaction.atomic
def write(
    assessment: Assessment, *, by: User, person: Person, heading: str, kind: str, text: str, whose: str,
    weight: str = "both", how: str = "about", discussed_with: str = "", discussed_on: datetime.date | None = None,
) -> Entry:  # fmt: skip
    """What is known, thought or said of one member under one heading. Its class of information is the heading's."""
    insist(policy.may_write(by, assessment.family))
    if assessment.signed_at is not None:
        raise Refused(refuse("This assessment is signed: write in the next one."))
    if not assessment.family.memberships.filter(person__in=records_of(person)).exists():
        raise Refused(refuse("Choose somebody of this family."))
    domain = template_of(assessment, person.pk).domain(heading)
    if domain is None or domain.set_aside:
        raise Refused(refuse("Choose a heading of this assessment that is not set aside."))
    if bool(discussed_with.strip()) != (discussed_on is not None) or (discussed_on and discussed_on > today()):
        raise Refused(refuse("Say with whom you discussed it, and on which day that has been."))
    kept = Entry.objects.create(
        assessment=assessment, person=person, heading=heading, kind=kind, weight=weight, text=text, whose=whose,
        how=how, discussed_with=discussed_with, discussed_on=discussed_on, information=domain.information,
        source_agency=by.agency, recorded_by=by, recorded_at=now(),
    )  # fmt: skip
    EntryDraft.objects.filter(user=by, assessment=assessment, person=person, heading=heading).delete()
    finish_about(LIES, assessment.pk, by=by, outcome="Somebody wrote in it")
    record("assessment written in", by=by, family_id=str(assessment.family_id), about=f"entry {kept.pk}")
    return kept


@transaction.atomic
def save_draft(assessment: Assessment, *, by: User, person: Person, heading: str, **said: str) -> EntryDraft:
    """What somebody is typing, kept for them alone until it is added or thrown away.

    Under a heading of the family together it is one draft, of whomever was chosen last.
    """
    insist(policy.may_write(by, assessment.family))
    domain = template_of(assessment, person.pk).domain(heading)
    if domain is not None and domain.whose == "family":
        EntryDraft.objects.filter(user=by, assessment=assessment, heading=heading).exclude(person=person).delete()
    fields = {name: said.get(name, "") for name in ("kind", "weight", "text", "whose")}
    kept, _ = EntryDraft.objects.update_or_create(
        user=by, assessment=assessment, person=person, heading=heading, defaults=fields | {"saved_at": now()}
    )
    return kept


@transaction.atomic
def mend(held: Held, *, by: User, version: int, **said: Any) -> None:
    """Puts an entry right over the version that `by` saw; earlier states are kept. Raises Changed."""
    insist(policy.may_mend(by, held))
    change(held.item, version=version, **said)
    record("entry mended", by=by, family_id=str(held.family.pk), about=f"entry {held.item.pk}")


@transaction.atomic
def take_out(held: Held, *, by: User, version: int) -> None:
    """It stands in this assessment no longer; that it stood there is kept. Raises Changed."""
    insist(policy.may_mend(by, held))
    change(held.item, version=version, taken_out_on=today())
    record("entry taken out", by=by, family_id=str(held.family.pk), about=f"entry {held.item.pk}")


@transaction.atomic
def sign(assessment: Assessment, *, by: User, version: int, summary: str, discussed_with: str, their_view: str) -> None:
    """Signed with everything said that must be said; else refused in words, and the draft stays. Raises Changed."""
    insist(policy.may_sign(by, assessment.family))
    if assessment.signed_at is not None:
        raise Refused(refuse("This assessment is signed already."))
    found = reads.whole(by, assessment.family, assessment).steps
    if problem := rules.refused(found, discussed_with=discussed_with, their_view=their_view):
        raise Refused(refuse(problem))
    said = {"summary": summary, "discussed_with": discussed_with, "their_view": their_view}
    change(assessment, version=version, signed_by=by, signed_at=now(), **said)
    finish_about(LIES, assessment.pk, by=by, outcome="Signed")
    record("assessment signed", by=by, family_id=str(assessment.family_id), about=f"assessment {assessment.pk}")
