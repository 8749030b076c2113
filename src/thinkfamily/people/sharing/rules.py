"""What a decision to share or withhold must say, and whose consent counts. Pure: days and ages are passed in."""

import datetime
from dataclasses import dataclass, replace
from typing import Any

from thinkfamily.design.words import lists
from thinkfamily.people.persons.rules import objection_to_order
from thinkfamily.vocabulary.grounds import Ground
from thinkfamily.vocabulary.information import INFORMATION

ADULT, YOUNG_PERSON = 18, 16
LONGEST = datetime.timedelta(days=366)

SELF, PARENT, APPOINTED = "self", "parent", "appointed"
GIVERS = {
    SELF: "The person themselves",
    PARENT: "Somebody with parental responsibility",
    APPOINTED: "Somebody appointed to decide for them (attorney, deputy)",
}
ABLE, NOT_ABLE = "able", "not_able"
# One question for everybody; under 16 it is Gillick competence, from 16 mental capacity. Asked for each decision.
UNDERSTANDING = {
    ABLE: "Yes: they understand this decision, can weigh it up and say what they want",
    NOT_ABLE: "No: not this decision, now",
}


@dataclass(frozen=True)
class Consent:
    """Who said yes or no, whether the person can decide this, and whether a parent's responsibility was checked."""

    given_by: str = ""
    giver: str = ""
    understanding: str = ""
    considered: str = ""
    responsibility_checked: bool = False

    @property
    def settled(self) -> "Consent":
        """Without what belongs to another giver, which a form may still carry."""
        own: dict[str, Any] = {"giver": "", "responsibility_checked": False} if self.given_by == SELF else {}
        return replace(self, **own)


@dataclass(frozen=True)
class Proposed:
    """A decision before it is kept."""

    outcome: str
    information: str
    ground: Ground | None
    starts: datetime.date
    ends: datetime.date | None
    review_on: datetime.date
    reason: str = ""
    told: bool = True
    told_why_not: str = ""
    consent: Consent | None = None


@dataclass(frozen=True)
class Whom:
    """The person concerned, as the sentences name them. `age` None: not known; `unborn`: not yet born.

    `grown_on`: their 18th birthday, where it is known.
    """

    name: str
    age: int | None
    unborn: bool = False
    grown_on: datetime.date | None = None

    @property
    def own(self) -> str:
        return lists.possessive(self.name)


def objections(said: Proposed, whom: Whom) -> dict[str, str]:
    """What is wrong with it: the field and a sentence that says what to do. Empty when it may be kept."""
    found: dict[str, str] = {}
    if said.ground is None or said.ground.decides != said.outcome:
        word = "sharing" if said.outcome == "share" else "withholding"
        found["ground"] = f"Choose a ground for {word}."
    elif not said.ground.in_force(said.starts):
        found["ground"] = (
            f"“{said.ground.title}” is not in force on that day, as far as this council has said. "
            "Choose another ground, or ask your information-governance officer to enter from when it holds."
        )
    if said.outcome == "share" and INFORMATION[said.information].always:
        found["information"] = (
            f"“{INFORMATION[said.information].title}” is seen by everybody with a grant for the family. "
            "Only withholding it needs a decision."
        )
    found |= _days(said)
    if said.ground is not None and not found.get("ground"):
        found |= _ground(said, said.ground, whom)
    if not said.told and not said.told_why_not.strip():
        found["told_why_not"] = f"Say why {whom.name} is not told, and when that will be looked at again."
    return found


def _days(said: Proposed) -> dict[str, str]:
    found = {}
    if wrong := objection_to_order(said.starts, said.ends):
        found["ends"] = wrong
    if said.review_on <= said.starts:
        found["review_on"] = "The review must come after the first day."
    elif said.review_on > said.starts + LONGEST:
        found["review_on"] = "Look at it again within a year."
    elif said.ends is not None and said.review_on > said.ends:
        found["review_on"] = "Look at it again before it ends."
    return found


