"""Two people write down the same birth, loss or death: what is kept of it, by whom and since when, for the second."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Q

from thinkfamily.access import reading
from thinkfamily.access.events.models import Event
from thinkfamily.design.words import dates
from thinkfamily.people.persons.models import SEXES, Person, Tie

NOTED = {
    "born": ("born",),
    "lost": ("loss written down", "loss of a twin written down"),
    "died": ("death written down",),
}


@dataclass(frozen=True)
class Written:
    """Who wrote it down and when, as far as the log of events knows; what came in with a file has nobody."""

    by: str = ""
    at: datetime.datetime | None = None

    @property
    def sentence(self) -> str:
        """Priya Nair wrote it down on 3 March 2026; where nobody is known: It is written down already."""
        if not self.by or self.at is None:
            return "It is written down already."
        return f"{self.by} wrote it down on {dates.day(self.at.date())}."


def written(person: Person, what: str) -> Written:
    """Who wrote down the birth, the loss or the death of somebody whom the reader sees. `what`: born, lost or died."""
    with reading.as_system("who wrote down a birth, a loss or a death, for the second who does"):
        events = Event.objects.filter(about=f"person {person.pk}", what__in=NOTED[what]).select_related("who")
        latest = events.order_by("-at", "-pk").first()
    return Written(latest.who.name if latest and latest.who else "", latest.at if latest else None)


def lost_with(person: Person) -> Person | None:
    """A twin of whom a loss is written down, as far as the reader is shown them."""
    ties = Tie.objects.filter(Q(person=person) | Q(other=person), kind="twin_of", until=None)
    twins = [tie.other if tie.person_id == person.pk else tie.person for tie in ties.select_related("person", "other")]
    return next((one for one in twins if one.lost_on), None)


@dataclass(frozen=True)
class Line:
    """One thing of both versions, in words; `wrote` is empty where the writer typed nothing of it."""

    label: str
    kept: str
    wrote: str = ""


def of_birth(kept: list[Person], on: datetime.date | None, typed: list[dict[str, str]]) -> list[Line]:
    """A birth as it is kept, child by child, beside what the second writer typed."""
    lines = [Line("Date of birth", _day(kept[0].date_of_birth if kept else None), _day(on) if on else "")]
    for place in range(max(len(kept), len(typed))):
        said = _child(vars(kept[place])) if place < len(kept) else "nobody"
        label = ("The child", "The second child", "The third child", "The fourth child")[min(place, 3)]
        lines.append(Line(label, said, _child(typed[place]) if place < len(typed) else ""))
    return lines


def of_loss(person: Person, on: datetime.date | None, *, birth: bool) -> list[Line]:
    """One wrote down a birth and the other a loss. `birth`: the second writer's is the birth."""
    wrote = _day(on) if on else ""
    born = Line("Date of birth", _day(person.date_of_birth), wrote if birth else "")
    return [born, Line("The day of the loss", _day(person.lost_on), "" if birth else wrote)]


def _day(day: datetime.date | None) -> str:
    return dates.day(day) if day else "nothing"


def _child(said: Mapping[str, str]) -> str:
    name = f"{said['first_name']} {said['last_name']}".strip() or "no name yet"
    return name if said["sex"] == "U" else f"{name}, {SEXES[said['sex']].lower()}"
