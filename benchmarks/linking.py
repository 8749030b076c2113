"""How fast and how right linking is, beside plain Splink and the floor, on the same records.

    python benchmarks/linking.py [--people 20000] [--errors 1] [--seed 1] [--public] [--monthly] [--no-splink]

Prints a table: rows, seconds on the clock and of the processors, seconds and peak a stage, precision, recall, F1,
wrong links inside one home; then the load. Where other work runs, only the processors' seconds mean anything.
"""

import argparse
import logging
import os
import resource
import sys
import tempfile
from pathlib import Path
from time import perf_counter, process_time

import linking_population
import linking_public
import splink.comparison_library as compared
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.linking.link import link
from thinkfamily.identify.linking.lookup import Asked, Register
from thinkfamily.identify.linking.model import Model

PAIRS = "coalesce(sum(CAST(n AS DOUBLE) * (n - 1) / 2), 0)"


def say(*words: object) -> None:
    sys.stdout.write("  ".join(map(str, words)) + "\n")
    sys.stdout.flush()


class Watch:
    """Seconds since it was made."""

    def __init__(self) -> None:
        self.clock, self.worked = perf_counter(), process_time()

    def __str__(self) -> str:
        return f"{perf_counter() - self.clock:.1f} s (processors {process_time() - self.worked:.1f} s)"


def memory() -> int:
    """Peak memory of this process so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def rates(engine: Engine, found: str) -> str:
    """Pairwise rates of `found` (mention_id, person_id) against `truth`."""
    engine.run(f"""CREATE OR REPLACE TEMP TABLE cell AS SELECT p.person_id, t.person, t.home, count(*) AS n
        FROM {found} p JOIN truth t ON t.mention_id = p.mention_id GROUP BY ALL""")
    right = engine.value(f"SELECT {PAIRS} FROM (SELECT sum(n) AS n FROM cell GROUP BY person_id, person)")
    told = engine.value(f"SELECT {PAIRS} FROM (SELECT sum(n) AS n FROM cell GROUP BY person_id)")
    true = engine.value(f"SELECT {PAIRS} FROM (SELECT sum(n) AS n FROM cell GROUP BY person)")
    at_home = engine.value(f"SELECT {PAIRS} FROM (SELECT sum(n) AS n FROM cell GROUP BY person_id, home)")
    at_home -= engine.value(f"SELECT {PAIRS} FROM (SELECT sum(n) AS n FROM cell GROUP BY person_id, home, person)")
    largest = engine.value("SELECT max(n) FROM (SELECT sum(n) AS n FROM cell GROUP BY person_id)")
    precision, recall = right / max(told, 1), right / max(true, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    return f"P {precision:.4f}  R {recall:.4f}  F1 {f1:.4f}  wrong in one home {at_home:.0f}  largest {largest:.0f}"


class Stages:
    """Told of each stage as it ends: the processors' seconds that it took, and the peak of memory by then, in MB."""

    def __init__(self) -> None:
        self.since, self.told = process_time(), dict[str, tuple[float, int]]()

    def __call__(self, stage: str, _: float) -> None:
        self.told[stage] = (round(process_time() - self.since, 1), memory())
        self.since = process_time()


def ours(engine: Engine, name: str, folder: Path) -> None:
    for kept in (False, True):
        watch, stages = Watch(), Stages()
        report = link(
            engine, model=folder / "model.json" if kept else None, state=None if kept else folder, progress=stages
        )
        title = "kept model" if kept else "with training"
        say(name, title, str(watch), f"{memory()} MB", rates(engine, "person"))
        say("    processors and peak", stages.told)
        say("   ", report.timings, "capped", report.capped, "doubts", report.doubts)


