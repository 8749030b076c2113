"""What of another agency's a page shows, written down as told: for pages that show items of any kind of anybody."""

from collections.abc import Iterable

from thinkfamily.access.users.models import User
from thinkfamily.people.disclosures.actions import Shown, note_shown
from thinkfamily.people.persons.models import Item
from thinkfamily.people.persons.one_person import follow
from thinkfamily.people.sharing.models import SharingDecision
from thinkfamily.people.sharing.reads import shares_for


def note_left(items: Iterable[Item], *, to: User) -> None:
    """One line in the log of what left for each item of another agency."""
    note_shown(left_for(to, items), to=to)


def left_for(user: User, items: Iterable[Item]) -> list[Shown]:
    """Those of other agencies, each with the decision by which the reader's own may know it."""
    others = [item for item in items if item.source_agency_id != user.agency_id]
    if not others:
        return []
    one = follow({item.person_id for item in others})
    shares = shares_for(user, one.records({item.person_id for item in others}))
    rests_on = {(one.person(key), what): decision for (key, what), decision in shares.items()}
    return [left_of(item, rests_on.get((one.person(item.person_id), item.information))) for item in others]


def left_of(item: Item, decision: SharingDecision | None) -> Shown:
    """What a look at this item is in the log of what left. Who somebody is and who belongs to them need no decision."""
    if decision is None:
        return Shown(item, "public_task", "help")
    untold = "" if decision.told else decision.told_why_not
    return Shown(item, decision.ground, decision.purpose, decision.decided_by, untold, decision.review_on)
