"""Making facts, and adding them to a block."""

import numpy as np

from thinkfamily.demo.town.block import Block, Facts, no_facts
from thinkfamily.demo.town.chance import Numbers, words
from thinkfamily.demo.town.days import NO_DAY

COLUMNS = ("who", "code", "amount", "since", "until", "event", "note")


def simple(who: Numbers, since: Numbers, until: Numbers | None = None, code: str = "") -> Facts:
    """Facts without amount or note; they go on unless `until` is given."""
    size = len(who)
    ends = np.full(size, NO_DAY, dtype=np.int64) if until is None else until
    return Facts(
        who,
        words(size, code),
        np.zeros(size, dtype=np.int64),
        since,
        ends,
        np.full(size, -1, dtype=np.int64),
        words(size),
    )


def add(block: Block, kind: str, facts: Facts) -> None:
    """Add facts to those of the kind that the block has."""
    old = block.facts.get(kind, no_facts())
    block.facts[kind] = Facts(**{name: np.concatenate([getattr(old, name), getattr(facts, name)]) for name in COLUMNS})
