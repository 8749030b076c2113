"""What the family says beside each judgement: of everybody who was told, the newest."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from thinkfamily.casework.voice.models import FamilyView
from thinkfamily.people.chronology.whom import NONE, Whom

ASKED: tuple[type[FamilyView], Mapping[str, Any]] = (FamilyView, NONE)


@dataclass(frozen=True)
class View:
    """`whose`: who says so, as the page calls them."""

    row: FamilyView
    whose: str

    @property
    def told(self) -> bool:
        return self.row.told_on is not None


def of_family(seen: Whom) -> dict[Any, list[View]]:
    """By the id of a judgement. One query, or none where they were read with others."""
    latest: dict[tuple[Any, Any], FamilyView] = {}
    for row in seen.items(*ASKED):
        latest[row.judgement, seen.same.person(row.other_id or row.person_id)] = row
    found: dict[Any, list[View]] = {}
    for (judgement, who), row in latest.items():
        found.setdefault(judgement, []).append(View(row, seen.name(who)))
    return found
