"""Contacts as a reader may know them: the list, one with what was written down, and a screen for who is there."""

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.http import Http404

from thinkfamily.access import reading
from thinkfamily.access.colleagues import reads as colleagues
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.grants.reads import holds
from thinkfamily.access.users.models import User
from thinkfamily.casework.contacts import policy, rules, working_on
from thinkfamily.casework.contacts.models import Contact, ContactLine, ContactSeen, ContactView, ContactWorker
from thinkfamily.clock import today
from thinkfamily.people.chronology.whom import Whom, whom
from thinkfamily.people.families.models import Family
from thinkfamily.people.front_page.rules import is_child
from thinkfamily.people.persons.models import Item
from thinkfamily.people.seals.reads import hidden_from

WITH = ("family__kept_by", "agency", "written_by__agency")


def find(family: Any, contact: Any) -> Contact:
    """The contact of an address. Raises Http404."""
    try:
        return Contact.objects.select_related(*WITH).get(pk=contact, family=family)
    except (Contact.DoesNotExist, ValidationError, ValueError):
        raise Http404 from None


@dataclass
class Person:
    """What one contact says of one person, each sort apart."""

    key: Any
    name: str
    seen: ContactSeen | None = None
    lines: list[ContactLine] = field(default_factory=list)

    def of(self, sort: str) -> list[ContactLine]:
        """The lines of one sort."""
        return [one for one in self.lines if one.sort == sort]


@dataclass
class Shown:
    """A contact with what the reader may know of it. `views`: what somebody said, by line; None: of all of it."""

    contact: Contact
    whom: Whom
    came: list[ContactWorker]
    people: list[Person]
    views: dict[Any, list[ContactView]]
    items: list[Item]
    may_write: bool
    aim: working_on.Aim | None = None

    @property
    def planned(self) -> bool:
        return self.contact.state == "planned"


@dataclass
class Screen:
    """What may stand in front of those who are there. `there`: everybody who was, to choose from."""

    shown: Shown
    there: list[tuple[Any, str]]
    present: list[Any]
    people: list[Person]
    views: dict[Any, list[ContactView]]

    @property
    def lines(self) -> list[ContactLine]:
        return [line for person in self.people for line in person.lines]

    @property
    def keys(self) -> set[Any]:
        return {line.pk for line in self.lines}

    @property
    def names(self) -> list[tuple[Any, str]]:
        return [(key, name) for key, name in self.there if key in self.present]


def children(whom: Whom) -> dict[Any, str]:
    """Every child of the family whom the reader is shown, by id: those of whom a contact must say a word."""
    day, found = today(), {}
    for member in whom.members:
        person = member.person
        gone = person.unborn or person.died_on or person.lost_on
        if not gone and is_child(person.date_of_birth, member.role, day):
            found[person.pk] = whom.name(person.pk)
    return found


def who_may_come(user: User, family: Family) -> list[User]:
    """The reader, their colleagues, and whoever has access to this family, from whichever agency."""
    held = Grant.objects.filter(holds(today()), scope=Grant.Scope.RECORD, family_id=str(family.pk))
    with reading.as_system("who works with the family"):
        team = {grant.reader_id for grant in held.exclude(ground=Grant.Ground.EMERGENCY)}
        near = {one.pk for one in colleagues.who_may_take_on(user, None, sees_families=True)}
        people = User.objects.filter(Q(pk__in=team | near | {user.pk}), is_active=True).select_related("agency")
        found = list(people.order_by("name"))
    return sorted(found, key=lambda one: (one.pk != user.pk, one.pk not in team, one.name))


def listed(user: User, family: Family) -> tuple[list[Contact], list[Contact]]:
    """What is planned, the next first; and what has been, the latest first."""
    rows = list(policy.visible_to(user).filter(family=family).select_related("agency", "written_by").order_by("on"))
    return [one for one in rows if one.state == "planned"], [one for one in reversed(rows) if one.state != "planned"]


def one(user: User, contact: Contact) -> Shown:
    """Everything of it that the reader may know. A fixed number of queries."""
    seen = whom(user, contact.family)
    rows, lines = seen.items(ContactSeen, contact=contact), seen.items(ContactLine, contact=contact)
    views = [each for each in seen.items(ContactView, contact=contact) if each.line_id is None or _in(each, lines)]
    people = {key: Person(key, seen.name(key)) for key in seen.people}
    for row in rows:
        people[row.person.pk].seen = row
    for line in lines:
        people[line.person.pk].lines.append(line)
    by_line: dict[Any, list[ContactView]] = {}
    for view in views:
        by_line.setdefault(view.line_id, []).append(view)
    workers = ContactWorker.objects.filter(contact=contact).select_related("user", "agency").order_by("user__name")
    aim = next((aim for aim in working_on.aims(seen) if aim.key == contact.objective), None)
    return Shown(
        contact=contact,
        whom=seen,
        came=list(workers),
        people=[each for each in people.values() if each.seen or each.lines],
        views=by_line,
        items=[*rows, *lines, *views, *([aim.item] if aim else [])],
        aim=aim,
        may_write=bool(policy.may_take_part(user, contact)),
    )


def together(user: User, contact: Contact, chosen: Collection[Any] = ()) -> Screen:
    """What those who are there may read together. `chosen`: who is; nobody: everybody who was seen or spoken with."""
    shown = one(user, contact)
    there = [
        (each.key, each.name) for each in shown.people if each.seen and each.seen.outcome in rules.WAS_THERE
    ]  # fmt: skip
    present = [key for key, _ in there if key in chosen] or ([] if chosen else [key for key, _ in there])
    lines = [line for each in shown.people for line in each.lines]
    asked = [item.pk for item in [*lines, *(view for every in shown.views.values() for view in every)]]
    hidden = {key: hidden_from(shown.whom.people[key], asked) for key in present}
    people = []
    for each in shown.people:
        if each.key in present:
            apart = each.seen is not None and each.seen.outcome == "alone"
            may = [line for line in each.lines if rules.shown_to(_on_screen(line, apart), present, hidden)]
            people.append(Person(each.key, each.name, each.seen, may))
    kept = {line.pk for each in people for line in each.lines}
    views = {
        key: [one for one in every if one.person.pk in present and not any(one.pk in hidden[each] for each in present)]
        for key, every in shown.views.items()
        if key is None or key in kept
    }
    return Screen(shown, there, present, people, views)


def _on_screen(line: ContactLine, apart: bool) -> rules.OnScreen:
    return rules.OnScreen(line.pk, line.person.pk, line.sort, line.information, line.alone or apart)


def _in(view: ContactView, lines: Collection[ContactLine]) -> bool:
    return any(line.pk == view.line_id for line in lines)
