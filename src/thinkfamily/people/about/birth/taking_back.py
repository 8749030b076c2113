"""A birth that was written down by mistake is taken back: everything that it changed is as it was before."""

import datetime
from typing import Any

from django.apps import apps
from django.db import transaction

from thinkfamily.access import reading
from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.people.about import policy
from thinkfamily.people.about.birth.actions import goes_on
from thinkfamily.people.families.models import Membership
from thinkfamily.people.persons import editing, followers
from thinkfamily.people.persons.details import Characteristic, Identifier
from thinkfamily.people.persons.models import Dated, Person, Tie
from thinkfamily.people.persons.one_person import records_of
from thinkfamily.people.persons.rules import NUMBERS

OF_THE_BORN = [scheme for scheme, number in NUMBERS.items() if number.born]


@transaction.atomic
def not_born(member: Membership, *, by: User, version: int, why: str, only_one: bool = True) -> None:
    """Whoever was said to be born is expected again. `only_one`: children who were made by that birth were never there.

    What was written down about the child since stays, but for what only who is born has: that ends today.
    Raises Refused in words, and editing.Changed.
    """
    insist(policy.may_write_about(by, member))
    person = member.person
    if not person.expected_date or not person.date_of_birth:
        raise Refused(refuse("There is no birth here that could be taken back."))
    if person.died_on:
        raise Refused(refuse("They have died: if that was a mistake too, put that right first."))
    if not why.strip():
        raise Refused(refuse("Say what was wrong: it is kept with your name."))
    on = person.date_of_birth
    with reading.as_system("a birth that was a mistake is taken back, whoever wrote what it changed"):
        siblings = made_by_the_birth(person)
        editing.change(person, version=version, date_of_birth=None, sex="U", **_names_before(person))
        _as_before(person, on)
        for each in siblings:
            editing.change(each, version=each.version, date_of_birth=None, sex="U")
            _as_before(each, on)
            if only_one:
                _never_there(each)
            else:
                _expected_too(each, on, by=by)
    record("birth taken back", by=by, family_id=str(member.family_id), about=f"person {person.pk}", reason=why)
    followers.tell(followers.Turn("not born", person, by, tuple(siblings)))


def made_by_the_birth(person: Person) -> list[Person]:
    """Twins who were no persons before the birth, of it. As the product itself."""
    twins = Tie.objects.filter(person=person, kind="twin_of").exclude(certainty="mistaken").values("other")
    found = Person.objects.filter(pk__in=twins, date_of_birth=person.date_of_birth)
    return [each for each in found if (first := _states(each).first()) and first.date_of_birth is not None]


def expected_again(person: Person, on: datetime.date) -> None:
    """Ties that a birth or a loss on that day had turned: who expected the baby does so again."""
    for tie in Tie.objects.filter(other__in=records_of(person), kind="expects", until__isnull=False):
        turned = Tie.objects.filter(person=tie.person, other=tie.other, kind="parent_of", since=on, until=None)
        if tie.until != max(on, tie.since or on) or not turned.exists():
            continue
        for each in turned:
            day = max(today(), on)
            editing.change(each, version=each.version, certainty="mistaken", until=day)
        editing.change(tie, version=tie.version, until=None)


def _as_before(person: Person, on: datetime.date) -> None:
    expected_again(person, on)
    for each in Membership.objects.filter(person__in=records_of(person), role="child", until=None):
        editing.change(each, version=each.version, role="expected_child")
    sex = Characteristic.objects.filter(person__in=records_of(person), kind="sex_in_law", until=None)
    numbers = Identifier.objects.filter(person__in=records_of(person), scheme__in=OF_THE_BORN, until=None)
    ends: list[Dated] = [*sex, *numbers]
    for item in ends:
        editing.change(item, version=item.version, until=max(today(), item.since or today()))


def _never_there(person: Person) -> None:
    """Of no family any more, and tied to nobody: what was said of them was a mistake, and is kept as one."""
    day = today()
    for each in Membership.objects.filter(person=person, until=None):
        editing.change(each, version=each.version, until=max(day, each.since or day))
    for tie in [*Tie.objects.filter(person=person, until=None), *Tie.objects.filter(other=person, until=None)]:
        editing.change(tie, version=tie.version, certainty="mistaken", until=max(day, tie.since or day))


def _expected_too(person: Person, on: datetime.date, *, by: User) -> None:
    """Whoever was said to be a parent from that birth on expects them as well."""
    for tie in Tie.objects.filter(other=person, kind="parent_of", since=on, until=None):
        goes_on(tie, "expects", by=by, on=today())
        Tie.objects.filter(pk=tie.pk).update(certainty="mistaken")


def _names_before(person: Person) -> dict[str, str]:
    """The names of the day before the birth, where they are still those that were written down with it."""
    states = list(_states(person))
    born = next((place for place, each in enumerate(states) if each.date_of_birth is not None), None)
    if not born:
        return {}
    before, then = states[born - 1], states[born]
    names = ("first_name", "last_name")
    return {name: getattr(before, name) for name in names if getattr(person, name) == getattr(then, name)}


def _states(person: Person) -> Any:
    return apps.get_model("people.PersonHistory")._default_manager.filter(pgh_obj=person.pk).order_by("pgh_id")
