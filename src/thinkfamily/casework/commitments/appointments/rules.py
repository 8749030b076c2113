"""What must be said of an appointment, and when somebody is asked about it. Days are passed in."""

import datetime

from thinkfamily.casework.commitments.rules import REMIND_BEFORE, blames, working_days_before
from thinkfamily.vocabulary.dates import working_days_after

ASK_AFTER = 1  # working days after an appointment of which nobody has said what came of it


def why_missing(could_not: str, why_theirs: str, why_ours: str) -> str:
    """Why it cannot be written down yet that it did not happen, as a sentence; empty where it can."""
    if not could_not:
        return "Say who could not."
    if not why_theirs:
        return "Ask them, and say what came in their way."
    if not why_ours:
        return "Say what came in the way on the service’s side: look there too."
    return ""


def other_missing(why: str, words: str) -> bool:
    """Whether something else got in the way and nobody says what."""
    return why == "other" and not words.strip()


def remind(on: datetime.date, day: datetime.date) -> bool:
    """Whether they are reminded today, by somebody, in a way that is safe."""
    return working_days_before(on, REMIND_BEFORE) <= day <= on


def ask(on: datetime.date, day: datetime.date) -> bool:
    """Whether somebody is asked what came of it."""
    return day >= working_days_after(on, ASK_AFTER)


def blamed(*words: str) -> str:
    """A sentence where a word lays it at somebody's door; empty where none does."""
    word = blames(*words)
    return f"“{word}” says nothing of what got in the way. Ask them, and look at our side: what did?" if word else ""
