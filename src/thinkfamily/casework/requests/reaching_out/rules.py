"""When nobody tries again without a manager's look, and when nobody tries again at all."""

import datetime
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TypedDict

LOOK_AFTER = 2  # attempts without an answer since the last look
MOST = 6  # attempts without having talked, whoever made them


class No(TypedDict):
    """A no to help in words: theirs, who said them, what was offered and goes on, the judgement, and who is told."""

    said: str
    said_by: str
    offered: str
    goes_on: str
    threshold: str
    shared: str


class Attempted(TypedDict):
    """How it was tried, what stands in the way, and what we change."""

    way: str
    in_the_way: str
    changed: str


@dataclass(frozen=True)
class Tried:
    """An attempt, or a manager's look (`came` is 'look'), in the order in which they were."""

    came: str
    messenger: str


def may_try(
    tried: Sequence[Tried], messenger: str, *, no_until: datetime.date | None, day: datetime.date, asks_us: bool
) -> str:
    """Why nobody tries now, as a sentence; empty where somebody may.

    `no_until`: the day on which a no is looked at again. `asks_us`: the family itself came to us.
    """
    if no_until is not None and day < no_until and not asks_us:
        return "They said no, and that is respected: nobody asks again before the day on which it is looked at again."
    if tried and tried[-1].came == "no" and not asks_us:
        return "They said no: write down what they said, and what was offered."
    if not messenger.strip():
        return "Say who tries."
    attempts = [one for one in tried if one.came != "look"]
    if len(attempts) >= MOST and not any(one.came == "reached" for one in attempts):
        return f"We have tried {len(attempts)} times: decide with your manager what else would help, and let them be."
    if needs_look(tried):
        return "Nobody answered twice: a manager looks at it first, and another messenger tries."
    before = {one.messenger.strip().lower() for one in attempts if one.came == "no_answer"}
    if any(one.came == "look" for one in tried) and messenger.strip().lower() in _since_look(tried, before):
        return f"{messenger} had no answer before: another messenger tries now."
    return ""


def _since_look(tried: Sequence[Tried], before: Collection[str]) -> set[str]:
    """Who had no answer before the last look, where nobody has been reached since."""
    last = max(place for place, one in enumerate(tried) if one.came == "look")
    reached = any(one.came == "reached" for one in tried[last:])
    return set() if reached else set(before)


def needs_look(tried: Sequence[Tried]) -> bool:
    """Whether a manager's look is due: no answer twice since anybody was reached or looked."""
    count = 0
    for one in tried:
        count = count + 1 if one.came == "no_answer" else 0
    return count >= LOOK_AFTER
