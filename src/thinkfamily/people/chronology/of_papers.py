"""Lines of the timeline about documents that came, and harm or safety at places."""

from typing import Any

from thinkfamily.design.words import lists
from thinkfamily.people.chronology.rules import shortened
from thinkfamily.people.chronology.sources import Lines, line
from thinkfamily.people.chronology.whom import NONE, Wanted, Whom
from thinkfamily.people.documents.models import Document
from thinkfamily.people.network.models import PlaceNote

AT_PLACE = {"harm": "Harm or a worry at", "safety": "What makes it safer at"}

PAPERS = (Document, {"taken_back_on": None})


def documents(whom: Whom) -> Lines:
    """On the day on which each was written, or else came; none that was taken back."""
    found: Lines = []
    for one in whom.items(*PAPERS):
        words = f"A document about {whom.name(one.person_id)}: {one.name}"
        said = [f"From {lists.unstopped(one.from_whom)}." if one.from_whom else ""]
        said += ["" if one.written_on else "The day on which it came: when it was written is not known."]
        came = " ".join(part for part in said if part)
        found.append(line(whom, one, one.written_on or one.recorded_at.date(), words, "document", detail=came))
    return found


def places(whom: Whom) -> Lines:
    """What was seen or told of a place where somebody of the family goes."""
    found: Lines = []
    for note in whom.items(PlaceNote):
        told: dict[str, Any] = {"detail": shortened(note.text), "said_by": note.told_by, "until": note.until}
        found.append(line(whom, note, note.happened_on, f"{AT_PLACE[note.kind]} {note.group}", "place", **told))
    return found


EVERY = (documents, places)
ASKED: tuple[Wanted, ...] = (PAPERS, (PlaceNote, NONE))
