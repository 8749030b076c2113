"""What somebody typed, taken apart: words of a name, dates, years, postcodes, telephone numbers and other numbers.

One box may hold them all, in any order. Nothing here is kept and nothing is looked up.
"""

import datetime
import re
from dataclasses import dataclass
from typing import Any

from thinkfamily.vocabulary import identifiers

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = "|".join(f"{month}[a-z]*" for month in MONTHS)
DATES = (
    re.compile(r"\b(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})\b"),
    re.compile(r"\b(?P<d>\d{1,2})\s*[/.\-]\s*(?P<m>\d{1,2})\s*[/.\-]\s*(?P<y>\d{4}|\d{2})\b"),
    re.compile(rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<m>{MONTH})\s+(?P<y>\d{{4}})\b", re.IGNORECASE),
    re.compile(r"\b(?P<d>\d{1,2})\s+(?P<m>\d{1,2})\s+(?P<y>\d{4})\b"),
)
EMAIL = re.compile(r"\S+@\S+\.\S+")
POSTCODE = re.compile(r"\b([A-Z]{1,2}\d[A-Z\d]?)\s*(\d[A-Z]{2})\b", re.IGNORECASE)
HALF = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\b", re.IGNORECASE)
LETTERED = re.compile(
    r"\b(?:[A-Z]\d{11}[\dA-Z]|[A-Z]{2}\s?(?:\d{2}\s?){3}[A-D]|[A-Z]{1,4}[-/]?\d{4,12})\b", re.IGNORECASE
)
NUMBER = re.compile(r"\(?\+?\d[\d\s()\-]{4,}\d")
YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
LONGEST_AGO = 120  # years


@dataclass(frozen=True)
class Typed:
    """The parts. Places and numbers as (kind of key, what was typed); of a number, what it may be.

    `unread`: a day that does not exist, of which the year was taken.
    """

    name: str = ""
    born: datetime.date | None = None
    year: int | None = None
    places: tuple[tuple[str, str], ...] = ()
    numbers: tuple[tuple[tuple[str, str], ...], ...] = ()
    unread: str = ""

    @property
    def nothing(self) -> bool:
        """Nothing by which anybody could be found: a year, or half a postcode, is too little alone."""
        named = any(len(word) > 1 for word in self.name.split())
        return not (named or self.born or self.numbers or any(kind == "p" for kind, _ in self.places))


def taken_apart(text: str, *, today: datetime.date) -> Typed:
    """The parts of one box. A day that does not exist, 31 2 2020, is left as its year."""
    born, text, unread = _date(text, today)
    numbers: list[tuple[tuple[str, str], ...]] = []
    places: list[tuple[str, str]] = []
    for found in EMAIL.findall(text):
        numbers.append((("e", found),))
        text = text.replace(found, " ")
    text = LETTERED.sub(lambda m: _take(numbers, (("i", m[0]),)), text)
    text = POSTCODE.sub(lambda m: _take(places, ("p", m[0])), text)
    text = NUMBER.sub(lambda m: _take(numbers, may_be(m[0])), text)
    text = HALF.sub(lambda m: _take(places, ("o", m[0])), text)
    years = [int(year) for year in YEAR.findall(text) if today.year - LONGEST_AGO <= int(year) <= today.year + 1]
    text = re.sub(r"\d+", " ", text)
    return Typed(
        name=" ".join(text.split()), born=born, year=None if born else next(iter(years), None),
        places=tuple(places[:3]), numbers=tuple(numbers[:5]), unread=unread,
    )  # fmt: skip


def may_be(number: str) -> tuple[tuple[str, str], ...]:
    """What a number may be: a telephone, an identifier, or both where its digits do not say."""
    digits = re.sub(r"\D", "", number)
    if number.strip().startswith(("+", "(", "0")) and not identifiers.nhs_number(digits):
        return (("t", number), ("i", number))
    return (("i", number), ("t", number))


def _take(into: list[Any], piece: object) -> str:
    into.append(piece)
    return " "


def _date(text: str, today: datetime.date) -> tuple[datetime.date | None, str, str]:
    """The first day that is in the text, the text without it, and a day that does not exist."""
    for pattern in DATES:
        for match in pattern.finditer(text):
            before, after = text[: match.start()], text[match.end() :]
            if found := _day(match, today):
                return found, f"{before} {after}", ""
            if len(match["y"]) == 4:
                return None, f"{before} {match['y']} {after}", match[0].strip()
    return None, text, ""


def _day(match: re.Match[str], today: datetime.date) -> datetime.date | None:
    month = match["m"].lower()[:3]
    number = MONTHS.index(month) + 1 if month in MONTHS else int(match["m"])
    year = int(match["y"])
    if len(match["y"]) == 2:
        year += 2000 if 2000 + year <= today.year else 1900
    try:
        return datetime.date(year, number, int(match["d"]))
    except ValueError:
        return None
