"""Who reads a family's timeline, who adds to it, and who puts right what stands in it."""

from typing import Any

from thinkfamily.access.decision import Decision, refuse
from thinkfamily.people.chronology.whom import Held
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.models import Family
from thinkfamily.people.sharing import policy as sharing


def may_read(user: Any, family: Family) -> Decision:
    """Whoever a grant lets see the record; each sees the lines that their agency may know."""
    return families.may_see(user, family)


def may_add(user: Any, family: Family) -> Decision:
    """Whoever works with the family may write down what happened."""
    return families.may_write(user, family)


def may_mend(user: Any, held: Held) -> Decision:
    """Whoever sees it, works with the family, and is of the agency that wrote it down."""
    if not (seen := families.may_see(user, held.family)):
        return seen
    if not sharing.is_shown(user, type(held.item), held.item.pk):
        return refuse("There is nothing here.", hidden=True)
    if held.item.source_agency_id != user.agency_id:
        return refuse("What another agency wrote down is put right by them.", ask=str(held.item.source_agency))
    return families.may_write(user, held.family)
