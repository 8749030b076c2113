"""What may be said of somebody, and what is wrong with it in one sentence. No database, no clock."""

import datetime
import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from thinkfamily.vocabulary import identifiers
from thinkfamily.vocabulary.dates import age_on

GROWN = 18
LONGEST_LIFE = datetime.timedelta(days=366 * 120)
LONGEST_PREGNANCY = datetime.timedelta(weeks=44)
LATEST_BIRTH = datetime.timedelta(weeks=6)  # after the expected date


@dataclass(frozen=True)
class Number:
    """How one kind of number is read, and what to say where it cannot be one.

    `born`: only who is born has one. `childs`: nobody is known by it once they are 18.
    """

    read: Callable[[str], str | None]
    wrong: str
    checked: bool = True
    born: bool = True
    childs: bool = False
    information: str = "education"


def _as_written(written: str) -> str | None:
    said = " ".join(written.split())
    return said if 0 < len(said) <= 40 else None


NUMBERS: dict[str, Number] = {
    "nhs": Number(
        identifiers.nhs_number,
        "This is no NHS number: it has ten digits, and the last is a check on the others. Look at it again",
        information="identity",
    ),
    "upn": Number(
        identifiers.upn,
        "This is no unique pupil number: it has a letter and twelve digits, and the letter is a check on them",
        childs=True,
    ),
    "former_upn": Number(
        identifiers.upn,
        "This is no unique pupil number: it has a letter and twelve digits, and the letter is a check on them",
        childs=True,
    ),
    "uln": Number(
        identifiers.uln,
        "This is no unique learner number: it has ten digits, and the last is a check on the others",
    ),
    "ni": Number(
        identifiers.ni_number,
        "This is no National Insurance number: it has two letters, six digits and a letter, such as QQ 12 34 56 C",
        checked=False,
        information="money",
    ),
    "la_child_id": Number(
        identifiers.la_child_id,
        "The council’s number for a child has at most 20 letters and digits, without spaces",
        checked=False,
        born=False,
        information="identity",
    ),
    "other": Number(
        _as_written, "Enter a number of at most 40 letters and digits", checked=False, born=False,
        information="identity",
    ),
}  # fmt: skip


def is_grown(born: datetime.date | None, on: datetime.date) -> bool:
    """Whether somebody is 18; of whom no birthday is known, nobody says so."""
    return born is not None and age_on(born, on) >= GROWN


def objection_to_number(scheme: str, written: str, *, unborn: bool, grown: bool = False) -> str:
    """What is wrong with a number; empty if nothing. `grown`: of somebody who is 18, and it is to hold still."""
    number = NUMBERS[scheme]
    if unborn and number.born:
        return "A baby gets this number after the birth"
    if grown and number.childs:
        return "A pupil number is a child’s: nobody is known by it from 18. Say until when it was theirs"
    return "" if number.read(written) else number.wrong


def objection_to_order(since: datetime.date | None, until: datetime.date | None) -> str:
    """What is wrong with two days; empty if nothing, or if one of them is not known."""
    return "It cannot end before it begins." if since and until and until < since else ""


def objection_to_name(written: str) -> str:
    """A name may have any letters of any script, and be as long or as short as it is; but no signs nobody can see."""
    bad = [each for each in written if unicodedata.category(each) in ("Cc", "Co", "Cs", "Cn")]
    if bad:
        return "This holds a sign that cannot be shown: type the name anew"
    if written and not re.search(r"\w", written):
        return "Write the name in letters, or leave it empty"
    return ""


def objection_to_birth(born: datetime.date | None, today: datetime.date) -> str:
    """What is wrong with a date of birth; empty if nothing."""
    if born is None:
        return ""
    if born > today:
        return "This day has not come yet. For a baby not yet born, enter when it is expected"
    if born < today - LONGEST_LIFE:
        return "This is more than 120 years ago: look at the year again"
    return ""


def objection_to_expected(expected: datetime.date | None, today: datetime.date) -> str:
    """What is wrong with the day on which a baby is expected; empty if nothing."""
    if expected is None:
        return ""
    if expected > today + LONGEST_PREGNANCY:
        return "This is more than ten months away: look at the day again"
    if expected < today - LATEST_BIRTH:
        return "This day is long past. Write down the birth, or what else has happened"
    return ""


def objection_to_death(died: datetime.date, born: datetime.date | None, today: datetime.date) -> str:
    """What is wrong with a date of death; empty if nothing."""
    if died > today:
        return "This day has not come yet"
    if born and died < born:
        return "This is before they were born: look at both days again"
    return ""


def sex_now(rows: Iterable[tuple[str, datetime.date | None, datetime.date | None]], today: datetime.date) -> str:
    """Sex in law today, of rows of (code, since, until) in the order in which they were written down.

    U where every one is over, and nothing where none has begun. What ends today holds no more: whoever ends it says
    that it is over. Of several that hold, the one that began last.
    """
    begun = [
        (since or datetime.date.min, place, code, until)
        for place, (code, since, until) in enumerate(rows)
        if code and (since is None or since <= today)
    ]
    holding = [each for each in begun if each[3] is None or each[3] > today]
    return max(holding)[2] if holding else "U" if begun else ""


def objection_to_sex(code: str, *, unborn: bool) -> str:
    """Before the birth nobody has a sex in law, whatever a scan showed."""
    return "Before the birth a baby’s sex in law is not known, whatever a scan showed" if unborn and code != "U" else ""
