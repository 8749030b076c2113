"""`thinkfamily score OUT TRUTH`: a publication against a known truth, as JSON.

People: pairs of mentions that are one person, and B-cubed. Families and households: the same over pairs of mentions
whose persons share at least one. A mention of TRUTH that OUT does not have counts as a person of its own: a miss.
"""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from thinkfamily.identify.engine.duckdb import Engine

MENTION = "feed || '|' || record_id || '|' || mention"
THINGS = {"families": "family_id", "households": "household_id"}


def main(argv: list[str]) -> int:
    """Print the score; 0 when done, 3 on wrong use."""
    parser = argparse.ArgumentParser("thinkfamily score", description="A publication compared with a known truth.")
    parser.add_argument("out", metavar="OUT", type=Path, help="a publication")
    parser.add_argument("truth", metavar="TRUTH", type=Path, help="truth.parquet, or the folder that holds it")
    try:
        given = parser.parse_args(argv)
    except SystemExit as stop:
        return 3 if stop.code else 0
    truth = given.truth / "truth.parquet" if given.truth.is_dir() else given.truth
    for path in (given.out / "people.parquet", truth):
        if not path.exists():
            sys.stderr.write(f"There is no {path}.\n")
            return 3
    sys.stdout.write(json.dumps(score(given.out, truth), indent=2) + "\n")
    return 0


def score(out: Path, truth: Path) -> dict[str, Any]:
    """Precision, recall and F1, pairwise and B-cubed, of people, families and households; counts beside them."""
    with Engine() as engine:
        _load(engine, out, truth)
        scores: dict[str, Any] = {"mentions": _mentions(engine)}
        scores["people"] = _groups(engine)
        for name, column in THINGS.items():
            _shares(engine, name, column)
            scores[name] = _groups(engine)
        return scores


def _load(engine: Engine, out: Path, truth: Path) -> None:
    """`both`: each mention of TRUTH with its true person and the person it is read as; and who is in what."""
    engine.con.execute(
        f"CREATE TABLE truth AS SELECT {MENTION} AS m, person_id, family_id, household_id FROM read_parquet(?)",
        [str(truth)],
    )
    engine.con.execute(
        f"CREATE TABLE people AS SELECT {MENTION} AS m, person_id FROM read_parquet(?)", [str(out / "people.parquet")]
    )
    for name, column in THINGS.items():
        engine.con.execute(
            f"CREATE TABLE found_{name} AS SELECT DISTINCT person_id AS person, {column} AS thing FROM read_parquet(?)",
            [str(out / f"{name}.parquet")],
        )
        engine.run(
            f"CREATE TABLE true_{name} AS SELECT DISTINCT person_id AS person, {column} AS thing FROM truth "
            f"WHERE {column} IS NOT NULL"
        )
    engine.run(
        """
        CREATE TABLE both_read AS
        SELECT t.m, min(t.person_id) AS true_person, coalesce(min(p.person_id), 'absent ' || t.m) AS found_person
        FROM truth AS t LEFT JOIN people AS p ON p.m = t.m GROUP BY t.m
        """
    )
    # People: a mention is with another where both are of one person.
    engine.run("CREATE TABLE true_with AS SELECT DISTINCT true_person AS person, true_person AS other FROM both_read")
    engine.run(
        "CREATE TABLE found_with AS SELECT DISTINCT found_person AS person, found_person AS other FROM both_read"
    )


def _mentions(engine: Engine) -> dict[str, int]:
    absent, extra = engine.rows(
        """
        SELECT (SELECT count(*) FROM both_read WHERE found_person LIKE 'absent %'),
            (SELECT count(*) FROM people WHERE m NOT IN (SELECT m FROM both_read))
        """
    )[0]
    return {
        "in_truth": engine.value("SELECT count(*) FROM both_read"),
        "absent_from_out": absent,
        "not_in_truth": extra,
    }


