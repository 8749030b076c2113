"""A row of the page of unusual looking."""

from typing import Any

from tests.attack.samples import Sample
from thinkfamily.access.events.models import Look
from thinkfamily.clock import now
from thinkfamily.people.unusual.reads import every


def without_a_grant(world: Any) -> dict[str, Any]:
    """Priya looked where no grant of hers reached."""
    Look.objects.create(at=now(), who=world.readers["priya"], page="family", family_id="harper", grant_id=None)
    return {"key": next(row.key for row in every() if row.rule == "no_grant")}


SAMPLES = {
    "unusual_row": Sample(
        without_a_grant,
        "ines",
        {"note": "Her grant had ended that morning"},
        by_role=frozenset({"information_governance"}),
        acts_by_role=frozenset({"information_governance"}),
        known="that there is a log of looks is no secret",
    )
}
