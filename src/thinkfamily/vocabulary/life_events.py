"""Significant events of people's lives, as data: what each is called, how it reads, and who may be told of it."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml


@dataclass(frozen=True)
class LifeEventKind:
    """`reads`: the sentence, with {who}. `information`: the class of information that it is.

    `passed_on`: marked in the family tree where it comes again down the generations.
    """

    id: str
    title: str
    reads: str
    information: str
    passed_on: bool = False

    def sentence(self, who: str) -> str:
        """The event in words, about somebody by name."""
        return self.reads.format(who=who)


@cache
def life_events() -> dict[str, LifeEventKind]:
    """Every kind, in the order in which pages offer them. Raises KeyError or TypeError for a wrong file."""
    read = yaml.safe_load((Path(__file__).parent / "life_events.yaml").read_text(encoding="utf-8"))
    return {name: LifeEventKind(name, **said) for name, said in read.items()}