def _shares(engine: Engine, name: str, column: str) -> None:
    """Which persons share at least one family or household. Somebody in none is with nobody, not even themselves."""
    for side in ("true", "found"):
        engine.run(f"DROP TABLE {side}_with")
        engine.run(
            f"""
            CREATE TABLE {side}_with AS SELECT DISTINCT a.person, b.person AS other
            FROM {side}_{name} AS a JOIN {side}_{name} AS b USING (thing)
            """
        )


def _groups(engine: Engine) -> dict[str, Any]:
    """Pairs counted by cells: the mentions of one true person that are read as one found person."""
    engine.run("DROP TABLE IF EXISTS cell")
    engine.run(
        "CREATE TABLE cell AS SELECT true_person, found_person, count(*) AS n FROM both_read "
        "GROUP BY true_person, found_person"
    )
    true_side = """
        SELECT a.true_person, a.found_person, b.true_person AS true_other, b.found_person AS found_other, a.n, b.n AS m
        FROM true_with AS w JOIN cell AS a ON a.true_person = w.person JOIN cell AS b ON b.true_person = w.other
    """
    found_side = """
        SELECT a.true_person, a.found_person, b.true_person AS true_other, b.found_person AS found_other, a.n, b.n AS m
        FROM found_with AS w JOIN cell AS a ON a.found_person = w.person JOIN cell AS b ON b.found_person = w.other
    """
    agree = f"""
        SELECT t.* FROM ({true_side}) AS t
        JOIN found_with AS f ON f.person = t.found_person AND f.other = t.found_other
    """
    pairs = {}
    for side, query in (("true", true_side), ("found", found_side), ("agree", agree)):
        # Each pair of two mentions is met from both ends, and each mention once with itself.
        pairs[side] = (
            engine.value(
                f"""
            SELECT CAST(coalesce(sum(n * m), 0) AS BIGINT) - CAST(coalesce(sum(CASE WHEN true_person = true_other
                AND found_person = found_other THEN n ELSE 0 END), 0) AS BIGINT) FROM ({query}) AS met
            """
            )
            // 2
        )
    return {
        "pairwise": _rates(pairs["agree"], pairs["found"], pairs["true"]),
        "b_cubed": _b_cubed(engine, true_side, found_side, agree),
    }


def _b_cubed(engine: Engine, true_side: str, found_side: str, agree: str) -> dict[str, float]:
    """For each mention the share of those it is put with that belong with it, and the reverse; then the mean."""
    sums = {
        side: "SELECT true_person, found_person, sum(m) AS mates "
        f"FROM ({query}) AS met GROUP BY true_person, found_person"
        for side, query in (("t", true_side), ("f", found_side), ("a", agree))
    }
    precision, recall = engine.rows(
        f"""
        SELECT sum(CASE WHEN f.mates > 0 THEN c.n * coalesce(a.mates, 0) / f.mates END) / sum(CASE WHEN f.mates > 0
            THEN c.n END),
            sum(CASE WHEN t.mates > 0 THEN c.n * coalesce(a.mates, 0) / t.mates END) / sum(CASE WHEN t.mates > 0
                THEN c.n END)
        FROM cell AS c
        LEFT JOIN ({sums["t"]}) AS t ON t.true_person = c.true_person AND t.found_person = c.found_person
        LEFT JOIN ({sums["f"]}) AS f ON f.true_person = c.true_person AND f.found_person = c.found_person
        LEFT JOIN ({sums["a"]}) AS a ON a.true_person = c.true_person AND a.found_person = c.found_person
        """
    )[0]
    return _f1(precision or 0.0, recall or 0.0)


def _rates(agree: int, found: int, true: int) -> dict[str, Any]:
    rates: dict[str, Any] = _f1(agree / found if found else 0.0, agree / true if true else 0.0)
    return {**rates, "agreeing": agree, "found": found, "true": true}


def _f1(precision: float, recall: float) -> dict[str, float]:
    both = precision + recall
    f1 = 2 * precision * recall / both if both else 0.0
    return {"precision": round(precision, 4), "recall": round(recall, 4), "f1": round(f1, 4)}
