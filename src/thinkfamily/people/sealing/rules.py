"""What of a child's stands in the child's own copy alone."""

import datetime
from typing import Any

from thinkfamily.vocabulary import dates

OLD_ENOUGH = 12  # from this age a child is taken to understand what their own help is; younger ones may, too
THEIR_OWN = ("health", "mental_health", "substance", "justice", "safety")


def is_childs_own(child: Any, service: Any, today: datetime.date) -> bool:
    """Whether who helps a child is for the child to tell: by age, and by what knowing of the service tells."""
    born = child.date_of_birth
    return born is not None and dates.age_on(born, today) >= OLD_ENOUGH and service.information in THEIR_OWN
