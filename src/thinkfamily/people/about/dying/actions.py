"""A loss and a death: what speaks of the person as if nothing had happened ends in the same moment."""

import datetime

from django.db import transaction
from django.db.models import Q
from django.urls import reverse

from thinkfamily.access import reading
from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.office.post.actions import stop_about
from thinkfamily.office.tasks.actions import finish_about, give
from thinkfamily.people.about import policy
from thinkfamily.people.about.birth.actions import another, goes_on
from thinkfamily.people.about.birth.taking_back import expected_again
from thinkfamily.people.families.models import Membership
from thinkfamily.people.persons import editing, followers, rules
from thinkfamily.people.persons.models import Person, Tie
from thinkfamily.people.persons.one_person import records_of
from thinkfamily.people.persons.reads import speaking_of
from thinkfamily.people.seals.models import Seal
from thinkfamily.people.sharing.models import SharingDecision

NO_MORE = "Nothing more to do here"


@transaction.atomic
def lost(member: Membership, *, by: User, version: int, on: datetime.date) -> None:
    """The baby was not born alive, or the pregnancy ended. Every reminder ends now. Said before, its day is put right.

    From now on the database shows nothing of it to any agency but those that keep the record (tf_is_lost_to).
    Raises Refused in words, and editing.Changed.
    """
    insist(policy.may_write_about(by, member))
    person = member.person
    if not person.unborn and not person.lost_on:
        raise Refused(refuse("This is not a baby who is expected: there is nothing to write down here."))
    if on > today():
        raise Refused(refuse("This day has not come yet."))
    if person.lost_on:
        _on_another_day(person, version=version, on=on)
        record("day of a loss put right", by=by, family_id=str(member.family_id), about=f"person {person.pk}")
        return
    _lose(person, version=version, by=by, on=on)
    record("loss written down", by=by, family_id=str(member.family_id), about=f"person {person.pk}")


@transaction.atomic
def twin_lost(
    member: Membership, *, by: User, version: int, on: datetime.date, first_name: str = "", last_name: str = ""
) -> Person:
    """Of twins the other was lost, before the birth or at it; member's person lives. Returns who was lost.

    A second baby who is expected already is the one; else they are written down now. Raises Refused in words, and
    editing.Changed.
    """
    insist(policy.may_write_about(by, member))
    person = member.person
    if not person.expected_date or person.lost_on:
        raise Refused(refuse("This is not a baby who is or was expected: there is nothing to write down here."))
    if on > today():
        raise Refused(refuse("This day has not come yet."))
    if person.date_of_birth and on > person.date_of_birth:
        raise Refused(refuse("That is after the birth: write down the birth of both, and then that one has died."))
    editing.change(person, version=version)
    with reading.as_system("of twins the one who was lost, where the other belongs and with the same parents"):
        twin = _expected_with(person) or another(person, by=by)
        Membership.objects.filter(person=twin, role="child").update(role="expected_child")
    named = {"first_name": first_name, "last_name": last_name} if first_name or last_name else {}
    _lose(twin, version=twin.version, by=by, on=on, **named)
    record("loss of a twin written down", by=by, family_id=str(member.family_id), about=f"person {twin.pk}")
    return twin


def _expected_with(person: Person) -> Person | None:
    """A twin who is written down and not born yet."""
    ties = Tie.objects.filter(Q(person=person) | Q(other=person), kind="twin_of", until=None)
    twins = [tie.other if tie.person_id == person.pk else tie.person for tie in ties.select_related("person", "other")]
    return next((one for one in twins if one.unborn), None)


def _lose(baby: Person, *, version: int, by: User, on: datetime.date, **named: str) -> None:
    """The loss itself: nothing that was planned goes on, and who the parents are stays."""
    with reading.as_system("nobody expects a baby any more, and who the parents are stays"):
        editing.change(baby, version=version, lost_on=on, **named)
        for tie in Tie.objects.filter(other=baby, kind="expects", until=None):
            goes_on(tie, "parent_of", by=by, on=on)
    _end_tasks(baby, by=by)
    followers.tell(followers.Turn("lost", baby, by))


