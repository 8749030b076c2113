"""How what was asked fits what a reader may see of somebody: the reasons in words, and how many differences there are.

Nothing is weighed: whoever differs in fewer things comes first. Names come as words in their searching form.
"""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

SAME, SOUNDS, BEGINS, LIKE = "same", "sounds", "begins", "like"
HOW = (SAME, SOUNDS, BEGINS, LIKE)  # the nearest first
ANOTHER_POSTCODE = "another postcode"
Likeness = Mapping[str, Mapping[str, str]]  # by asked word, by known word: how it fits
A_NUMBER = 2  # so many differences is a number that somebody is not known by
NEAR_A_BIRTH = datetime.timedelta(days=31)  # an expected date is a guess


@dataclass(frozen=True)
class Asked:
    """What somebody asks for. `words`: of a name, in any order; an initial is a word of one letter.

    Keys are in the searching form. `numbers`: of each number that was typed, what it may be.
    """

    words: tuple[str, ...] = ()
    born: datetime.date | None = None
    year: int | None = None
    expected: datetime.date | None = None
    places: tuple[str, ...] = ()
    numbers: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Name:
    """One name of somebody. `kind`: empty for the name that they have now, else words such as 'used to be called'."""

    words: tuple[str, ...]
    said: str
    kind: str = ""


@dataclass(frozen=True)
class Known:
    """What a reader may see of somebody. `places`: whether they live there still; `numbers`: what each is called."""

    names: tuple[Name, ...] = ()
    born: datetime.date | None = None
    expected: datetime.date | None = None
    places: Mapping[str, bool] | None = None
    numbers: Mapping[str, str] | None = None


@dataclass(frozen=True)
class Fit:
    """That somebody fits, why, and in how many things they differ from what was asked. `numbers`: how many fit."""

    reasons: tuple[str, ...]
    differences: int
    numbers: int = 0

    @property
    def sentence(self) -> str:
        """Same name, born a year apart."""
        said = ", ".join(self.reasons)
        return said[:1].upper() + said[1:]


def fit(asked: Asked, known: Known, like: Likeness) -> Fit | None:
    """Whether somebody fits what was asked; None where nothing but chance joins them."""
    named = max((_name(asked.words, name, like) for name in known.names), key=lambda n: (n[0], -n[1]), default=NOTHING)
    fitting, off, reason = named
    numbers = _numbers(asked, known)
    born, born_off, born_said = _born(asked, known)
    place, place_off, place_said = _place(asked, known)
    missing = len(asked.words) - fitting
    whole = bool(asked.words) and missing <= (1 if len(asked.words) > 2 else 0)
    exactly = born == SAME or place == SAME
    if not (numbers or whole or (exactly and (fitting or not asked.words))):
        return None
    differences = off + 2 * missing + born_off + place_off + A_NUMBER * (len(asked.numbers) - len(numbers))
    reasons = (*numbers, *(one for one in (reason, born_said, place_said) if one))
    return Fit(reasons, differences, len(numbers)) if reasons else None


NOTHING = (0, 0, "")


def _name(asked: tuple[str, ...], name: Name, like: Likeness) -> tuple[int, int, str]:
    """How many asked words the name has, how much they differ, and that in words."""
    left, fitting = list(name.words), []
    for word in sorted(asked, key=len, reverse=True):
        found = min(
            ((HOW.index(how), one) for one, how in _near(word, like).items() if one in left),
            default=None,
        )
        if found is None and len(word) == 1:
            found = next(((0, one) for one in left if one.startswith(word)), None)
        if found:
            fitting.append(found[0])
            left.remove(found[1])
    if not fitting:
        return NOTHING
    off = sum(min(place, 2) for place in fitting)
    said = _of_name([HOW[place] for place in fitting], len(asked), name)
    return len(fitting), off + (1 if name.kind else 0), said


def _near(word: str, like: Likeness) -> Mapping[str, str]:
    return {**like.get(word, {}), word: SAME}


def _of_name(hows: list[str], asked: int, name: Name) -> str:
    worst = max(hows, key=HOW.index)
    said = {SAME: "same name", SOUNDS: "name sounds alike", BEGINS: "name begins so", LIKE: "name written nearly so"}
    told = said[worst] if len(hows) == asked else "part of the name is the same" if worst == SAME else said[worst]
    return f"{name.kind} {name.said}" if name.kind else told


def _born(asked: Asked, known: Known) -> tuple[str, int, str]:
    """How a birth fits, how much it differs, and that in words."""
    if asked.expected:
        return _expected(asked.expected, known)
    if asked.born and known.born:
        return born_apart(asked.born, known.born)
    if asked.year and known.born:
        years = abs(asked.year - known.born.year)
        if not years:
            return "year", 0, f"born in {asked.year}"
        return ("", 1, "born a year apart") if years == 1 else ("", 3, f"born in {known.born.year}")
    return ("", 1, "date of birth not known") if asked.born or asked.year else ("", 0, "")


def born_apart(asked: datetime.date, known: datetime.date) -> tuple[str, int, str]:
    """Two dates of birth: how they fit, how much they differ, and that in words."""
    days, years = abs((asked - known).days), abs(asked.year - known.year)
    if not days:
        return SAME, 0, "same date of birth"
    if (asked.year, asked.month, asked.day) == (known.year, known.day, known.month):
        return "", 1, "day and month of birth the other way round"
    if (asked.month, asked.day) == (known.month, known.day):
        apart = "a year" if years == 1 else f"{years} years"
        return "", min(years, 3), f"born {apart} apart to the day"
    if years == 0 and (asked.month == known.month or asked.day == known.day):
        return "", 1, "born on nearly the same day" if days < 8 else "born in the same year"
    if days < 8:
        return "", 1, "born within a week"
    if years < 2:
        return "", 2, "born in the same year" if not years else "born about a year apart"
    return "", 4, f"born on {_day(known)}"


def _day(date: datetime.date) -> str:
    return f"{date.day} {date:%B %Y}"


def _expected(asked: datetime.date, known: Known) -> tuple[str, int, str]:
    if known.expected:
        near = abs(asked - known.expected) <= NEAR_A_BIRTH
        return (SAME, 0, "expected about then") if near else ("", 3, "expected at another time")
    if known.born:
        near = abs(asked - known.born) <= 2 * NEAR_A_BIRTH
        return ("", 1, "born about then") if near else ("", 4, f"born on {_day(known.born)}")
    return "", 1, ""


def _numbers(asked: Asked, known: Known) -> list[str]:
    names = known.numbers or {}
    fitting = (next((names[one] for one in group if one in names), "") for group in asked.numbers)
    return [f"same {name}" for name in fitting if name]


def _place(asked: Asked, known: Known) -> tuple[str, int, str]:
    homes = known.places or {}
    for one in asked.places:
        if one in homes and one.startswith("p:"):
            return SAME, 0 if homes[one] else 1, "same postcode" if homes[one] else "lived at that postcode before"
    for one in asked.places:  # NM1 of NM1 4AB
        if one in homes:
            return "", 0, f"{'lives' if homes[one] else 'lived'} in {one[2:]}"
    return ("", 1 if asked.places else 0, ANOTHER_POSTCODE if asked.places and homes else "")
