"""Reading every agency's extract: the first stage of Identify, on one page.

Each feed folder is read by its layout, every row is checked, and what stands is laid out as the standard tables.
Rows in = rows used + rows quarantined, for every file.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.extracts import feeds as layouts
from thinkfamily.identify.extracts import files, read, sql
from thinkfamily.identify.extracts.assemble import assemble, prepare
from thinkfamily.identify.extracts.check import Check
from thinkfamily.identify.extracts.cover import covered_until, write_coverage
from thinkfamily.identify.extracts.feeds import LayoutError
from thinkfamily.identify.extracts.layout import Feed, Table
from thinkfamily.identify.extracts.mentions import Mentions
from thinkfamily.identify.extracts.read import FileCount
from thinkfamily.identify.extracts.standardise import StandardiseError, standardise
from thinkfamily.identify.extracts.statements import Statements

Progress = Callable[[str, float], None]  # what is being done, and the share that is done
# Every row has a number of its own, whoever reads it: each table has this much room for its rows' numbers.
ROOM, MOST_TABLES = 1 << 36, 1 << 8


@dataclass
class Arrival:
    """What came in. `warnings` are sentences; `as_of` is the day given, or the newest end of coverage; `feeds` those
    whose folders were there."""

    as_of: date
    files: list[FileCount] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    feeds: list[Feed] = field(default_factory=list)

    def take(self, files: list[FileCount]) -> None:
        """Count these files in, with what is to be said of each."""
        self.files += files
        for one in files:
            said = [*([one.refused] if one.refused else []), *one.warnings]
            self.warnings += [f"{one.feed}: {sentence}" for sentence in said]

    @property
    def rows(self) -> int:
        return sum(one.rows for one in self.files)

    @property
    def used(self) -> int:
        return sum(one.used for one in self.files)

    @property
    def quarantined(self) -> int:
        return sum(one.quarantined for one in self.files)

    @property
    def refused(self) -> list[FileCount]:
        """Files that could not be used at all."""
        return [one for one in self.files if one.refused]


Came = tuple[Arrival, date | None]  # what came of one feed, and the newest day that it covers


class NothingToRead(Exception):
    """No feed could be read. The text is a sentence."""


def arrive(
    engine: Engine,
    extracts: Path,
    feeds: Path | None = None,
    *,
    as_of: date | None = None,
    progress: Progress | None = None,
) -> Arrival:
    """Fill record, mention, stay, tie, fact, involvement, coverage, quarantine, feeds and notice from EXTRACTS.

    Raises LayoutError where a layout is wrong, StandardiseError where a council's SQL is, and NothingToRead where
    there is no folder with a known feed.
    """
    found, warnings = _found(extracts, feeds)
    prepare(engine)
    arrival = Arrival(as_of or date.min, warnings=warnings, feeds=found)
    for feed, (came, newest) in _read_all(engine, found, extracts, as_of, progress):
        arrival.files += came.files
        arrival.warnings += came.warnings
        write_coverage(engine, feed, newest)
        arrival.as_of = max(arrival.as_of, newest or date.min) if as_of is None else as_of
    engine.run("UPDATE record SET received = (SELECT max(c.until) FROM coverage c WHERE c.feed = record.feed)")
    if progress:
        progress("Laying out what was read", 1.0)
    assemble(engine)
    return arrival


def _read_all(
    engine: Engine, found: list[Feed], extracts: Path, as_of: date | None, progress: Progress | None
) -> list[tuple[Feed, Came]]:
    """Each feed with what came of it. Feeds are read side by side, the largest first so that it is not waited for."""
    place = {feed.feed: number * MOST_TABLES for number, feed in enumerate(found)}
    largest_first = sorted(found, key=lambda feed: -_size(extracts / feed.feed))
    works = [
        partial(_read_feed, feed=feed, folder=extracts / feed.feed, as_of=as_of, place=place[feed.feed])
        for feed in largest_first
    ]
    read: dict[str, Came] = {}
    for done, (feed, came) in enumerate(zip(largest_first, engine.side_by_side(works), strict=True), 1):
        read[feed.feed] = came
        if progress:
            progress(f"Read {feed.title}", done / len(found))
    return [(feed, read[feed.feed]) for feed in found]


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.iterdir() if path.is_file())


def _read_feed(engine: Engine, *, feed: Feed, folder: Path, as_of: date | None, place: int) -> Came:
    """One feed's tables in turn; the first of them is the table in this place of all."""
    newest = covered_until(feed)
    came = Arrival(as_of or date.min)
    came.take(_passed_over(folder, feed))
    for number, table in enumerate(feed.tables, place):
        reading = _Reading(engine, feed, table, folder, as_of, number * ROOM)
        counts = reading.read()
        came.take(counts)
        if not counts:
            came.warnings.append(
                f"{feed.feed}: no file named like {table.files.pattern} has come: what it would tell is missing."
            )
        newest = max([day for day in (newest, reading.newest) if day], default=None)
    return came, newest


