"""The Harpers' plan, in which Dana does something."""

import pytest

from thinkfamily.casework.cases.factories import case, lead
from thinkfamily.casework.plan.factories import objective, plan
from thinkfamily.people.persons.factories import contact_way


@pytest.fixture
def ours(harpers):
    """The Harpers' plan, which Priya leads; Dana has an e-mail address that is safe."""
    harpers.case = case(harpers.family, by=harpers.priya)
    lead(harpers.case, harpers.priya, by=harpers.priya)
    harpers.plan = plan(harpers.case, by=harpers.priya, state="live")
    harpers.aim = objective(harpers.plan, harpers.kit, by=harpers.priya, state="agreed")
    harpers.way = contact_way(harpers.dana, "dana@home.example", "email", by=harpers.priya)
    return harpers
