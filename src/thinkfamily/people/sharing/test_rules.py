"""Whose consent counts, what each ground asks for, and what a wrong combination is told."""

import datetime
from dataclasses import replace
from typing import Any

import pytest

from thinkfamily.people.sharing.rules import (
    ABLE,
    APPOINTED,
    NOT_ABLE,
    PARENT,
    SELF,
    Consent,
    Proposed,
    Whom,
    objections,
    usual_end,
    usual_review,
)
from thinkfamily.vocabulary.grounds import grounds

TODAY = datetime.date(2026, 11, 21)
DANA, KIT, ROB_AT_17 = Whom("Dana", 38), Whom("Kit", 13), Whom("Aden", 17)
BABY, UNKNOWN = Whom("the baby", None, unborn=True), Whom("Jo", None)
pytestmark = pytest.mark.demand("3.4.2")


def asked(**details):
    """A consent to share until spring, as far as `details` do not say otherwise."""
    usual: dict[str, Any] = {
        "outcome": "share",
        "information": "education",
        "ground": grounds()["consent"],
        "starts": TODAY,
        "ends": usual_end(TODAY),
        "review_on": usual_review(TODAY),
        "consent": Consent(given_by=SELF, understanding=ABLE),
    }
    return Proposed(**usual | details)


def on(ground, **details):
    """A decision on a ground that needs no consent."""
    given = grounds()[ground]
    return asked(outcome=given.decides, ground=given, consent=None, reason="The school needs it", **details)


PARENT_SAYS = Consent(PARENT, "Dana Harper", NOT_ABLE, "Talked with Kit on 20 November", responsibility_checked=True)


@pytest.mark.parametrize(
    ("whom", "consent"),
    [
        pytest.param(DANA, Consent(SELF, understanding=ABLE), id="an adult who can decide says it herself"),
        pytest.param(KIT, Consent(SELF, understanding=ABLE), id="a child of sufficient understanding says it himself"),
        pytest.param(KIT, PARENT_SAYS, id="for a child who does not understand it, a parent with responsibility"),
        pytest.param(ROB_AT_17, Consent(SELF, understanding=ABLE), id="at seventeen they say it themselves"),
        pytest.param(ROB_AT_17, PARENT_SAYS, id="at seventeen and not able, a parent with responsibility"),
        pytest.param(
            DANA,
            Consent(APPOINTED, "Joan Harper, attorney", NOT_ABLE, "Dr Ames saw her on 18 November"),
            id="for an adult who cannot decide, whoever is appointed",
        ),
        pytest.param(BABY, Consent(PARENT, "Chloe Ellis"), id="before the birth the mother"),
        pytest.param(UNKNOWN, Consent(SELF, understanding=ABLE), id="where the age is not known, whoever understands"),
    ],
)
def test_consent_counts(whom, consent):
    assert objections(asked(consent=consent), whom) == {}


@pytest.mark.parametrize(
    ("whom", "consent", "field", "words"),
    [
        pytest.param(KIT, Consent(), "given_by", "who gave", id="nobody named"),
        pytest.param(KIT, Consent(SELF), "understanding", "understands this decision", id="understanding not asked"),
        pytest.param(DANA, Consent(SELF), "understanding", "can decide this", id="an adult's capacity not considered"),
        pytest.param(
            KIT, Consent(SELF, understanding=NOT_ABLE), "given_by", "parental responsibility must be asked",
            id="a child who does not understand it cannot say it",
        ),
        pytest.param(
            KIT, replace(PARENT_SAYS, understanding=ABLE), "given_by", "Kit’s own answer counts",
            id="a parent cannot say it over a child who understands",
        ),
        pytest.param(
            KIT, replace(PARENT_SAYS, responsibility_checked=False), "responsibility_checked",
            "Dana Harper can only consent with parental responsibility",
            id="somebody without parental responsibility for a child who does not understand",
        ),
        pytest.param(
            KIT, replace(PARENT_SAYS, considered=""), "considered", "how it was looked at",
            id="no word about how understanding was looked at",
        ),
        pytest.param(KIT, replace(PARENT_SAYS, giver=""), "giver", "Name the person", id="a parent without a name"),
        pytest.param(
            DANA, replace(PARENT_SAYS, giver="Joan Harper"), "given_by", "no parent can consent",
            id="an adult's mother",
        ),
        pytest.param(
            DANA, Consent(SELF, understanding=NOT_ABLE), "given_by", "who is appointed", id="an adult who cannot decide"
        ),
        pytest.param(
            KIT, replace(PARENT_SAYS, given_by=APPOINTED), "given_by", "under 18", id="an attorney for a child"
        ),
        pytest.param(
            BABY, Consent(SELF, understanding=ABLE), "given_by", "only the mother", id="the unborn cannot agree"
        ),
        pytest.param(BABY, Consent(PARENT), "giver", "Name the mother", id="before the birth the mother has a name"),
    ],
)  # fmt: skip
def test_consent_does_not_count_and_the_sentence_says_what_to_do(whom, consent, field, words):
    found = objections(asked(consent=consent), whom)
    assert list(found) == [field]
    assert words in found[field]


