"""A manager, a colleague of theirs without any grant, an information-governance officer, and a record."""

import pytest

from thinkfamily.access.colleagues.factories import managed
from thinkfamily.access.users.factories import reader
from thinkfamily.people.arrivals.models import ProposedFamily
from thinkfamily.people.families import factories as families_factories
from thinkfamily.people.granting import reads
from thinkfamily.people.persons import factories as persons


@pytest.fixture
def max_(granted):
    return granted("max", role="manager", at="Early help hub", name="Max Adeniyi")


@pytest.fixture
def sana(max_):
    """A front-door worker of Max's agency, without any grant."""
    user = reader("sana", role="front_door", at="Early help hub", name="Sana Iqbal")
    managed(user, max_)
    return user


@pytest.fixture
def ines():
    user = reader("ines", role="information_governance", at="Northmoor Council", name="Ines Carter")
    user.email = "ines@northmoor.example"
    user.save()
    return user


@pytest.fixture
def harper():
    return reads.of_proposal(ProposedFamily.objects.get(pk="harper"))


@pytest.fixture
def quarry(priya):
    """A record outside everybody's area, which Identify never proposed."""
    person = persons.person("Robin Quarry", "2012-02-03", by=priya)
    return families_factories.family("Quarry family", (person, "child"), by=priya, area="Elsewhere")
