"""The Ellises of the demonstration are made once, and Sue's copy speaks of no baby."""

import datetime

import pytest

from thinkfamily.access.grants.actions import give
from thinkfamily.access.users.factories import reader
from thinkfamily.clock import today
from thinkfamily.demo import ellis
from thinkfamily.people.arrivals import seven_families
from thinkfamily.people.arrivals.loading.load import load
from thinkfamily.people.arrivals.models import ProposedFamily, ProposedPerson
from thinkfamily.people.families.models import Family, Membership
from thinkfamily.people.persons.models import Person
from thinkfamily.people.sealing.reads import copy_for

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("town"), pytest.mark.demand("4.1.3")]


@pytest.fixture
def town(settings, tmp_path):
    """The seven families, one of whom is called Chloe here."""
    settings.DEMO = True
    load(seven_families.publish(tmp_path / "out"))
    some = ProposedPerson.objects.filter(pk="kit")
    some.update(first_name="Chloe", date_of_birth=datetime.date(2009, 2, 18))
    day = today()
    priya = reader("priya", role="front_door")
    give(priya, by=None, scope="area", reason="Reads families", starts=day, ends=day + datetime.timedelta(9))


def test_they_are_made_once():
    ellis.ensure()
    ellis.ensure()
    made = Family.objects.get()
    assert made.opened_from == ProposedFamily.objects.get(members__person="kit").pk
    assert Person.objects.get(expected_date__isnull=False).unborn


def test_a_mother_who_is_not_told_reads_of_no_baby():
    ellis.ensure()
    sue = Membership.objects.select_related("person", "family").get(person__first_name="Susan")
    said = str(copy_for(sue.recorded_by, sue))
    assert "Chloe" in said
    assert "expects" not in said


def test_they_are_refused_elsewhere(settings):
    settings.DEMO = False
    with pytest.raises(RuntimeError):
        ellis.ensure()
