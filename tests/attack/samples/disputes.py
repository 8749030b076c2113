"""Somebody says that a note is wrong."""

from typing import Any

from tests.attack.samples import Sample
from tests.attack.samples.sealing import item, written
from thinkfamily.clock import today
from thinkfamily.people.disputes.actions import dispute


def disputed(world: Any) -> dict[str, Any]:
    kept = dispute(written(world), by=world.readers["priya"], said_by="Tobi", view="I read to her", on=today())
    return {"dispute": kept.pk}


SAMPLES = {
    "dispute_item": Sample(item, "priya", {"said_by": "Tobi", "view": "I do not", "on": "1 10 2026"}),
    "dispute": Sample(disputed, "priya", {"what": "both", "words": "Both may be so"}),
}
