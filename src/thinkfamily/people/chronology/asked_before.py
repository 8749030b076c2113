"""What a page asks for all its kinds of items is put into words once and kept; of whom and for whom is filled in anew.

Kept are the words alone: by the reader's agency and the day, which stand in them. No answer is kept here.
"""

import datetime
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.db.models import ForeignKey, Q, QuerySet

from thinkfamily.clock import today
from thinkfamily.people.persons.models import Item, Person
from thinkfamily.people.persons.one_person import OnePerson
from thinkfamily.people.persons.together import AmongBlanks, Blank, Question
from thinkfamily.people.sharing import policy as sharing
from thinkfamily.people.sharing.knowing import Knowing, KnowingLater

MANY = 256  # questions that are kept: a few pages for each agency
OF = "of"  # in a filter: of this person alone, by all their records
CASTS = {uuid.UUID: "uuid", datetime.datetime: "timestamptz", datetime.date: "date"}
# A kind; of its filter each name with the cast of its blank, or else with the value that stands in the words.
Shape = tuple[type[Item], tuple[tuple[str, str, Any], ...]]


@dataclass(frozen=True)
class AnyReader:
    """All that may stand in the words of a kept question of who reads."""

    agency_id: int


def ask(
    known: Knowing, same: OnePerson, wanted: Sequence[tuple[type[Item], Mapping[str, Any]]], *, answered: bool
) -> list[list[Any]]:
    """Several kinds of items about people who belong still, as `sharing.items_visible_to` lets them be known.

    `answered`: the database answers this very reader, and not the product itself.
    """
    question = _question(known.agency, today(), tuple(_shape(*one) for one in wanted), answered)
    blanks = known.blanks
    for number, (_, which) in enumerate(wanted):
        for name, value in which.items():
            blanks[f"{number} {name}"] = same.records([value]) if name == OF else value
    return question.ask(blanks)


def along(model: type[Item]) -> list[str]:
    """What comes along with items of a kind.

    People do not: who somebody is may be withheld where the item is not, and would take it away.
    """
    fields = model._meta.concrete_fields
    return [field.name for field in fields if isinstance(field, ForeignKey) and field.related_model is not Person]


def _shape(model: type[Item], which: Mapping[str, Any]) -> Shape:
    told = []
    for name, value in sorted(which.items()):
        cast = "uuid[]" if name == OF else CASTS.get(type(value), "")
        stands = tuple(value) if isinstance(value, list | set | frozenset) else value
        told.append((name, cast, None if cast else stands))
    return model, tuple(told)


@lru_cache(maxsize=MANY)
def _question(agency: int, day: datetime.date, shapes: tuple[Shape, ...], answered: bool) -> Question:
    known = KnowingLater(agency, answered=answered)
    return Question([_rows(number, known, shape) for number, shape in enumerate(shapes)])


def _rows(number: int, known: KnowingLater, shape: Shape) -> QuerySet[Any]:
    model, told = shape
    rows = sharing.items_visible_to(AnyReader(known.agency), model, known=known)
    for name, cast, value in told:
        if name == OF:
            rows = rows.filter(Q(AmongBlanks("person_id", blanks=[Blank(f"{number} {name}", cast)])))
        else:
            rows = rows.filter(**{name: Blank(f"{number} {name}", cast) if cast else value})
    return rows.select_related(*along(model))
