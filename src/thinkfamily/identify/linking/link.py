"""The whole of linking on one page: from mentions, stays and ties to persons and doubts."""

from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, field
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Any

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.engine.tables import PERSON
from thinkfamily.identify.linking import blocking, cluster, context, person_ids, profiles, sealed, uncertain
from thinkfamily.identify.linking import decisions as decisions_of
from thinkfamily.identify.linking import state as state_of
from thinkfamily.identify.linking.compare import compare
from thinkfamily.identify.linking.model import Model
from thinkfamily.identify.linking.monthly import Monthly
from thinkfamily.identify.linking.reach import Reach
from thinkfamily.identify.linking.score import score, settle_share
from thinkfamily.identify.linking.standardise import prepare, standardise
from thinkfamily.identify.linking.standing import Standing
from thinkfamily.identify.linking.train import train

Progress = Callable[[str, float], None]
LEAST = min(cluster.LINK, uncertain.NEARLY)
# While a model is learned its weights may yet rise, by hardly ever so much.
MARGIN = 100
STAGES = ("standardise", "train", "block", "compare", "first pass", "family context", "second pass", "persons")


@dataclass
class LinkReport:
    """What was done, for the manifest: counts, thresholds, what was capped; timings apart."""

    mentions: int = 0
    profiles: int = 0
    persons: int = 0
    pairs: int = 0
    pairs_far: int = 0
    pairs_in_context: int = 0
    doubts: int = 0
    capped: dict[str, tuple[int, int]] = field(default_factory=dict)
    cut_for_size: int = 0
    divided: int = 0
    thresholds: dict[str, int] = field(default_factory=lambda: {"link": cluster.LINK, "join": cluster.JOIN})
    model_version: int = 0
    model_kept: bool = False
    compared_anew: str = ""
    decisions_lost: int = 0
    decisions_refused: list[str] = field(default_factory=list)
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
    state: Path | None = None,
) -> LinkReport:
    """Fill `person` and `doubt` from `mention`, `stay` and `tie`.

    `decisions` is a CSV file of what people decided; `previous` an earlier OUT, whose ids live on and whose model is
    kept (or `model`, a file); `state` the folder of this OUT in which model, terms and ids are kept for next time.
    Raises WrongDecisions or ValueError with a sentence for whoever runs it.
    """
    report = LinkReport()
    clock = Clock(report, progress)
    once = sorted(one_row_a_person)
    kept = _profiles(engine, report, decisions, previous, model, once)
    clock.done("standardise")
    sources = [row[0] for row in engine.rows("SELECT DISTINCT source FROM profile ORDER BY source")]
    trained = kept or train(engine, sources)
    report.model_version, report.model_kept = trained.version, kept is not None
    clock.done("train")
    monthly = Monthly(previous, state, once)
    report.compared_anew = monthly.recall(engine, trained, wanted=kept is not None and model is None)
    reach = partial(Reach.of, engine, trained, LEAST if kept else LEAST - MARGIN)
    found = blocking.find_pairs(engine, kept=monthly.recalled, reach=reach)
    report.capped, report.pairs_far = found.capped, found.far
    cluster.force(engine)
    clock.done("block")
    compare(engine, trained.sources)
    report.pairs = int(engine.value("SELECT count(*) FROM candidate"))
    clock.done("compare")
    standing = _two_passes(engine, trained, report, clock, monthly, far_share=None if kept else found.far_share)
    _persons(engine, report, previous, standing)
    monthly.save(engine, trained, standing)
    if state:
        state_of.save(engine, trained, state)
    engine.run("DROP TABLE standard")
    clock.done("persons")
    return report


def _profiles(
    engine: Engine,
    report: LinkReport,
    decisions: Path | None,
    previous: Path | None,
    model: Path | None,
    once: list[str],
) -> Model | None:
    """Make `profile` and what people decided; gives the model that is kept, None where one must be learned."""
    prepare(engine)
    standardise(engine)
    report.decisions_lost = decisions_of.read(engine, decisions)
    report.decisions_refused = decisions_of.refused(engine) if decisions else []
    profiles.make(engine, once)
    kept = state_of.recall(engine, previous, model)
    if kept is None:
        profiles.count_terms(engine)
    profiles.weigh_terms(engine, once)
    return kept


