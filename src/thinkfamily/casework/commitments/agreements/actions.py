"""Writing down what each side will do, who said yes to it, and ending that."""

import datetime

from django.db import transaction

from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.casework.cases.models import Case
from thinkfamily.casework.commitments import policy as promises
from thinkfamily.casework.commitments import rules
from thinkfamily.casework.commitments.agreements import policy
from thinkfamily.casework.commitments.agreements.models import AgreementPoint, WrittenAgreement
from thinkfamily.clock import now, today
from thinkfamily.people.chronology.whom import Held
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.editing import change
from thinkfamily.people.persons.models import Person

OF_THE_FAMILY = "work_with_family"  # what they do themselves is of our work together


@transaction.atomic
def begin(family: Family, *, by: User, why: str, review_on: datetime.date) -> WrittenAgreement:
    """From today. Nobody has to have one: it says why."""
    insist(policy.may_begin(by, family))
    if not why.strip():
        raise Refused(refuse("Say why it is written down, as you say it to the family."))
    if review_on <= today():
        raise Refused(refuse("Give a day to come on which it is looked at again."))
    case = Case.objects.select_for_update().get(family=family, closed_on=None)
    kept = WrittenAgreement.objects.create(
        case=case, why=why, since=today(), review_on=review_on, written_by=by, written_at=now()
    )
    record("written agreement begun", by=by, family_id=str(family.pk), about=f"agreement {kept.pk}")
    return kept


@transaction.atomic
def add(
    agreement: WrittenAgreement,
    *,
    by: User,
    person: Person,
    what: str,
    agency: Agency | None = None,
    kind: str = "does",
    decided_by: User | None = None,
    decided_why: str = "",
) -> AgreementPoint:
    """What `person` will do; with an agency, what that does for them. A sanction only where the area allows any."""
    insist(policy.may_change(by, agreement))
    family = agreement.case.family
    insist(promises.may_promise(by, family, person, agency or by.agency))
    if not what.strip():
        raise Refused(refuse("Say what they will do."))
    if word := rules.blames(what):
        raise Refused(refuse(f"“{word}” is nothing that somebody does: say what will be done, by whom and when."))
    if kind == "sanction":
        insist(policy.may_sanction(family))
        if decided_by is None or not decided_by.is_active or not decided_why.strip():
            raise Refused(refuse("Say who decided that this follows, by name, and why."))
    else:
        decided_by, decided_why = None, ""
    kept = AgreementPoint.objects.create(
        agreement=agreement, person=person, side="agency" if agency else "family", kind=kind, what=what,
        information=rules.class_of(agency.kind) if agency else OF_THE_FAMILY, source_agency=agency or by.agency,
        decided_by=decided_by, decided_why=decided_why, recorded_by=by, recorded_at=now(),
    )  # fmt: skip
    record("point of an agreement", by=by, family_id=str(family.pk), about=f"point {kept.pk}", reason=decided_why)
    return kept


@transaction.atomic
def say(held: Held, *, by: User, version: int, says: str, says_words: str, says_on: datetime.date) -> None:
    """Whether they say yes to it, in their words and on which day. Raises Changed."""
    insist(policy.may_say(by, held))
    if says not in ("yes", "no"):
        raise Refused(refuse("Say whether they say yes."))
    if says_on > today():
        raise Refused(refuse("That day has not come yet."))
    change(held.item, version=version, says=says, says_words=says_words, says_on=says_on)
    record("point of an agreement answered", by=by, family_id=str(held.family.pk), about=f"point {held.item.pk}")


@transaction.atomic
def end(agreement: WrittenAgreement, *, by: User, version: int, ended_why: str) -> None:
    """It holds no more, and why. Raises Changed."""
    insist(policy.may_change(by, agreement))
    if not ended_why.strip():
        raise Refused(refuse("Say why it ends."))
    change(agreement, version=version, ended_on=today(), ended_why=ended_why)
    record("written agreement ended", by=by, family_id=str(agreement.case.family_id), about=f"agreement {agreement.pk}")
