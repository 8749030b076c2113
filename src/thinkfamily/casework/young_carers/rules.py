"""Who is asked whether they care for somebody, what is missing in an answer, and what a confirmation needs."""

import datetime
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Answer:
    """What was said of one child, on a day."""

    whom: Any
    on: datetime.date


def unasked(children: Collection[Any], answers: Iterable[Answer], since: datetime.date) -> set[Any]:
    """Children of whom nobody has written down, since that day, whether they care for somebody."""
    return set(children) - {one.whom for one in answers if one.on >= since}


def incomplete(
    answer: str,
    *,
    for_whom: str,
    does: str,
    asked_on: datetime.date,
    again_on: datetime.date | None,
    day: datetime.date,
) -> str:
    """What an answer still lacks, as a sentence; empty where it is whole."""
    if asked_on > day:
        return "This day has not come yet: write it down when they have been asked."
    if answer == "yes" and not (for_whom.strip() and does.strip()):
        return "Say for whom they care, and what they do."
    if answer == "not_yet" and (again_on is None or again_on < day):
        return "Say a day to come on which somebody asks."
    return ""


def not_confirmed(*, by_a_person: bool, answer: str, because: str, going_on: bool) -> str:
    """Why caring is not confirmed, as a sentence; empty where it is. No rule, count or record confirms it."""
    if not by_a_person:
        return "Only a person can confirm that a child is a young carer: no rule says it for them."
    if answer != "yes":
        return "Nobody has written down that the child says so: ask first."
    if not because.strip():
        return "Say how you know: with whom you talked, and what you saw."
    if going_on:
        return "It is confirmed already, and the clock runs."
    return ""


def not_done(started: datetime.date, done: datetime.date, day: datetime.date) -> str:
    """Why an assessment cannot have been done that day, as a sentence; empty where it can."""
    if done > day:
        return "This day has not come yet."
    return "It cannot have been done before it started." if done < started else ""
