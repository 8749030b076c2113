"""The demonstration has a no to help: once, in her words, with what goes on, and nothing else of the family."""

import pytest

from thinkfamily.access.users.factories import reader
from thinkfamily.casework.requests.models import HelpRequest
from thinkfamily.casework.requests.reaching_out.models import HelpDeclined
from thinkfamily.demo import petrov
from thinkfamily.people.families.models import Family

pytestmark = [pytest.mark.django_db, pytest.mark.demand("5.13.2")]


def test_a_no_stands_once_in_her_words_and_no_record_is_made_of_it(settings, client):
    settings.DEMO = True
    priya = reader("priya", role="front_door", at="Early help hub")
    reader("ruth", role="practitioner", kind="school", at="Fernhill Academy")
    petrov.ensure()
    petrov.ensure()
    assert HelpDeclined.objects.get().said.startswith("No thank you")
    assert not Family.objects.exists()
    client.force_login(priya)
    page = client.get(f"/requests/{HelpRequest.objects.get().pk}/").content.decode()
    assert "that is their right" in page
    assert "statutory referral" in page


def test_it_is_made_in_a_demonstration_alone(settings):
    settings.DEMO = False
    with pytest.raises(RuntimeError):
        petrov.ensure()
