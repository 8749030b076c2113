"""Who may answer for somebody: as it is written down for them; else who holds parental responsibility for a child."""

from collections.abc import Callable
from typing import Any

from thinkfamily.casework.needs import rules
from thinkfamily.clock import today
from thinkfamily.people.families.models import Family
from thinkfamily.people.families.ties.models import Responsibility
from thinkfamily.people.persons.models import Person
from thinkfamily.people.persons.one_person import records_of
from thinkfamily.people.sharing.policy import items_visible_to

# A feature that keeps who answers for somebody adds its question here: yes, no, or None where nothing is written down.
ASKED: list[Callable[[Person, Person], bool | None]] = []


def answers_for(user: Any, speaker: Person, about: Person, family: Family) -> bool:
    """Whether one may answer for the other, as far as this reader may know it: never by what they may not know."""
    for asked in ASKED:
        if (written := asked(speaker, about)) is not None:
            return written
    records = records_of(about)
    role = family.memberships.filter(person__in=records).values_list("role", flat=True).first() or ""
    if not rules.a_parent_may_answer(about.date_of_birth, role, today()):
        return False
    held = items_visible_to(user, Responsibility).filter(person__in=records_of(speaker), other__in=records)
    return any(one.holds for one in held)
