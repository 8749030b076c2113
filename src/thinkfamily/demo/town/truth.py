"""The truth file: whom every mention of every row really is, and where that person belongs."""

import numpy as np
import pyarrow as pa

from thinkfamily.demo.town.block import Block
from thinkfamily.demo.town.chance import Numbers, as_words
from thinkfamily.demo.town.sheet import Sheet

SCHEMA = pa.schema(
    [(name, pa.string()) for name in ("feed", "record_id", "mention", "person_id", "family_id", "household_id")]
)


def _belongs(block: Block) -> tuple[Numbers, Numbers, Numbers]:
    """Every (person, family, household) of the block: each family and each household at least once."""
    families: dict[int, list[int]] = {}
    households: dict[int, list[int]] = {}
    for into, rows in ((families, block.families), (households, block.households)):
        for who, group in zip(rows.who.tolist(), rows.group.tolist(), strict=True):
            if group not in into.setdefault(who, []):
                into[who].append(group)
    who, family, household = [], [], []
    for person in range(len(block)):
        f, h = families.get(person, [-1]), households.get(person, [-1])
        for at in range(max(len(f), len(h))):
            who.append(person)
            family.append(f[min(at, len(f) - 1)])
            household.append(h[min(at, len(h) - 1)])
    return np.array(who), np.array(family), np.array(household)


def table(block: Block, sheets: list[Sheet]) -> pa.Table:
    """Truth of a block's sheets; a mention repeats for a person of several families or households."""
    who, family, household = _belongs(block)
    start = np.searchsorted(who, np.arange(len(block) + 1))
    parts = []
    tables: dict[str, set[str]] = {}
    for sheet in sheets:
        tables.setdefault(sheet.feed, set()).add(sheet.table)
    for sheet in sheets:
        # In a feed of several tables an id is '<table>:<id>', as Identify reads it.
        ids = sheet.columns[sheet.record_id]
        if len(tables[sheet.feed]) > 1:
            ids = as_words([f"{sheet.table}:{one}" for one in ids])
        for mention, meant in sheet.meant.items():
            row = np.flatnonzero(meant >= 0)
            person = meant[row]
            many = start[person + 1] - start[person]
            row, person = np.repeat(row, many), np.repeat(person, many)
            at = start[person] + np.arange(len(person)) - np.repeat(np.cumsum(many) - many, many)
            tag = f"{block.number:05d}"
            parts.append(
                pa.table(
                    [
                        pa.array([sheet.feed] * len(row)),
                        pa.array(ids[row]),
                        pa.array([mention] * len(row)),
                        pa.array(block.person[person]),
                        pa.array(as_words([f"F{tag}-{f:05d}" for f in family[at]])),
                        pa.array(as_words([f"H{tag}-{h:05d}" for h in household[at]])),
                    ],
                    schema=SCHEMA,
                )
            )
    return pa.concat_tables(parts) if parts else SCHEMA.empty_table()
