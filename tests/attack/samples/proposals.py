"""Proposed families, their needs and the links behind them; pairs to decide."""

from typing import Any

from tests.attack.samples import Sample
from thinkfamily.people.arrivals.models import FoundNeed, ProposedFamily
from thinkfamily.people.records.models import Mention, UncertainPair


def harper(world: Any) -> dict[str, Any]:
    """The Harpers, whom no outsider's grant reaches."""
    return {"family": ProposedFamily.objects.get(pk="harper").ref}


def school(world: Any) -> dict[str, Any]:
    """Kit's need, which rests on two of the school's rows."""
    return harper(world) | {"need": FoundNeed.objects.get(family="harper", need_id="ED1").ref}


def row(world: Any) -> dict[str, Any]:
    """The second of these rows."""
    return school(world) | {"mention": Mention.objects.get(record_id="FA-0422").ref}


def pair(world: Any) -> dict[str, Any]:
    """A pair that nobody has decided."""
    return {"pair": UncertainPair.objects.order_by("ref")[0].ref}


SAMPLES = {
    "family": Sample(harper, "moira"),
    "why": Sample(school, "moira", {"answer": "confirm", "said": "He was ill", "said_by": "Dana"}),
    "undo": Sample(row, "moira", {"reason": "Another Kit"}),
    "match": Sample(pair, "moira", {"decision": "not_same", "reason": "Two children"}),
}
