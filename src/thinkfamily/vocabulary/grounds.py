"""Grounds on which information about a person is shared or withheld, as data."""

import datetime
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml


@dataclass(frozen=True)
class Ground:
    """`decides`: share or withhold. `parent`: the ground as a family is told it, after 'because'.

    `since` None: not known to be in force, so it may not be used until somebody who may says from when.
    """

    id: str
    decides: str
    title: str
    words: str
    parent: str
    source: str
    since: datetime.date | None = None
    until: datetime.date | None = None
    consent: bool = False

    def in_force(self, day: datetime.date) -> bool:
        """Whether the ground may be used on that day."""
        return self.since is not None and self.since <= day and (self.until is None or day <= self.until)


@cache
def grounds() -> dict[str, Ground]:
    """Every ground that we ship, with the days that we know. Raises KeyError or TypeError for a wrong file."""
    read = yaml.safe_load((Path(__file__).parent / "grounds.yaml").read_text(encoding="utf-8"))
    return {
        name: Ground(name, since=said.pop("from", None), until=said.pop("until", None), **said)
        for name, said in read.items()
    }
