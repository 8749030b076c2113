"""The searching form of what was typed, and whom the database finds by it. Both are the database's own functions."""

from collections.abc import Iterable
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import connection
from django.db.models import CharField, F, Func, JSONField, TextField, Value
from django.db.models.functions import Concat

from thinkfamily.people.find.rules import Asked
from thinkfamily.people.find.typed import Typed

FORM = """
SELECT tf_search_words(%s), ARRAY(
    SELECT coalesce(tf_search_key(kind, said), '')
    FROM unnest(%s::text[], %s::text[]) WITH ORDINALITY AS p (kind, said, n) ORDER BY n)
"""
FIND = "SELECT tf_find(%s, %s, %s, %s, %s)"


def searching_form(typed: Typed) -> Asked:
    """What was typed, as the keys are written. One question."""
    pieces = [*typed.places, *(one for number in typed.numbers for one in number)]
    with connection.cursor() as cursor:
        cursor.execute(FORM, [typed.name, [kind for kind, _ in pieces], [said for _, said in pieces]])
        words, keys = cursor.fetchone()
    form = dict(zip(pieces, keys, strict=True))
    return Asked(
        words=tuple(words),
        born=typed.born,
        year=typed.year,
        places=tuple(form[one] for one in typed.places if form[one]),
        numbers=tuple(tuple(form[one] for one in number if form[one]) for number in typed.numbers),
    )


def found_by(asked: Asked, *, expected: Iterable[str] = (), most: int) -> list[Any]:
    """Ids of people whom the reader may see, and whom keys that they may see lead to; at most `most` by a name."""
    exact = [place for place in asked.places if place.startswith("p:")]
    exact += [one for number in asked.numbers for one in number]
    exact += [f"b:{asked.born}"] if asked.born else []
    with connection.cursor() as cursor:
        cursor.execute(FIND, [list(asked.words), [*exact, *expected], asked.born, asked.year, most])
        found: list[Any] = cursor.fetchone()[0]
    return list(dict.fromkeys(found))


def words_of(first: str, last: str) -> Func:
    """For a query: the searching form of a name that stands in two columns."""
    whole = Concat(F(first), Value(" "), F(last), output_field=TextField())
    return Func(whole, function="tf_search_words", output_field=ArrayField(TextField()))


def fits(typed: Iterable[str], first: str = "first_name", last: str = "last_name") -> Func:
    """For a query: by each typed word, the words of the name that fit it, and how."""
    said = Value(list(typed), output_field=ArrayField(TextField()))
    return Func(said, words_of(first, last), function="tf_name_fits", output_field=JSONField())


def key_of(kind: str, column: str) -> Func:
    """For a query: the key of a column."""
    return Func(Value(kind), F(column), function="tf_search_key", output_field=CharField())
