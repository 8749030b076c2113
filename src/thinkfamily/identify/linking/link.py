"""The whole of linking on one page: from mentions, stays and ties to persons and doubts."""

from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from time import perf_counter
from typing import Any

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.engine.tables import DOUBT, PERSON
from thinkfamily.identify.linking import blocking, cluster, context, profiles
from thinkfamily.identify.linking.compare import compare
from thinkfamily.identify.linking.model import Model
from thinkfamily.identify.linking.score import score, settle_share
from thinkfamily.identify.linking.standardise import prepare, standardise
from thinkfamily.identify.linking.train import train

Progress = Callable[[str, float], None]
STAGES = ("standardise", "block", "compare", "train", "first pass", "family context", "second pass", "persons")


@dataclass
class LinkReport:
    """What was done, for the manifest: counts, thresholds, what was capped; timings apart."""

    mentions: int = 0
    profiles: int = 0
    persons: int = 0
    pairs: int = 0
    pairs_in_context: int = 0
    doubts: int = 0
    capped: dict[str, tuple[int, int]] = field(default_factory=dict)
    cut_for_size: int = 0
    divided: int = 0
    thresholds: dict[str, int] = field(default_factory=lambda: {"link": cluster.LINK, "join": cluster.JOIN})
    model_version: int = 0
    kept: int = 0
    split: int = 0
    merged: int = 0
    timings: dict[str, float] = field(default_factory=dict)

    def settled(self) -> dict[str, Any]:
        """All but the timings: the same for the same input."""
        return {key: value for key, value in asdict(self).items() if key != "timings"}


class Clock:
    """Seconds a stage, and a word to whoever watches."""

    def __init__(self, report: LinkReport, progress: Progress | None) -> None:
        self.report, self.progress, self.since = report, progress, perf_counter()

    def done(self, stage: str) -> None:
        self.report.timings[stage] = round(perf_counter() - self.since, 3)
        self.since = perf_counter()
        if self.progress:
            self.progress(stage, (STAGES.index(stage) + 1) / len(STAGES))


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
    clock = Clock(report, progress)
    prepare(engine)
    standardise(engine)
    engine.run("CREATE OR REPLACE TABLE decision_on (mention_id BIGINT)")
    engine.run("CREATE OR REPLACE TABLE decided (a BIGINT, b BIGINT, same BOOLEAN)")
    profiles.make(engine, one_row_a_person)
    profiles.count_terms(engine)
    profiles.weigh_terms(engine)
    clock.done("standardise")
    blocking.key_table(engine)
    report.capped = blocking.find_pairs(engine)
    cluster.force(engine)
    clock.done("block")
    sources = [row[0] for row in engine.rows("SELECT DISTINCT source FROM profile ORDER BY source")]
    trained = Model.load(model) if model else train(engine, sources)
    clock.done("train")
    compare(engine, trained.sources)
    clock.done("compare")
    _two_passes(engine, trained, report, clock, learn=model is None)
    _persons(engine, report)
    clock.done("persons")
    return report


def _two_passes(engine: Engine, model: Model, report: LinkReport, clock: Clock, *, learn: bool) -> None:
    size = int(engine.value("SELECT coalesce(max(mention_id), -1) + 1 FROM mention"))
    score(engine, model)
    if learn:
        settle_share(engine, model)
        score(engine, model)
    first = cluster.cluster(engine, model, size=size, context=False)
    cluster.store(engine, first.label, "first_pass")
    clock.done("first pass")
    context.find_mates(engine)
    context.find_pairs(engine)
    engine.run("""CREATE OR REPLACE TEMP TABLE kin_pair AS SELECT a, b, 0 AS rules FROM context
        WHERE NOT EXISTS (SELECT 1 FROM compared c WHERE c.a = context.a AND c.b = context.b)""")
    compare(engine, model.sources, pairs="kin_pair", target="compared_kin")
    engine.run("INSERT INTO compared SELECT * FROM compared_kin")
    if learn:
        model.share_same_in_context = context.share_in_context(engine, model)
    clock.done("family context")
    score(engine, model, context=True)
    second = cluster.cluster(engine, model, size=size, context=True)
    cluster.store(engine, second.label, "grouping")
    report.cut_for_size, report.divided = second.cut, second.divided
    clock.done("second pass")


def _persons(engine: Engine, report: LinkReport) -> None:
    engine.create(PERSON)
    engine.create(DOUBT)
    engine.run("""INSERT INTO person
        SELECT m.mention_id, 'P' || upper(left(md5(n.feed || '/' || n.record_id || '/' || n.mention), 15)), 1.0
        FROM member m JOIN grouping g ON g.unit = m.unit JOIN mention n ON n.mention_id = g.label""")
    report.mentions = int(engine.value("SELECT count(*) FROM mention"))
    report.profiles = int(engine.value("SELECT count(*) FROM profile"))
    report.persons = int(engine.value("SELECT count(DISTINCT person_id) FROM person"))
    report.pairs = int(engine.value("SELECT count(*) FROM scored"))
    report.pairs_in_context = int(engine.value("SELECT count(*) FROM context"))
