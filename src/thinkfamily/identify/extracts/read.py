"""One table's files into the engine: tf_raw has a row a row of the files, with a text under each of our names."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

import duckdb

from thinkfamily.identify.engine.duckdb import Engine, named
from thinkfamily.identify.extracts import delimited, files, headers, sql, workbook
from thinkfamily.identify.extracts.files import Unreadable
from thinkfamily.identify.extracts.layout import Column, Table
from thinkfamily.identify.extracts.sheet import ROW

HEAD = 100  # lines that a header may take


@dataclass
class FileCount:
    """What became of one file. rows = used + quarantined (+ purged, once the runner has purged)."""

    feed: str
    file: str
    table: str | None
    sha256: str
    size: int
    rows: int = 0
    used: int = 0
    quarantined: int = 0
    refused: str | None = None
    warnings: list[str] = field(default_factory=list)


def make_raw(engine: Engine, table: Table) -> None:
    columns = "".join(f", {sql.name(name)} VARCHAR" for name in table.columns)
    engine.run(
        f"CREATE OR REPLACE TEMP TABLE tf_raw (k BIGINT, file VARCHAR, row_number BIGINT, ragged BOOLEAN{columns})"
    )


def read_file(engine: Engine, feed: str, path: Path, table: Table, base: int) -> FileCount:
    """Read one file. A file that cannot be used comes back with `refused`, a sentence; its rows are then not in tf_raw
    but, where it has any, counted in `rows` and set aside one by one."""
    if path.resolve().parent != path.parent.resolve():
        # Behind a link may stand another agency's extract, which has a sharing rule of its own.
        elsewhere = FileCount(feed, path.name, table.name, "", 0)
        refuse(engine, elsewhere, f"{path.name} is a link to a file elsewhere: put the file itself here.", 0)
        return elsewhere
    if path.suffix.lower() in (".csv", ".txt", ".tsv"):
        return _Delimited(engine, feed, path, table, base).read()
    sha256, size = files.fingerprint(path)
    # Several tables may be sheets of one workbook: each is counted by itself.
    sheet = table.files.sheet if path.suffix.lower() == ".xlsx" else None
    name = path.name if sheet is None else f"{path.name} ({sheet})"
    count = FileCount(feed, name, table.name, sha256, size)
    try:
        if path.suffix.lower() == ".xlsx":
            with workbook.as_parquet(path, table) as parquet:
                _read_parquet(engine, parquet, name, table, base, f'"{ROW}"', count)
        else:
            _read_parquet(engine, path, name, table, base, "file_row_number + 2", count)
    except Unreadable as reason:
        refuse(engine, count, f"{name} cannot be read: {reason}", 0)
    return count


@dataclass
class _Delimited:
    engine: Engine
    feed: str
    path: Path
    table: Table
    base: int

    def read(self) -> FileCount:
        survey = files.survey(self.path, self.table.files.encoding)
        count = FileCount(self.feed, self.path.name, self.table.name, survey.sha256, survey.size)
        try:
            lines = list(islice(files.Lines(self.path, survey.encoding), HEAD))
            sign = delimited.delimiter(lines, self.table)
            names = delimited.header(lines, sign, self.table.files.header_row)
            if not any(names):
                count.warnings.append(
                    f"{self.path.name} is empty: there is no header row {self.table.files.header_row}, so "
                    "nothing was read from it."
                )
                return count
            places = headers.match(names, list(self.table.columns.values()))
            self._fill(survey, sign, names, places, count)
        except Unreadable as reason:
            refuse(self.engine, count, f"{self.path.name} cannot be read: {reason}", 0)
            return count
        finish(self.engine, count, names, places, self.table)
        return count

    def _fill(
        self, survey: files.Survey, sign: str, names: Sequence[str], places: dict[str, int], count: FileCount
    ) -> None:
        quoted = any('"' in name or "\n" in name for name in names)
        if (
            survey.plain
            and not quoted
            and delimited.read_plain(self.engine, self.path, self.table, sign, names, places, self.base)
        ):
            return
        mended = delimited.read_lines(self.engine, self.path, survey, self.table, sign, names, places, self.base)
        if mended:
            count.warnings.append(
                f"{self.path.name}: {mended} lines were not UTF-8 and were read as Windows-1252; save the "
                "file as UTF-8."
            )


def _read_parquet(
    engine: Engine, parquet: Path, name: str, table: Table, base: int, row: str, count: FileCount
) -> None:
    """`row` is the SQL of a row's number. A workbook's sheet comes this way too."""
    source = f"read_parquet({named(parquet)}, file_row_number = true)"
    try:
        told = engine.con.execute(f"DESCRIBE SELECT * FROM {source}").fetchall()
        names = [line[0] for line in told if line[0] not in ("file_row_number", ROW)]
        places = headers.match(names, list(table.columns.values()))
        chosen = ", ".join(
            f"CAST({sql.name(names[places[c]])} AS VARCHAR)" if c in places else "CAST(NULL AS VARCHAR)"
            for c in table.columns
        )
        engine.con.execute(
            f"INSERT INTO tf_raw SELECT {base} + {row}, {sql.text(name)}, {row}, FALSE, {chosen} FROM {source}"
        ).fetchall()
    except duckdb.Error as error:
        raise Unreadable("it is no sound Parquet file: write it again.") from error
    if not names:
        count.warnings.append(
            f"{name} is empty: there is no header row {table.files.header_row}, so nothing was read from it."
        )
        return
    finish(engine, count, names, places, table)


def finish(engine: Engine, count: FileCount, names: Sequence[str], places: dict[str, int], table: Table) -> None:
    """Count the rows; refuse the file where a column that is needed is not in it; say which others are not."""
    mine = f"file = {sql.text(count.file)}"
    count.rows = engine.value(f"SELECT count(*) FROM tf_raw WHERE {mine}")
    needed, away = headers.missing(places, list(table.columns.values()))
    if needed:
        refuse(
            engine,
            count,
            (
                f"{count.file}: {_named(needed)} {'is' if len(needed) == 1 else 'are'} missing. Its "
                f"columns are: {_list(names)}."
            ),
            count.rows,
        )
        return
    if away:
        count.warnings.append(
            f"{count.file}: {_named(away)} {'is' if len(away) == 1 else 'are'} not in the file, and taken as empty."
        )
    if not count.rows:
        count.warnings.append(f"{count.file} holds a header but no rows.")


def refuse(engine: Engine, count: FileCount, sentence: str, rows: int) -> None:
    """Set a whole file aside: each of its rows, or the file itself where its rows cannot be told."""
    count.refused = sentence
    check = "column" if rows else "file"
    told = f"{sql.text(count.feed)}, {sql.text(count.file)}"
    if rows:
        mine = f"file = {sql.text(count.file)}"
        engine.run(
            f"INSERT INTO quarantine SELECT {told}, row_number, NULL, '{check}', NULL, "
            f"{sql.text(sentence)} FROM tf_raw WHERE {mine}"
        )
        count.quarantined = rows
    else:
        engine.run(f"INSERT INTO quarantine VALUES ({told}, 0, NULL, '{check}', NULL, {sql.text(sentence)})")
    engine.run(f"DELETE FROM tf_raw WHERE file = {sql.text(count.file)}")


def _named(columns: Sequence[Column]) -> str:
    each = [
        f"the column {c.name} ({' or '.join(dict.fromkeys(f'{chr(34)}{n}{chr(34)}' for n in (*c.names, c.name)))})"
        for c in columns
    ]
    return " and ".join(each)


def _list(names: Sequence[str]) -> str:
    shown = ", ".join(name[:40] for name in names[:30])
    return shown + (" ..." if len(names) > 30 else "")
