"""What counts of an answer to a measure, and how far somebody has come by the same one. Pure: days are passed in.

Only the same measure, answered by the same person for the same goal, is compared. Nothing is put together.
"""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from thinkfamily.casework.packs.measure import Change, Measure, Part

SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


@dataclass(frozen=True)
class Point:
    """What was answered on a day."""

    day: datetime.date
    number: int


@dataclass(frozen=True)
class Distance:
    """From the first answer to the last. `towards`: 1 the better way, -1 the other, 0 nowhere.

    `beyond`: whether it is more than chance explains; none where nobody has published that.
    """

    first: Point
    last: Point
    towards: int
    beyond: bool | None

    @property
    def change(self) -> int:
        return self.last.number - self.first.number


def total(measure: Measure, answers: Mapping[str, int], number: int | None) -> int | None:
    """The number of a measure: the one that was said, the sum of all answers, or none."""
    if measure.counts == "one":
        return number
    if measure.counts == "sum" and all(part.key in answers for part in measure.parts):
        return sum(answers[part.key] for part in measure.parts)
    return None


def missing(measure: Measure, answers: Mapping[str, int]) -> int:
    """How many questions were not answered."""
    return sum(part.key not in answers for part in measure.parts)


def to_talk_about(measure: Measure, answers: Mapping[str, int]) -> list[Part]:
    """The questions to which somebody said what must be talked about the same day."""
    least = measure.answer_range[0]
    return [part for part in measure.parts if part.today and answers.get(part.key, least) > least]


def by_itself(measure: Measure) -> str:
    """Of a sum that hides a question to be read by itself: a sentence that says so, whatever was answered."""
    hidden = [number(at) for at, part in enumerate(measure.parts, 1) if part.today and measure.counts == "sum"]
    return f"The number does not show what was answered to question {hidden[0]}. Read that by itself." if hidden else ""


def not_asked_today(measure: Measure, answers: Mapping[str, int]) -> bool:
    """Whether such a question was left out: then somebody still has to ask."""
    return any(part.today and part.key not in answers for part in measure.parts)


def wrong(
    measure: Measure, *, who: str, age: int | None, named: bool, goal: str, number: int | None,
    answers: Mapping[str, Any], answered_on: datetime.date, today: datetime.date,
) -> dict[str, str]:  # fmt: skip
    """What is wrong with an answer that is written down: the field and a sentence. Empty where nothing is.

    `age`: of the person whom it is about, on that day. `named`: whether it is said who answered.
    """
    found = {}
    if not (fits := measure.who(age)):
        found["who"] = f"{measure.title} is not for somebody of this age."
    elif who not in fits:
        found["who"] = (
            "Choose who answered: this measure is not made to be answered by them about somebody of this age."
        )
    elif who != "self" and not named:
        found["other"] = "Say who answered: by name, or which of the family."
    if answered_on > today:
        found["answered_on"] = "This day has not come yet: write the day on which they answered."
    if measure.goal and not goal.strip():
        found["goal"] = "Write down what it is measured against, in their words."
    if measure.counts == "one":
        return found | _number_wrong(measure, number)
    return found | _answers_wrong(measure, answers)


def _number_wrong(measure: Measure, number: int | None) -> dict[str, str]:
    if number is None:
        return {"number": f"Write down the number, from {measure.lowest} to {measure.highest}."}
    if not measure.lowest <= number <= measure.highest:
        return {"number": f"It is a number from {measure.lowest} to {measure.highest}."}
    return {}


def _answers_wrong(measure: Measure, answers: Mapping[str, Any]) -> dict[str, str]:
    low, high = measure.answer_range
    known = {part.key for part in measure.parts}
    if unknown := sorted(set(answers) - known):
        return {"answers": f"{measure.title} has no question “{unknown[0]}”."}
    if not answers:
        return {f"answer_{measure.parts[0].key}": "Write down what they answered to at least one question."}
    return {
        f"answer_{key}": f"It is a number from {low} to {high}."
        for key, number in answers.items()
        if isinstance(number, bool) or not isinstance(number, int) or not low <= number <= high
    }


def distance(points: Sequence[Point], better: str, change: Change | None) -> Distance | None:
    """How far from the first answer to the last; none of a single one. `points`: of one series, in their order."""
    if len(points) < 2:
        return None
    first, last = points[0], points[-1]
    moved = last.number - first.number
    towards = (moved > 0) - (moved < 0)
    if better == "lower":
        towards = -towards
    beyond = None if change is None else abs(moved) >= change.least
    return Distance(first, last, towards, beyond)


def said(points: Sequence[Point], found: Distance | None, *, whose_hope: str = "") -> str:
    """The same in a sentence. `whose_hope`: who hopes, where it is measured against what somebody hopes for."""
    if found is None:
        return f"On {_day(points[0].day)} {points[0].number}. Ask again, and it shows how far they have come."
    days = f"On {_days(found)}"
    if not found.change:
        return f"{days}: no change."
    steps = number(abs(found.change))
    if whose_hope:
        way = "towards" if found.towards > 0 else "further away from"
        return f"{days}: {steps} {'step' if steps == 'one' else 'steps'} {way} what {whose_hope} hopes for."
    way = "higher" if found.change > 0 else "lower"
    return f"{days}: {steps} {way}, which is {'better' if found.towards > 0 else 'worse'}."


def chance(found: Distance | None, change: Change | None) -> str:
    """Whether it is more than chance explains, as far as somebody has published that; else nothing."""
    if found is None or change is None or not found.change:
        return ""
    least = f"{change.least:g}"
    if found.beyond:
        return f"A change of {least} or more is more than chance explains. {change.source}"
    return f"A change of less than {least} can be chance. {change.source}"


def number(value: int) -> str:
    """Small numbers are words in running text."""
    return SMALL[value] if 0 <= value < len(SMALL) else str(value)


def _days(found: Distance) -> str:
    """3 March 4, on 1 June 6; with years where they differ."""
    years = found.first.day.year != found.last.day.year
    return f"{_day(found.first.day, years)} {found.first.number}, on {_day(found.last.day, years)} {found.last.number}"


def _day(day: datetime.date, year: bool = False) -> str:
    return f"{day.day} {day:%B}{f' {day.year}' if year else ''}"
