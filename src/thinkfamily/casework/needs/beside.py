"""What is shown beside each need: later features add who says what about it."""

from collections.abc import Callable
from typing import Any

from thinkfamily.people.chronology.whom import Whom

# By the id of a need, the views of it as `casework/voice/_beside.html` shows them.
ASKED: list[Callable[[Whom], dict[Any, list[Any]]]] = []


def beside(seen: Whom) -> dict[Any, list[Any]]:
    """Everything that is said beside the family's needs."""
    found: dict[Any, list[Any]] = {}
    for asked in ASKED:
        for key, views in asked(seen).items():
            found.setdefault(key, []).extend(views)
    return found
