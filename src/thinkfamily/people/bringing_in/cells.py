"""One cell: from what was written to a value of ours, or a problem in two sentences."""

import datetime
import re
import unicodedata
from collections.abc import Callable
from typing import Any

from thinkfamily.people.bringing_in.layout import Column
from thinkfamily.people.bringing_in.problems import quoted
from thinkfamily.vocabulary import identifiers

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
SINCE = 1890
YES, NO = {"yes", "y", "true", "1"}, {"no", "n", "false", "0"}
# Signs that turn the writing direction round or cannot be seen; what joins letters of a script is kept.
UNSEEN = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)
FORMULA = ("=", "@", "\t", "\r")


class Wrong(Exception):
    """What was written is no value of the column. `what` is wrong, and what to `do`."""

    def __init__(self, what: str, do: str) -> None:
        super().__init__(what)
        self.what, self.do = what, do


def clean(written: str) -> str:
    """Composed letters, single spaces, nothing unseen; every script stays as it is."""
    text = UNSEEN.sub("", unicodedata.normalize("NFC", written.replace("\r\n", "\n")))
    return "\n".join(" ".join(line.split()) for line in text.split("\n")).strip()


def value(column: Column, written: str, day: datetime.date) -> Any:
    """The value, or None where nothing is written. `day`: today. Raises Wrong."""
    text = clean(written)
    if not text:
        return None
    if column.type in ("id", "text", "name", "file"):
        return _text(column, text, written)
    return READ[column.type](column, text, day)


def _text(column: Column, text: str, written: str) -> str:
    looks = written.strip(" ").startswith(FORMULA) or (
        column.type == "name" and re.match(r"[+-]\s*[\w(=@]", text) is not None
    )
    if looks:
        raise Wrong(f"{quoted(text)} is a formula and not a text.", "Write what it should say.")
    if len(text) > column.longest:
        raise Wrong(f"The text is longer than {column.longest} signs.", "Shorten it.")
    if column.type == "name" and "\n" in text:
        raise Wrong("A name stands on one line.", "Take the line break out.")
    return text


def _day(column: Column, text: str, day: datetime.date) -> datetime.date:
    found = read_day(text)
    if found is None:
        raise Wrong(f"{quoted(text)} is no day that there is.", "Write it like 27 3 2020.")
    if found.year < SINCE or found.year > day.year + 50:
        raise Wrong(f"{quoted(text)} is too long ago or too far ahead.", "Write the year in four figures.")
    if column.past and found > day:
        raise Wrong(f"{quoted(text)} has not come yet.", "Write a day that has been.")
    return found


def read_day(text: str) -> datetime.date | None:
    """27 3 2020, 27/03/2020, 27.3.2020, 27 March 2020, 2020-03-27, with or without a time; None for no such day."""
    parts = re.findall(r"[0-9]+|[a-z]+", re.sub(r"[t ]\s*\d{1,2}:\d{2}.*$", "", text.lower()))
    if len(parts) != 3:
        return None
    of_day, month, year = reversed(parts) if len(parts[0]) == 4 else parts
    if month[:3] in MONTHS:
        month = str(MONTHS.index(month[:3]) + 1)
    try:
        return datetime.date(int(year), int(month), int(of_day)) if len(year) == 4 else None
    except ValueError:
        return None


def _number(column: Column, text: str, day: datetime.date) -> int:
    if not re.fullmatch(r"[0-9]{1,6}", text):
        raise Wrong(f"{quoted(text)} is no whole number.", "Write it in figures.")
    found = int(text)
    if (column.least is not None and found < column.least) or (column.most is not None and found > column.most):
        raise Wrong(f"{found} is not from {column.least} to {column.most}.", "Correct it.")
    return found


def _yes_no(column: Column, text: str, day: datetime.date) -> bool:
    if text.casefold() not in YES | NO:
        raise Wrong(f"{quoted(text)} is neither yes nor no.", "Write yes or no.")
    return text.casefold() in YES


def _word(column: Column, text: str, day: datetime.date) -> str | tuple[str]:
    code, turned = column.code(text)
    if not code:
        known = ", ".join(column.words)
        shown = known if len(known) < 150 else "one of the words of the layout"
        raise Wrong(f"{quoted(text)} is no word for it.", f"Write {shown}.")
    return (code,) if turned else code


def _identifier(check: Callable[[str], str | None], title: str) -> Callable[[Column, str, datetime.date], str]:
    def read(column: Column, text: str, day: datetime.date) -> str:
        found = check(text)
        if found is None:
            raise Wrong(f"{quoted(text)} is no {title}: its length or its check sign is wrong.", "It is left out.")
        return found

    return read


def _uprn(written: str) -> str | None:
    digits = written.replace(" ", "").lstrip("0")
    return digits if re.fullmatch(r"[0-9]{2,12}", digits) else None


READ: dict[str, Callable[[Column, str, datetime.date], Any]] = {
    "day": _day,
    "number": _number,
    "yes_no": _yes_no,
    "word": _word,
    "nhs_number": _identifier(identifiers.nhs_number, "NHS number"),
    "upn": _identifier(identifiers.upn, "unique pupil number"),
    "postcode": _identifier(identifiers.postcode, "British postcode"),
    "uprn": _identifier(_uprn, "unique property reference number"),
}
LEFT_OUT = ("nhs_number", "upn", "postcode", "uprn")
