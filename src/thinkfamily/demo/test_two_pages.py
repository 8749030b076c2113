"""The pages of two families of the demonstration have something to say, once, and tell Sue of no baby."""

import pytest

from thinkfamily.access.users.factories import reader
from thinkfamily.access.users.models import User
from thinkfamily.demo import novak_reid, support, two_pages
from thinkfamily.demo.test_ellis import town  # noqa: F401  (a fixture)
from thinkfamily.people.families.models import Family, Membership
from thinkfamily.people.front_page.models import Observation
from thinkfamily.people.front_page.reads import front_page
from thinkfamily.people.sealing.reads import copy_for

pytestmark = [pytest.mark.django_db, pytest.mark.demand("4.11.4")]


def test_the_novaks_have_a_full_page_once(settings):
    settings.DEMO = True
    priya = reader("priya", role="front_door")
    novak_reid.ensure()
    two_pages.ensure()
    two_pages.ensure()
    shown = front_page(priya, Family.objects.get(name=novak_reid.NAME))
    assert (len(shown.well), len(shown.worries), len(shown.warnings)) == (4, 4, 1)
    assert [need.name for need in shown.needs] == ["Eva", "Ben"]
    assert shown.needs[0].words.startswith(" needs a Czech interpreter for meetings")


def test_the_ellises_have_a_full_page_and_sue_reads_of_no_baby(town):  # noqa: F811
    from thinkfamily.demo import ellis

    ellis.ensure()
    support.ensure()
    two_pages.ensure()
    shown = front_page(User.objects.get(username="priya"), Family.objects.get())
    assert (len(shown.well), len(shown.worries), len(shown.warnings)) == (3, 2, 1)
    sue = Membership.objects.select_related("person", "family").get(person__first_name="Susan")
    said = str(copy_for(sue.recorded_by, sue))
    assert not [word for word in ("baby", "midwi", "birth,", "cot ") if word in said]


def test_they_are_refused_elsewhere(settings):
    settings.DEMO = False
    with pytest.raises(RuntimeError):
        two_pages.ensure()
    assert not Observation.objects.exists()
