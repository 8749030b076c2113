"""How what left is said to a parent."""

from thinkfamily.vocabulary.information import INFORMATION

KINDS = {
    "personaddress": "An address",
    "tie": "How two people belong together",
    "note": "A note",
}


def words_of(kind: str, information: str, day: str = "") -> str:
    """A note of 2 November 2026: how things are at nursery, school or college."""
    when = f" of {day}" if day else ""
    return f"{KINDS.get(kind, 'Something written down')}{when}: {INFORMATION[information].parent}"
