"""The demonstration's record: the Harpers opened, with something shared, withheld and taken back."""

import pytest

from thinkfamily.access.users.models import User
from thinkfamily.demo import colleagues, records
from thinkfamily.office.tasks.models import Task
from thinkfamily.people.arrivals import demo_readers, seven_families
from thinkfamily.people.arrivals.loading.load import load
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.models import Note
from thinkfamily.people.sharing.models import SharingDecision, SharingEnd
from thinkfamily.people.sharing.policy import items_visible_to

pytestmark = [pytest.mark.django_db, pytest.mark.demand("3.4.1", "3.4.5")]


@pytest.fixture
def story(tmp_path, settings):
    settings.DEMO = True
    load(seven_families.publish(tmp_path / "out"))
    demo_readers.ensure()
    colleagues.ensure()
    records.ensure()
    return {user.username: user for user in User.objects.all()}


def test_the_harpers_are_opened_once(story):
    records.ensure()
    family = Family.objects.get()
    assert {one.person.first_name for one in family.memberships.all()} == {"Dana", "Kit"}
    assert family.left_out.get().why == records.FATHER


def test_something_is_shared_withheld_and_taken_back(story):
    assert set(SharingDecision.objects.values_list("outcome", flat=True)) == {"share", "withhold"}
    assert SharingEnd.objects.get().how == "withdrawn"
    moved = Task.objects.get(what="Ring Dana about the broken window")
    assert moved.owner == story["priya"]


@pytest.mark.parametrize(
    ("who", "sees", "sees_not"),
    [
        pytest.param("ruth", "Late on most Mondays", "tablets", id="the teacher knows of school and not of tablets"),
        pytest.param("tom", "every appointment", "Late on most", id="treatment knows its own and not of school"),
        pytest.param("helen", "", "appointment", id="housing knows nothing that it was not told"),
    ],
)
def test_each_sees_their_part(story, who, sees, sees_not):
    texts = " ".join(items_visible_to(story[who], Note).values_list("text", flat=True))
    assert sees in texts
    assert sees_not not in texts


def test_it_is_made_nowhere_else():
    with pytest.raises(RuntimeError, match="only made where the site is a demonstration"):
        records.ensure()
