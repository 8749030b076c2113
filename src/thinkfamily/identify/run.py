"""The whole of Identify on one page: extracts -> link -> families -> needs -> early list -> publication."""

import json
import re
import resource
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from thinkfamily.identify.early.list import list_early
from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.extracts.arrive import arrive
from thinkfamily.identify.extracts.layout import Feed
from thinkfamily.identify.extracts.report import write_reports
from thinkfamily.identify.families import find as families
from thinkfamily.identify.linking import monthly
from thinkfamily.identify.linking.link import LinkReport, link
from thinkfamily.identify.needs import find as needs
from thinkfamily.identify.progress import Stages
from thinkfamily.identify.publish import compare, eligible, manifest
from thinkfamily.identify.publish.place import Refused, take_place, working_folder
from thinkfamily.identify.publish.write import write
from thinkfamily.vocabulary.publication import FORMAT_VERSION

PUBLISHED, WITH_QUARANTINE, NOTHING, WRONG_USE = range(4)


@dataclass(frozen=True)
class Asked:
    """What a run is asked to do. `memory_limit` in DuckDB's form; `as_of` None for the newest end of coverage."""

    extracts: Path
    out: Path
    feeds: Path | None = None
    previous: Path | None = None
    decisions: Path | None = None
    as_of: date | None = None
    memory_limit: str = "4GB"
    threads: int | None = None


def run(asked: Asked) -> int:
    """Publish into `asked.out`; gives PUBLISHED, or WITH_QUARANTINE where rows were set aside.

    Raises Refused (or a stage's own error with a sentence), and then nothing is published and what stood in OUT stands.
    """
    stages = Stages()
    _check(asked)
    with working_folder(asked.out) as aside:
        publication = aside / "publication"
        publication.mkdir()
        with Engine(
            aside / "work.duckdb", memory_limit=_for_tables(asked.memory_limit), threads=asked.threads
        ) as engine:
            quarantined = _work(engine, asked, stages, publication)
        with stages.stage("swap", "Putting it in its place"):
            _timings(stages, publication)
            take_place(publication, asked.out)
    return WITH_QUARANTINE if quarantined else PUBLISHED


def _work(engine: Engine, asked: Asked, stages: Stages, publication: Path) -> bool:
    """All stages in order; gives whether any row was set aside."""
    with stages.stage("arrive", "Reading the extracts") as told:
        arrived = arrive(
            engine, asked.extracts, asked.feeds, as_of=asked.as_of, progress=lambda what, share: told(share)
        )
    as_of = arrived.as_of
    for sentence in arrived.warnings:
        stages.tell(sentence)
    linked = _link(engine, asked, stages, arrived.feeds, publication / "state")
    with stages.stage("families", "Finding homes and families"):
        families.find(engine, as_of=as_of)
    with stages.stage("eligible", "Keeping to what may be read"):
        held = sorted(feed.feed for feed in arrived.feeds if feed.eligible_first)
        purged = eligible.keep(engine, feeds=held, as_of=as_of)
        if any(purged.values()):
            monthly.forget(engine, publication / "state", "purged_mention")
            families.find(engine, as_of=as_of)
        kept = compare.keep_ids(engine, asked.previous)
    with stages.stage("needs", "Finding needs") as told:
        needs.find(engine, as_of=as_of, progress=lambda done, of: told(done / of), leave_standing=True)
    with stages.stage("early", "Making the early list"):
        list_early(engine, as_of=as_of)
    with stages.stage("publish", "Writing the publication"):
        counts = write(engine, publication)
        write_reports(engine, arrived, publication / "reports")
        content = manifest.describe(
            engine,
            as_of=as_of,
            counts=counts,
            files=arrived.files,
            purged=purged,
            linking=linked,
            kept=kept,
            warnings=arrived.warnings,
        )
        manifest.save(content, publication / manifest.NAME)
    return counts["quarantine"] > 0


def _check(asked: Asked) -> None:
    """Say what is wrong before anything is read."""
    if asked.out.resolve().is_relative_to(asked.extracts.resolve()):
        raise Refused("OUT lies within EXTRACTS, and would be taken for a feed: name another folder.")
    if asked.previous:
        found = json.loads((asked.previous / manifest.NAME).read_text(encoding="utf-8")).get("format_version")
        if found != FORMAT_VERSION:
            raise Refused(
                f"{asked.previous.name} has format {found}, and this version reads format {FORMAT_VERSION}: "
                "run without --previous, and ids start anew."
            )


def _for_tables(limit: str) -> str:
    """What of the limit DuckDB may fill: a fifth is left for arrays, the interpreter and what DuckDB does not count."""
    number, unit = re.fullmatch(r"([0-9.]+)\s*([A-Za-z]+)", limit.strip()).groups()  # type: ignore[union-attr]  # it was read before
    return f"{float(number) * 0.8:.3f}{unit}"


def _link(engine: Engine, asked: Asked, stages: Stages, read: list[Feed], state: Path) -> LinkReport:
    """Persons from mentions; what the decisions could not do is said."""
    with stages.stage("link", "Linking people") as told:
        once = [feed.feed for feed in read if feed.one_row_a_person]
        linked = link(
            engine, decisions=asked.decisions, previous=asked.previous, one_row_a_person=once,
            progress=lambda what, share: told(share), state=state,
        )  # fmt: skip
    for sentence in (*linked.decisions_refused, linked.compared_anew):
        if sentence:
            stages.tell(sentence)
    return linked


def _timings(stages: Stages, publication: Path) -> None:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    manifest.save({"seconds": stages.seconds, "peak_memory_mb": peak}, publication / "timings.json")
