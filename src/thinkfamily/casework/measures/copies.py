"""What of measures stands in a member's copy: what is about them, and what they answered."""

from typing import Any

from thinkfamily.casework.measures.models import Measurement
from thinkfamily.casework.packs import reads as packs
from thinkfamily.design.words import dates
from thinkfamily.people.sealing.further import Asked, Line
from thinkfamily.people.sharing.policy import items_visible_to

TITLE = "How things are going"


def for_copy(asked: Asked) -> dict[Any, list[Line]]:
    """By person, each answer with its day and who gave it. A fixed number of queries."""
    own = asked.same.records([asked.reader])
    seen = items_visible_to(asked.user, Measurement).filter(
        person__in=asked.same.records(asked.people), taken_out_on=None
    )
    found: dict[Any, list[Line]] = {}
    for kept in seen.exclude(pk__in=asked.hidden).select_related("pack").order_by("answered_on", "recorded_at"):
        if kept.kept_from(own):
            continue
        who = "Their own answer" if kept.informant == "self" else kept.get_informant_display()
        line = Line(TITLE, _says(kept), f"{who}, {dates.day(kept.answered_on)}", kept)
        found.setdefault(asked.same.person(kept.person_id), []).append(line)
    return found


def _says(kept: Measurement) -> str:
    measure = packs.measure(kept.pack)
    answers = [
        f"{part.ask} {measure.words(kept.answers[part.key])}" for part in measure.parts if part.key in kept.answers
    ]
    return ". ".join(each for each in (str(kept), *answers, kept.words) if each)
