"""What begins ends later: asked of everything that is written down with two days."""

import datetime

from thinkfamily.access.decision import Refused, refuse
from thinkfamily.people.persons.rules import objection_to_order


def insist_on_order(since: datetime.date | None, until: datetime.date | None) -> None:
    """Raises Refused where the end is before the beginning; either may be unknown."""
    if wrong := objection_to_order(since, until):
        raise Refused(refuse(wrong))
