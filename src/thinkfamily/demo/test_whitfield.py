"""The demonstration has a board of promises: CAMHS missed twice, with what got in the way and who was told."""

import pytest

from thinkfamily.access.grants.actions import give
from thinkfamily.access.users.factories import reader
from thinkfamily.casework.commitments.chasing.actions import chase
from thinkfamily.clock import today
from thinkfamily.demo import whitfield
from thinkfamily.people.families.models import Family

pytestmark = [pytest.mark.django_db, pytest.mark.demand("6.4.3")]


def test_the_board_shows_what_was_missed_twice_and_who_was_told(settings, client):
    settings.DEMO = True
    priya = reader("priya", role="front_door", at="Early help hub")
    give(priya, by=None, scope="area", reason="Reads families", starts=today(), ends=today())
    ruth = reader("ruth", role="practitioner", kind="school", at="Fernhill Academy")
    whitfield.ensure()
    whitfield.ensure()
    chase()
    family = Family.objects.get()
    client.force_login(ruth)
    page = client.get(f"/records/{family.pk}/promises/").content.decode()
    assert "1 of 3 kept, missed twice" in page
    assert "The worker was away and nobody rang." in page
    assert "Told: whoever leads this family" in page
    coming = client.get(f"/records/{family.pk}/appointments/").content.decode()
    assert "Carol walks with him" in coming
    assert "the letter went to a wrong address" in coming


def test_it_is_made_in_a_demonstration_alone(settings):
    settings.DEMO = False
    with pytest.raises(RuntimeError):
        whitfield.ensure()