@pytest.mark.parametrize(
    ("said", "field", "words"),
    [
        pytest.param(asked(ground=None), "ground", "Choose a ground for sharing", id="no ground at all"),
        pytest.param(
            asked(ground=grounds()["serious_harm"]), "ground", "for sharing", id="a ground for withholding, to share"
        ),
        pytest.param(on("duty_to_share_16LA"), "ground", "not in force", id="a duty not known to hold"),
        pytest.param(
            replace(on("safeguarding"), consent=Consent(SELF, understanding=ABLE)), "ground", "does not need consent",
            id="a ground other than consent asks for no consent",
        ),
        pytest.param(replace(on("safeguarding"), reason=" "), "reason", "why this ground", id="no reason given"),
        pytest.param(replace(on("serious_harm"), reason=""), "reason", "why this ground", id="withheld, no reason"),
        pytest.param(asked(consent=None), "given_by", "who agreed", id="consent by nobody"),
        pytest.param(asked(ends=None), "ends", "until when", id="consent for ever"),
        pytest.param(
            asked(ends=TODAY - datetime.timedelta(1)), "ends", "before it begins", id="ends before it begins"
        ),
        pytest.param(asked(review_on=TODAY), "review_on", "after the first day", id="looked at again on the same day"),
        pytest.param(
            on("safeguarding", ends=None, review_on=datetime.date(2028, 1, 1)), "review_on", "within a year",
            id="not looked at again for years",
        ),
        pytest.param(
            asked(review_on=usual_end(TODAY) + datetime.timedelta(1)), "review_on", "before it ends",
            id="looked at again when it is over",
        ),
        pytest.param(on("safeguarding", told=False), "told_why_not", "why Dana is not told", id="not told, no why"),
        pytest.param(
            asked(told=False, told_why_not="Unsafe"), "told", "must have been told", id="consent that nobody knows of"
        ),
        pytest.param(asked(information="identity"), "information", "Only withholding", id="names need no decision"),
    ],
)  # fmt: skip
def test_a_decision_is_refused(said, field, words):
    found = objections(said, DANA)
    assert words in found[field]


@pytest.mark.parametrize("ground", sorted(name for name, each in grounds().items() if not each.consent and each.since))
def test_every_other_ground_stands_by_itself_with_a_reason(ground):
    assert objections(on(ground), KIT) == {}


def test_a_no_is_kept_as_a_ground_for_withholding():
    no = asked(outcome="withhold", ground=grounds()["consent_refused"], ends=None)
    assert objections(no, KIT) == {}


def test_a_duty_holds_from_the_day_that_the_council_entered():
    duty = replace(grounds()["duty_to_share_16LA"], since=TODAY)
    assert objections(replace(on("safeguarding"), ground=duty), KIT) == {}
    assert "ground" in objections(
        replace(
            on("safeguarding"),
            ground=replace(duty, until=TODAY),
            starts=TODAY + datetime.timedelta(1),
            review_on=TODAY + datetime.timedelta(9),
        ),
        KIT,
    )
