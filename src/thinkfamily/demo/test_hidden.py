"""The demonstration holds something sealed from an agency, something sealed from a mother, and two views."""

import pytest

from thinkfamily.access.users.models import User
from thinkfamily.demo import colleagues, records
from thinkfamily.people.arrivals import demo_readers, seven_families
from thinkfamily.people.arrivals.loading.load import load
from thinkfamily.people.disputes.models import Dispute
from thinkfamily.people.persons.models import Person, PersonAddress
from thinkfamily.people.seals import reads as seals
from thinkfamily.people.seals.models import Seal
from thinkfamily.people.sharing.policy import items_visible_to

pytestmark = [pytest.mark.django_db, pytest.mark.demand("3.5.1", "3.6.5")]


def test_an_address_a_confidence_and_two_views(tmp_path, settings):
    settings.DEMO = True
    load(seven_families.publish(tmp_path / "out"))
    demo_readers.ensure()
    colleagues.ensure()
    records.ensure()
    priya, helen = (User.objects.get(username=name) for name in ("priya", "helen"))
    assert Seal.objects.filter(from_agency=helen.agency, may_know=True).exists()
    assert items_visible_to(priya, PersonAddress).filter(line__contains="Anchor").exists()
    assert not items_visible_to(helen, PersonAddress).filter(line__contains="Anchor").exists()
    assert seals.hidden_from(Person.objects.get(first_name="Dana"))
    assert "two Mondays" in Dispute.objects.get().view
