"""Who may decide what for whom, and what changes with age. Pure: days are passed in.

Who may speak for somebody is asked by the rules of consent in people/sharing; here it is asked for every decision.
"""

import calendar
import datetime

from thinkfamily.people.sharing.rules import ABLE, ADULT, YOUNG_PERSON, Consent, Whom, whose_consent
from thinkfamily.vocabulary.dates import birthday

LONGEST = datetime.timedelta(days=366)
MONTHS_BEFORE = 6  # how long before the 18th birthday the way into adults' services begins
NEWLY = datetime.timedelta(days=90)  # for how long after the birthday a lead is still asked to ask afresh
LAPSED = "They are 18: it is theirs to decide"


def transition_on(born: datetime.date) -> datetime.date:
    """The day on which somebody is seventeen and a half."""
    grown = birthday(born, ADULT)
    year, month = divmod(grown.year * 12 + grown.month - 1 - MONTHS_BEFORE, 12)
    month += 1
    return datetime.date(year, month, min(grown.day, calendar.monthrange(year, month)[1]))


def in_transition(born: datetime.date | None, today: datetime.date) -> bool:
    """From seventeen and a half until the day before the 18th birthday."""
    return born is not None and transition_on(born) <= today < birthday(born, ADULT)


def growing_up(born: datetime.date | None, today: datetime.date) -> datetime.date | None:
    """The 18th birthday, from half a year before it until a season after it; None at any other time."""
    if born is None or not transition_on(born) <= today <= birthday(born, ADULT) + NEWLY:
        return None
    return birthday(born, ADULT)


def grown(born: datetime.date | None, today: datetime.date) -> bool:
    """Eighteen, from the birthday itself."""
    return born is not None and today >= birthday(born, ADULT)


def counts(decided_by: str, until: datetime.date | None, born: datetime.date | None, today: datetime.date) -> bool:
    """Whether an answer still stands. What a parent said stands no longer on the 18th birthday, written down or not."""
    if until is not None and until <= today:
        return False
    return decided_by != "parent" or not grown(born, today)


def what_is_asked(age: int | None) -> str:
    """The question of the law for somebody of this age, in words."""
    if age is None:
        return "Find out how old they are. Do they understand this decision?"
    if age < YOUNG_PERSON:
        return "Do they understand what this decision means, what could come of it, and what else there is (Gillick)?"
    return "From 16 everybody is taken to decide for themselves. Is there a reason to think that they cannot, this one?"


def objection(
    whom: Whom, *, decided_by: str, understanding: str, considered: str, decider: str, responsible: bool,
    said: str, review_on: datetime.date, today: datetime.date,
) -> str:  # fmt: skip
    """Why it cannot be kept, as a sentence; empty where it can. `responsible`: holds parental responsibility today."""
    if not considered.strip():
        return "Say how it was looked at whether they understand this decision, and with whom."
    if not said.strip():
        return "Write down what they said, in their words."
    if not today < review_on <= today + LONGEST:
        return "Say when to look at it again: within a year."
    if decided_by == "best_interests":
        return _best_interests(whom, understanding)
    asked = Consent(decided_by, decider, understanding, considered, responsibility_checked=responsible)
    return next(iter(whose_consent(asked, whom).values()), "")


def _best_interests(whom: Whom, understanding: str) -> str:
    if understanding == ABLE:
        return f"{whom.name} understands this decision, so {whom.own} own answer counts and nobody else’s."
    if whom.age is None or whom.age < YOUNG_PERSON:
        return f"{whom.name} is under 16: somebody with parental responsibility decides, in the child’s best interests."
    return ""
