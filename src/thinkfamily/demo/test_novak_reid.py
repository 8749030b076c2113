"""The demonstration has separated parents, whose family is counted once however often it is asked for."""

import pytest

from thinkfamily.access.users.factories import reader
from thinkfamily.demo import novak_reid
from thinkfamily.people.families.models import Family
from thinkfamily.people.family_record.homes.reads import people_and_homes

pytestmark = [pytest.mark.django_db, pytest.mark.demand("4.2.6")]


def test_three_homes_and_nobody_twice(settings):
    settings.DEMO = True
    priya = reader("priya", role="front_door")
    novak_reid.ensure()
    novak_reid.ensure()
    page = people_and_homes(priya, Family.objects.get(name=novak_reid.NAME))
    assert page.counted == "6 people, three homes; Nina, Lou and Ben live in two of them."
    assert sorted(len(home.there) for home in page.homes) == [1, 3, 5]
