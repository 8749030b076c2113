"""A letter of which nobody knows whether it went."""

from typing import Any

from tests.attack.samples import Sample
from tests.attack.samples.desks import LOOKED_AFTER
from thinkfamily.office.post import actions


def uncertain(world: Any) -> dict[str, Any]:
    """Its job died while it was handed over."""
    letter = actions.write(to="ayesha@school.example", subject="A question", body="Sign in", kind="welcome")
    actions.take(letter.pk)
    actions.take(letter.pk)
    return {"letter": letter.pk}


SAMPLES = {"letter": Sample(uncertain, "sam", {"decision": "leave"}, **LOOKED_AFTER)}
