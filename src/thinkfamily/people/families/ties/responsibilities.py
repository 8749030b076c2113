"""Who cannot hold parental responsibility for whom, and what is asked about. England and Wales; values only.

It is held for a child until 18 (Family Law Reform Act 1969, section 1), and not before the birth.
"""

import datetime
from dataclasses import dataclass

from thinkfamily.people.families.ties.asked import Somebody
from thinkfamily.vocabulary.dates import birthday

GROWN_UP = 18
REGISTERED_SINCE = datetime.date(2003, 12, 1)  # Adoption and Children Act 2002, section 111, in force


@dataclass(frozen=True)
class Asked:
    """Somebody who is said to hold it for a child. `held`: (who, basis) for the same child that stands already."""

    who: Somebody
    basis: str
    child: Somebody
    today: datetime.date
    since: datetime.date | None = None
    until: datetime.date | None = None
    held: tuple[tuple[object, str], ...] = ()


def impossible(a: Asked) -> str:
    """Why this cannot be, as a sentence; nothing where it can."""
    child = a.child
    if a.who.id == child.id:
        return "Nobody holds parental responsibility for themselves: choose the child."
    if child.born is None and child.expected is not None:
        return f"{child.name} is not born yet: nobody holds parental responsibility before the birth."
    if child.born and a.since and a.since < child.born:
        return f"{child.name} was born after that day: nobody holds parental responsibility before the birth."
    if child.born:
        grown = birthday(child.born, GROWN_UP)
        if (a.until or a.today) > grown and (a.until is not None or a.today >= grown):
            return f"{child.name} was {GROWN_UP} on {grown.day} {grown:%B %Y}: it ended then."
    if a.who.born and child.born and a.who.born >= child.born and a.basis not in ("care_order",):
        return f"{a.who.name} is not older than {child.name}. Look at both birthdays."
    if a.basis == "registered_father" and child.born and child.born < REGISTERED_SINCE and not a.since:
        return "Being on the certificate counts for registrations since 1 December 2003: say since when."
    if (a.who.id, a.basis) in a.held:
        return "This is written down already."
    if a.basis == "mother" and any(basis == "mother" for _, basis in a.held):
        return f"Somebody who gave birth to {child.name} is written down already: choose another basis."
    return ""


def unlikely(a: Asked) -> list[str]:
    """What is seldom so."""
    found = []
    if a.basis == "mother" and a.who.sex == "M":
        found.append(f"{a.who.name} is male in law, and gave birth to {a.child.name}.")
    if a.basis in ("married_father", "registered_father") and a.who.sex == "F":
        found.append(f"{a.who.name} is female in law, and {a.child.name}'s father.")
    if a.basis == "second_parent" and a.who.sex == "M":
        found.append(f"{a.who.name} is male in law, and a second female parent.")
    return found
