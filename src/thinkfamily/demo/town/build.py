"""Build a town block by block and write its extracts and its truth."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pyarrow.parquet as pq

from thinkfamily.demo.town import lives, population, stories, truth
from thinkfamily.demo.town.block import Block
from thinkfamily.demo.town.feeds import FEEDS
from thinkfamily.demo.town.pen import Pen
from thinkfamily.demo.town.sheet import Sheet
from thinkfamily.demo.town.writing import Writer, writer

HOUSEHOLDS = 2_000  # a block
PEOPLE_EACH = 2.36


def blocks(people: int, seed: int, today: int) -> Iterator[Block]:
    """The blocks of a town of about `people` people, each the same whatever the others."""
    yield stories.build(seed, today)
    left = max(1, round(people / PEOPLE_EACH))
    number = 0
    while left > 0:
        block = population.build(seed, number, min(HOUSEHOLDS, left), today, people)
        lives.live(block)
        yield block
        left -= HOUSEHOLDS
        number += 1


def sheets(block: Block, errors: float) -> list[Sheet]:
    """What all agencies send of a block."""
    return [sheet for feed, write in FEEDS.items() for sheet in write(block, Pen(block, feed, errors))]


def town(people: int, seed: int, out: Path, today: int, errors: float) -> int:
    """Write the extracts and the truth below `out`; returns how many people there are."""
    count = 0
    (out / "truth").mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        written = stack.enter_context(pq.ParquetWriter(out / "truth" / "truth.parquet", truth.SCHEMA))
        files: dict[tuple[str, str], Writer] = {}
        for block in blocks(people, seed, today):
            count += len(block)
            lots = sheets(block, errors)
            for sheet in lots:
                key = (sheet.feed, sheet.table)
                if key not in files:
                    files[key] = writer(sheet, out / "extracts" / sheet.feed, people)
                    stack.callback(files[key].close)
                files[key].write(sheet)
            written.write_table(truth.table(block, lots))
    return count
