"""Making an appointment, seeing to what makes it possible, and saying what came of it on both sides."""

import datetime
from typing import Any

from django.db import transaction
from django.urls import reverse

from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.casework.commitments import policy as promises
from thinkfamily.casework.commitments import rules as of_promises
from thinkfamily.casework.commitments.appointments import keeping, policy, rules
from thinkfamily.casework.commitments.appointments.models import WAYS, Appointment, MadePossible
from thinkfamily.clock import now, today
from thinkfamily.office.tasks.actions import finish_about, give
from thinkfamily.people.chronology.whom import Held
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.editing import change
from thinkfamily.people.persons.models import Person
from thinkfamily.people.persons.one_person import records_of
from thinkfamily.vocabulary.information import ALWAYS, INFORMATION

APPOINTMENT, POSSIBLE = "appointment", "what makes it possible"  # what such tasks are about


@transaction.atomic
def make(
    family: Family,
    *,
    by: User,
    person: Person,
    agency: Agency | None,
    purpose: str,
    on: datetime.date,
    at: datetime.time | None = None,
    place: str = "",
    with_whom: str = "",
    worker: User | None = None,
    information: str = "",
) -> Appointment:
    """When somebody is to see an agency; without one, somebody whom `with_whom` names, of the class that is said."""
    insist(promises.may_promise(by, family, person, agency or by.agency))
    _sound(purpose, on)
    if agency is None and not with_whom.strip():
        raise Refused(refuse("Say whom they will see."))
    if worker is not None and not promises.may_be_asked(worker, family, agency or by.agency):
        raise Refused(refuse(f"{worker.name} does not work with this family any more, or not for that agency."))
    kept = Appointment.objects.create(
        person=person, information=_class(agency, information), source_agency=agency or by.agency, recorded_by=by,
        recorded_at=now(), purpose=purpose, on=on, at=at, place=place, with_whom=with_whom, worker=worker,
    )  # fmt: skip
    keeping.take_place(kept, family, by=by)
    record("appointment made", by=by, family_id=str(family.pk), about=f"appointment {kept.pk}")
    return kept


@transaction.atomic
def replace(
    held: Held, *, by: User, version: int, purpose: str, on: datetime.date, at: datetime.time | None = None,
    place: str = "", with_whom: str = "",
) -> Appointment:  # fmt: skip
    """A new one in the place of one that was missed or called off, for the same person and agency. Raises Changed."""
    insist(policy.may_replace(by, held))
    old: Appointment = held.item
    insist(promises.may_promise(by, held.family, old.person, _agency_of(old) or by.agency))
    _sound(purpose, on)
    stays = old.worker is not None and promises.may_be_asked(old.worker, held.family, old.source_agency)
    kept = Appointment.objects.create(
        person=old.person, information=old.information, source_agency=old.source_agency, recorded_by=by,
        recorded_at=now(), purpose=purpose, on=on, at=at, place=place, with_whom=with_whom,
        worker=old.worker if stays else None,
    )  # fmt: skip
    keeping.take_seals(kept, old, by=by)
    keeping.take_place(kept, held.family, by=by)
    change(old, version=version, instead=kept)
    record("appointment made anew", by=by, family_id=str(held.family.pk), about=f"appointment {kept.pk}")
    return kept


def _agency_of(appointment: Appointment) -> Agency | None:
    """The agency that it is with; none where it is with somebody of no agency here, of the class that was said."""
    agency = appointment.source_agency
    return agency if appointment.information == of_promises.class_of(agency.kind) else None


@transaction.atomic
def move(held: Held, *, by: User, version: int, **said: Any) -> None:
    """Another day, hour or place. Raises Changed."""
    insist(policy.may_move(by, held))
    _sound(said.get("purpose", held.item.purpose), said.get("on", held.item.on))
    change(held.item, version=version, **said)
    keeping.take_place(held.item, held.family, by=by)
    _done(held, by, "It is at another time")
    record("appointment moved", by=by, family_id=str(held.family.pk), about=f"appointment {held.item.pk}")