def _on_another_day(baby: Person, *, version: int, on: datetime.date) -> None:
    """The loss and the ties that it turned, on the day that is right."""
    with reading.as_system("the day of a loss is put right, and of the ties that it turned"):
        before = baby.lost_on or on
        turned = [
            (tie, gone_on)
            for tie in Tie.objects.filter(other=baby, kind="expects", until__isnull=False)
            for gone_on in Tie.objects.filter(person=tie.person, other=baby, kind="parent_of", since=before, until=None)
            if tie.until == max(before, tie.since or before)
        ]
        editing.change(baby, version=version, lost_on=on)
        for tie, gone_on in turned:
            editing.change(tie, version=tie.version, until=max(on, tie.since or on))
            editing.change(gone_on, version=gone_on.version, since=on)


@transaction.atomic
def died(member: Membership, *, by: User, version: int, on: datetime.date) -> None:
    """Somebody has died: tasks about them end, letters to them stop. They stay in the family, and in its tree.

    Said before, its day is put right.
    Raises Refused in words, and editing.Changed.
    """
    insist(policy.may_write_about(by, member))
    person = member.person
    if person.unborn or person.lost_on:
        raise Refused(refuse("Of a baby who was expected, a loss is written down on its own page."))
    if wrong := rules.objection_to_death(on, person.date_of_birth, today()):
        raise Refused(refuse(f"{wrong}."))
    before = person.died_on
    editing.change(person, version=version, died_on=on)
    if before:
        record("day of a death put right", by=by, family_id=str(member.family_id), about=f"person {person.pk}")
        return
    _end_tasks(person, by=by)
    _ask_to_tell(member, by=by)
    record("death written down", by=by, family_id=str(member.family_id), about=f"person {person.pk}")
    followers.tell(followers.Turn("died", person, by))


@transaction.atomic
def mistaken(member: Membership, *, by: User, version: int, why: str) -> None:
    """It was written down of the wrong person, or is not so. What ended stays ended; of a loss all is open again.

    Raises Refused in words, and editing.Changed.
    """
    insist(policy.may_write_about(by, member))
    person = member.person
    if not person.lost_on and not person.died_on:
        raise Refused(refuse("Neither a loss nor a death is written down here."))
    lost_on = person.lost_on
    editing.change(person, version=version, lost_on=None, died_on=None)
    if lost_on:
        with reading.as_system("who expected a baby does so again, whoever wrote it down"):
            expected_again(person, lost_on)
    finish_about("membership", member.pk, by=by, outcome="It was written down by mistake")
    record("a mistake put right", by=by, family_id=str(member.family_id), about=f"person {person.pk}", reason=why)


def _ask_to_tell(member: Membership, *, by: User) -> None:
    """What other services have planned does not end by itself: somebody living tells them."""
    give(
        f"{member.person} has died. Tell the services that worked with them, so that nobody writes or rings as if"
        " nothing had happened, and look at what is booked, at warnings and at who may know what",
        to=by,
        due=today() + datetime.timedelta(days=1),
        by=None,
        about=("membership", member.pk),
        family_id=str(member.family_id),
        link=reverse("about", args=[member.family_id, member.person_id]),
    )


def _end_tasks(person: Person, *, by: User) -> None:
    """Open tasks about the person and about what is kept of them, and letters that wait to go to them."""
    with reading.as_system("what speaks of somebody as if nothing had happened"):
        about = [("person", str(person.pk))]
        about += [(item._meta.model_name or "", str(item.pk)) for item in speaking_of(person)]
        seals = Seal.objects.filter(person__in=records_of(person)).values_list("pk", flat=True)
        about += [("seal", str(key)) for key in seals]
        decisions = SharingDecision.objects.filter(person__in=records_of(person)).values_list("pk", flat=True)
        letters = [("sharing", str(key)) for key in decisions] + about
    for kind, which in about:
        finish_about(kind, which, by=by, outcome=NO_MORE)
    stop_about(letters)
