"""Looking for somebody is counted and kept: that somebody looked, for how many things, how many were shown."""

from thinkfamily.access.events.actions import record
from thinkfamily.access.pace import actions as pace
from thinkfamily.access.users.models import User
from thinkfamily.people.find.reads import Answer
from thinkfamily.people.find.typed import Typed

AS_MANY_PAGES = 5  # that one search counts for: who tries names in turn is stopped earlier than who reads


def count(user: User) -> int:
    """Counts one search; returns the seconds that this reader has to wait, 0 for a pace that is well."""
    return pace.count(user, pages=AS_MANY_PAGES)


def note(user: User, typed: Typed, answer: Answer) -> None:
    """Keeps that somebody was looked for. Counts only: what was typed may be a name of somebody who is hidden."""
    asked = {
        "words": len(typed.name.split()),
        "dates": int(bool(typed.born or typed.year)),
        "postcodes": len(typed.places),
        "numbers": len(typed.numbers),
    }
    record("looked for people", by=user, details={"asked": asked, "shown": len(answer.people), "more": answer.more})
