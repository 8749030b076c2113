"""A task on somebody's desk."""

import datetime
from typing import Any

from tests.attack.samples import Sample
from thinkfamily.office.tasks.actions import give, move
from thinkfamily.office.tasks.models import Task


def on_priyas_desk(world: Any) -> dict[str, Any]:
    """About a family."""
    due = datetime.date(2026, 12, 1)
    return {"task": give("Ring Dana", to=world.readers["priya"], due=due, by=None, family_id="harper").pk}


def to_max(world: Any) -> dict[str, Any]:
    """Handed on to a colleague."""
    return {"to": world.readers["max"].pk, "reason": "I am away next week"}


def another_took_it(world: Any) -> None:
    """In the meantime it left the desk."""
    for task in Task.objects.filter(owner=world.readers["priya"]):
        move(task, to=world.readers["moira"], by=None, reason="Priya is ill")


SAMPLES = {
    "task": Sample(on_priyas_desk, "priya", {"outcome": "She is well"}, ends=another_took_it),
    "hand_on_task": Sample(on_priyas_desk, "priya", to_max, ends=another_took_it),
}
