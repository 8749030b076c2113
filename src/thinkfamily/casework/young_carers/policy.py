"""Who asks a child whether they care for somebody, who confirms it, and who says that the assessment is done."""

from typing import Any

from thinkfamily.access.decision import ALLOWED, Decision, refuse
from thinkfamily.clock import today
from thinkfamily.people.chronology.whom import Held
from thinkfamily.people.families import policy as families
from thinkfamily.people.front_page.rules import is_child
from thinkfamily.people.persons.models import Person
from thinkfamily.people.sharing import policy as sharing


def may_read(user: Any, child: Any) -> Decision:
    """Whoever sees the family, of whom they are shown in it; each sees the answers that their agency may know."""
    return families.may_see(user, child.family)


def may_ask(user: Any, child: Any) -> Decision:
    """Whoever works with the family asks a child."""
    if not (may := families.may_write(user, child.family)):
        return may
    if not is_asked(child.person, child.role):
        return refuse("A child who is born is asked; a grown-up is asked in their own part of the assessment.")
    return ALLOWED


def may_confirm(user: Any, held: Held) -> Decision:
    """Whoever is shown the answer and works with the family. A rule is nobody, and is refused by the action."""
    return _shown_and_works(user, held)


def may_finish(user: Any, held: Held) -> Decision:
    """The same: who carries the assessment out may be of another agency than who confirmed it."""
    return _shown_and_works(user, held)


def is_asked(person: Person, role: str) -> bool:
    """Whether they are a child, born and alive."""
    return not (person.unborn or person.died_on or person.lost_on) and is_child(person.date_of_birth, role, today())


def _shown_and_works(user: Any, held: Held) -> Decision:
    if not (seen := families.may_see(user, held.family)):
        return seen
    if not sharing.is_shown(user, type(held.item), held.item.pk):
        return refuse("There is nothing here.", hidden=True)
    return families.may_write(user, held.family)
