"""Separated parents have one plan in the demonstration, each with a copy of their own part: made once, only there."""

import pytest

from thinkfamily.access.users.factories import reader
from thinkfamily.casework.commitments.models import Occasion
from thinkfamily.casework.commitments.reads import of_family as promised
from thinkfamily.casework.copies.own_part import own_part
from thinkfamily.casework.copies.reads import Whose, who_agreed
from thinkfamily.casework.meetings.models import Meeting
from thinkfamily.casework.packs.actions import load
from thinkfamily.casework.plan.models import Plan
from thinkfamily.casework.plan.reads import of_plan
from thinkfamily.casework.team.models import TeamMember
from thinkfamily.demo import novak_plan, novak_reid

pytestmark = pytest.mark.django_db


@pytest.fixture
def priya(settings):
    settings.DEMO = True
    load(by=None)
    made = reader("priya", role="front_door", at="Early help hub")
    novak_reid.ensure()
    novak_plan.ensure()
    novak_plan.ensure()
    return made


def test_one_plan_for_two_homes_with_a_grandmother_a_meeting_held_and_a_promise_kept_late(priya):
    kept = Plan.objects.get()
    assert (kept.state, kept.scope.filter(child=True, state="live").count()) == ("live", 2)
    shown = of_plan(priya, kept)
    assert [bool(one.grows) for one in shown.agreed] == [True, True]
    assert not any(one.row.no_root_why for one in shown.agreed)
    assert TeamMember.objects.filter(chairs=True, supporter__name="Hana Novak").exists()
    assert sorted(Meeting.objects.values_list("state", flat=True)) == ["held", "planned"]
    promises = promised(priya, kept.family)
    assert "The reading book in both homes" in [one.what for one in promises.items]
    assert len(promises.items) == 2
    assert Occasion.objects.get().outcome == "late"
    answers = {one.name: one.latest.answer for one in who_agreed(priya, kept.family).people if one.latest}
    assert answers == {"Eva": "agrees", "Tom": "partly", "Nina": "agrees", "Ben": "agrees"}


def copy_of(priya, name):
    kept = Plan.objects.get()
    member = kept.family.memberships.filter(person__first_name=name).first()
    if member is not None:
        return own_part(priya, Whose(kept.family, kept, member.person_id, member=member))
    gran = TeamMember.objects.get(chairs=True)
    return own_part(priya, Whose(kept.family, kept, gran.pk, team=gran))


def test_each_has_a_copy_of_their_own_part_and_the_grandmother_of_what_was_ticked(priya):
    goals = {"I want Fridays without a tummy ache", "Not at the door, please"}
    for name in ("Eva", "Tom"):
        assert {one.objective.goal for one in copy_of(priya, name).aims} == goals
    assert [one.objective.goal for one in copy_of(priya, "Nina").aims] == ["Not at the door, please"]
    hers = copy_of(priya, "Hana")
    assert hers.aims == []
    assert "I want Fridays without a tummy ache" in [str(row) for _, row in hers.ticked]


def test_it_is_made_nowhere_else(settings):
    settings.DEMO = False
    with pytest.raises(RuntimeError):
        novak_plan.ensure()
