"""Who writes down that somebody says otherwise, and who answers and settles it."""

from typing import Any

from thinkfamily.access.decision import ALLOWED, Decision, refuse
from thinkfamily.people.arrivals.policy import LEAD
from thinkfamily.people.disputes.models import Dispute
from thinkfamily.people.families import policy as families
from thinkfamily.people.persons.models import Item
from thinkfamily.people.persons.reads import KINDS
from thinkfamily.people.sharing.policy import is_shown

NO_SUCH = "There is no such thing, or it is not yours to see."


def may_dispute(user: Any, item: Item) -> Decision:
    """Whoever sees the item and works with the family takes down what they say."""
    if not _sees(user, item._meta.model_name or "", item.pk):
        return refuse(NO_SUCH, ask=LEAD, hidden=True)
    may = [families.may_write(user, each) for each in families.families_with(user, item.person)]
    return next((each for each in may if each), may[0])


def may_see(user: Any, dispute: Dispute) -> Decision:
    """Whoever sees what it is about."""
    if _sees(user, dispute.kind, dispute.item):
        return ALLOWED
    return refuse(NO_SUCH, ask=LEAD, hidden=True)


def may_answer(user: Any, dispute: Dispute) -> Decision:
    """The agency that wrote the item down, and who answers for the record."""
    if not (seen := may_see(user, dispute)):
        return seen
    if getattr(dispute, "settled", None) is not None:
        return refuse("This is settled. What was said stays; a new view is a new entry.")
    own = KINDS[dispute.kind]._default_manager.filter(pk=dispute.item, source_agency=user.agency_id).exists()
    if own or families.keepers_of(dispute.person, user):
        return ALLOWED
    return refuse("This is answered by who wrote it down, or by who keeps the record.", ask=LEAD)


def _sees(user: Any, kind: str, item: Any) -> bool:
    return is_shown(user, KINDS[kind], item)
