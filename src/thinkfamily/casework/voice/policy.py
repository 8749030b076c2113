"""Who reads somebody's words, writes them down, answers them, and opens what came with them."""

from typing import Any

from thinkfamily.access.decision import ALLOWED, Decision, refuse
from thinkfamily.casework.voice.models import VoiceEntry, VoiceFile
from thinkfamily.people.chronology import policy as chronology
from thinkfamily.people.chronology.whom import Held
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.models import Family, Membership
from thinkfamily.people.sharing.policy import items_visible_to

NOTHING = "There is nothing here."


def may_read(user: Any, family: Family) -> Decision:
    """Whoever sees the family; each reads of it what their agency may know."""
    return families.may_see(user, family)


def may_write(user: Any, member: Membership) -> Decision:
    """Whoever works with the family writes down what any of them says."""
    return families.may_write(user, member.family)


def may_mend(user: Any, held: Held) -> Decision:
    """Whoever sees it, works with the family, and is of the agency that wrote it down."""
    return chronology.may_mend(user, held)


def may_answer(user: Any, held: Held) -> Decision:
    """Whoever may know the words and works with the family, from any agency: who did something says so."""
    if not (seen := families.may_see(user, held.family)):
        return seen
    if not items_visible_to(user, VoiceEntry).filter(pk=held.item.pk, taken_out_on=None).exists():
        return refuse(NOTHING, hidden=True)
    return families.may_write(user, held.family)


def may_answer_so(user: Any, answer: Any) -> Decision:
    """A reply that stands: by the same rule."""
    return may_answer(user, answer.held)


def may_open(user: Any, file: VoiceFile) -> Decision:
    """Whoever may read the words. That there is a file tells something already, so a no looks like not there."""
    if items_visible_to(user, VoiceEntry).filter(pk=file.entry_id, taken_out_on=None).exists():
        return ALLOWED
    return refuse(NOTHING, hidden=True)
