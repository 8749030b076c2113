"""What practice requires of a case: on what it may begin, who may lead, what a promise is, how much somebody leads."""

import datetime
from collections.abc import Collection, Iterable

# How much of somebody's week a family takes, beside a light one. For choosing who leads; no target and no score.
POINTS = {"light": 1, "standard": 2, "intensive": 4}
GROUNDS = {
    "court": "A court order says so",
    "statutory": "A child is in need or protected by a statutory plan",
    "cannot_ask": "Nobody who may agree can be asked yet",
}
AGAINST_A_NO = ("court", "statutory")  # what goes before a no on a request; that nobody could be asked does not
PROMISE_WITHIN = 14  # days: longer is an action of the plan, not a first useful thing
COUNTED_AT = (7, 14)
ASK_AGAIN = 5  # working days without a lead, after which the manager is asked a second time


def may_begin(
    *,
    agreed: bool,
    words: str,
    ground: str,
    reason: str,
    declined: Collection[str],
    standing: Collection[str] = (),
    by_grown_up: bool = True,
) -> str:
    """Why a case may not begin, as a sentence; empty where it may.

    `declined`: who said no last, by name. `standing`: who said no on a request about them, whose day to be looked at
    again has not come; a grown-up's yes goes before it, and so does what the law says. `by_grown_up`: one agreed.
    """
    if agreed and not (standing and not by_grown_up):
        return "" if words.strip() else "Write down what they said when they agreed."
    if declined:
        who = " and ".join(declined)
        return (
            f"{who} said no. Family help needs a yes, so no case begins. If somebody may not be safe, that is another"
            " door: tell your safeguarding lead today."
        )
    if standing and ground not in AGAINST_A_NO:
        return (
            f"{' and '.join(standing)} said no to help, and that stands until it is looked at again: no case begins"
            " unless a grown-up of the family says yes now, or the law says so. If somebody may not be safe, tell your"
            " safeguarding lead today."
        )
    if ground not in GROUNDS:
        return "Choose the ground on which we begin without their agreement."
    return "" if reason.strip() else "Say why this ground holds, in a sentence."


def lead_refused(*, leads: bool, active: bool, interim: bool, reasons: Collection[str], name: str) -> str:
    """Why somebody may not lead, as a sentence; empty where they may."""
    if not active:
        return f"{name} has left: choose somebody else."
    if not leads:
        return f"{name}\N{RIGHT SINGLE QUOTATION MARK}s role does not lead families."
    if not interim and not reasons:
        return "Say why they: choose at least one reason."
    return ""


def bad_promise(what: str, due: datetime.date, day: datetime.date) -> str:
    """Why something is no first useful thing, as a sentence; empty where it is."""
    if not what.strip():
        return "Say what you promised."
    if due < day:
        return "This day is over: promise a day that comes."
    if due > day + datetime.timedelta(days=PROMISE_WITHIN):
        return (
            f"Promise something that can be done within {PROMISE_WITHIN} days. What takes longer belongs in the plan."
        )
    return ""


def points(intensities: Iterable[str]) -> int:
    """Of the families that somebody leads."""
    return sum(POINTS[one] for one in intensities)


def kept_within(promised_on: datetime.date, kept_on: datetime.date | None, days: int, *, says: bool | None) -> bool:
    """Whether it was kept in so many days, as the family sees it."""
    return says is True and kept_on is not None and (kept_on - promised_on).days <= days


def step_of(*, promised: bool, kept: bool, assessed: bool, signed: bool) -> str:
    """At which step of the framework our work is, by what is written down: the key that shipped steps have.

    It says where we are and stops nobody: an assessment may begin before the first useful thing is kept.
    """
    if signed:
        return "plan"
    if assessed or (promised and kept):
        return "assessment"
    return "first_useful_thing"
