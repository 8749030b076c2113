"""Who puts right what is written down about somebody: the agency that wrote it, where it works with them still."""

from typing import Any

from django.db.models import QuerySet

from thinkfamily.access.decision import Decision, refuse
from thinkfamily.people.families import policy as families
from thinkfamily.people.persons.models import Item
from thinkfamily.people.sharing.policy import items_visible_to


def may_put_right(user: Any, item: Item, *, shown: QuerySet[Any] | None = None) -> Decision:
    """Colleagues of whoever wrote it down, as long as they work with a family of the person. Others dispute it.

    `shown`: the items of its kind that the reader sees, where that is narrower than for other kinds.
    """
    seen = items_visible_to(user, type(item)) if shown is None else shown
    if not seen.filter(pk=item.pk).exists():
        return refuse(families.NO_REACH, ask=families.LEAD, hidden=True)
    if item.source_agency_id != user.agency_id:
        return refuse(
            f"{item.source_agency} wrote this down, so they put it right. Tell them, or say that it is wrong."
        )
    near = families.families_with(user, item.person).order_by("pk")
    answers = [families.may_write(user, each) for each in near]
    return next((may for may in answers if may), next(iter(answers), refuse(families.NO_REACH, hidden=True)))
