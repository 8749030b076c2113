"""Dana expects a baby."""

import datetime

import pytest

from thinkfamily.clock import today
from thinkfamily.people.families.models import Membership
from thinkfamily.people.persons.factories import person, tie

SOON = datetime.timedelta(days=90)


@pytest.fixture
def expecting(harpers):
    """Dana expects a baby in ninety days. Sue is Dana's mother, and is on the record too."""
    harpers.baby = person("", None, by=harpers.priya, expected_date=today() + SOON)
    harpers.sue = person("Sue Harper", "1960-01-01", by=harpers.priya)
    for one, role in ((harpers.baby, "expected_child"), (harpers.sue, "kin")):
        Membership.objects.create(
            family=harpers.family, person=one, role=role, recorded_by=harpers.priya, recorded_at=harpers.kit.recorded_at
        )
    tie(harpers.dana, "expects", harpers.baby, by=harpers.priya)
    tie(harpers.sue, "parent_of", harpers.dana, by=harpers.priya)
    return harpers
