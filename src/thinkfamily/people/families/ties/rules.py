"""What cannot be between two people, and what is so seldom that one is asked: sentences about values, nothing else.

Ages are whole years between two days; for a child not yet born the expected day stands for the birthday.
"""

from thinkfamily.people.families.ties.asked import Asked, Somebody
from thinkfamily.people.families.ties.cannot import CANNOT
from thinkfamily.people.families.ties.descent import Known
from thinkfamily.people.families.ties.seldom import SELDOM

__all__ = ["Asked", "Known", "Somebody", "impossible", "unlikely"]


def impossible(asked: Asked) -> str:
    """Why this cannot be, as a sentence that says what to do; nothing where it can."""
    return next((said for rule in CANNOT if (said := rule(asked))), "")


def unlikely(asked: Asked) -> list[str]:
    """What is seldom so: one sentence each, to be confirmed or corrected."""
    return [said for rule in SELDOM if (said := rule(asked))]
