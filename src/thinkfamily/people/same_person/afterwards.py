"""What later features do when two records are read as one person: a list, the one way up."""

from collections.abc import Callable

from thinkfamily.people.same_person.models import Merge

ASKED: list[Callable[[Merge], None]] = []


def tell(merge: Merge) -> None:
    """Everybody who wants to know, in the transaction of the merging and as the system. None of them refuses it."""
    for asked in ASKED:
        asked(merge)
