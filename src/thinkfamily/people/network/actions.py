"""Writing down who and what is round somebody, putting it right, and noting harm or safety at a place."""

import datetime
from typing import Any

from django.db import transaction
from django.db.models import F

from thinkfamily.access import reading
from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.clock import now, today
from thinkfamily.people.families.models import Membership
from thinkfamily.people.network import policy, rules
from thinkfamily.people.network.models import Group, PlaceNote, Supporter
from thinkfamily.people.persons.editing import change
from thinkfamily.people.persons.models import Person
from thinkfamily.people.persons.one_person import records_of
from thinkfamily.people.persons.periods import insist_on_order


@transaction.atomic
def add_supporter(
    member: Membership, *, by: User, kind: str, other: Person | None = None, group: Group | None = None, **said: Any
) -> Supporter:
    """Somebody, or a group, round a member. Refused without who told us and whether they know."""
    insist(policy.may_write_about(by, member))
    _complete(said)
    if other is not None and not member.family.memberships.filter(person__in=records_of(other)).exists():
        raise Refused(refuse("Choose somebody of this family, or write the name."))
    kept = Supporter.objects.create(
        person=member.person, kind=kind, other=other, group=group, information=rules.information(kind),
        source_agency=by.agency, recorded_by=by, recorded_at=now(), **said,
    )  # fmt: skip
    record("supporter written down", by=by, family_id=str(member.family_id), about=f"supporter {kept.pk}")
    return kept


@transaction.atomic
def change_supporter(kept: Supporter, *, by: User, version: int, **said: Any) -> Supporter:
    """Put right, or ended by `until`, over the version that was seen. Raises Changed where it is another by now."""
    insist(policy.may_put_right(by, kept))
    _complete({"told_by": kept.told_by, "knows": kept.knows, "knows_why": kept.knows_why} | said)
    change(kept, version=version, **said)
    record("supporter changed", by=by, about=f"supporter {kept.pk}")
    return kept


def _complete(said: dict[str, Any]) -> None:
    """What must be said before somebody's details are kept."""
    wrong = rules.missing(
        told_by=said.get("told_by") or "", knows=said.get("knows"), knows_why=said.get("knows_why") or ""
    )
    if wrong:
        raise Refused(refuse(wrong))
    insist_on_order(said.get("since"), said.get("until"))


@transaction.atomic
def name_group(*, by: User, name: str, kind: str, where: str = "") -> Group:
    """A group or a place that nobody has named yet. Whoever works with families may."""
    insist(policy.may_name_groups(by))
    return Group.objects.create(
        name=name, kind=kind, where=where, source_agency=by.agency, recorded_by=by, recorded_at=now()
    )


@transaction.atomic
def change_group(at: policy.AtPlace, *, by: User, version: int, **said: Any) -> None:
    """Name, kind and where it is. Every tie to it goes with the kind, whoever wrote it down. Raises Changed."""
    insist(policy.may_put_group_right(by, at))
    if said["kind"] not in rules.may_become(at.group.kind):
        raise Refused(refuse("More people would then see who goes there. Write down a new group instead."))
    was = at.group.kind
    change(at.group, version=version, **said)
    tie = rules.KIND_OF_GROUP[said["kind"]]
    if tie != rules.KIND_OF_GROUP[was]:
        with reading.as_system("ties to a group are of its kind"):
            ties = Supporter.objects.filter(group=at.group)
            ties.update(kind=tie, information=rules.information(tie), version=F("version") + 1)
    record("group changed", by=by, family_id=str(at.family.pk), about=f"group {at.group.pk}")


@transaction.atomic
def add_place_note(
    at: policy.AtPlace, *, by: User, person: Person, kind: str, text: str, happened_on: datetime.date, told_by: str
) -> PlaceNote:
    """Harm or safety at a place, said of the place; `person`: through whose record it is known."""
    insist(policy.may_note(by, at))
    if happened_on > today():
        raise Refused(refuse("This day has not come yet: write down what has happened."))
    if not at.family.memberships.filter(person__in=records_of(person)).exists():
        raise Refused(refuse("Choose somebody of this family."))
    kept = PlaceNote.objects.create(
        group=at.group, person=person, kind=kind, text=text, happened_on=happened_on, told_by=told_by,
        information="safety", source_agency=by.agency, recorded_by=by, recorded_at=now(),
    )  # fmt: skip
    record("place noted", by=by, family_id=str(at.family.pk), about=f"placenote {kept.pk}")
    return kept


@transaction.atomic
def change_place_note(note: PlaceNote, *, by: User, version: int, **said: Any) -> None:
    """Puts it right, or ends it by `until`, over the version that was seen. Raises Changed."""
    insist(policy.may_put_right(by, note))
    if said["happened_on"] > today():
        raise Refused(refuse("This day has not come yet: write down what has happened."))
    if said.get("until") and said["until"] < said["happened_on"]:
        raise Refused(refuse("It cannot end before it was seen."))
    change(note, version=version, **said)
    record("place note changed", by=by, about=f"placenote {note.pk}")
