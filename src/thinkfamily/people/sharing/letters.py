"""The two letters that are drafted when consent is taken back: to the agency, and to the person."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from thinkfamily.design.words import dates, lists

REPLY = datetime.timedelta(days=10)


@dataclass(frozen=True)
class Told:
    """One thing that the agency was told already."""

    day: datetime.date
    words: str


@dataclass(frozen=True)
class Facts:
    """What the letters say. `left`: what the agency may still know, and why, as far as the person may be told."""

    person: str
    agency: str
    what: Sequence[str]
    day: datetime.date
    told: Sequence[Told]
    left: Sequence[str] = ()
    from_name: str = ""
    from_agency: str = ""


def to_agency(facts: Facts) -> tuple[str, str]:
    """Subject and text: stop using it, give it back, say whom you told."""
    lines = [
        f"On {dates.day(facts.day)} the consent was taken back by which you were told about {facts.person}:",
        *_bullets(facts.what),
        "",
        "Please, from now on:",
        *_bullets(
            (
                "do not use or pass on what you were told on that consent;",
                "return it or delete it, unless a law requires you to keep it: then tell us which law and how long;",
                "tell us to whom you passed it, so that we can ask them too;",
                f"answer by {dates.day(facts.day + REPLY)}.",
            )
        ),
        "",
        *_told("What you were shown or told, as far as our log knows:", facts.told),
        *_left("This goes on, because it does not rest on that consent:", facts.left),
        "If somebody may come to harm because you can no longer see something, do not wait for an answer: call today.",
        *_signed(facts),
    ]
    return f"Please stop using what you were told about {facts.person}", "\n".join(lines)


def to_person(facts: Facts) -> tuple[str, str]:
    """Subject and text: what was done, what was told before, what goes on and why, what they can do."""
    lines = [
        f"On {dates.day(facts.day)} you took back your agreement that {facts.agency} may know:",
        *_bullets(facts.what),
        "",
        "This was done at once:",
        *_bullets(
            (
                f"{facts.agency} can no longer see it with us;",
                "what they still had to do for you was given to somebody else, so that nothing is forgotten;",
                "we are asking them to stop using it and to return or delete it.",
            )
        ),
        "",
        *_told(f"What {facts.agency} was shown or told before that day:", facts.told),
        *_left(f"{facts.agency} may still know this, and this is why:", facts.left),
        "What was told cannot be untold, but nobody may use it further on your agreement.",
        "You can change your mind again at any time, ask to see what we hold about you, and complain to us or to the "
        "Information Commissioner. Taking this back does not end the help that you get from us.",
        *_signed(facts),
    ]
    return f"What we did when you took back your agreement: {facts.agency}", "\n".join(lines)


def _bullets(words: Sequence[str]) -> list[str]:
    return [f"- {each}" for each in words]


def _told(heading: str, told: Sequence[Told]) -> list[str]:
    if not told:
        return [f"{heading} nothing.", ""]
    return [heading, *(f"- {dates.day(each.day)}: {each.words}" for each in told), ""]


def _left(heading: str, left: Sequence[str]) -> list[str]:
    return [heading, *_bullets([lists.sentence(each) for each in left]), ""] if left else []


def _signed(facts: Facts) -> list[str]:
    return ["", f"{facts.from_name}, {facts.from_agency}"]
