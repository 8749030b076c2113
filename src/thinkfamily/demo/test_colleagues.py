"""The demonstration's colleagues: made once, and everything they own has an owner."""

import pytest

from thinkfamily.access.colleagues.models import Team
from thinkfamily.access.colleagues.reads import discuss_with
from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.demo import colleagues
from thinkfamily.office.cover.reads import without_owner
from thinkfamily.office.tasks.models import Task
from thinkfamily.people.arrivals import demo_readers, seven_families
from thinkfamily.people.arrivals.loading.load import load
from thinkfamily.people.arrivals.models import ProposedFamily
from thinkfamily.people.arrivals.policy import may_see_family
from thinkfamily.people.granting.models import Emergency
from thinkfamily.people.unusual.reads import every

pytestmark = [pytest.mark.django_db, pytest.mark.demand("3.1.4", "3.1.7")]


@pytest.fixture
def story(tmp_path, settings):
    settings.DEMO = True
    load(seven_families.publish(tmp_path / "out"))
    demo_readers.ensure()
    colleagues.ensure()
    return {user.username: user for user in User.objects.all()}


def test_a_team_crosses_employers(story):
    team = Team.objects.get(name=colleagues.TEAM)
    assert len({member.user.agency_id for member in team.members.all()}) > 2


def test_priya_has_two_people_to_discuss_with_and_the_teacher_sees_one_family(story):
    discuss = discuss_with(story["priya"])
    assert discuss is not None
    assert discuss.manager == story["nadia"]
    seen = [family.pk for family in ProposedFamily.objects.all() if may_see_family(story["ruth"], family)]
    assert seen == ["harper"]


def test_an_emergency_waits_to_be_checked_and_stands_among_unusual_looking(story):
    assert Emergency.objects.get().grant is not None
    assert "emergency" in {row.rule for row in every()}
    assert Task.objects.filter(about_type="emergency", owner=story["ines"]).exists()


def test_nothing_is_without_an_owner_and_asking_twice_changes_nothing(story):
    assert without_owner(today()) == []
    tasks = Task.objects.count()
    colleagues.ensure()
    assert Task.objects.count() == tasks


def test_they_are_made_nowhere_else():
    with pytest.raises(RuntimeError, match="only made where the site is a demonstration"):
        colleagues.ensure()
