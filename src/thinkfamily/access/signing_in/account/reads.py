"""One sitting or second step, by its address."""

import uuid
from typing import Any

from django.http import Http404

from thinkfamily.access.second_steps.reads import find as find_step
from thinkfamily.access.sittings import reads as sittings
from thinkfamily.access.sittings.models import Sitting


def sitting(sitting: uuid.UUID) -> Sitting:
    """An open sitting. Raises Http404."""
    found = sittings.find(str(sitting))
    if found is None or found.ended_at:
        raise Http404
    return found


def step(step: int) -> Any:
    """An app or passkey. Raises Http404."""
    found = find_step(step)
    if found is None:
        raise Http404
    return found
