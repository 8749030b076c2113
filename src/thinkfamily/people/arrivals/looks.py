"""Whose looks and answers a reader may know of: that a service looked can give away that it knows somebody."""

import datetime
from collections.abc import Collection

from thinkfamily.access.events.models import Look
from thinkfamily.access.events.reads import looks_at
from thinkfamily.access.users.models import User

NOT_TELLING = frozenset({"front_door", "manager", "safeguarding_lead"})


def looks_shown_to(reader: User, family_ids: Collection[str], since: datetime.datetime | None = None) -> list[Look]:
    """The latest look of each reader, newest first: a safeguarding lead sees all, others those that tell nothing."""
    latest: dict[int, Look] = {}
    for look in looks_at(family_ids, since):
        latest.setdefault(look.who_id, look)
    return [look for look in latest.values() if tells_nothing(reader, look.who)]


def name_for(reader: User, who: User) -> str:
    """Who did something, as this reader may know it."""
    return who.name if tells_nothing(reader, who) else "a practitioner of another service"


def sees_all_looks(reader: User) -> bool:
    """Whether no reader is left out of what this one is shown."""
    return reader.role == "safeguarding_lead"


def tells_nothing(reader: User, who: User) -> bool:
    """Whether the reader may know that this person looked."""
    own = who.agency_id == reader.agency_id
    return own or sees_all_looks(reader) or who.role in NOT_TELLING
