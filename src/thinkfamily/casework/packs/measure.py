"""A measure in the shape that other features work with: what is asked, whom, and what a change in it means."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

WHO = {
    "self": "They themselves",
    "parent": "A parent or carer",
    "family": "Somebody else of the family",
    "teacher": "Somebody at nursery, school or college",
    "worker": "A worker",
}
COUNTS = {
    "one": "One number",
    "sum": "The sum of the answers; none where one is missing",
    "each": "Each answer stands alone; they are never put together",
}
BETTER = {"higher": "More is better", "lower": "Less is better"}
Raw = Mapping[str, Any]


@dataclass(frozen=True)
class Asked:
    """Who may answer, of a person of which age: in whole years, both included."""

    who: str
    youngest: int = 0
    oldest: int = 150

    def fits(self, age: int | None) -> bool:
        """Whether they may answer about somebody of that age; of an age that nobody knows a person judges."""
        return age is None or self.youngest <= age <= self.oldest


@dataclass(frozen=True)
class Part:
    """One question of a measure. `today`: an answer above the lowest is talked about today."""

    key: str
    ask: str
    better: str
    today: bool = False


@dataclass(frozen=True)
class Goal:
    """What a measure is measured against, in somebody's own words."""

    ask: str
    hint: str = ""


@dataclass(frozen=True)
class Change:
    """The smallest change that is more than chance explains, and who published that."""

    least: float
    source: str


@dataclass(frozen=True)
class Measure:
    """`lowest` and `highest`: of the number, or of each answer where they stand alone. `parts`: only where the

    licence lets their words stand here. `answers`: number and words, of every part the same.
    """

    name: str
    title: str
    information: str
    asked: tuple[Asked, ...]
    counts: str
    lowest: int
    highest: int
    better: str
    lowest_means: str
    highest_means: str
    opening: str = ""
    parts: tuple[Part, ...] = ()
    answers: tuple[tuple[int, str], ...] = ()
    parts_licence: str = ""
    paper: str = ""
    goal: Goal | None = None
    change: Change | None = None

    @property
    def answer_range(self) -> tuple[int, int]:
        """The lowest and the highest number of one answer."""
        return (self.answers[0][0], self.answers[-1][0]) if self.answers else (self.lowest, self.highest)

    def part(self, key: str) -> Part | None:
        return next((each for each in self.parts if each.key == key), None)

    def words(self, number: int) -> str:
        """What an answer says: its words, where it has some."""
        return dict(self.answers).get(number, str(number))

    def who(self, age: int | None) -> tuple[str, ...]:
        """Who may answer about somebody of this age."""
        return tuple(each.who for each in self.asked if each.fits(age))


def measure(raw: Raw) -> Measure:
    """The measure of a pack that was checked."""
    own = raw["measure"]
    better = own["better"]
    return Measure(
        name=raw["pack"], title=raw["title"], information=own["information"],
        asked=tuple(Asked(**each) for each in own["asked"]),
        counts=own["counts"], lowest=own["lowest"], highest=own["highest"], better=better,
        lowest_means=own["lowest_means"], highest_means=own["highest_means"], opening=own.get("opening", ""),
        parts=tuple(Part(each["key"], each["ask"], each.get("better", better), each.get("today", False))
                    for each in own.get("parts", ())),
        answers=tuple(sorted((each["at"], each["means"]) for each in own.get("answers", ()))),
        parts_licence=own.get("parts_licence", ""), paper=own.get("paper", ""),
        goal=Goal(**own["goal"]) if "goal" in own else None,
        change=Change(**own["change"]) if "change" in own else None,
    )  # fmt: skip
