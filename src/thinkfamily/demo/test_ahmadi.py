"""The Ahmadis of the demonstration are made once, and whoever leads has the task of what comes at 18."""

import pytest

from thinkfamily.access.users.factories import reader
from thinkfamily.casework.capacity.actions import TRANSITION
from thinkfamily.casework.capacity.reads import of_family
from thinkfamily.demo import ahmadi
from thinkfamily.office.tasks.models import Task
from thinkfamily.people.families.models import Family

pytestmark = [pytest.mark.django_db, pytest.mark.demand("5.10.3")]


def test_they_are_made_once_and_the_way_into_adults_services_is_a_task(settings):
    settings.DEMO = True
    priya = reader("priya", role="front_door", at="Early help hub")
    reader("anil", role="practitioner", kind="school", at="Fernhill Academy")
    ahmadi.ensure()
    ahmadi.ensure()
    assert Task.objects.get(about_type=TRANSITION).owner == priya
    [his] = [one for one in of_family(priya, Family.objects.get(name=ahmadi.NAME))[1] if one.name == "Farid"]
    assert (his.grown, len(his.shared), len(his.counting)) == (False, 1, 2)


def test_they_are_refused_elsewhere(settings):
    settings.DEMO = False
    with pytest.raises(RuntimeError):
        ahmadi.ensure()
