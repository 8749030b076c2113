"""People as figures of a tree, as they were on a day."""

import datetime
from dataclasses import dataclass

from thinkfamily.design.words import dates
from thinkfamily.people.genogram.drawing.picture import Figure, Mark, Sex
from thinkfamily.people.persons.models import Person

UNNAMED = "Name not shown to you"


def on_earth(person: Person, day: datetime.date) -> bool:
    """Whether a picture of that day holds them: born, or expected by then."""
    begins = person.date_of_birth or person.expected_date
    if begins is None or begins <= day:
        return True
    return person.expected_date is not None and (person.expected_date - day).days < 280


def unnamed(key: str, index: bool = False) -> Figure:
    """Somebody of whom the reader may know no more than that they are there."""
    return Figure(key, note=UNNAMED, index=index)


@dataclass(frozen=True)
class Told:
    """What stands round a figure: marks, a word beneath the name, and the address of their page."""

    marks: tuple[Mark, ...] = ()
    note: str = ""
    href: str = ""
    family_name: str = ""  # stands in the heading already, and so beneath nobody


def figure(person: Person, day: datetime.date, told: Told, *, index: bool) -> Figure:
    """Somebody by name. Of an age nothing is said before the birth."""
    born, died = person.date_of_birth, person.died_on
    gone = died is not None and died <= day
    lost = person.lost_on is not None and person.lost_on <= day
    unborn = not lost and (born is None or born > day) and person.expected_date is not None
    expected = f"Due {person.expected_date:%B %Y}" if unborn and person.expected_date else ""
    known: dict[str, Sex] = {"F": "F", "M": "M"}
    return Figure(
        id=str(person.pk),
        name=_name(person, unborn or lost),
        sex=known.get(person.sex, "U"),
        age="" if lost or unborn else _age(born, died if gone and died else day),
        unborn=unborn or lost,
        died=gone,
        lost=lost,
        index=index,
        marks=told.marks,
        note=expected or told.note,
        label=person.first_name if told.family_name and person.last_name == told.family_name else "",
        href=told.href,
    )


def _name(person: Person, baby: bool) -> str:
    return f"{person.first_name} {person.last_name}".strip() or ("Baby" if baby else "Name not known")


def _age(born: datetime.date | None, day: datetime.date) -> str:
    years = dates.age(born, day)
    return "" if years is None else str(years) if years else "<1"
