"""Writing down what somebody of the family says of a judgement, once it was told back to them."""

import datetime

from django.db import transaction

from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.casework.told_back import policy, rules
from thinkfamily.casework.told_back.reads import Judged
from thinkfamily.casework.voice.models import VIEWS, FamilyView
from thinkfamily.clock import now, today
from thinkfamily.people.persons.models import Person
from thinkfamily.people.persons.one_person import records_of


@transaction.atomic
def say(
    judged: Judged, *, by: User, person: Person, view: str, said: str, told_on: datetime.date | None = None,
    told_by: str = "",
) -> FamilyView:  # fmt: skip
    """Their words beside it; what they said before stays, and the newest counts. The judgement is not changed."""
    insist(policy.may_say(by, judged))
    if view not in VIEWS:
        raise Refused(refuse("Say what they think of it, or that they have not been told yet."))
    for sentence in rules.wrong(view, said=said, told_on=told_on, told_by=told_by, today=today()).values():
        raise Refused(refuse(sentence))
    records = records_of(person)
    if not judged.family.memberships.filter(person__in=records).exists():
        raise Refused(refuse("Choose somebody of this family."))
    about = judged.person or person
    kept = FamilyView.objects.create(
        person=about, other=None if about.pk in records else person, kind=judged.kind, judgement=judged.row.pk,
        view=view, said=said, told_on=told_on, told_by=told_by if told_on else "", information=judged.information,
        source_agency=by.agency, recorded_by=by, recorded_at=now(),
    )  # fmt: skip
    record("view of a judgement", by=by, family_id=str(judged.family.pk), about=f"view {kept.pk}")
    return kept
