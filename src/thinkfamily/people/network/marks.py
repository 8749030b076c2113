"""What stands beside an item on the pages round a family: from whom it is sealed, and who sees it otherwise."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from thinkfamily.people.disputes import reads as disputes
from thinkfamily.people.disputes.models import Dispute
from thinkfamily.people.persons.models import Item
from thinkfamily.people.seals import reads as seals
from thinkfamily.people.seals.models import Seal


@dataclass(frozen=True)
class Marks:
    """By item, the seals and the other views that the reader may see."""

    seals: dict[Any, list[Seal]]
    disputes: dict[Any, list[Dispute]]


def marks_of(items: Collection[Item]) -> Marks:
    """Four queries."""
    keys = [item.pk for item in items]
    return Marks(seals.on_items(keys), disputes.on_items(keys))
