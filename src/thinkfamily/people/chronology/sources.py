"""From where lines of the timeline come. Later features add their own, so that nothing here looks up."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from thinkfamily.people.chronology.rules import Happening
from thinkfamily.people.chronology.whom import Wanted, Whom
from thinkfamily.people.persons.models import Item

Lines = list[tuple[Happening, Item | None]]
Source = Callable[[Whom], Lines]
SOURCES: list[Source] = []
ASKED: list[Wanted] = []


def add(source: Source, *asked: Wanted) -> None:
    """Adds one, once. It gives every line that this reader may see, with the item that says so where there is one.

    `asked`: the items that it asks for, so that they are read with those of other sources, in one question.
    """
    if source not in SOURCES:
        SOURCES.append(source)
        ASKED.extend(asked)


def line(whom: Whom, item: Item, on: Any, words: str, kind: str, **more: Any) -> tuple[Happening, Item]:
    """A line that an item says, with who wrote it and who may see it."""
    told = Happening(
        on=on,
        words=words,
        kind=kind,
        whose=(item.person_id,),
        source=str(item.source_agency),
        names=whom.name(item.person_id),
        by=item.recorded_by.name,
        who_sees=whom.sees(item),
        item=item.pk,
        of=item._meta.model_name or "",
    )
    return replace(told, **more), item
