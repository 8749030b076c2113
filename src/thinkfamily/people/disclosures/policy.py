"""Who reads the log of what left about a person, and who adds to it."""

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from thinkfamily.access.decision import ALLOWED, Decision, refuse
from thinkfamily.people.disclosures.models import Disclosure, HeldBack
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.former import within_reach
from thinkfamily.people.persons.models import Person
from thinkfamily.people.persons.one_person import records_of
from thinkfamily.people.seals.reads import hidden_from


def entries_visible_to(user: Any, person: Person) -> QuerySet[Disclosure]:
    """All for who answers for the record; else what the reader's own agency told or was told."""
    if not families.may_see_person(user, person):
        return Disclosure.objects.none()
    reached = within_reach(user, families.visible_to(user), Disclosure, at="at", by="sent_by")
    found = Disclosure.objects.filter(reached, person__in=records_of(person))
    if families.keepers_of(person, user):
        return found
    return found.filter(Q(from_agency=user.agency_id) | Q(agency=user.agency_id))


def held_back() -> Exists:
    """For a query on disclosures: held back from the person, and not released since."""
    return Exists(HeldBack.objects.filter(disclosure=OuterRef("pk"), released__isnull=True))


def for_the_person(person: Person) -> QuerySet[Disclosure]:
    """What the person may be shown: everything but what is held back, and what tells of an item sealed from them."""
    found = Disclosure.objects.filter(~Q(held_back()), person__in=records_of(person))
    return found.exclude(item__in=hidden_from(person))


def may_read(user: Any, person: Person) -> Decision:
    """Whoever reaches the person; each sees of it what concerns their agency."""
    return families.may_see_person(user, person)


def may_add(user: Any, person: Person) -> Decision:
    """Whoever may write on the record writes down what they told."""
    if not (seen := families.may_see_person(user, person)):
        return seen
    found = families.families_with(user, person)
    if any(families.may_write(user, family) for family in found):
        return ALLOWED
    return refuse("Emergency access lets you read, not write. Ask for a grant.", ask="your manager")


def may_print(user: Any, person: Person) -> Decision:
    """What is given to the family is printed by who answers for the record."""
    if not (seen := families.may_see_person(user, person)):
        return seen
    if families.keepers_of(person, user):
        return ALLOWED
    return refuse("The family's own copy is printed by those who keep the record.", ask="those who keep the record")


def may_hold_back(user: Any, entry: Disclosure) -> Decision:
    """Who answers for the record."""
    if not entries_visible_to(user, entry.person).filter(pk=entry.pk).exists():
        return refuse("There is no such entry.", hidden=True)
    return may_print(user, entry.person)
