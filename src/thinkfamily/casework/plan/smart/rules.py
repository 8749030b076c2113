"""Which of specific, measurable, achievable, relevant and time-bound is missing, and the question to ask.

Pure: what was typed, and today's day, in; findings out. It asks and never blocks.
"""

import datetime
import re
from dataclasses import dataclass

from thinkfamily.casework.plan.smart import words
from thinkfamily.casework.plan.smart.plain import hard_to_read, workers_words

AT_HOME = "What will be different at home?"


@dataclass(frozen=True)
class Typed:
    """What stands in the boxes. `roots`: what it grows from, in words; `steps`: small steps that somebody takes."""

    goal: str = ""
    will_change: str = ""
    target: str = ""
    baseline: str = ""
    by: datetime.date | None = None
    roots: tuple[str, ...] = ()
    no_root_why: str = ""
    steps: tuple[str, ...] = ()
    name: str = ""

    @property
    def change(self) -> str:
        """What will be different, wherever it was typed."""
        return self.will_change.strip() or self.goal.strip()

    @property
    def all_words(self) -> str:
        """Everything that says what will be different, how much and when."""
        return ". ".join(each.strip() for each in (self.will_change or self.goal, self.target) if each.strip())


@dataclass(frozen=True)
class Finding:
    """One of the five. `says`: what was found; `asks`: the question, where it is missing."""

    key: str
    title: str
    there: bool
    says: str
    asks: str = ""


@dataclass(frozen=True)
class Helps:
    """What the helper says of an objective. `marked`: worker's words with plainer ones; `reading`: a hint, or empty."""

    findings: tuple[Finding, ...]
    marked: tuple[tuple[str, str], ...]
    reading: str

    @property
    def missing(self) -> list[Finding]:
        return [one for one in self.findings if not one.there]

    @property
    def keys(self) -> set[str]:
        """The names of what is missing."""
        return {one.key for one in self.missing}

    @property
    def as_text(self) -> str:
        """The same, a line each, as it is shown while somebody types."""
        lines = [
            f"{one.title}: {'yes' if one.there else 'not yet'}. {one.says} {one.asks}".strip() for one in self.findings
        ]
        quoted = [
            f"\N{LEFT DOUBLE QUOTATION MARK}{word.capitalize()}\N{RIGHT DOUBLE QUOTATION MARK}"
            for word, _ in self.marked
        ]
        lines += [
            f"{word} is a worker\N{RIGHT SINGLE QUOTATION MARK}s word. Plainer: {plainer}."
            for word, (_, plainer) in zip(quoted, self.marked, strict=True)
        ]
        return "\n".join([*lines, self.reading]).strip()


def helps(typed: Typed, today: datetime.date) -> Helps:
    """What of the five is there, what is not yet, and what could be said more plainly."""
    found = (specific(typed), measurable(typed), achievable(typed), relevant(typed), time_bound(typed, today))
    text = " ".join([typed.will_change, typed.target])
    return Helps(found, tuple(workers_words(text)), hard_to_read(text))


def specific(typed: Typed) -> Finding:
    """It says what somebody will see or hear that is different; a service, a job or a direction alone is not that."""
    text = typed.all_words
    if not text:
        return _no("specific", "Specific", "Nothing is written yet.", AT_HOME)
    if names_only_a_service(text):
        return _no("specific", "Specific", "It names a service.", AT_HOME)
    if words.JOB.search(text):
        return _no("specific", "Specific", "It is a job to be done.", "What will be different when it is done?")
    left = words.PLACES.sub(" ", text) if words.DIRECTION.search(text) else text
    if not words.SEEN.search(left):
        return _no("specific", "Specific", "It does not say what one would see.", _what_seen(typed))
    return Finding("specific", "Specific", True, "One could see it.")


def names_only_a_service(text: str) -> bool:
    """Whether somebody is to go to a service, and nothing says what that changes."""
    if words.ONLY_SERVICE.search(text) is None:
        return False
    purpose = words.SO_THAT.search(text)
    left = purpose.group(1) if purpose else words.ONLY_SERVICE.sub(_without_its_name, text)
    for taken in (words.WHEN, words.NOT_A_COUNT, words.OF_SERVICES):
        left = taken.sub(" ", left)
    return words.SEEN.search(left) is None


