"""What measures tell the timeline: one quiet line for each answer, and with the last how far somebody has come."""

from typing import Any

from thinkfamily.casework.measures.models import Measurement
from thinkfamily.casework.measures.reads import Series, how_things_are
from thinkfamily.design.words import numbers
from thinkfamily.people.chronology.rules import shortened
from thinkfamily.people.chronology.sources import Lines, line
from thinkfamily.people.chronology.whom import Wanted, Whom

ON_TIMELINE: Wanted = (Measurement, {"taken_out_on": None})


def on_timeline(whom: Whom) -> Lines:
    """Each answer on its day. Where the last says how far from the first, the first is shown by it too."""
    found = how_things_are(whom)
    of: dict[Any, list[Series]] = {}
    for going in found.people.values():
        for series in (each for group in going.groups for each in group.series):
            for kept in series.kept:
                of.setdefault(kept.pk, []).append(series)
    return [_line(whom, kept, of[kept.pk]) for kept in found.items if kept.pk in of]


def _line(whom: Whom, kept: Measurement, series: list[Series]) -> Any:
    measure = series[0].measure
    words = f"How things are going for {whom.name(kept.person_id)}: {measure.title}"
    detail = _number(kept, series)
    rests_on: tuple[Any, ...] = ()
    if measure.counts != "each" and series[0].latest is kept and series[0].distance:
        detail, rests_on = series[0].says, tuple(one.pk for one in series[0].kept)
    told = [f"“{kept.goal}”" if kept.goal else "", detail, series[0].by_itself]
    more = {"detail": shortened(" ".join(each for each in told if each)), "said_by": series[0].who}
    return line(whom, kept, kept.answered_on, words, "note", rests_on=rests_on, **more)


def _number(kept: Measurement, series: list[Series]) -> str:
    if series[0].measure.counts == "each":
        return f"{numbers.plural(len(series), 'question', 'questions')} answered, each for itself."
    if kept.total is None:
        return "There is no number: an answer is missing."
    return f"{kept.total}, from {series[0].measure.lowest} to {series[0].measure.highest}."
