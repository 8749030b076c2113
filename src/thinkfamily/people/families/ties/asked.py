"""What somebody is about to write down about two people, as plain values."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field

from thinkfamily.design.words import lists
from thinkfamily.people.families.ties.descent import DESCENT, Known
from thinkfamily.vocabulary.dates import age_on

BIRTH = ("parent_of", "expects")
SIBLINGS = ("sibling_of", "half_sibling_of", "twin_of")
YOUNGEST_PARENT = 10


@dataclass(frozen=True)
class Somebody:
    """A person as far as ties go. `expected`: the day a child not yet born is expected."""

    id: object
    name: str
    born: datetime.date | None = None
    expected: datetime.date | None = None
    sex: str = "U"
    died: datetime.date | None = None

    @property
    def begins(self) -> datetime.date | None:
        return self.born or self.expected

    def age(self, day: datetime.date) -> int | None:
        """Whole years on that day; none before the birth, or where the birthday is not known."""
        return age_on(self.born, day) if self.born and self.born <= day else None


@dataclass(frozen=True)
class Asked:
    """A tie that somebody is about to write down: who - kind - other. `today`: the day on which they do."""

    who: Somebody
    kind: str
    other: Somebody
    today: datetime.date
    detail: str = ""
    since: datetime.date | None = None
    known: tuple[Known, ...] = field(default=())  # what is written down about the two and their kin
    names: dict[object, str] = field(default_factory=dict)
    sexes: dict[object, str] = field(default_factory=dict)

    @property
    def older_by(self) -> int | None:
        """Whole years by which the first is older; negative where younger; none where a birthday is not known."""
        if self.who.begins is None or self.other.begins is None:
            return None
        if self.who.begins > self.other.begins:
            return -1
        return age_on(self.who.begins, self.other.begins)

    def parents(self, kinds: Iterable[str] = DESCENT) -> list[Known]:
        """The other's parents as written down so far, but the first."""
        wanted = tuple(kinds)
        return [k for k in self.known if k.other == self.other.id and k.kind in wanted and k.who != self.who.id]

    def named(self, ids: Iterable[object]) -> str:
        """Their names as a list in words."""
        return lists.joined([self.names.get(one, "somebody whose name is not shown") for one in ids])

    def already(self, *kinds: str) -> bool:
        """Whether one of these ties between the two is known, either way round."""
        pair = {self.who.id, self.other.id}
        return any({k.who, k.other} == pair and k.kind in kinds for k in self.known)