def monthly(engine: Engine, folder: Path) -> None:
    """A month later, one row in sixty is new, one corrected and one withdrawn: with last time's state, and in full."""
    engine.run("CREATE OR REPLACE TABLE mention_all AS SELECT * FROM mention")
    lot = "md5_number_lower(feed || '/' || record_id || '/' || mention) % 60"
    before, now = folder / "before", folder / "now"
    engine.run(f"DELETE FROM mention WHERE {lot} = 1")
    engine.run(f"""UPDATE mention SET last_name = substring(last_name, 1, 1) || substring(last_name, 3)
        WHERE {lot} = 2""")
    watch = Watch()
    link(engine, state=before / "state")
    say("month 0, in full, with training", watch)
    engine.run(f"""COPY (SELECT m.feed, m.record_id, m.mention, p.person_id FROM person p
        JOIN mention m ON m.mention_id = p.mention_id) TO '{before / "people.parquet"}' (FORMAT parquet)""")
    engine.run("DELETE FROM mention")
    engine.run(f"INSERT INTO mention SELECT * FROM mention_all WHERE {lot} <> 3")
    for name, given in (
        ("month 1, with the previous run's state", {"previous": before, "state": now / "state"}),
        ("month 1, in full, with its model", {"model": before / "state" / "model.json", "state": folder / "full"}),
    ):
        watch = Watch()
        report = link(engine, **given)
        say(name, watch, report.timings, "pairs compared", report.pairs)
        engine.run(f"CREATE OR REPLACE TABLE person_{len(given['state'].parts)} AS SELECT * FROM person")
    unlike = engine.value(f"""SELECT count(*) FROM (
        SELECT p.person_id, q.person_id, count(*) OVER (PARTITION BY p.person_id) AS mine,
            count(*) OVER (PARTITION BY q.person_id) AS theirs,
            count(*) OVER (PARTITION BY p.person_id, q.person_id) AS shared
        FROM person_{len((now / "state").parts)} p JOIN person_{len((folder / "full").parts)} q
            ON q.mention_id = p.mention_id) WHERE mine <> shared OR theirs <> shared""")
    say("mentions that the two group otherwise:", unlike)
    engine.run("DELETE FROM mention")
    engine.run("INSERT INTO mention SELECT * FROM mention_all")


def look_up(engine: Engine, folder: Path) -> None:
    register = Register(engine, Model.load(folder / "model.json"))
    people = engine.rows("""SELECT first_name, last_name, date_of_birth FROM mention WHERE date_of_birth IS NOT NULL
        AND first_name IS NOT NULL ORDER BY md5(record_id) LIMIT 30""")
    taken, worked = [], []
    for first, last, born in people:
        since, before = perf_counter(), process_time()
        register.ask(Asked(first, last, born))
        taken.append((perf_counter() - since) * 1000)
        worked.append((process_time() - before) * 1000)
    register.close()
    middle = len(taken) // 2
    say("look-up", f"median {sorted(taken)[middle]:.0f} ms (processors {sorted(worked)[middle]:.0f} ms)",
        f"slowest {max(taken):.0f} ms (processors {max(worked):.0f} ms)")  # fmt: skip


def plain_splink(engine: Engine, folder: Path) -> None:
    """Splink as its tutorial sets it, at 0.95: with training, then with the model that it has learned."""
    watch = Watch()
    engine.run("""CREATE OR REPLACE TABLE plain AS SELECT m.mention_id AS unique_id, m.first_name, m.last_name,
        CAST(m.date_of_birth AS VARCHAR) AS dob, s.postcode, m.other_ids[1] AS number FROM mention m LEFT JOIN (
        SELECT mention_id, min(postcode) AS postcode FROM stay GROUP BY mention_id) s ON s.mention_id = m.mention_id""")
    settings = SettingsCreator(
        link_type="dedupe_only",
        blocking_rules_to_generate_predictions=[
            block_on("number"), block_on("first_name", "last_name"), block_on("last_name", "dob"),
            block_on("first_name", "postcode"),
        ],
        comparisons=[
            compared.NameComparison("first_name").configure(term_frequency_adjustments=True),
            compared.NameComparison("last_name").configure(term_frequency_adjustments=True),
            compared.DateOfBirthComparison("dob", input_is_string=True),
            compared.ExactMatch("postcode"), compared.ExactMatch("number"),
        ],
    )  # fmt: skip
    linker = plain_linker(engine, "plain_records", settings)
    training = linker.training
    training.estimate_probability_two_random_records_match([block_on("first_name", "last_name", "dob")], recall=0.7)
    training.estimate_u_using_random_sampling(max_pairs=1e7, seed=1)
    for rule in (block_on("dob"), block_on("first_name", "last_name")):
        training.estimate_parameters_using_expectation_maximisation(rule, max_pairs=1e6)
    plain_persons(engine, linker)
    say("plain Splink, with training", str(watch), f"{memory()} MB", rates(engine, "plain_person"))
    linker.misc.save_model_to_json(str(folder / "plain.json"), overwrite=True)
    watch = Watch()
    plain_persons(engine, plain_linker(engine, "plain_again", folder / "plain.json"))
    say("plain Splink, kept model", str(watch), f"{memory()} MB", rates(engine, "plain_person"))


