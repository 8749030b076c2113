"""Files to publication: how long each stage takes and how much memory, for towns of growing size; and a monthly run.

    python benchmarks/identify.py --people 450000 --monthly

450,000 people give about a million mentions. The monthly run takes a month in which one row in sixty is new, one
corrected and one withdrawn, with and without the previous publication, and compares the persons of both. Beside each
run stands the floor: DuckDB reads the same rows as text, sorts and writes them, and joins them to the people found.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

EVERY = 60


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, nargs="+", default=[5_000])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--errors", type=float, default=1.0)
    parser.add_argument("--memory-limit", default="4GB")
    parser.add_argument("--monthly", action="store_true")
    given = parser.parse_args()
    for people in given.people:
        with tempfile.TemporaryDirectory(prefix="thinkfamily-benchmark-") as folder:
            town = Path(folder) / "town"
            words = [
                "--people",
                str(people),
                "--seed",
                str(given.seed),
                "--errors",
                str(given.errors),
                "--out",
                str(town),
            ]
            thinkfamily("demo", "town", *words)
            extracts = town / "extracts"
            out = Path(folder) / "out"
            tell(f"{people:,} people", *identify(extracts, out, given.memory_limit))
            print(f"  F1: {scores(out, town / 'truth')}")
            print(f"  floor: {floor(extracts, out, Path(folder))}")
            if given.monthly:
                monthly(extracts, Path(folder), given.memory_limit)


def thinkfamily(*words: str) -> float:
    """Seconds that a command took."""
    began = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "thinkfamily.site.commands", *words], capture_output=True, text=True, check=False
    )
    if done.returncode not in (0, 1):
        sys.exit(f"thinkfamily {' '.join(words)} ended with {done.returncode}: {done.stderr}")
    return time.perf_counter() - began


def identify(extracts: Path, out: Path, memory: str, previous: Path | None = None) -> tuple[float, Path]:
    words = [str(extracts), "--out", str(out), "--memory-limit", memory]
    return thinkfamily("identify", *words, *(["--previous", str(previous)] if previous else [])), out


def tell(title: str, seconds: float, out: Path) -> None:
    timings = json.loads((out / "timings.json").read_text())
    rows = json.loads((out / "manifest.json").read_text())
    used = sum(feed["used"] for feed in rows["accounting"].values())
    mentions, peak = rows["counts"]["mentions"], timings["peak_memory_mb"]
    print(f"{title}: {used:,} rows, {mentions:,} mentions, {seconds:.1f} s, peak {peak:,} MB")
    print("  " + "  ".join(f"{stage} {took:.1f}" for stage, took in timings["seconds"].items()))


def floor(extracts: Path, out: Path, folder: Path) -> str:
    """Seconds of DuckDB alone on the same rows: read every file, sort and write all, join with the people found."""
    import duckdb

    lines = as_text(extracts, folder / "text")
    read = """
        SELECT filename, row_number() OVER () AS number, * EXCLUDE (filename)
        FROM read_csv(?, all_varchar = true, header = false, sep = chr(1), quote = '', escape = '', filename = true,
            encoding = 'latin-1', ignore_errors = true)
    """
    took = {}
    with duckdb.connect() as engine:
        steps = {
            "read": f"CREATE TABLE line AS {read}",
            "sort and write": f"COPY (SELECT * FROM line ORDER BY column0) TO '{folder / 'sorted.parquet'}'",
            "join": f"""
                CREATE TABLE joined AS WITH people AS (
                    SELECT row_number() OVER (ORDER BY feed, record_id, mention) AS number, person_id
                    FROM read_parquet('{out / "people.parquet"}')
                ) SELECT a.number, b.person_id, c.person_id AS other FROM line AS a JOIN people AS b USING (number)
                JOIN people AS c ON c.person_id = b.person_id
            """,
        }
        for name, sql in steps.items():
            began = time.perf_counter()
            engine.execute(sql, [str(lines / "*.csv")] if name == "read" else [])
            took[name] = time.perf_counter() - began
        rows = engine.execute("SELECT count(*) FROM line").fetchall()[0][0]
    steps_told = "  ".join(f"{name} {seconds:.2f}" for name, seconds in took.items())
    return f"{sum(took.values()):.2f} s for {rows:,} lines  ({steps_told})"


def as_text(extracts: Path, text: Path) -> Path:
    """Every file of the extracts as lines of text, so that the floor reads all rows; not part of its seconds."""
    import openpyxl
    from pyarrow import csv, parquet

    text.mkdir()
    for path in sorted(path for path in extracts.rglob("*") if path.is_file()):
        to = text / f"{path.parent.name}-{path.stem}.csv"
        if path.suffix == ".parquet":
            csv.write_csv(parquet.read_table(path), to)
        elif path.suffix == ".xlsx":
            rows = (row for sheet in openpyxl.load_workbook(path, read_only=True) for row in sheet.values)
            to.write_text("".join(f"{','.join(map(str, row))}\n" for row in rows))
        else:
            shutil.copy(path, to)
    return text


def scores(out: Path, truth: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "thinkfamily.site.commands", "score", str(out), str(truth)],
        capture_output=True,
        text=True,
        check=True,
    )
    found = json.loads(done.stdout)
    return "  ".join(f"{name} {found[name]['pairwise']['f1']:.4f}" for name in ("people", "families", "households"))


def monthly(extracts: Path, folder: Path, memory: str) -> None:
    """Last month's extracts are this month's with some rows missing, some written otherwise and some more."""
    before, now = folder / "before", folder / "now"
    for place in (before, now):
        shutil.copytree(extracts, place)
    for path in sorted(extracts.rglob("*.csv")):
        head, *lines = path.read_bytes().decode("utf-8", "surrogateescape").splitlines(keepends=True)
        then, today = [head], [head]
        for number, line in enumerate(lines):
            if number % EVERY != 1:
                then.append(otherwise(line) if number % EVERY == 2 else line)
            if number % EVERY != 3:
                today.append(line)
        for place, text in ((before, then), (now, today)):
            (place / path.relative_to(extracts)).write_bytes("".join(text).encode("utf-8", "surrogateescape"))
    identify(before, folder / "month_0", memory)
    tell("the month, with the previous publication", *identify(now, folder / "month_1", memory, folder / "month_0"))
    tell("the month, in full", *identify(now, folder / "full", memory))
    found = json.loads((folder / "month_1" / "manifest.json").read_text())["changes"]
    print(f"  changes: {found}")
    # The persons of the monthly run, against those of the full run as a truth.
    print(f"  the monthly run's persons against the full run's: {agreement(folder / 'month_1', folder / 'full')}")


def otherwise(line: str) -> str:
    """The line with two letters swapped in its longest word."""
    word = max(line.replace(",", " ").replace('"', " ").split(), key=lambda w: (w.isalpha(), len(w)), default="")
    return line.replace(word, word[:1] + word[2:3] + word[1:2] + word[3:], 1) if len(word) > 3 else line


def agreement(out: Path, full: Path) -> str:
    import duckdb

    same, mine, theirs = duckdb.execute(
        """
        WITH both_read AS (
            SELECT a.person_id AS one, b.person_id AS other FROM read_parquet(?) AS a
            JOIN read_parquet(?) AS b USING (feed, record_id, mention)
        )
        SELECT (SELECT sum(n * (n - 1) / 2) FROM (SELECT count(*) AS n FROM both_read GROUP BY one, other)),
            (SELECT sum(n * (n - 1) / 2) FROM (SELECT count(*) AS n FROM both_read GROUP BY one)),
            (SELECT sum(n * (n - 1) / 2) FROM (SELECT count(*) AS n FROM both_read GROUP BY other))
        """,
        [str(out / "people.parquet"), str(full / "people.parquet")],
    ).fetchall()[0]
    return f"{2 * same / (mine + theirs):.6f}"


if __name__ == "__main__":
    main()
