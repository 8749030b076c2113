"""The whole of linking on one page: from mentions, stays and ties to persons and doubts."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter

import numpy as np
import pyarrow as pa

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.engine.tables import DOUBT, PERSON
from thinkfamily.identify.linking import blocking, profiles
from thinkfamily.identify.linking.compare import compare
from thinkfamily.identify.linking.components import components
from thinkfamily.identify.linking.model import Model
from thinkfamily.identify.linking.score import score
from thinkfamily.identify.linking.standardise import prepare, standardise
from thinkfamily.identify.linking.train import train

Progress = Callable[[str], None]
LINK = 430


@dataclass
class LinkReport:
    """What was done, for the manifest: counts, thresholds, what was capped; timings apart."""

    mentions: int = 0
    persons: int = 0
    pairs: int = 0
    doubts: int = 0
    capped: dict[str, tuple[int, int]] = field(default_factory=dict)
    thresholds: dict[str, float] = field(default_factory=dict)
    model_version: int = 0
    kept: int = 0
    split: int = 0
    merged: int = 0
    timings: dict[str, float] = field(default_factory=dict)


def link(
    engine: Engine,
    *,
    decisions: Path | None = None,
    previous: Path | None = None,
    model: Path | None = None,
    progress: Progress | None = None,
    one_row_a_person: Iterable[str] = (),
) -> LinkReport:
    """Fill `person` and `doubt` from `mention`, `stay` and `tie`."""
    report = LinkReport()
    clock = perf_counter()

    def done(stage: str) -> None:
        nonlocal clock
        report.timings[stage] = round(perf_counter() - clock, 3)
        clock = perf_counter()
        if progress:
            progress(stage)

    prepare(engine)
    standardise(engine)
    profiles.make(engine, one_row_a_person)
    profiles.count_terms(engine)
    profiles.weigh_terms(engine)
    done("standardise")
    blocking.key_table(engine)
    report.capped = blocking.find_pairs(engine)
    done("block")
    sources = [row[0] for row in engine.rows("SELECT DISTINCT source FROM standard ORDER BY source")]
    compare(engine, sources)
    done("compare")
    trained = Model.load(model) if model else train(engine, sources)
    done("train")
    score(engine, trained)
    done("score")
    _persons(engine, report)
    done("cluster")
    return report


def _persons(engine: Engine, report: LinkReport) -> None:
    engine.create(PERSON)
    engine.create(DOUBT)
    size = int(engine.value("SELECT count(*) FROM mention"))
    edges = engine.arrow(f"SELECT a, b FROM scored WHERE weight >= {LINK}")
    label = components(size, edges["a"].to_numpy(), edges["b"].to_numpy())
    engine.con.register("labels", pa.table({"unit": np.arange(size), "label": label}))
    engine.run("""INSERT INTO person
        SELECT m.mention_id, 'P' || upper(left(md5(n.feed || '/' || n.record_id || '/' || n.mention), 15)), 1.0
        FROM member m JOIN labels l ON l.unit = m.unit JOIN mention n ON n.mention_id = l.label""")
    engine.con.unregister("labels")
    report.mentions = size
    report.persons = int(engine.value("SELECT count(DISTINCT person_id) FROM person"))
    report.pairs = int(engine.value("SELECT count(*) FROM scored"))
