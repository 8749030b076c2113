"""A client list: an agency writes a person once, and its rows point at that entry; a few clients were entered twice."""

from dataclasses import dataclass

import numpy as np

from thinkfamily.demo.town.block import Block
from thinkfamily.demo.town.block_facts import COLUMNS
from thinkfamily.demo.town.chance import Numbers, Words, as_words
from thinkfamily.demo.town.pen import Pen
from thinkfamily.demo.town.written import Address, Written


@dataclass
class Lines:
    """Facts of several kinds as one list, by date."""

    kind: Words
    who: Numbers
    code: Words
    amount: Numbers
    since: Numbers
    until: Numbers
    event: Numbers
    note: Words

    def __len__(self) -> int:
        return len(self.who)

    def texts(self, words: dict[str, str], of: str = "kind") -> Words:
        """The agency's word for each kind (or code)."""
        return as_words([words.get(one, "") for one in getattr(self, of)])


def lines(block: Block, *kinds: str, only: Numbers | None = None) -> Lines:
    """All facts of these kinds, in order of day; `only` keeps some people."""
    parts = [block.of(kind) for kind in kinds]
    columns = {name: np.concatenate([getattr(part, name) for part in parts]) for name in COLUMNS}
    named = as_words([kind for kind, part in zip(kinds, parts, strict=True) for _ in range(len(part))])
    order = np.lexsort((np.arange(len(named)), columns["since"]))
    if only is not None:
        order = order[np.isin(columns["who"][order], only)]
    return Lines(named[order], **{name: column[order] for name, column in columns.items()})


@dataclass
class Clients:
    """Entries of the list as written, and for each row which entry it points at."""

    who: Numbers
    seen: Written
    home: Address
    row: Numbers

    def number(self, prefix: str, block: Block) -> Words:
        """The client number on each row."""
        return as_words([f"{prefix}{block.number + 1:03d}{int(n) + 1:04d}" for n in self.row])


def clients(pen: Pen, who: Numbers, placed: Numbers | None = None) -> Clients:
    """The people of some rows as a client list; the agency knows the address of those whom it placed."""
    one, back = np.unique(who, return_inverse=True)
    twice = np.flatnonzero(pen.hit("duplicate", len(one)))
    second = np.full(len(one), -1, dtype=np.int64)
    second[twice] = len(one) + np.arange(len(twice))
    # Of a person entered twice, every other row points at the second entry.
    later = (second[back] >= 0) & (np.arange(len(who)) % 2 == 1)
    row = np.where(later, second[back], back)
    entries = np.concatenate([one, one[twice]])
    sure = None if placed is None else np.isin(entries, placed)
    return Clients(entries, pen.people(entries), pen.addresses(entries, sure=sure), row)


def grown_up(block: Block, child: Numbers) -> Numbers:
    """The adult whom a service for children would write down: who brings the child up."""
    from thinkfamily.demo.town.sheet import carers

    return carers(block, child)[0]
