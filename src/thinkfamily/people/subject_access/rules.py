"""When a copy is due, what must be thought of before it is given, and how words are taken out of a piece."""

import calendar
import datetime
import re
from collections.abc import Collection

TAKEN_OUT = "[taken out]"
THEIRS_ALONE = (
    "What is held about {name} is {name}’s alone to ask for: no parent has a copy of it as a parent. "
    "{name} can ask, or ask somebody to."
)
MAKES_YOU_THINK = {
    "health": "Health: could it cause serious harm?",
    "mental_health": "Mental health: could it cause serious harm?",
    "substance": "Alcohol or drugs: could it cause serious harm?",
    "justice": "Police and courts: could it cause serious harm, or spoil an enquiry?",
    "safety": "Safety: could it cause serious harm?",
}


def due_on(asked_on: datetime.date) -> datetime.date:
    """One month after it was asked for: the same day of the next month, or that month's last."""
    year, month = divmod(asked_on.year * 12 + asked_on.month, 12)
    month += 1
    return datetime.date(year, month, min(asked_on.day, calendar.monthrange(year, month)[1]))


def named_in(text: str, names: Collection[str]) -> list[str]:
    """Which of these first names stand in a text as words of their own."""
    return [name for name in names if len(name) > 1 and re.search(rf"\b{re.escape(name)}\b", text, re.IGNORECASE)]


def lines(text: str) -> list[str]:
    """What is to be taken out, a line each."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def without(text: str, words: Collection[str]) -> str:
    """The text with these words taken out, whatever their capitals."""
    for each in sorted(words, key=len, reverse=True):
        text = re.sub(re.escape(each), TAKEN_OUT, text, flags=re.IGNORECASE)
    return text


def objection(*, how: str, asker_is_child: bool, understands: str, considered: str) -> str:
    """What must be thought of before anybody is given a copy; empty if it was."""
    if how != "self" and not considered.strip():
        return "Say why they may have it, or whether: a parent's right is not automatic."
    if how == "self" and asker_is_child and understands not in ("yes", "no"):
        return "Say whether the child understands what they ask for."
    if how == "self" and asker_is_child and not considered.strip():
        return "Say how you looked at whether the child understands what they ask for."
    return ""
