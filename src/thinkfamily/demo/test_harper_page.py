"""The Harpers on a page of the demonstration: made once, only there, and nothing is told that may not be."""

import datetime

import pytest

from thinkfamily.access.grants.actions import give
from thinkfamily.access.users.factories import reader
from thinkfamily.demo import harper_page
from thinkfamily.people.chronology.models import LifeEvent
from thinkfamily.people.families.factories import family
from thinkfamily.people.front_page.models import Observation, WarningNote
from thinkfamily.people.involvement.models import Involved
from thinkfamily.people.persons.factories import person

DAY, YEAR = datetime.date(2026, 1, 1), datetime.timedelta(days=365)
pytestmark = [pytest.mark.django_db, pytest.mark.demand("4.11.1")]


@pytest.fixture
def harper(settings):
    settings.DEMO = True
    priya = reader("priya", role="front_door", at="Early help hub")
    ruth = reader("ruth", role="practitioner", kind="school", at="Fernhill Academy")
    tom = reader("tom", role="practitioner", kind="substance_use", at="Northmoor recovery")
    people = [(person("Dana Harper", "1988-03-02", by=priya), "parent"), (person(by=priya), "child")]
    made = family("Harper family", *people, by=priya, opened_from="harper")
    for one in (priya, ruth, tom):
        give(one, by=None, scope="record", family_id=str(made.pk), reason="-", starts=DAY, ends=DAY + YEAR)
    return made


def counts():
    return [model.objects.count() for model in (Observation, WarningNote, LifeEvent, Involved)]


def test_it_is_made_once(harper):
    harper_page.ensure()
    made = counts()
    harper_page.ensure()
    assert made == counts() == [8, 2, 5, 5]


def test_strengths_and_worries_are_as_many():
    assert len(harper_page.WELL) == len(harper_page.WORRIES)


def test_it_is_refused_elsewhere(settings):
    settings.DEMO = False
    with pytest.raises(RuntimeError):
        harper_page.ensure()
