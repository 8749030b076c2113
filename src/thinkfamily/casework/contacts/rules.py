"""Of whom a contact must say a word, and what may stand on a screen in front of those who are there."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from thinkfamily.design.words import lists

# What is said of somebody in company without asking them: of everything else they decide when they are by themselves.
IN_COMPANY = frozenset({"identity", "family", "education", "housing", "work_with_family"})
WAS_THERE = frozenset({"alone", "seen", "spoken"})

Said = tuple[str, str]  # an outcome, and why somebody was not seen


@dataclass(frozen=True)
class OnScreen:
    """A line as a screen asks about it. `apart`: said or seen while they were by themselves."""

    key: Any
    person: Any
    sort: str
    information: str
    apart: bool


def without_a_word(children: Mapping[Any, str], said: Collection[Any]) -> list[str]:
    """Names of children of whom a contact says neither that they were seen nor why not."""
    return [name for key, name in children.items() if key not in said]


def not_complete(children: Mapping[Any, str], said: Mapping[Any, Said]) -> str:
    """Why a contact cannot be written down yet, as a sentence; empty where it can."""
    if left := without_a_word(children, said):
        return f"Say whether you saw {lists.joined(left)}, or why not: no child is left without a word."
    if any(outcome == "not_seen" and not why.strip() for outcome, why in said.values()):
        return "Say why: who was not seen needs a reason, in a few words."
    return ""


def why_missing(could_not: str, theirs: str, ours: str) -> str:
    """Why it cannot be written down that a contact did not happen, as a sentence; empty where it can."""
    if not could_not:
        return "Say who could not."
    if not theirs.strip() and not ours.strip():
        return "Say why, as they say it or as we do."
    return ""


def shown_to(line: OnScreen, present: Collection[Any], hidden: Mapping[Any, Collection[Any]]) -> bool:
    """Whether a line may stand in front of these people. `hidden`: by person, what is sealed from them.

    A line about somebody who is not there never does. What they said alone, what is thought of them and what is most
    their own stands there only when nobody is beside them.
    """
    if line.person not in present or any(line.key in hidden.get(one, ()) for one in present):
        return False
    alone = all(one == line.person for one in present)
    return alone or not (line.apart or line.sort == "thought" or line.information not in IN_COMPANY)
