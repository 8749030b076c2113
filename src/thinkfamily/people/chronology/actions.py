"""Writing down an event of somebody's life, and putting it right."""

import datetime

from django.db import transaction

from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.clock import now, today
from thinkfamily.people.chronology import policy
from thinkfamily.people.chronology.models import LifeEvent
from thinkfamily.people.chronology.whom import Held
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.editing import change
from thinkfamily.people.persons.models import Person
from thinkfamily.people.persons.one_person import records_of
from thinkfamily.people.persons.periods import insist_on_order
from thinkfamily.vocabulary.life_events import life_events


@transaction.atomic
def add_event(
    family: Family,
    *,
    by: User,
    who: Person,
    kind: str,
    on: datetime.date,
    precision: str = "day",
    until: datetime.date | None = None,
    text: str = "",
    certainty: str = "stated",
) -> LifeEvent:
    """What happened to somebody of the family, of the class of information that its kind is."""
    insist(policy.may_add(by, family))
    if not family.memberships.filter(person__in=records_of(who)).exists():
        raise Refused(refuse("Choose somebody of this family."))
    _has_happened(on, until)
    kept = LifeEvent.objects.create(
        person=who,
        kind=kind,
        information=life_events()[kind].information,
        on=on,
        precision=precision,
        until=until,
        text=text,
        certainty=certainty,
        source_agency=by.agency,
        recorded_by=by,
        recorded_at=now(),
    )
    record("life event written down", by=by, family_id=str(family.pk), about=f"lifeevent {kept.pk}")
    return kept


@transaction.atomic
def mend_event(
    held: Held,
    *,
    by: User,
    version: int,
    kind: str,
    on: datetime.date,
    precision: str,
    until: datetime.date | None,
    text: str,
    certainty: str,
) -> None:
    """Puts an event right over the version that `by` saw. Raises Changed where somebody was quicker."""
    insist(policy.may_mend(by, held))
    _has_happened(on, until)
    said = {"kind": kind, "on": on, "precision": precision, "until": until, "text": text, "certainty": certainty}
    information = held.item.information if kind == held.item.kind else life_events()[kind].information
    change(held.item, version=version, information=information, **said)
    record("life event mended", by=by, family_id=str(held.family.pk), about=f"lifeevent {held.item.pk}")


def _has_happened(on: datetime.date, until: datetime.date | None) -> None:
    if on > today() or (until and until > today()):
        raise Refused(refuse("This day has not come yet: write down what has happened."))
    insist_on_order(on, until)
