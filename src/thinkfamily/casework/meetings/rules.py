"""What practice requires of meetings: when the next one is, how people take part, and what a calendar may say."""

import datetime
import re
from collections.abc import Collection
from dataclasses import dataclass

from thinkfamily.vocabulary.dates import working_days_after

CAME = {
    "whole": "Was there the whole time",
    "part": "Was there for part of it",
    "relayed": "Said it beforehand, and it was passed on",
    "own_media": "Sent something of their own: a drawing, a letter, a recording, a film",
    "advocate": "Somebody spoke for them, whom they chose",
    "chose_not": "Chose not to come",
    "could_not": "Could not come",
    "not_asked": "Was not asked",
}
WITH_WHY = ("chose_not", "could_not", "not_asked")
STATES = {"planned": "Planned", "held": "Held", "called_off": "Called off"}
PURPOSES = {
    "first": "The first meeting: we make the plan together",
    "review": "We look at the plan together",
    "extra": "Something has changed",
}
SORTS = {
    "agenda": "What we want to talk about",
    "well": "What went well",
    "talked": "What was said",
    "decision": "What was decided",
    "dissent": "Who sees a decision otherwise",
    "gap": "Nobody helps with it yet",
    "double": "Several help with the same",
    "candidate": "Who could lead",
    "say": "What somebody says of who could lead",
}
CHASES = {
    "before": "Reminded of the report before it was due",
    "after": "Asked for the report after it was due",
    "told": "Who prepared the meeting was told that the report is not there",
}
FELT = {"yes": "Yes", "partly": "Partly", "no": "No"}
SOONEST, LATEST = datetime.timedelta(weeks=6), datetime.timedelta(weeks=8)
READS_FROM = 5  # years: smaller children's part stands in the minutes of who answers for them
REMIND_BEFORE, TOLD_AFTER = 2, 3  # working days
FEWEST_TO_COUNT = 3  # answers below which nobody counts who was heard: one would be known by name
# Words that tell on a shared telephone what a meeting is about. A place with one of them goes into no calendar.
TELLING = (
    "abuse", "addiction", "alcohol", "camhs", "care", "child", "children", "clinic", "court", "custody", "domestic",
    "drug", "early help", "family", "health", "hospital", "justice", "mental", "police", "prison", "probation",
    "recovery", "refuge", "safeguarding", "shelter", "social", "substance", "support", "team", "therapy", "violence",
    "women's aid", "youth offending",
)  # fmt: skip


def telling(words: str) -> str:
    """The first word that a calendar must not say; empty where there is none."""
    said = re.sub(r"[^a-z ]+", " ", words.lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").replace("'s", "s"))
    spaced = f" {' '.join(said.split())} "
    return next((one for one in TELLING if f" {one.replace(chr(39), '')}" in spaced), "")


def on_time(last: datetime.date | None, on: datetime.date) -> bool:
    """Whether a meeting is six to eight weeks after the last one; the first one always is."""
    return last is None or last + SOONEST <= on <= last + LATEST


def why_then_missing(last: datetime.date | None, on: datetime.date, why: str) -> str:
    """What is asked of a day that is earlier or later, as a sentence; empty where nothing is."""
    if on_time(last, on) or why.strip():
        return ""
    weeks = round((on - last).days / 7) if last else 0
    return f"That is {weeks} weeks after the last one. We meet every six to eight weeks: say why this time not."


def next_missing(on: datetime.date, next_on: datetime.date | None, why: str) -> str:
    """What is asked of the next meeting's day; empty where nothing is."""
    if next_on is None:
        return "" if why.strip() else "Say when you meet next, or why there is no next meeting."
    if next_on <= on:
        return "The next meeting is after this one."
    return why_then_missing(on, next_on, why)


def wrong_day(on: datetime.date, *, began: datetime.date, today: datetime.date) -> str:
    """Why a meeting cannot have been held on that day, as a sentence; empty where it can."""
    if on > today:
        return "This day has not come yet: write down what has happened."
    if on < began:
        return "Our work with this family had not begun on that day."
    return ""


def took_part_wrong(came: str, more: str, name: str) -> str:
    """What is missing of how somebody took part, as a sentence; empty where nothing is."""
    if came in WITH_WHY and not more.strip():
        return f"Say why: {name} took no part, and that has a reason."
    if came == "advocate" and not more.strip():
        return f"Say who spoke for {name}, whom they chose."
    return ""


def report_step(due: datetime.date | None, today: datetime.date, chased: str) -> str:
    """By which step a report that is not there is asked for today: the latest that is due and was not taken yet.

    Reminded two working days before it is due, asked for on the next working day, and three working days after it
    whoever prepared the meeting hears that it is not there.
    """
    if due is None:
        return ""
    steps = list(CHASES)
    if today >= working_days_after(due, TOLD_AFTER):
        now = "told"
    elif today >= working_days_after(due, 1):
        now = "after"
    elif today <= due <= working_days_after(today, REMIND_BEFORE):
        now = "before"
    else:
        return ""
    return now if not chased or steps.index(now) > steps.index(chased) else ""


@dataclass(frozen=True)
class Cell:
    """How many of the team help with a need, as far as a reader may know."""

    helpers: int
    settled: bool

    @property
    def kind(self) -> str:
        """A gap, double help, or neither."""
        return {0: "gap", 1: ""}.get(self.helpers, "double")

    @property
    def open(self) -> bool:
        return bool(self.kind) and not self.settled


def reads(age: int | None) -> bool:
    """Whether somebody of that age has minutes of their own; whose age nobody knows has them."""
    return age is None or age >= READS_FROM


def counted(answers: Collection[str]) -> str:
    """How many were heard, in words; of fewer than three nothing, for then it would be said of somebody."""
    if len(answers) < FEWEST_TO_COUNT:
        return ""
    yes = sum(one == "yes" for one in answers)
    return f"{yes} of {len(answers)}"


def not_asked(*, died: bool, unborn: bool, left: bool, said_no: bool, name: str) -> str:
    """Why nobody asks somebody of the family to a meeting, as a sentence; empty where they can be asked."""
    if died:
        return "Somebody who has died is not asked to a meeting."
    if unborn:
        return "A baby who is not born yet is not asked to a meeting."
    if left:
        return f"{name} belongs to this family no longer, and is not asked."
    return f"{name} said that they do not want this now: no invitation goes to them." if said_no else ""
