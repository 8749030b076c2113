"""How to speak with each of the family: which interpreter to book, and what helps them to understand."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from thinkfamily.design.words import lists
from thinkfamily.people.chronology.whom import Whom
from thinkfamily.people.persons.details import Characteristic
from thinkfamily.vocabulary.characteristics import kinds

KINDS = ("language", "interpreter", "communication")
NO_NEED, NO_NAME = ("en",), ("mis",)  # spoken by the service itself; a code that says no language
SOUNDED_A_CONSONANT = ("uk", "eu")  # Ukrainian, European


@dataclass(frozen=True)
class Need:
    """Of one member, read on after the name: ' needs a Polish interpreter.' or ': easy read.'"""

    name: str
    words: str


def needs(whom: Whom, said: Iterable[Characteristic]) -> list[Need]:
    """Of everybody who lives and is born, in the order of the family; nobody who needs nothing."""
    of: dict[Any, list[Characteristic]] = {}
    for one in said:
        of.setdefault(one.person_id, []).append(one)
    found = []
    for key, person in whom.people.items():
        words = need(of.get(key, ()))
        if words and not (person.unborn or person.died_on or person.lost_on):
            found.append(Need(whom.name(key), words))
    return found


def of_use(said: Sequence[Characteristic]) -> list[Characteristic]:
    """What the page says of these: what helps, whom to book, and a language only beside an interpreter."""
    booked = {one.person_id for one in said if one.kind == "interpreter" and one.code != "not_needed"}
    return [one for one in said if one.kind == "communication" or one.person_id in booked]


def need(said: Sequence[Characteristic]) -> str:
    """' needs a Polish interpreter: a woman. Easy read.' of what is written down about one person."""
    languages = [
        kinds()["language"].words(one.code)
        for one in said
        if one.kind == "language" and one.code and one.code not in (*NO_NEED, *NO_NAME)
    ]
    booked = [one for one in said if one.kind == "interpreter" and one.code != "not_needed"]
    helps = [lists.sentence(_helps(one)) for one in said if one.kind == "communication"]
    if booked:
        return " ".join([f" needs {_interpreter(booked[0], languages)}", *helps])
    return f": {helps[0][:1].lower()}{' '.join(helps)[1:]}" if helps else ""


def _interpreter(one: Characteristic, languages: Sequence[str]) -> str:
    language = lists.joined(languages, "or")
    a = "an" if not language or _sounds_a_vowel(language) else "a"
    when = " for meetings and whatever is important" if one.code == "for_what_matters" else ""
    more = f": {lists.unstopped(one.words)}" if one.words else ""
    return f"{a} {f'{language} ' if language else ''}interpreter{when}{more}."


def _sounds_a_vowel(word: str) -> bool:
    return word[:1].lower() in "aeiou" and not word.lower().startswith(SOUNDED_A_CONSONANT)


def _helps(one: Characteristic) -> str:
    """The code in words, unless it says nothing by itself, and what was added."""
    code = "" if one.code == "other" and one.words else kinds()[one.kind].words(one.code)
    return ". ".join(lists.capital(lists.unstopped(part)) for part in (code, one.words) if part)
