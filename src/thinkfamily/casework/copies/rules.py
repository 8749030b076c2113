"""When an answer to a plan can be kept, and what of a plan is whose. Pure: days are passed in."""

import datetime
import re
from collections.abc import Collection, Iterable

LONGEST = datetime.timedelta(days=366)
SENTENCES = re.compile(r"(?<=[.!?;])\s+|\n+")
NOT_OPEN = "This plan has ended: nobody is asked about it any more."


def wrong(
    *, told_back: str, answer: str, to_settle: str, settle_on: datetime.date | None, signed: str, signed_name: str,
    noted_by: str, drawn: bool, on: datetime.date, begun: datetime.date, today: datetime.date,
) -> dict[str, str]:  # fmt: skip
    """By field, why it cannot be kept. Empty where it can."""
    found: dict[str, str] = {}
    if not told_back.strip():
        found["told_back"] = "First they tell it back: write down what the plan says, in their own words."
    if answer not in ("agrees", "partly", "disagrees"):
        found["answer"] = "Choose whether they agree, agree in part, or do not."
    elif answer != "agrees":
        if not to_settle.strip():
            found["to_settle"] = "Write down what is still to be settled."
        if settle_on is None or not today <= settle_on <= today + LONGEST:
            found["settle_on"] = "Say on which day it will be settled: from today, within a year."
    found |= _unsigned(signed, signed_name, noted_by, drawn)
    if not begun <= on <= today:
        found["on"] = "That day is before the plan began, or still to come."
    return found


def _unsigned(signed: str, signed_name: str, noted_by: str, drawn: bool) -> dict[str, str]:
    if signed == "drawn":
        return {} if drawn else {"signed": "Nothing is drawn yet. Draw it in the box, or choose another way to sign."}
    if signed == "typed":
        return {} if signed_name.strip() else {"signed_name": "Type the name with which they sign."}
    if signed == "noted":
        return {} if noted_by.strip() else {"noted_by": "Say who heard it at the meeting."}
    return {"signed": "Choose how they sign."}


def whose_hopes(said_by: str, own: Collection[str], all_names: Collection[str]) -> bool:
    """Whether best hopes may stand in a copy: they are said by one of its own people, or by nobody by name."""
    words = {word.lower() for word in re.findall(r"\w+", said_by)}
    if words & {name.lower() for name in own if name}:
        return True
    return not words & {name.lower() for name in all_names if name}


def one_idea_a_line(text: str) -> list[str]:
    """Each sentence on a line of its own."""
    return [part for each in SENTENCES.split(text.strip()) if (part := each.strip(" ;"))]


def only_of(roots: Iterable[object], whose: Collection[object]) -> bool:
    """Whether everything that something grows from is of these people."""
    return all(one in whose for one in roots)
