"""From where it is known when somebody was seen. Later features add their own, so that nothing here looks up."""

from collections.abc import Callable
from typing import Any

from thinkfamily.people.chronology.whom import Wanted, Whom
from thinkfamily.people.front_page.rules import Seen
from thinkfamily.people.persons.models import Item, Note

Times = list[tuple[Any, Seen, Item]]
Source = Callable[[Whom], Times]
SOURCES: list[Source] = []
SEEN = (Note, {"kind": "seen"})
ASKED: list[Wanted] = [SEEN]


def add(source: Source, *asked: Wanted) -> None:
    """Adds one, once. It gives each time that somebody was seen, by their id, with the item that says so.

    `asked`: the items that it asks for, read with others in one question.
    """
    if source not in SOURCES:
        SOURCES.append(source)
        ASKED.extend(asked)


def times(whom: Whom) -> Times:
    """All that this reader may know of."""
    return [time for source in (of_notes, *SOURCES) for time in source(whom)]


def of_notes(whom: Whom) -> Times:
    """Notes that somebody was seen."""
    found: Times = []
    for note in whom.items(*SEEN):
        by = "you" if note.recorded_by_id == whom.user.pk else f"{note.recorded_by.name}, {note.source_agency}"
        found.append((note.person_id, Seen(note.happened_on, by, note.alone, note.text), note))
    return found
