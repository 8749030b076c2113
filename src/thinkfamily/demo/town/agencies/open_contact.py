"""The open contact sheet: any club, surgery or charity says whom it knows, since when, and whom to call."""

import numpy as np

from thinkfamily.demo.town.block import Block
from thinkfamily.demo.town.chance import as_words, happens
from thinkfamily.demo.town.clients import clients, lines
from thinkfamily.demo.town.days import NO_DAY, write
from thinkfamily.demo.town.pen import Pen
from thinkfamily.demo.town.sheet import Sheet, numbered

WHAT = {
    "asked_for_help": "",
    "parental_conflict": "Conflict between parents",
    "child_violence_at_home": "Child violent at home",
    "parenting_support": "Parenting course",
}
ASKED = {
    "parenting": "Parenting",
    "relationship": "Relationship",
    "caring": "Caring",
    "school": "School",
    "health": "Health",
    "money": "Money",
    "other": "Other",
}
WHO = (
    ("Northmoor Boxing Club", "Coach Reg"),
    ("Fernhill Surgery", "Dr I Aziz"),
    ("Harbour Toddler Group", "Mel"),
    ("Relate Northmoor", "P Quist"),
    ("Eastgate Mosque youth group", "Br Yusuf"),
    ("Riverside Surgery", "Reception"),
)
MEMBERS = 0.02


def sheets(block: Block, pen: Pen) -> list[Sheet]:
    """One row a person known, or a thing asked."""
    of = lines(block, *WHAT)
    joined = np.flatnonzero(
        happens(pen.rng, 0.0 if block.fixed else MEMBERS, len(block)) & (block.age >= 3) & (block.place != "away")
    )
    who = np.concatenate([of.who, joined])
    entries = clients(pen, who)
    seen, home, row = entries.seen, entries.home, entries.row
    since = np.concatenate([of.since, block.today - pen.rng.integers(10, 900, len(joined))])
    asked = [ASKED[c] if k == "asked_for_help" else WHAT[k] for k, c in zip(of.kind, of.code, strict=True)] + [
        ""
    ] * len(joined)
    place = [int(w) % len(WHO) for w in who]
    columns = {
        "Row": numbered(block, "OC", len(who)),
        "First name": seen.first[row],
        "Last name": seen.last[row],
        "Born (if known)": write(seen.born)[row],
        "Address (if known)": home.line()[row],
        "Phone": seen.phone[row],
        "Known since": write(since),
        "Until": write(np.full(len(who), NO_DAY)),
        "Asked about": as_words(asked),
        "Who are you": as_words([WHO[p][0] for p in place]),
        "Whom to call": as_words([WHO[p][1] for p in place]),
        "Your phone": as_words([f"01632 960{200 + p:03d}" for p in place]),
        "Address must stay secret": pen.flag("protected_address", entries.who, "yes", "")[row],
    }
    return [Sheet("open_contact", "contacts", "Row", columns, {"subject": who})]