def plain_linker(engine: Engine, name: str, settings: SettingsCreator | Path) -> Linker:
    """A linker of the table `plain`, under a name of its own; `settings` or a kept model."""
    records = DuckDBAPI(connection=engine.con).register(engine.con.table("plain"), dataset_display_name=name)
    linker = Linker(records, settings)
    logging.getLogger("splink").setLevel(logging.ERROR)
    logging.getLogger("splink").handlers.clear()
    return linker


def plain_persons(engine: Engine, linker: Linker) -> None:
    """Make `plain_person` (mention_id, person_id) with a trained linker."""
    edges = linker.inference.predict(threshold_match_probability=0.95)
    found = linker.clustering.cluster_pairwise_predictions_at_threshold(edges, threshold_match_probability=0.95)
    engine.run(f"""CREATE OR REPLACE TEMP TABLE plain_person AS
        SELECT unique_id AS mention_id, cluster_id AS person_id FROM {found.physical_name}""")


def floor(engine: Engine, folder: Path) -> None:
    """What DuckDB needs to read the records, sort them and join them on two keys."""
    engine.run(f"COPY mention TO '{folder / 'mention.parquet'}' (FORMAT parquet)")
    watch = Watch()
    engine.run(f"""CREATE OR REPLACE TEMP TABLE sorted AS SELECT * FROM read_parquet('{folder / "mention.parquet"}')
        ORDER BY last_name, first_name""")
    for key in ("last_name, date_of_birth", "first_name, date_of_birth"):
        engine.value(f"""SELECT count(*) FROM sorted l JOIN sorted r USING ({key}) WHERE l.mention_id < r.mention_id""")
    say("floor", watch)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=20_000)
    parser.add_argument("--errors", type=float, default=1.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--memory-limit", default="3GB")
    parser.add_argument("--public", action="store_true", help="FEBRL 3 and 4 and the historical 50k instead")
    parser.add_argument("--monthly", action="store_true", help="a month later besides")
    parser.add_argument("--no-splink", action="store_true")
    asked = parser.parse_args()
    with (
        tempfile.TemporaryDirectory() as place,
        Engine(Path(place) / "work.duckdb", threads=2, memory_limit=asked.memory_limit) as engine,
    ):
        folder = Path(place)
        if asked.public:
            for name, number in (("FEBRL 3", 3), ("FEBRL 4", 4)):
                linking_public.febrl(engine, number)
                ours(engine, name, folder)
            if linking_public.HISTORICAL.exists():
                linking_public.historical(engine)
                ours(engine, "historical 50k", folder)
            else:
                say("historical 50k: not at hand, left out")
        else:
            mentions = linking_population.fill(engine, asked.people, asked.seed, asked.errors)
            say("mentions", mentions, "errors x", asked.errors, "before linking", f"{memory()} MB")
            ours(engine, "thinkfamily", folder)
            look_up(engine, folder)
            if asked.monthly:
                monthly(engine, folder)
            if not asked.no_splink:
                plain_splink(engine, folder)
            floor(engine, folder)
    say("load", *(f"{value:.1f}" for value in os.getloadavg()))


if __name__ == "__main__":
    main()
