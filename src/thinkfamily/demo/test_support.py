"""What is round the demonstration's families is made once, and only in a demonstration."""

import pytest

from thinkfamily.access.users.factories import reader
from thinkfamily.demo import support
from thinkfamily.people.ecomap.models import MyPeople
from thinkfamily.people.families.factories import family
from thinkfamily.people.involvement.models import Involved
from thinkfamily.people.network.models import PlaceNote, Supporter
from thinkfamily.people.persons.factories import person

pytestmark = [pytest.mark.django_db, pytest.mark.demand("4.4.1", "4.7.2")]


@pytest.fixture
def families(settings):
    settings.DEMO = True
    priya = reader("priya")
    for name, people in (("Harper", ("Dana Harper", "Christopher Harper")), ("Ellis", ("Chloe Ellis",))):
        family(f"{name} family", *((person(one, by=priya), "child") for one in people), by=priya)


def counts():
    return [model.objects.count() for model in (Supporter, PlaceNote, MyPeople, Involved)]


def test_it_is_made_once(families):
    support.ensure()
    made = counts()
    support.ensure()
    assert made == counts() == [len(support.HARPER) + 1 + len(support.ELLIS), 2, 1, 1]


def test_it_is_refused_elsewhere(settings):
    settings.DEMO = False
    with pytest.raises(RuntimeError):
        support.ensure()
