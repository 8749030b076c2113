"""Who asks a safeguarding lead about a child's page, and who answers."""

from typing import Any

from thinkfamily.access.decision import ALLOWED, Decision, refuse
from thinkfamily.casework.assessment import policy
from thinkfamily.clock import today
from thinkfamily.people.chronology.whom import Held
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.reads import find_person
from thinkfamily.people.front_page.rules import is_child
from thinkfamily.people.persons.one_person import records_of
from thinkfamily.people.sharing.policy import is_shown


def may_ask(user: Any, part: Any) -> Decision:
    """Whoever writes in the assessment, on the page of a child, born or not."""
    if not (may := policy.may_write(user, part.family)):
        return may
    one = find_person(part.person)
    roles = part.family.memberships.filter(person__in=records_of(one)).values_list("role", flat=True)
    if one.unborn or is_child(one.date_of_birth, next(iter(roles), ""), today()):
        return ALLOWED
    return refuse("Advice is asked on a child\N{RIGHT SINGLE QUOTATION MARK}s page. Of a grown-up, talk to your lead.")


def may_answer(user: Any, held: Held) -> Decision:
    """Who was asked, or who is a safeguarding lead of the same agency; once."""
    if not (seen := families.may_see(user, held.family)):
        return seen
    one = held.item
    if not is_shown(user, type(one), one.pk):
        return refuse("There is nothing here.", hidden=True)
    lead = user.role == "safeguarding_lead" and user.agency_id == one.source_agency_id
    if user.pk != one.asked_of_id and not lead:
        return refuse(f"{one.asked_of.name} is asked.", ask=one.asked_of.name)
    return refuse("It is answered already. Ask again where something has changed.") if one.answer else ALLOWED