def _passed_over(folder: Path, feed: Feed) -> list[FileCount]:
    """Files and folders that no table of the feed takes: named, so that nobody is lost by a misspelt name."""
    told = files.unread(folder, feed.tables).items()
    return [FileCount(feed.feed, path.name, None, "", 0, warnings=[sentence]) for path, sentence in told]


def _found(extracts: Path, feeds: Path | None) -> tuple[list[Feed], list[str]]:
    if not extracts.is_dir():
        raise NothingToRead(f"{extracts} is no folder: name the folder that holds one folder a feed.")
    known = layouts.folders(feeds)
    here = sorted(path for path in extracts.iterdir() if path.is_dir() and not path.name.startswith("."))
    warnings = [
        (
            f"{path.name} is not read: no feed of that name is known. Write "
            f"FEEDS/{path.name}/layout.yaml, or correct the folder's name."
        )
        for path in here
        if path.name not in known
    ]
    found = [layouts.load(known[path.name]) for path in here if path.name in known]
    if not found:
        raise NothingToRead(
            " ".join([f"There is nothing to read in {extracts.name}: it needs a folder a feed.", *warnings])
            + f" Known feeds: {', '.join(known)}."
        )
    return found, warnings


@dataclass
class _Reading:
    """One table of one feed, from its files to the incoming tables."""

    engine: Engine
    feed: Feed
    table: Table
    folder: Path
    as_of: date | None
    base: int
    newest: date | None = None

    def read(self) -> list[FileCount]:
        paths = files.of_table(self.folder, self.table)
        read.make_raw(self.engine, self.table)
        counts = []
        for path in paths:
            counts.append(read.read_file(self.engine, self.feed.feed, path, self.table, self.base))
            self.base += (
                max(counts[-1].rows, self.engine.value("SELECT coalesce(max(k), 0) FROM tf_raw") - self.base)
                + self.table.files.header_row
                + 1
            )
        if not any(one.rows and not one.refused for one in counts):
            return counts
        standardise(self.engine, self.feed.feed, self.table)
        Check(self.engine, self.feed.feed, self.table, self.as_of or covered_until(self.feed)).run()
        self._take()
        used = dict(self.engine.rows("SELECT file, count(*) FROM tf_typed GROUP BY file"))
        for one in counts:
            one.used = used.get(one.file, 0)
            one.quarantined = one.rows - one.used
        return counts

    def _take(self) -> None:
        engine, feed = self.engine, self.feed
        self.newest = self._newest()
        end = self.as_of or covered_until(feed) or self.newest
        Mentions(engine, feed, self.table, end).fill()
        Statements(engine, feed, self.table, end).fill()
        engine.run(f"INSERT INTO record SELECT {sql.text(feed.feed)}, record_id, file, row_number, NULL FROM tf_typed")

    def _newest(self) -> date | None:
        """The newest day among the columns that tell coverage. A day over a year past nearly all others is a slip."""
        newest = []
        for name in (name for name in self.feed.coverage_dates if name in self.table.columns):
            field = sql.name(name)
            last = self.engine.value(f"SELECT quantile_disc({field}, 0.99) FROM tf_typed")
            if last:
                newest.append(
                    self.engine.value(
                        f"SELECT max({field}) FROM tf_typed WHERE {field} <= DATE '{last}' + INTERVAL 366 DAY"
                    )
                )
        return max(newest, default=None)


__all__ = ["Arrival", "FileCount", "LayoutError", "NothingToRead", "StandardiseError", "arrive"]
