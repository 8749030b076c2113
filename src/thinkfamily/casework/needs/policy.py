"""Who reads a family's needs, writes them down, and says what they think of one."""

from typing import Any

from thinkfamily.access import reading
from thinkfamily.access.decision import ALLOWED, Decision, refuse
from thinkfamily.casework.needs import rules
from thinkfamily.casework.needs.answering import answers_for
from thinkfamily.casework.needs.models import Need
from thinkfamily.people.chronology import policy as chronology
from thinkfamily.people.chronology.whom import Held
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.models import Person
from thinkfamily.people.persons.one_person import records_of
from thinkfamily.people.sharing import policy as sharing


def may_read(user: Any, family: Family) -> Decision:
    """Whoever sees the family; each sees the needs that their agency may know."""
    return families.may_see(user, family)


def may_write(user: Any, family: Family) -> Decision:
    """Whoever works with the family."""
    return families.may_write(user, family)


def may_mend(user: Any, held: Held) -> Decision:
    """Whoever sees it, works with the family, and is of the agency that wrote it down."""
    return chronology.may_mend(user, held)


def may_say(user: Any, held: Held) -> Decision:
    """Whoever is shown it and works with the family."""
    if not (seen := families.may_see(user, held.family)):
        return seen
    if not sharing.is_shown(user, Need, held.item.pk):
        return refuse("There is nothing here.", hidden=True)
    return families.may_write(user, held.family)


def may_take(user: Any, found: Any) -> Decision:
    """Whoever may write in the family and may read the need that was found; `found` says of which family it is."""
    return families.may_write(user, found.family)


def may_contest(user: Any, held: Held, speaker: Person) -> Decision:
    """Whether somebody's words may contest it: the person it is about, or who may answer for them.

    Who is named as the source of harm in any part of the thread may not, also where the reader is not shown that part.
    """
    need, about = held.item, held.item.person
    same = set(records_of(speaker))
    if not held.family.memberships.filter(person__in=same).exists():
        return refuse("Choose somebody of this family.")
    with reading.as_system("whether somebody is named as the source of harm"):
        named = thread_of(need).filter(harms__in=same).exists()
    who = rules.Speaker(
        is_about=about.pk in same, harms=named, answers_for=answers_for(user, speaker, about, held.family)
    )
    refused = rules.may_contest(as_rules(need), who)
    return refuse(refused, ask="the safeguarding lead") if refused else ALLOWED


def thread_of(need: Need) -> Any:
    """Every row of the same need, as far as the database shows them."""
    root = need.joined_to_id or need.pk
    return Need.objects.filter(pk=root) | Need.objects.filter(joined_to=root)


def as_rules(need: Need) -> rules.OneNeed:
    """A need as the rules see it."""
    return rules.OneNeed(need.holds, need.concern, need.code, need.information, need.harms_id)
