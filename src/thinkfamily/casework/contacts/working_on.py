"""On which objective of the plan a session works. The plan comes later: it puts what there is to choose from here."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from thinkfamily.access.decision import Refused, refuse
from thinkfamily.people.chronology.whom import Whom
from thinkfamily.people.persons.models import Item


@dataclass(frozen=True)
class Aim:
    """An objective that the reader is shown, in the family's words. `item`: what the words are from.

    `over`: nobody works on it any more.
    """

    key: uuid.UUID
    words: str
    item: Item
    over: bool = False


ASKED: list[Callable[[Whom], list[Aim]]] = []


def aims(seen: Whom) -> list[Aim]:
    """Every objective of the plan, as far as the reader may know."""
    return [aim for asked in ASKED for aim in asked(seen)]


def choices(seen: Whom) -> list[tuple[str, str]]:
    """What a session of today can work on, for a form; nothing where there is nothing."""
    found = [(str(aim.key), aim.words) for aim in aims(seen) if not aim.over]
    return [("", "None of them"), *found] if found else []


def chosen(seen: Whom, objective: Any) -> uuid.UUID | None:
    """The one that was chosen. Raises Refused for one that is not there for the writer."""
    if not objective:
        return None
    for aim in aims(seen):
        if str(aim.key) == str(objective) and not aim.over:
            return aim.key
    raise Refused(refuse("Choose an objective of the family\N{RIGHT SINGLE QUOTATION MARK}s plan."))
