"""What still counts of needs, how they stand after what people said, and who may say that one is not so."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from thinkfamily.vocabulary.dates import age_on, working_days_after

ANSWER_WITHIN = 5  # working days in which whoever was shown a need says what they did
SPEAKS_ALONE = 16  # years: from then on nobody says it for a young person, unless they cannot and that is recorded
STANDINGS = ("confirmed", "contested", "dismissed", "settled")
# Someone's safety hangs on these: what is said of them never stops them from counting.
SAFETY = frozenset({"domestic_abuse"})
SAFETY_CODES = frozenset({"DA1", "DA2", "DA3", "SA1", "SA2", "SA3", "SA4", "SA5", "SA6"})
SAID_TO_HARM = frozenset({"DA2"})  # needs of whoever is said to harm: they are named in it without a name
CONCERN_OF = {"DA1": "domestic_abuse", "DA2": "domestic_abuse", "MH2": "mental_health", "SU1": "substance"}
# Of which class of information a need is that was found, by its outcome. Nobody widens it by taking it over.
CLASS_OF = {
    "education": "education", "early_years": "health", "health": "health", "substance_use": "substance",
    "safe_from_harm": "safety", "crime": "justice", "domestic_abuse": "safety", "housing": "housing", "money": "money",
}  # fmt: skip
CODE_CLASS = {"MH1": "mental_health", "MH2": "mental_health"}
# No rule and no box makes these: somebody asks first, and a person confirms it on its own page.
CONFIRMED_FIRST = {
    "FR4": "Ask the child first whether they care for somebody, and confirm it: no rule says it for them."
}
A_QUESTION = "This is a question: ask it, and write down what is said."
NOT_FOR_THEM = "They may not say this for the person whom it is about. Ask the person, or the safeguarding lead."


@dataclass(frozen=True)
class OneNeed:
    """A need as the rules see it. `holds`: it has begun and has not ended."""

    holds: bool = True
    concern: str = ""
    code: str = ""
    information: str = "work_with_family"
    harms: Any = None

    @property
    def safety(self) -> bool:
        """Whether somebody's safety hangs on it."""
        return (
            self.concern in SAFETY
            or self.code in SAFETY_CODES
            or self.information == "safety"
            or self.harms is not None
        )


@dataclass(frozen=True)
class Speaker:
    """Somebody who says that a need is not so. `answers_for`: they hold parental responsibility, or it is recorded."""

    is_about: bool = False
    harms: bool = False
    answers_for: bool = False


def standing(said: Iterable[str]) -> str:
    """How it stands after everything that was said, the oldest first; empty where nobody said whether it is so."""
    return next((one for one in reversed(list(said)) if one in STANDINGS), "")


def counts(need: OneNeed, said: Sequence[str]) -> bool:
    """Whether it counts in lists and figures. Never ask this of safety, of signing, or of safeguarding.

    Contested, it stops until it is settled; dismissed, it stops. Where safety hangs on it, it stops for neither.
    """
    return need.holds and (need.safety or standing(said) not in ("contested", "dismissed"))


def may_contest(need: OneNeed, speaker: Speaker) -> str:
    """Why somebody may not contest it, as a sentence; empty where they may.

    Who is said to harm never may. Where safety hangs on it and nobody says who harms, only the person themselves may:
    whoever would answer for them may be the one.
    """
    if speaker.harms or (speaker.is_about and need.code in SAID_TO_HARM):
        return NOT_FOR_THEM
    if speaker.is_about:
        return ""
    if need.safety and need.harms is None:
        return NOT_FOR_THEM
    return "" if speaker.answers_for else NOT_FOR_THEM


def may_be_said(said: str, *, before: str, holds: bool = True) -> str:
    """Why this cannot be said of it now, as a sentence; empty where it can. `before`: how it stands."""
    if not holds:
        return "It has ended: there is nothing to say of it any more."
    if said == "settled" and before != "contested":
        return "Nobody contests it: there is nothing to settle."
    if said == before == "contested":
        return "It is contested already: talk it through, and say how it was settled."
    return ""


def a_parent_may_answer(born: datetime.date | None, role: str, day: datetime.date) -> bool:
    """Whether whoever holds parental responsibility answers for them; where no age is known, by their place."""
    return role == "child" if born is None else age_on(born, day) < SPEAKS_ALONE


def class_of(code: str, headline: str) -> str:
    """Of which class of information a need is that was found."""
    return CODE_CLASS.get(code) or CLASS_OF.get(headline, "work_with_family")


def is_late(first_shown: datetime.date, day: datetime.date) -> bool:
    """Whether an agency was shown it more than five working days ago."""
    return day > working_days_after(first_shown, ANSWER_WITHIN)
