"""How well a publication agrees with a truth: pairwise and B-cubed precision, recall and F1, in DuckDB alone.

Works on counts a group, never on pairs, so that ten million mentions are no more than a few joins. Mentions of the
truth that are absent from the publication are counted and score as misses: each stands alone as found.
"""

import argparse
import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from thinkfamily.identify.engine.duckdb import Engine

PAIRS = "CAST(coalesce(sum(CAST(n AS DOUBLE) * (n - 1) / 2), 0) AS DOUBLE)"


def score_publication(out: Path, truth: Path, *, memory_limit: str = "4GB") -> dict[str, Any]:
    """Scores of OUT against TRUTH (`feed, record_id, mention, person_id, family_id, household_id`)."""
    with (
        TemporaryDirectory(prefix="thinkfamily-score-") as aside,
        Engine(Path(aside) / "work.duckdb", memory_limit=memory_limit) as engine,
    ):
        _read(engine, out, truth)
        told: dict[str, Any] = {"mentions": engine.value("SELECT count(*) FROM both_sides")}
        told["absent"] = engine.value("SELECT count(*) FROM both_sides WHERE absent")
        told["people"] = _people(engine)
        for name, column in (("families", "family_id"), ("households", "household_id")):
            told[name] = _shared(engine, out, truth, name, column)
        told["wrong_links_in_one_home"] = _in_home(engine)
    return told


def _read(engine: Engine, out: Path, truth: Path) -> None:
    """Make `both_sides`: a row a mention of the truth, with the person found and the person true."""
    engine.run(f"""
        CREATE TABLE both_sides AS
        WITH told AS (SELECT feed, record_id, mention, min(person_id) AS person, min(household_id) AS home
            FROM read_parquet('{truth}') GROUP BY feed, record_id, mention)
        SELECT t.feed, t.record_id, t.mention, t.person, t.home, p.person_id IS NULL AS absent,
            coalesce(p.person_id, 'absent ' || t.feed || '/' || t.record_id || '/' || t.mention) AS found
        FROM told t LEFT JOIN read_parquet('{out / "people.parquet"}') p
        ON p.feed = t.feed AND p.record_id = t.record_id AND p.mention = t.mention""")


def _rates(right: float, found: float, true: float) -> dict[str, float]:
    precision = right / found if found else 1.0
    recall = right / true if true else 1.0
    return {"precision": round(precision, 5), "recall": round(recall, 5), "f1": _f1(precision, recall)}


def _f1(precision: float, recall: float) -> float:
    return round(2 * precision * recall / (precision + recall), 5) if precision + recall else 0.0


def _people(engine: Engine) -> dict[str, Any]:
    engine.run("CREATE TABLE cell AS SELECT found, person, count(*) AS n FROM both_sides GROUP BY found, person")
    right = engine.value(f"SELECT {PAIRS} FROM cell")
    found = engine.value(f"SELECT {PAIRS} FROM (SELECT sum(n) AS n FROM cell GROUP BY found)")
    true = engine.value(f"SELECT {PAIRS} FROM (SELECT sum(n) AS n FROM cell GROUP BY person)")
    precision, recall = engine.rows("""
        SELECT sum(CAST(c.n AS DOUBLE) * c.n / f.n) / sum(c.n), sum(CAST(c.n AS DOUBLE) * c.n / p.n) / sum(c.n)
        FROM cell c
        JOIN (SELECT found, sum(n) AS n FROM cell GROUP BY found) f ON f.found = c.found
        JOIN (SELECT person, sum(n) AS n FROM cell GROUP BY person) p ON p.person = c.person""")[0]
    b_cubed = {"precision": round(precision, 5), "recall": round(recall, 5), "f1": _f1(precision, recall)}
    largest = int(engine.value("SELECT max(n) FROM (SELECT sum(n) AS n FROM cell GROUP BY found)"))
    return {"pairwise": _rates(right, found, true), "b_cubed": b_cubed, "largest": largest}


