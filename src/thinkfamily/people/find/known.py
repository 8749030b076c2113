"""What a reader may see of people by which they could be found: names, homes and numbers, in two questions.

The database's own rules of rows decide what that is, as they decide in the search itself: they see what withholds and
seals though the reader does not, and the search knows no reader but the one whom the database knows.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db.models import Case, CharField, DateField, F, JSONField, QuerySet, TextField, Value, When
from django.db.models.functions import Cast, Concat

from thinkfamily.clock import today
from thinkfamily.people.find import keys
from thinkfamily.people.find.rules import ANOTHER_POSTCODE, Asked, Fit, Known, Likeness, Name
from thinkfamily.people.persons.details import SCHEMES, ContactWay, Identifier, PersonName
from thinkfamily.people.persons.models import Item, Person, PersonAddress

SAID = {
    "preferred": "wants to be called",
    "also_known_as": "also known as",
    "previous": "used to be called",
    "at_birth": "was called at birth",
    "in_script": "written as",
}
MODELS: dict[str, type[Item]] = {"name": PersonName, "place": PersonAddress, "number": Identifier, "way": ContactWay}
NO_KIND: Any = Value("")
NO_WORDS: Any = Value([], output_field=ArrayField(TextField()))
NO_FITS: Any = Value(None, output_field=JSONField())
NO_END: Any = Value(None, output_field=DateField())


def people(ids: Collection[Any], words: Collection[str]) -> list[Person]:
    """These people, as far as the reader may see them and but for those who were lost, with how their names fit."""
    found = Person.objects.filter(pk__in=list(ids), lost_on=None).select_related("merged_into")
    return list(found.annotate(words=keys.words_of("first_name", "last_name"), fits=keys.fits(words)))


@dataclass
class Sources:
    """By person, from which items it is known: each with the key, or the words of the reason, by which it shows."""

    by_person: dict[Any, list[tuple[str, Item]]] = field(default_factory=dict)

    def behind(self, person: Any, asked: Asked, fit: Fit) -> tuple[Item, ...]:
        """The items of which the reasons tell. Where another postcode is said, those are all addresses."""
        told = {*asked.places, *(key for group in asked.numbers for key in group), *fit.reasons}
        return tuple(
            {
                item.pk: item
                for key, item in self.by_person.get(person, [])
                if key in told or (isinstance(item, PersonAddress) and ANOTHER_POSTCODE in fit.reasons)
            }.values()
        )


def known_of(people: Collection[Any], words: Collection[str]) -> tuple[dict[Any, Known], Likeness, Sources]:
    """By person what may be known of them, how the words of all names fit those that were typed, and from what."""
    sources = Sources({one.pk: [] for one in people})
    like: dict[str, dict[str, str]] = {}
    names: dict[Any, list[Name]] = {}
    places: dict[Any, dict[str, bool]] = {one.pk: {} for one in people}
    numbers: dict[Any, dict[str, str]] = {one.pk: {} for one in people}
    own = {one.pk: tuple(one.words) for one in people}
    for one in people:
        names[one.pk] = [Name(own[one.pk], str(one))]
        _add(like, one.fits)
    for whose, what, kind, said, spoken, fits, until, item in _items(list(own), words):
        from_it = sources.by_person[whose]
        if what == "name":
            whole = {*spoken, *(own[whose] if " " not in said else ())}
            names[whose].append(Name(tuple(sorted(whole)), said, SAID[kind]))
            _add(like, fits)
            from_it.append((f"{SAID[kind]} {said}", item))
        elif what == "place":
            still = until is None or until >= today()
            for key in _of_place(said):
                places[whose][key] = still or places[whose].get(key, False)
                from_it.append((key, item))
        elif said:
            numbers[whose][said] = SCHEMES[kind].removeprefix("The ") if what == "number" else kind
            from_it.append((said, item))
    known = {
        one.pk: Known(tuple(names[one.pk]), one.date_of_birth, one.expected_date, places[one.pk], numbers[one.pk])
        for one in people
    }
    return known, like, sources


def _items(ids: list[Any], words: Collection[str]) -> Iterator[tuple[Any, ...]]:
    """Whose, what, which kind, what it says, words of a name, how they fit, until when, the item. One question.

    Of the item no more than by which it is written down that it was told.
    """
    named = Concat(F("first_name"), Value(" "), F("last_name"), output_field=TextField())
    email = When(value__contains="@", then=keys.key_of("e", "value"))
    word = When(value__contains="@", then=Value("email", output_field=TextField()))
    parts = (
        _part(PersonName, ids, "name", kind=F("kind"), said=named, words=keys.words_of("first_name", "last_name"),
            fits=keys.fits(words), until=F("until")),
        _part(PersonAddress, ids, "place", said=F("postcode"), until=F("until")),
        _part(Identifier, ids, "number", kind=F("scheme"), said=keys.key_of("i", "value")),
        _part(ContactWay, ids, "way", kind=Case(word, default=Value("phone number", output_field=TextField())),
            said=Case(email, default=keys.key_of("t", "value"), output_field=CharField())),
    )  # fmt: skip
    for whose, what, kind, said, spoken, fits, until, *item in parts[0].union(*parts[1:], all=True):
        named_in = dict(zip(("pk", "information", "source_agency_id"), item, strict=True))
        yield whose, what, kind, (said or "").strip(), spoken, fits, until, MODELS[what](person_id=whose, **named_in)


def _part(
    model: Any, ids: list[Any], what: str, *, said: Any, kind: Any = NO_KIND, words: Any = NO_WORDS,
    fits: Any = NO_FITS, until: Any = NO_END,
) -> QuerySet[Any, tuple[Any, ...]]:  # fmt: skip
    columns = {
        "what_": Value(what, output_field=TextField()), "kind_": Cast(kind, TextField()),
        "said_": Cast(said, TextField()), "words_": words, "fits_": fits, "until_": until,
    }  # fmt: skip
    found: QuerySet[Any, tuple[Any, ...]] = (
        model._default_manager.filter(person__in=ids)
        .annotate(**columns)
        .order_by()
        .values_list("person_id", *columns, "pk", "information", "source_agency_id")
    )
    return found


def _of_place(postcode: str) -> tuple[str, ...]:
    whole = "".join(postcode.split()).upper()
    return (f"p:{whole}", f"o:{whole[:-3]}") if len(whole) > 3 else ()


def _add(like: dict[str, dict[str, str]], fits: Any) -> None:
    for word, others in (fits or {}).items():
        like.setdefault(word, {}).update(others)
