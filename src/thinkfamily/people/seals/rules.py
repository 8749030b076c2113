"""When a seal must be looked at again, and whether somebody came into the family only after it was laid."""

import datetime
from collections.abc import Iterable

LONGEST = datetime.timedelta(days=366)
NEXT_LOOK = datetime.timedelta(days=91)


def objection_to_review(review_on: datetime.date, day: datetime.date) -> str:
    """What is wrong with a day for looking again; empty if nothing."""
    if review_on <= day:
        return "Say a day to come on which this is looked at again."
    if review_on > day + LONGEST:
        return "Look at it again within a year: a seal that nobody looks at is forgotten."
    return ""


def came_later(joined: Iterable[datetime.datetime], sealed_at: datetime.datetime) -> bool:
    """Whether somebody was written into the family only after the seal was laid, or never."""
    return all(moment > sealed_at for moment in joined)


def place(line: str) -> str:
    """An address without what people write differently: case, commas and spaces."""
    return "".join(letter for letter in line.casefold() if letter.isalnum())