def _in_home(engine: Engine) -> int:
    """Pairs of mentions read as one person that are two members of one true home."""
    return int(
        engine.value(f"""
        WITH at_home AS (SELECT found, home, person, count(*) AS n FROM both_sides WHERE home IS NOT NULL
            GROUP BY found, home, person)
        SELECT (SELECT {PAIRS} FROM (SELECT sum(n) AS n FROM at_home GROUP BY found, home))
            - (SELECT {PAIRS} FROM at_home)""")
    )


def _shared(engine: Engine, out: Path, truth: Path, name: str, column: str) -> dict[str, Any]:
    """Over pairs of mentions whose persons share at least one family (or household): found, true and both."""
    sides = {"found": (out / f"{name}.parquet", "found"), "true": (truth, "person")}
    for side, (file, person) in sides.items():
        engine.run(f"""CREATE OR REPLACE TABLE sharing_{side} AS
            WITH belongs AS (SELECT DISTINCT person_id AS person, {column} AS grouped FROM read_parquet('{file}')
                WHERE {column} IS NOT NULL)
            SELECT DISTINCT l.person AS one, r.person AS other
            FROM belongs l JOIN belongs r ON l.grouped = r.grouped""")
        engine.run(f"""CREATE OR REPLACE TABLE size_{side} AS
            SELECT {person} AS person, sum(n) AS n FROM cell GROUP BY {person}""")
    counts = [_mention_pairs(engine, side) for side in sides]
    # Ordered pairs of cells, a mention with itself taken out; half of them are the unordered pairs.
    both = engine.value("""
        SELECT coalesce(sum(CAST(l.n AS DOUBLE) * r.n), 0) / 2 FROM cell l
        JOIN sharing_found f ON f.one = l.found JOIN sharing_true t ON t.one = l.person
        JOIN cell r ON r.found = f.other AND r.person = t.other""")
    itself = engine.value("""
        SELECT coalesce(sum(n), 0) / 2 FROM cell l WHERE l.found IN (SELECT one FROM sharing_found)
        AND l.person IN (SELECT one FROM sharing_true)""")
    return {"pairwise": _rates(both - float(itself), *counts)}


def _mention_pairs(engine: Engine, side: str) -> float:
    """Unordered pairs of different mentions whose persons share a group, on one side."""
    return float(
        engine.value(f"""
        SELECT (coalesce(sum(CAST(l.n AS DOUBLE) * r.n), 0)
            - (SELECT coalesce(sum(n), 0) FROM size_{side} WHERE person IN (SELECT one FROM sharing_{side}))) / 2
        FROM sharing_{side} s JOIN size_{side} l ON l.person = s.one JOIN size_{side} r ON r.person = s.other""")
    )


TOLD = """Compare a publication with a known truth. TRUTH is a Parquet file, a row a mention: feed, record_id, mention
(subject, parent_1 ...), person_id, family_id, household_id. A mention repeats where its person has several families or
households; an id is null where there is none: for somebody in a home of many, and where no row tells a home. Two
mentions of one person count in that person's family and household too, so somebody who lives alone has ids of their
own."""


def main(argv: list[str]) -> int:
    """`thinkfamily score OUT TRUTH`: prints the scores as JSON. Gives the exit code."""
    parser = argparse.ArgumentParser(prog="thinkfamily score", description=TOLD)
    parser.add_argument("out", type=Path, metavar="OUT", help="a publication, as `thinkfamily identify` wrote it")
    parser.add_argument("truth", type=Path, metavar="TRUTH", help="truth.parquet, or the folder that holds it")
    parser.add_argument("--memory-limit", default="4GB")
    asked = parser.parse_args(argv)
    truth = asked.truth / "truth.parquet" if asked.truth.is_dir() else asked.truth
    for file in (truth, *(asked.out / f"{name}.parquet" for name in ("people", "families", "households"))):
        if not file.exists():
            sys.stderr.write(f"{file} is missing: name a publication and a truth file.\n")
            return 3
    sys.stdout.write(json.dumps(score_publication(asked.out, truth, memory_limit=asked.memory_limit), indent=1) + "\n")
    return 0
