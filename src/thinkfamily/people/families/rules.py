"""When somebody's own agreement, or a parent's, must be written down before they are in a family's plan."""

import datetime

from thinkfamily.vocabulary.dates import age_on

GROWN_UP = 18


def needs_agreement(*, born: datetime.date | None, role: str, in_plan: bool, today: datetime.date) -> bool:
    """A child in the plan: somebody with parental responsibility agreed, and who that was is written down."""
    if not in_plan:
        return False
    if born is None:
        return role == "child"
    return age_on(born, today) < GROWN_UP if born <= today else False


def says_who_agreed(name: str) -> str:
    """The sentence that refuses where nobody is named."""
    return (
        f"{name} is a child: write down who agreed that they are in the plan, with parental responsibility for them;"
        " or leave them out of the plan."
    )


def goes_on_after_all(before: datetime.date | None, after: datetime.date | None, day: datetime.date) -> bool:
    """Whether a membership that has ended would have lasted longer, or lasts still."""
    return before is not None and before <= day and (after is None or after > before)
