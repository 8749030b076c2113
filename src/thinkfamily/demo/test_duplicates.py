"""The demonstration has somebody on record twice, and a page on which to decide it."""

import pytest

from thinkfamily.access.grants.actions import give
from thinkfamily.access.users.factories import reader
from thinkfamily.clock import today
from thinkfamily.demo import duplicates, novak_reid
from thinkfamily.people.families.models import Family
from thinkfamily.people.same_person import reads

pytestmark = [pytest.mark.django_db, pytest.mark.demand("4.10.1")]


def test_lou_is_on_record_twice_and_waits_for_a_decision(settings):
    settings.DEMO = True
    priya = reader("priya", role="front_door", at="Early help hub")
    give(priya, by=None, scope="area", reason="Reads families", starts=today(), ends=today())
    novak_reid.ensure()
    for _ in range(2):
        duplicates.ensure()
    assert Family.objects.filter(name=duplicates.NAME).count() == 1
    (pair,) = reads.waiting(priya)
    assert [str(each) for each in pair.pair.both] == ["Lou Hill", "Lou Hill"]
    assert pair.reasons == ["the same name and date of birth"]


def test_it_is_made_nowhere_else(settings):
    settings.DEMO = False
    with pytest.raises(RuntimeError):
        duplicates.ensure()