def _without_its_name(found: re.Match[str]) -> str:
    """What stands between going to a service and the service: a few words are its name, more say something else."""
    between = found.group("between")
    return f" {between} " if len(between.split()) > 4 else " "


def measurable(typed: Typed) -> Finding:
    """One can count it, or tell afterwards whether it is so."""
    text = words.NOT_A_COUNT.sub(" ", words.WHEN.sub(" ", _to_come(typed.all_words)))
    told = words.ALL_OR_NOTHING.search(text) and not words.FELT.search(text)
    if typed.target.strip() or words.COUNT.search(text) or words.STATE.search(text) or told:
        return Finding("measurable", "Measurable", True, "One could tell afterwards whether it is so.")
    unit = words.UNIT_ASKED.search(" ".join([typed.goal, typed.will_change]))
    asks = "How often is it now? How often would be good?"
    if unit:
        asks = f"How many {unit.group(1).lower()}s is it now? How many would be good?"
    return _no("measurable", "Measurable", "Nobody could count it.", asks)


def achievable(typed: Typed) -> Finding:
    """There is a small first step that somebody takes, and nothing is to be always or never."""
    text = typed.all_words
    whole = words.ABSOLUTE.search(text)
    if whole:
        quoted = f"\N{LEFT DOUBLE QUOTATION MARK}{whole.group(0).capitalize()}\N{RIGHT DOUBLE QUOTATION MARK}"
        return _no("achievable", "Achievable", f"{quoted} is a lot.", "What would be a good start?")
    taken = [step for step in typed.steps if words.TAKES.search(step)]
    if taken:
        return Finding("achievable", "Achievable", True, f"It begins with a small step: {taken[0]}.")
    job = words.JOB.search(text)
    if words.STEP_WITHIN.search(text) or (job and job.group("who")):
        return Finding("achievable", "Achievable", True, "It begins with a small step.")
    return _no("achievable", "Achievable", "No first step yet.", f"What small first step could {_who(typed)} take?")


def _to_come(text: str) -> str:
    """What is to come, without what is told of before."""
    sentences = re.split(r"(?<=[.!?])\s+", text)
    kept = [one for one in sentences if words.TO_COME.search(one) or not words.PAST.search(one)]
    return " ".join(kept) or text


def relevant(typed: Typed) -> Finding:
    """It grows from a need or a strength of somebody, or says why it grows from none."""
    if typed.roots:
        quoted = f"\N{LEFT DOUBLE QUOTATION MARK}{typed.roots[0]}\N{RIGHT DOUBLE QUOTATION MARK}"
        return Finding("relevant", "Relevant", True, f"It grows from {quoted}.")
    if typed.no_root_why.strip():
        return Finding("relevant", "Relevant", True, "It says why it grows from nothing that is written down.")
    return _no("relevant", "Relevant", "It hangs on nothing yet.", "Which need or strength does it grow from?")


def time_bound(typed: Typed, today: datetime.date) -> Finding:
    """There is a day, or words that come to one, and it has not gone by."""
    if typed.by is not None:
        if typed.by < today:
            return _no("time_bound", "Time", "That day has gone by.", "By when now?")
        return Finding("time_bound", "Time", True, "It has a day.")
    found = words.WHEN.search(" ".join([typed.goal, typed.will_change, typed.target]))
    if found is None:
        return _no("time_bound", "Time", "No day yet.", "By when would you like to see it?")
    says = "It has a day."
    if "easter" in found.group(0).lower():
        day = next_easter(today)
        says = f"Easter is {day.day} {day:%B}."
    return Finding("time_bound", "Time", True, says)


def next_easter(today: datetime.date) -> datetime.date:
    """Easter Sunday of this year or the next, by the Gregorian reckoning."""
    this = easter(today.year)
    return this if this >= today else easter(today.year + 1)


def easter(year: int) -> datetime.date:
    """Easter Sunday of a year (the anonymous Gregorian computus)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return datetime.date(year, month, day + 1)


def _what_seen(typed: Typed) -> str:
    return f"What would {_who(typed)} see or hear on a good day?"


def _who(typed: Typed) -> str:
    return typed.name or "they"


def _no(key: str, title: str, says: str, asks: str) -> Finding:
    return Finding(key, title, False, says, asks)
