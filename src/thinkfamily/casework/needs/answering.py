"""Who may answer for somebody: parental responsibility for a child, and what later features know of capacity."""

from collections.abc import Callable
from typing import Any

from thinkfamily.casework.needs import rules
from thinkfamily.clock import today
from thinkfamily.people.families.models import Family
from thinkfamily.people.families.ties.models import Responsibility
from thinkfamily.people.persons.models import Person
from thinkfamily.people.persons.one_person import records_of
from thinkfamily.people.sharing.policy import items_visible_to

# A feature that keeps who decides for an adult, or a young person who cannot, adds its question here.
ASKED: list[Callable[[Any, Person, Person], bool]] = []


def answers_for(user: Any, speaker: Person, about: Person, family: Family) -> bool:
    """Whether one may answer for the other, as far as this reader may know it: never by what they may not know."""
    if any(asked(user, speaker, about) for asked in ASKED):
        return True
    records = records_of(about)
    role = family.memberships.filter(person__in=records).values_list("role", flat=True).first() or ""
    if not rules.a_parent_may_answer(about.date_of_birth, role, today()):
        return False
    held = items_visible_to(user, Responsibility).filter(person__in=records_of(speaker), other__in=records)
    return any(one.holds for one in held)
