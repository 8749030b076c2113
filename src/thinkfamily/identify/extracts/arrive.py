"""Reading every agency's extract: the first stage of Identify, on one page.

Each feed folder is read by its layout, every row is checked, and what stands is laid out as the standard tables.
Rows in = rows used + rows quarantined, for every file.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
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


@dataclass
class Arrival:
    """What came in. `warnings` are sentences; `as_of` is the day given, or the newest end of coverage."""

    as_of: date
    files: list[FileCount] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

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
    arrival = Arrival(as_of or date.min, warnings=warnings)
    base = 0
    for place, feed in enumerate(found):
        if progress:
            progress(f"Reading {feed.title}", place / len(found))
        newest = covered_until(feed)
        arrival.take(_passed_over(extracts / feed.feed, feed))
        for table in feed.tables:
            reading = _Reading(engine, feed, table, extracts / feed.feed, as_of, base)
            counts = reading.read()
            arrival.take(counts)
            if not counts:
                arrival.warnings.append(
                    f"{feed.feed}: no file named like {table.files.pattern} has come: what it would tell is missing."
                )
            base, newest = reading.base, max([day for day in (newest, reading.newest) if day], default=None)
        write_coverage(engine, feed, newest)
        arrival.as_of = max(arrival.as_of, newest or date.min) if as_of is None else as_of
    engine.run("UPDATE record SET received = (SELECT max(c.until) FROM coverage c WHERE c.feed = record.feed)")
    if progress:
        progress("Laying out what was read", 1.0)
    assemble(engine)
    return arrival


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
        Mentions(engine, feed, self.table, self.as_of or covered_until(feed) or self.newest).fill()
        Statements(engine, feed, self.table).fill()
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