def _two_passes(
    engine: Engine, model: Model, report: LinkReport, clock: Clock, monthly: Monthly, *, far_share: int | None
) -> Standing:
    """Make `grouping`, and of it what stands as it did last month."""
    score(engine, model)
    if far_share:
        _settle(engine, model, far_share)
    _drop_far(engine)
    standing = monthly.begin(engine)
    if monthly.recalled:
        score(engine, model, source=standing.source("compared"))
    standing.first = standing.with_first(cluster.cluster(engine, model, part=standing.part, context=False).label)
    cluster.store(engine, standing.first, "first_pass")
    clock.done("first pass")
    context.find_mates(engine)
    context.find_pairs(engine)
    standing.go_on()
    engine.run(f"""CREATE OR REPLACE TEMP TABLE kin_pair AS SELECT a, b FROM {standing.source("context")} t
        WHERE NOT EXISTS (SELECT 1 FROM compared c WHERE c.a = t.a AND c.b = t.b)""")
    compare(engine, model.sources, pairs="kin_pair", target="compared_kin")
    engine.run("INSERT INTO compared SELECT * FROM compared_kin")
    if far_share:
        model.share_same_in_context = context.share_in_context(engine, model)
        model.share_without_mate = context.share_without_mate(engine)
    clock.done("family context")
    score(engine, model, source=standing.source("compared"), context=True)
    standing.second = standing.with_second(cluster.cluster(engine, model, part=standing.part, context=True))
    cluster.store(engine, standing.second.label, "grouping")
    report.cut_for_size, report.divided = standing.second.cut, standing.second.divided
    clock.done("second pass")
    return standing


def _settle(engine: Engine, model: Model, far_share: int) -> None:
    """Settle the model's share of one person on what was found; some of the far pairs stand for all of them."""
    compare(engine, model.sources, pairs="far", target="compared_far")
    score(engine, model, source="compared_far", target="scored_far")
    before = model.prior(model.share_same)
    settle_share(engine, model, far_share)
    if model.prior(model.share_same) > before + MARGIN:
        # Pairs that were too far may be near enough now.
        blocking.find_pairs(engine)
        compare(engine, model.sources)
    else:
        # No weight rises by more than the share did, and by rounding.
        _drop_far(engine, LEAST - MARGIN - 1)
    score(engine, model)


def _drop_far(engine: Engine, least: int = LEAST) -> None:
    """Leave out the pairs that can neither link nor be asked about: most are such.

    Should one lie inside a group or in context, it is compared again there.
    """
    engine.run(f"CREATE OR REPLACE TEMP TABLE scored_near AS SELECT * FROM scored WHERE weight >= {least}")
    engine.run("""CREATE OR REPLACE TEMP TABLE compared_near AS SELECT c.* FROM compared c
        JOIN scored_near s ON s.a = c.a AND s.b = c.b""")
    for name in ("scored", "compared"):
        engine.run(f"DROP TABLE {name}")
        engine.run(f"ALTER TABLE {name}_near RENAME TO {name}")


def _persons(engine: Engine, report: LinkReport, previous: Path | None, standing: Standing) -> None:
    sealed.join(engine)
    engine.run("""CREATE OR REPLACE TEMP TABLE grouped AS
        SELECT m.mention_id, m.unit, g.label FROM member m JOIN grouping g ON g.unit = m.unit""")
    ids = person_ids.assign(engine, previous)
    report.kept, report.split, report.merged = ids["kept"], ids["split"], ids["merged"]
    cluster.find_strongest(engine)
    standing.put_back_ties()
    engine.create(PERSON)
    engine.run(f"""
        INSERT INTO person
        SELECT g.mention_id, n.person_id, coalesce({uncertain.CHANCE}, 1.0) FROM grouped g
        JOIN person_named n ON n.label = g.label LEFT JOIN strongest s ON s.unit = g.unit""")
    report.doubts = uncertain.find(engine) + standing.put_back_doubts()
    report.mentions = int(engine.value("SELECT count(*) FROM mention"))
    report.profiles = int(engine.value("SELECT count(*) FROM profile"))
    report.persons = int(engine.value("SELECT count(DISTINCT person_id) FROM person"))
    report.pairs_in_context = int(engine.value("SELECT count(*) FROM context"))
