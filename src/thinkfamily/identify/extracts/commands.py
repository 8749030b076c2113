"""`thinkfamily feeds check FOLDER`: is this feed's layout sound, and does it read its own examples?"""

import argparse
import csv
import shutil
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.extracts import feeds as layouts
from thinkfamily.identify.extracts.arrive import Arrival, LayoutError, StandardiseError, arrive
from thinkfamily.identify.extracts.layout import Feed, Table

Judge = Callable[[Engine, Arrival, str, Path], list[str]]
EXPECTED = "expected_check"


def feeds(argv: Sequence[str] | None = None) -> int:
    """Check feeds' folders, or list the feeds that are shipped. 0: sound; 2: something is wrong; 3: wrong use."""
    parser = argparse.ArgumentParser(prog="thinkfamily feeds", description="Feeds: how agencies' extracts are read.")
    actions = parser.add_subparsers(dest="action", required=True)
    check = actions.add_parser("check", help="say in plain words what is wrong with a feed's folder")
    check.add_argument("folder", type=Path, nargs="+", help="a folder with a layout.yaml")
    actions.add_parser("list", help="list the feeds that are shipped")
    try:
        given = parser.parse_args(argv)
    except SystemExit as stop:
        return 3 if stop.code else 0
    if given.action == "list":
        for name, folder in layouts.folders(None).items():
            print(f"{name}\t{layouts.load(folder).title}")
        return 0
    return max(_check(folder) for folder in given.folder)


def _check(folder: Path) -> int:
    problems = check_folder(folder)
    for problem in problems:
        print(f"{folder.name}: {problem}")
    if not problems:
        print(f"{folder.name}: the layout is sound{_examples(folder)}.")
    return 2 if problems else 0


def _examples(folder: Path) -> str:
    there = [path.name for kind in ("example", "wrong") for path in sorted(folder.glob(f"{kind}*.csv"))]
    return f" and reads {' and '.join(there)} as it should" if there else ""


def check_folder(folder: Path) -> list[str]:
    """Every problem of a feed's folder in a sentence: its layout, its standardise.sql and its examples.

    Each row of example.csv must be read; each row of wrong.csv must be caught by the check that its last column names.
    Where the feed has tables, they are example.<table>.csv and wrong.<table>.csv.
    """
    try:
        feed = layouts.load(folder.resolve())
    except LayoutError as wrong:
        return wrong.problems
    return [*_try(folder, feed, "example", _example_problems), *_try(folder, feed, "wrong", _wrong_problems)]


def _try(folder: Path, feed: Feed, kind: str, judge: Judge) -> list[str]:
    """Read the examples of one kind as if they had come in, and judge what became of them."""
    given = {table: folder / (f"{kind}.{table.name}.csv" if table.name else f"{kind}.csv") for table in feed.tables}
    given = {table: path for table, path in given.items() if path.is_file()}
    if not given:
        return []
    with tempfile.TemporaryDirectory(prefix="thinkfamily-") as place:
        extracts, known = Path(place) / "extracts" / feed.feed, Path(place) / "feeds"
        extracts.mkdir(parents=True)
        shutil.copytree(folder, known / feed.feed, ignore=shutil.ignore_patterns("*.csv", "*.py", "__pycache__"))
        names = {_name(table): path for table, path in given.items()}
        for name, path in names.items():
            shutil.copy(path, extracts / name)
        with Engine(memory_limit="1GB", threads=1) as engine:
            try:
                arrival = arrive(engine, extracts.parent, known)
            except StandardiseError as wrong:
                return [str(wrong)]
            return [problem for name, path in names.items() for problem in judge(engine, arrival, name, path)]


def _name(table: Table) -> str:
    """A file name that the table's pattern takes."""
    name = table.files.pattern.replace("*", "example").replace("?", "x")
    return name if name.lower().endswith(".csv") else f"{name.rsplit('.', 1)[0]}.csv"


def _example_problems(engine: Engine, arrival: Arrival, name: str, path: Path) -> list[str]:
    mine = [one for one in arrival.files if one.file == name]
    told = [f"{path.name}: {one.refused}" for one in mine if one.refused]
    if told:
        return told
    for table in ("quarantine", "notice"):
        rows = engine.rows(
            (f"SELECT row_number, reason FROM {table} WHERE file = ? ORDER BY row_number, check_id LIMIT 20"), [name]
        )
        told += [f"{path.name}, row {row}: {reason}" for row, reason in rows]
    if not any(one.rows for one in mine):
        told.append(f"{path.name} has no rows: give some, so that the layout can be tried.")
    return told


def _wrong_problems(engine: Engine, arrival: Arrival, name: str, path: Path) -> list[str]:
    if refused := [one.refused for one in arrival.files if one.file == name and one.refused]:
        return [f"{path.name}: {sentence}" for sentence in refused]
    with path.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream))
    if not rows or rows[0][-1].strip() != EXPECTED:
        return [f"{path.name}: its last column must be {EXPECTED}, the check that catches the row."]
    told = []
    for number, row in enumerate(rows[1:], 2):
        found = engine.rows(
            (
                "SELECT check_id FROM quarantine WHERE file = $1 AND row_number = $2 UNION SELECT "
                "check_id FROM notice WHERE file = $1 AND row_number = $2"
            ),
            [name, number],
        )
        caught = sorted(check for (check,) in found)
        wanted = row[-1].strip() if row else ""
        if wanted and wanted not in caught:
            told.append(
                f'{path.name}, row {number}: the check "{wanted}" should catch it; '
                f"{', '.join(caught) or 'nothing'} did."
            )
    return told


if __name__ == "__main__":
    sys.exit(feeds())
