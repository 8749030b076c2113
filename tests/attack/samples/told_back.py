"""What the family says beside a judgement of ours."""

from typing import Any

from tests.attack.samples import Sample
from tests.attack.samples.assessment import tobi
from tests.attack.samples.records import made
from thinkfamily.casework.needs.factories import need


def judged(world: Any) -> dict[str, Any]:
    """A need of Tobi's that nobody has told back yet."""
    family = made(world)
    one = need(tobi(world), "Tobi is tired at school", by=world.readers["priya"], basis="judged")
    return {"family": family.pk, "kind": "need", "judgement": one.pk}


def says(world: Any) -> dict[str, Any]:
    return {
        "who": str(tobi(world).pk), "view": "partly", "said": "Only on Mondays", "told_on": "1 11 2026",
        "told_by": "Priya",
    }  # fmt: skip


SAMPLES = {"say_view": Sample(judged, "priya", says)}
