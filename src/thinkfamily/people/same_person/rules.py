"""When two records cannot be one person, and what to ask before they are read as one. Nothing is weighed or scored."""

import datetime
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

AGREES = {
    "found": "Identify’s proposal is the same person",
    "nhs": "the same NHS number",
    "upn": "the same unique pupil number",
    "name_and_birth": "the same name and date of birth",
    "name_turned": "the same names the other way round, and the same date of birth",
}
# Of one person there is one of each at a time.
ONE_EACH = {"nhs": "NHS number", "upn": "unique pupil number", "uln": "unique learner number"}


@dataclass(frozen=True)
class Record:
    """What one of the two records says of somebody. `numbers`: by scheme, those that hold; `ties`: to whom, by id."""

    key: object
    name: str
    born: datetime.date | None = None
    expected: datetime.date | None = None
    died: datetime.date | None = None
    sex: str = "U"
    numbers: Mapping[str, Collection[str]] = field(default_factory=dict)
    ties: Mapping[object, str] = field(default_factory=dict)
    families: Collection[str] = ()


def cannot(kept: Record, gone: Record, *, both_stand_for_more: bool = False) -> str:
    """Why the two cannot be read as one person; empty where they can."""
    if kept.key == gone.key:
        return "These two are read as one person already."
    for one, other in ((kept, gone), (gone, kept)):
        if said := one.ties.get(other.key):
            return f"{said} Nobody is that to themselves: if that is wrong, put it right first."
    if both_stand_for_more:
        return "Each of the two stands for further records already. Undo one of those first, then decide again."
    return ""


def to_ask(kept: Record, gone: Record) -> list[str]:
    """What makes it unlikely, each a sentence that somebody must have looked at."""
    found = []
    for scheme, words in ONE_EACH.items():
        mine, theirs = set(kept.numbers.get(scheme, ())), set(gone.numbers.get(scheme, ()))
        if mine and theirs and not mine & theirs:
            found.append(f"They have two different {words}s, and both are valid.")
    if kept.born and gone.born and kept.born != gone.born:
        found.append("They have different dates of birth.")
    if {kept.sex, gone.sex} == {"F", "M"}:
        found.append("One is written down as female, the other as male.")
    if kept.died != gone.died and (kept.died and gone.died):
        found.append("They are said to have died on different days.")
    if (
        bool(kept.born) != bool(gone.born)
        and (kept.expected or gone.expected)
        and not (kept.expected and gone.expected)
    ):
        found.append("One is born; the other is a baby who is expected.")
    for family in sorted(set(kept.families) & set(gone.families)):
        found.append(f"Both belong to the {family} now, as two people. From now on they count once.")
    return found


def says_the_same(one: Mapping[str, str], other: Mapping[str, str]) -> bool:
    """Whether two items hold the same: any of their own words that is not empty, however it is written."""
    return any(_plain(one[name]) == _plain(other.get(name, "")) for name in one if _plain(one[name]))


def _plain(words: str) -> str:
    return "".join(sign for sign in words.lower() if sign.isalnum())
