"""What practice requires before a case: in what time a request is decided, and what no decision may leave out."""

import datetime
from collections.abc import Collection, Mapping
from typing import Required, TypedDict

from thinkfamily.vocabulary.dates import working_days_after, working_days_between

DECIDE_WITHIN = 1  # working days
CHECK_WITHIN = 28  # days until somebody asks whether what was pointed to was reached
NAMES_A_PLACE = {"signposting": "Say to which service you point them.", "single_agency": "Say which agency helps."}


def decide_by(sent_on: datetime.date) -> datetime.date:
    """The last day on which a request is decided in time."""
    return working_days_after(sent_on, DECIDE_WITHIN)


def late_by(due: datetime.date, day: datetime.date) -> int:
    """Working days since it was due; nothing until then."""
    return working_days_between(due, day) if day > due else 0


class Told(TypedDict, total=False):
    """The words of a request, as its model names them. What was told, by whom, `knows` and `agrees` are needed."""

    told: Required[str]
    told_by: Required[str]
    knows: Required[str]
    agrees: Required[str]
    origin: str
    not_told_why: str
    agrees_words: str
    helps: str
    reach: str
    no_child: str


class Decided(TypedDict, total=False):
    """What is decided about a request, as its model names it."""

    outcome: Required[str]
    reasons: Required[str]
    goes_to: str
    check_on: datetime.date | None
    no_child: str


def bad_request(said: Told, named: Collection[str]) -> str:
    """Why a request cannot be sent, as a sentence; empty where it can."""
    if not said["told"].strip() or not said["told_by"].strip():
        return "Write down what was told, and who told it."
    if not named:
        return "Name at least one person whom it is about."
    if said["knows"] == "no" and not said.get("not_told_why", "").strip():
        return "Say why the family does not know of it yet."
    if said["agrees"] != "not_asked" and not said.get("agrees_words", "").strip():
        return "Write down what they said, in their words."
    return ""


def bad_decision(
    said: Decided, *, day: datetime.date, children: Mapping[str, str], known: Collection[str], declined: bool
) -> str:
    """Why a request cannot be decided so, as a sentence; empty where it can.

    `children`: what it means for each child who is named, by name. `known`: children whom the record names and the
    request does not. `declined`: the family said no to help. A statutory referral waits for none of this.
    """
    outcome, check_on = said["outcome"], said.get("check_on")
    if not said["reasons"].strip():
        return "Say why: a decision without reasons helps nobody."
    if outcome == "statutory":
        return ""
    if declined and outcome == "whole_family":
        return "The family said no to help: no case follows from this request. A statutory referral stays possible."
    if outcome in NAMES_A_PLACE and not said.get("goes_to", "").strip():
        return NAMES_A_PLACE[outcome]
    if outcome == "signposting" and not (check_on and day < check_on <= day + datetime.timedelta(days=CHECK_WITHIN)):
        return f"Choose a day within {CHECK_WITHIN} days on which somebody asks whether it was reached."
    return forgotten_child(children, known, said.get("no_child", ""))


def forgotten_child(children: Mapping[str, str], known: Collection[str], no_child: str) -> str:
    """No decision about a grown-up leaves out the child who lives with or depends on them."""
    if known:
        return (
            f"The record names {' and '.join(sorted(known))}, and this request does not: name each child who lives with"
            " or depends on the grown-ups, and say what this decision means for them."
        )
    for name, words in children.items():
        if not words.strip():
            return f"Say what this decision means for {name}."
    if not children and not no_child.strip():
        return (
            "Name each child who lives with or depends on them; or write down who says that no child does, and when"
            " they said so."
        )
    if children and no_child.strip():
        return "A child is named: do not also write down that no child lives with or depends on them."
    return ""
