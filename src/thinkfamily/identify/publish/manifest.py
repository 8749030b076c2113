"""What a publication says of itself: versions, counts, settings, rule versions, hashes. Same input, same text.

Timings stand in a file of their own, because they never are the same.
"""

import json
from collections.abc import Sequence
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Any

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.extracts.read import FileCount
from thinkfamily.identify.linking.link import LinkReport
from thinkfamily.identify.needs.need import needs
from thinkfamily.vocabulary.publication import FORMAT_VERSION

NAME = "manifest.json"


def describe(
    engine: Engine,
    *,
    as_of: date,
    counts: dict[str, int],
    files: Sequence[FileCount],
    purged: dict[str, int],
    linking: LinkReport,
    kept: dict[str, int],
    warnings: Sequence[str],
) -> dict[str, Any]:
    """The manifest as a dictionary, from what each stage reported."""
    changes = engine.rows("SELECT thing, change, count(*) FROM changes GROUP BY thing, change ORDER BY thing, change")
    changed = {thing: {"kept": number} for thing, number in kept.items()}
    for thing, change, number in changes:
        changed[thing][change] = number
    return {
        "format_version": FORMAT_VERSION,
        "product": "thinkfamily",
        "product_version": version("thinkfamily"),
        "as_of": as_of.isoformat(),
        "engine": "duckdb",
        "rows": counts,
        "counts": _counts(engine),
        "accounting": _accounting(files, purged),
        "linking": linking.settled(),
        "rules": {f"{need.framework}/{need.id}": need.text.rule_version for need in needs()},
        "changes": changed,
        "warnings": list(warnings),
        "inputs": {f"{one.feed}/{one.file}": one.sha256 for one in sorted(files, key=lambda f: (f.feed, f.file))},
    }


def _accounting(files: Sequence[FileCount], purged: dict[str, int]) -> dict[str, dict[str, int]]:
    """For each feed: rows in = rows used + rows quarantined + rows purged as not eligible."""
    out: dict[str, dict[str, int]] = {}
    for one in sorted(files, key=lambda f: (f.feed, f.file)):
        feed = out.setdefault(one.feed, {"rows": 0, "used": 0, "quarantined": 0, "purged": 0})
        feed["rows"] += one.rows
        feed["used"] += one.used
        feed["quarantined"] += one.quarantined
    for name, number in purged.items():
        out[name]["used"] -= number
        out[name]["purged"] = number
    return out


def save(content: dict[str, Any], path: Path) -> None:
    path.write_text(json.dumps(content, indent=2, ensure_ascii=False, default=str) + "\n", encoding="utf-8")


def _counts(engine: Engine) -> dict[str, int]:
    questions = {
        "mentions": "SELECT count(*) FROM mention",
        "persons": "SELECT count(DISTINCT person_id) FROM person",
        "families": "SELECT count(DISTINCT family_id) FROM family",
        "households": "SELECT count(DISTINCT household_id) FROM household",
        "addresses": "SELECT count(*) FROM address",
        "protected_people": "SELECT count(*) FROM flagged",
    }
    return {what: int(engine.value(sql)) for what, sql in questions.items()}
