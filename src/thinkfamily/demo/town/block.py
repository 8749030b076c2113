"""A block: a few thousand people with homes, kin and what has happened to them. Everything points by position."""

from dataclasses import dataclass, field

import numpy as np

from thinkfamily.demo.town import days
from thinkfamily.demo.town.chance import Numbers, Truths, Words
from thinkfamily.demo.town.places import Homes

NOBODY = -1
FLAGS = ("protected_address", "refuge", "adoption", "witness_protection")


@dataclass
class Facts:
    """Things of one kind that happened, or hold: who, what sort, how much, from when until when.

    `event` ties together rows of one incident; `note` is a short text; NO_DAY stands for no date.
    """

    who: Numbers
    code: Words
    amount: Numbers
    since: Numbers
    until: Numbers
    event: Numbers
    note: Words

    def __len__(self) -> int:
        return len(self.who)


@dataclass
class Membership:
    """A person in a family or a household, now or within the years that the records look back."""

    who: Numbers
    group: Numbers


@dataclass
class Block:
    """People as columns. `home` is the address now, `old_home` an earlier one until `moved`, `home_2` a second one."""

    seed: int
    number: int
    today: int
    homes: Homes
    person: Words  # the true person's id
    birth: Numbers
    expected: Truths  # birth is still to come: `birth` is the expected day
    sex: Words
    ethnic: Words
    language: Words
    first: Words
    middle: Words
    last: Words
    former_last: Words
    known_as: Words
    mother: Numbers
    father: Numbers
    partner: Numbers
    married: Truths
    house: Numbers
    home: Numbers
    old_home: Numbers
    moved: Numbers
    home_2: Numbers
    family: Numbers
    place: Words
    nhs: Words
    upn: Words
    ni: Words
    mobile: Words
    email: Words
    flags: dict[str, Truths]
    families: Membership
    households: Membership
    fixed: bool = False  # a named story: written without errors
    facts: dict[str, Facts] = field(default_factory=dict)
    seen_as: dict[tuple[str, int], dict[str, str]] = field(
        default_factory=dict
    )  # (feed, person) -> what that feed writes

    def __len__(self) -> int:
        return len(self.person)

    @property
    def age(self) -> Numbers:
        """Age in whole years today; -1 for an unborn child."""
        out: Numbers = np.where(self.expected, -1, days.age(self.birth, self.today))
        return out

    def of(self, kind: str) -> Facts:
        """The facts of a kind; none if there are none."""
        return self.facts.get(kind) or no_facts()


def no_facts() -> Facts:
    none = np.zeros(0, dtype=np.int64)
    text = np.zeros(0, dtype=object)
    return Facts(none, text, none, none, none, none, text)