def _ground(said: Proposed, ground: Ground, whom: Whom) -> dict[str, str]:
    if not ground.consent:
        if said.consent is not None:
            return {"ground": f"“{ground.title}” does not need consent. Choose consent as the ground, or leave it out."}
        return {} if said.reason.strip() else {"reason": "Say in a sentence why this ground applies here."}
    if said.consent is None:
        return {"given_by": "Say who agreed." if said.outcome == "share" else "Say who said no."}
    found = whose_consent(said.consent, whom)
    if said.outcome == "share" and said.ends is None:
        found["ends"] = "Consent is given for a time: say until when."
    elif said.consent.given_by == PARENT and not found and (wrong := _outlasts(said, whom)):
        found["ends"] = wrong
    if not said.told:
        found["told"] = f"Consent is only consent when the person knows: {whom.name} must have been told."
    return found


def _outlasts(said: Proposed, whom: Whom) -> str:
    """Why a parent's yes cannot hold so long, as a sentence: it would go on when the child is grown."""
    grown_on = whom.grown_on
    if said.outcome != "share" or grown_on is None or said.ends is None or said.ends < grown_on:
        return ""
    return (
        f"What a parent agrees to counts until {whom.name} is 18: say a day before {grown_on.day} {grown_on:%B %Y}, "
        f"and ask {whom.name} then."
    )


def whose_consent(consent: Consent, whom: Whom) -> dict[str, str]:
    """The four questions in order: who; do they understand; may this giver speak for them; was that checked."""
    if consent.given_by not in GIVERS:
        return {"given_by": "Say who gave the answer."}
    if whom.unborn:
        return _for_an_unborn(consent, whom)
    if consent.understanding not in UNDERSTANDING:
        asked = "understands this decision" if whom.age is None or whom.age < YOUNG_PERSON else "can decide this"
        return {"understanding": f"Say whether {whom.name} {asked}. It is asked afresh for each decision."}
    able = consent.understanding == ABLE
    if consent.given_by == SELF:
        return {} if able else {"given_by": _not_able(whom)}
    if able:
        return {
            "given_by": f"{whom.name} understands this decision, so {whom.own} own answer counts and nobody else’s."
        }
    if not consent.considered.strip():
        return {"considered": f"Say why {whom.name} cannot decide this now, and how it was looked at."}
    if not consent.giver.strip():
        return {"giver": "Name the person who gave the answer."}
    return _speaks_for(consent, whom)


def _speaks_for(consent: Consent, whom: Whom) -> dict[str, str]:
    grown = whom.age is not None and whom.age >= ADULT
    if consent.given_by == PARENT and grown:
        return {"given_by": f"{whom.name} is an adult: no parent can consent for them. Ask {whom.name}, or a deputy."}
    if consent.given_by == APPOINTED and not grown:
        return {"given_by": f"{whom.name} is under 18: somebody with parental responsibility decides."}
    if consent.given_by == PARENT and not consent.responsibility_checked:
        return {
            "responsibility_checked": (
                f"{consent.giver} can only consent with parental responsibility for {whom.name}. "
                "Being a parent or living together is not enough: check it, or choose another ground."
            )
        }
    return {}


def _for_an_unborn(consent: Consent, whom: Whom) -> dict[str, str]:
    if consent.given_by != PARENT:
        return {"given_by": "Before the birth only the mother can agree. Choose her as the one who decides."}
    return {} if consent.giver.strip() else {"giver": "Name the mother who gave the answer."}


def _not_able(whom: Whom) -> str:
    if whom.age is None or whom.age < ADULT:
        return (
            f"{whom.name} does not understand this decision yet: somebody with parental responsibility must be asked."
        )
    return f"{whom.name} cannot decide this now, so their yes is no ground. Choose another, or ask who is appointed."


def usual_review(starts: datetime.date) -> datetime.date:
    """Thirteen weeks: a school term, or two meetings of the team around the family."""
    return starts + datetime.timedelta(weeks=13)


def usual_end(starts: datetime.date) -> datetime.date:
    """Half a year."""
    return starts + datetime.timedelta(weeks=26)
