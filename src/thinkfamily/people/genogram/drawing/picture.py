"""What is drawn: the people of a family, who is whose partner and child, how they get on, and who lives together."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

Sex = Literal["F", "M", "U"]
UnionKind = Literal["married", "civil_partners", "cohabiting", "other"]
UnionState = Literal["", "separated", "divorced", "dissolved"]
BirthKind = Literal["birth", "adopted", "foster", "special_guardian"]
BondKind = Literal[
    "close", "very_close", "distant", "conflict", "close_and_conflict", "cut_off", "care", "support", "control",
    "violence",
]  # fmt: skip


@dataclass(frozen=True)
class Mark:
    """A need or an event of somebody's life that may be seen to repeat. `said`: source and date, in words."""

    title: str
    said: str = ""


@dataclass(frozen=True)
class Figure:
    """Somebody. `age`: as it stands inside the symbol; `label`: the name beneath it where that is shorter than the

    name; `note`: a word beneath that; `href`: their page.
    """

    id: str
    name: str = ""
    sex: Sex = "U"
    age: str = ""
    unborn: bool = False
    died: bool = False
    lost: bool = False
    index: bool = False
    marks: tuple[Mark, ...] = ()
    note: str = ""
    label: str = ""
    href: str = ""

    @property
    def said(self) -> str:
        """How sentences call them."""
        return self.name or ("a baby not yet born" if self.unborn else "somebody whose name is not shown")


@dataclass(frozen=True)
class Union:
    """Two who are or were a couple, or who have a child together."""

    a: str
    b: str
    kind: UnionKind = "other"
    state: UnionState = ""


@dataclass(frozen=True)
class Birth:
    """A child and who its parents are in one way. None: that parent is not on record; for carers: there is one only.

    `twins`: a word that twins share; `identical`: of one egg; `siblings`: a word that brothers and sisters share none
    of whose parents is on record. Births stand in the order of age, the eldest first.
    """

    child: str
    parents: tuple[str | None, str | None]
    kind: BirthKind = "birth"
    twins: str = ""
    identical: bool = False
    siblings: str = ""


@dataclass(frozen=True)
class Bond:
    """How two get on. `one_way`: from the first to the second."""

    a: str
    b: str
    kind: BondKind
    one_way: bool = False


@dataclass(frozen=True)
class Kin:
    """Two who belong together in a way that no line of parents says. `rows`: how far the second stands beneath."""

    a: str
    b: str
    said: str
    rows: int = 0


@dataclass(frozen=True)
class Home:
    """Who lives together."""

    name: str
    members: tuple[str, ...]


@dataclass(frozen=True)
class Picture:
    """All that is drawn of a family. Its `repr` is its content: two that are alike are drawn alike."""

    title: str = "Family tree"
    people: Sequence[Figure] = ()
    unions: Sequence[Union] = ()
    births: Sequence[Birth] = ()
    kin: Sequence[Kin] = ()
    bonds: Sequence[Bond] = ()
    homes: Sequence[Home] = ()


@dataclass(frozen=True)
class Drawing:
    """The outcome. `crossings`: how often lines of different couples meet; `overlaps`: people drawn over each other."""

    svg: str
    width: int
    height: int
    crossings: int
    overlaps: int
    words: tuple[str, ...] = field(default=())
