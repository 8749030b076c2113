"""Judgements of an assessment that nobody has told the family yet: said before signing, and no reason against it."""

from typing import Any

from thinkfamily.casework.assessment.models import Entry
from thinkfamily.casework.assessment.reads import Whole
from thinkfamily.casework.cases import policy as cases
from thinkfamily.casework.cases.models import LevelOfNeed


def untold(shown: Whole) -> list[tuple[str, str, Any]]:
    """About whom, of which kind, and the judgement: entries written about them, needs that hold, and levels."""
    seen = shown.whom
    found: list[tuple[Any, str, Any]] = [
        (one.person_id, "entry", one) for one in shown.items if isinstance(one, Entry) and _judges(one, shown)
    ]
    found += [(one.person_id, "need", one) for one in shown.needs if one.holds and one.basis != "told"]
    found += [(one.person_id, "level", one) for one in _levels(shown)]
    told = {key for key, views in shown.views.items() if any(one.told for one in views)}
    return [
        (seen.name(seen.same.person(person)) if person else "The family as a whole", kind, one)
        for person, kind, one in found
        if one.pk not in told
    ]


def _judges(entry: Entry, shown: Whole) -> bool:
    """What is known or thought of somebody, and was not written with them nor read back."""
    return entry.assessment_id == shown.assessment.pk and entry.kind in ("fact", "opinion") and entry.how == "about"


def _levels(shown: Whole) -> list[LevelOfNeed]:
    """The newest of each person, as the reader may know it."""
    latest: dict[Any, LevelOfNeed] = {}
    for row in cases.levels_visible_to(shown.whom.user, shown.assessment.case).order_by("decided_at"):
        latest[row.person_id] = row
    return list(latest.values())
