"""Practice packs hold nothing of anybody: whoever is signed in reads them, and one role says from when they count."""

from typing import Any

from tests.attack.samples import Sample
from thinkfamily.access.roles.rules import ROLES
from thinkfamily.casework.packs.factories import shipped
from thinkfamily.casework.packs.models import PackVersion
from thinkfamily.clock import today

ALL = frozenset(ROLES)
OFFICERS = frozenset({"information_governance"})
PUBLIC = "how an area works is public"


def first(world: Any) -> dict[str, Any]:
    """The shipped sheet, in its first version."""
    version = shipped("one-page-profile")
    return {"name": version.name, "version": version.version}


def second(world: Any) -> dict[str, Any]:
    """A second version of the sheet, that does not count yet."""
    was = shipped("one-page-profile")
    made, _ = PackVersion.objects.get_or_create(
        name=was.name,
        version=2,
        defaults={
            "kind": was.kind, "title": was.title, "content": was.content | {"version": 2}, "added_at": was.added_at,
        },
    )  # fmt: skip
    return {"name": made.name, "version": 2, "earlier": 1}


def a_day(world: Any) -> dict[str, Any]:
    """Today, with a reason."""
    day = today()
    return {"day": f"{day.day} {day.month} {day.year}", "why": "Agreed by the partnership"}


SAMPLES = {
    "practice_pack": Sample(first, "priya", by_role=ALL, known=PUBLIC),
    "practice_pack_version": Sample(first, "priya", by_role=ALL, known=PUBLIC),
    "practice_pack_changes": Sample(second, "priya", by_role=ALL, known=PUBLIC),
    "practice_sheet": Sample(first, "priya", by_role=ALL, known=PUBLIC),
    "practice_pack_counts": Sample(second, "ines", a_day, by_role=OFFICERS, acts_by_role=OFFICERS, known=PUBLIC),
}
