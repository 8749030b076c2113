"""What changed in a plan since it was agreed, as far as the reader may know it."""

from dataclasses import dataclass, field
from typing import Any

from django.apps import apps

from thinkfamily.casework.plan.models import Plan, PlanVersion
from thinkfamily.casework.plan.objectives import Action, Objective, WhatWorks
from thinkfamily.people.chronology.whom import Whom, whom
from thinkfamily.people.persons.models import Item

KINDS: dict[str, type[Item]] = {"objective": Objective, "action": Action, "whatworks": WhatWorks}
TITLES = {"objective": "Objective", "action": "Small step", "whatworks": "What works"}
COMPARED = {
    "objective": ("goal", "will_change", "target", "baseline", "by"),
    "action": ("what", "by", "every"),
    "whatworks": ("text",),
}


@dataclass(frozen=True)
class Line:
    """One thing: what it said then, what it says now; empty where it was or is not there."""

    title: str
    then: str
    now: str


@dataclass
class Compared:
    """Two states of a plan. `later` None: as it is today."""

    whom: Whom
    plan: Plan
    earlier: PlanVersion | None
    later: PlanVersion | None
    new: list[Line] = field(default_factory=list)
    gone: list[Line] = field(default_factory=list)
    changed: list[Line] = field(default_factory=list)
    same: int = 0
    items: list[Item] = field(default_factory=list)


def compared(user: Any, plan: Plan) -> Compared:
    """The plan of today against the last version, where something was changed since; else the last two versions."""
    seen = whom(user, plan.family)
    versions = list(plan.versions.order_by("-number")[:2])
    rows = {kind: seen.items(model, _which(kind, plan)) for kind, model in KINDS.items()}
    today = {(kind, str(one.pk)): one.version for kind, some in rows.items() for one in some if _stands(one)}
    known = {(kind, str(one.pk)) for kind, some in rows.items() for one in some}
    last = _picture(versions[0]) if versions else {}
    moved = {key: version for key, version in last.items() if key in known} != today
    earlier: PlanVersion | None
    later: PlanVersion | None
    earlier, later = (versions[0], None) if versions and (moved or len(versions) == 1) else (None, None)
    if earlier is None and len(versions) == 2:
        later, earlier = versions[0], versions[1]
    found = Compared(seen, plan, earlier, later, items=[one for some in rows.values() for one in some])
    if earlier is not None:
        _compare(found, _picture(earlier), _picture(later) if later else today, known)
    return found


def _which(kind: str, plan: Plan) -> dict[str, Any]:
    return {"objective__plan": plan.pk} if kind == "action" else {"plan": plan.pk}


def _stands(one: Any) -> bool:
    if isinstance(one, Objective):
        return one.joined_to_id is None and one.state in ("draft", "agreed")
    return (one.ended_on if isinstance(one, Action) else one.left_on) is None


def _picture(version: PlanVersion) -> dict[tuple[str, str], int]:
    return {(kind, pk): number for kind, pk, number in version.picture if kind in KINDS}


def _compare(
    found: Compared, then: dict[tuple[str, str], int], now: dict[tuple[str, str], int], known: set[Any]
) -> None:
    words = _words({*then.items(), *now.items()}, known)
    for key in dict.fromkeys([*then, *now]):
        if key not in known:
            continue
        old, new = words.get((*key, then.get(key))), words.get((*key, now.get(key)))
        line = Line(TITLES[key[0]], old or "", new or "")
        if old is None:
            found.new.append(line)
        elif new is None:
            found.gone.append(line)
        elif old != new:
            found.changed.append(line)
        else:
            found.same += 1


def _words(wanted: set[tuple[tuple[str, str], int]], known: set[Any]) -> dict[Any, str]:
    """What each said at a version, from its earlier states: the database shows whoever sees the thing."""
    found: dict[Any, str] = {}
    for kind in KINDS:
        keys = [key[1] for key, _ in wanted if key[0] == kind and key in known]
        history = apps.get_model("casework", f"{KINDS[kind].__name__}History")
        for row in history._default_manager.filter(pgh_obj__in=keys).order_by("pgh_id"):
            said = [str(getattr(row, name)) for name in COMPARED[kind] if getattr(row, name)]
            found[kind, str(row.pgh_obj_id), row.version] = ". ".join(said)
    return found