@transaction.atomic
def ask_for(
    held: Held, *, by: User, way: str, words: str = "", user: User | None = None, person: Person | None = None,
    name: str = "",
) -> MadePossible:  # fmt: skip
    """What would make it possible, with who sees to it: a colleague has it on their desk."""
    insist(policy.may_settle(by, held))
    user, person, name = _owner(held, by, way, user, person, name)
    kept = MadePossible.objects.create(
        appointment=held.item, way=way, words=words, user=user, person=person, name=name, recorded_by=by,
        recorded_at=now(), done_on=today() if way == "nothing" else None,
    )  # fmt: skip
    if user is not None and way != "nothing":
        give(
            f"See to what makes an appointment possible: {WAYS[way].lower()}",
            to=user,
            due=max(of_promises.working_days_before(held.item.on, 1), today()),
            by=by,
            about=(POSSIBLE, kept.pk),
            family_id=str(held.family.pk),
            link=reverse("appointment", args=[held.family.pk, held.item.pk]),
        )
    record("appointment made possible", by=by, family_id=str(held.family.pk), about=f"appointment {held.item.pk}")
    return kept


@transaction.atomic
def tick(held: Held, way: MadePossible, *, by: User) -> None:
    """It is seen to."""
    insist(policy.may_settle(by, held))
    if way.done_on is not None:
        raise Refused(refuse("It is seen to already."))
    change(way, version=way.version, done_on=today())
    finish_about(POSSIBLE, way.pk, by=by, outcome="Seen to")
    record("appointment made possible", by=by, family_id=str(held.family.pk), about=f"appointment {held.item.pk}")


@transaction.atomic
def settle(
    held: Held,
    *,
    by: User,
    version: int,
    state: str,
    could_not: str = "",
    why_theirs: str = "",
    theirs_words: str = "",
    why_ours: str = "",
    ours_words: str = "",
    changes: str = "",
) -> None:
    """What came of it. What did not happen says why on both sides, and lays it at nobody's door. Raises Changed."""
    insist(policy.may_settle(by, held))
    if state not in ("happened", "missed", "called_off"):
        raise Refused(refuse("Say what came of it."))
    if state != "called_off" and held.item.on > today():
        raise Refused(refuse("That day has not come yet."))
    if blamed := rules.blamed(theirs_words, ours_words, changes):
        raise Refused(refuse(blamed))
    if state == "missed" and (missing := rules.why_missing(could_not, why_theirs, why_ours)):
        raise Refused(refuse(missing))
    if state == "missed":
        if rules.other_missing(why_theirs, theirs_words) or rules.other_missing(why_ours, ours_words):
            raise Refused(refuse("Something else got in the way: say what, in a few words."))
    else:
        could_not = why_theirs = theirs_words = why_ours = ours_words = ""
    change(
        held.item, version=version, state=state, could_not=could_not, why_theirs=why_theirs, theirs_words=theirs_words,
        why_ours=why_ours, ours_words=ours_words, changes=changes,
    )  # fmt: skip
    _done(held, by, held.item.get_state_display())
    record(f"appointment {state}", by=by, family_id=str(held.family.pk), about=f"appointment {held.item.pk}")


def _done(held: Held, by: User, outcome: str) -> None:
    """What asked about this day is done; what made it possible only where it is settled."""
    finish_about(APPOINTMENT, held.item.pk, by=by, outcome=outcome)
    if held.item.state != "planned":
        for one in held.item.made_possible.all():
            finish_about(POSSIBLE, one.pk, by=by, outcome=outcome)


def _class(agency: Agency | None, information: str) -> str:
    if agency is not None:
        return of_promises.class_of(agency.kind)
    if information not in INFORMATION or information in ALWAYS:
        raise Refused(refuse("Say what it is about: this decides who can see it."))
    return information


def _sound(purpose: str, on: datetime.date) -> None:
    if not purpose.strip():
        raise Refused(refuse("Say what it is for, as you say it to them."))
    if on < today():
        raise Refused(refuse("That day is over."))


def _owner(
    held: Held, by: User, way: str, user: User | None, person: Person | None, name: str
) -> tuple[User | None, Person | None, str]:
    if way not in WAYS:
        raise Refused(refuse("Say what would make it possible."))
    if user is None and person is None and not name.strip():
        if way == "nothing":
            return by, None, ""
        raise Refused(refuse("Say who sees to it: what is nobody’s is not done."))
    if person is not None and not held.family.memberships.filter(person__in=records_of(person), until=None).exists():
        raise Refused(refuse(promises.NOT_OF_FAMILY))
    if user is not None and not promises.may_see(user, held):
        raise Refused(refuse(f"{user.name} cannot be asked: they may not know of this appointment."))
    return user, None if user else person, "" if user or person else name
