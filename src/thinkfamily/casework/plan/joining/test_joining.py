"""Two plans meet: a child is in one live plan, unless somebody who may know of both decides otherwise."""

import pytest

from thinkfamily.access.colleagues.factories import led
from thinkfamily.access.decision import Refused
from thinkfamily.access.users.factories import reader
from thinkfamily.casework.cases.factories import case
from thinkfamily.casework.plan.factories import action, in_scope, objective, plan
from thinkfamily.casework.plan.joining import actions, policy, reads
from thinkfamily.casework.plan.joining.policy import TO_SETTLE, Pair
from thinkfamily.casework.plan.models import Plan
from thinkfamily.casework.plan.objectives import Objective
from thinkfamily.office.tasks.models import Task
from thinkfamily.people.chronology.whom import Held, whom
from thinkfamily.people.families.factories import family

pytestmark = [pytest.mark.django_db, pytest.mark.demand("6.1.3")]


@pytest.fixture
def lead(harpers):
    found = reader("lena", role="safeguarding_lead", at=harpers.priya.agency.name, kind=harpers.priya.agency.kind)
    led(harpers.priya.agency, found)
    return found


@pytest.fixture
def ours(harpers, lead):
    made = plan(case(harpers.family, by=harpers.priya), by=harpers.priya)
    in_scope(made, harpers.kit, by=harpers.priya)
    return made


def elsewhere(harpers, *, by, state="live", **details):
    """Another plan for Kit, of another record."""
    made = plan(case(family("The other home", (harpers.kit, "child"), by=by, **details), by=by), by=by, state=state)
    in_scope(made, harpers.kit, by=by)
    return made


def agreed(one, by):
    actions.agree(one, by=by, version=one.version, agreed_words="Dana and Kit agree")
    one.refresh_from_db()
    return one


def test_a_plan_that_meets_none_waits_and_is_settled(harpers, ours, lead):
    objective(ours, harpers.kit, by=harpers.priya)
    agreed(ours, harpers.priya)
    assert ours.state == "being_agreed"
    assert Task.objects.get(about_type=TO_SETTLE).owner == lead
    actions.settle(ours, by=lead, live=True, words="Nothing stands in the way")
    ours.refresh_from_db()
    assert (ours.state, ours.versions.count(), Objective.objects.get().state) == ("live", 1, "agreed")
    assert not Task.objects.filter(about_type=TO_SETTLE, done_at=None).exists()


def test_where_the_maker_may_not_know_of_the_other_the_answer_looks_the_same(harpers, ours, lead, moira):
    elsewhere(harpers, by=moira, restricted=True)
    assert reads.offers(whom(harpers.priya, harpers.family), ours) == []
    agreed(ours, harpers.priya)
    assert (ours.state, bool(ours.asked_on)) == ("being_agreed", True)
    assert Task.objects.filter(about_type=TO_SETTLE, what="Settle that a family's plan is live").count() == 1


def test_a_second_live_plan_is_refused_and_linked_for_a_reason(harpers, ours, lead, moira):
    elsewhere(harpers, by=moira, restricted=True)
    agreed(ours, harpers.priya)
    settler = Task.objects.get(about_type=TO_SETTLE).owner
    assert settler
    with pytest.raises(Refused, match="one live plan"):
        actions.settle(ours, by=settler, live=True, words="Talked")
    actions.settle(ours, by=settler, live=True, words="Talked", link_why="Week about in two homes")
    assert Plan.objects.filter(state="live").count() == 2


def test_nobody_settles_who_was_not_asked(harpers, ours):
    agreed(ours, harpers.priya)
    with pytest.raises(Refused):
        actions.settle(ours, by=harpers.priya, live=True, words="It is fine")


def test_who_may_know_of_both_is_offered_to_join_and_refused_a_second_one(harpers, ours):
    other = elsewhere(harpers, by=harpers.priya, area=harpers.family.area)
    (offer,) = reads.offers(whom(harpers.priya, harpers.family), ours)
    assert (offer.plan, offer.names) == (other, ["Kit"])
    with pytest.raises(Refused, match="join it, or link"):
        agreed(ours, harpers.priya)


def test_one_plan_joins_the_other_and_nothing_is_lost(harpers, ours):
    other = elsewhere(harpers, by=harpers.priya, area=harpers.family.area)
    one = objective(ours, harpers.kit, "I want to sleep", by=harpers.priya, state="agreed")
    action(one, by=harpers.priya)
    actions.join(Pair(ours, other), by=harpers.priya, version=ours.version, reason="One family, says Kit")
    ours.refresh_from_db()
    one.refresh_from_db()
    assert (ours.state, ours.joined_to, one.plan, one.state) == ("ended", other, other, "draft")
    assert policy.met(other) == {}


def test_objectives_are_merged_by_people_with_all_that_was_done(harpers, ours):
    one = objective(ours, harpers.kit, "I want to sleep", by=harpers.priya)
    other = objective(ours, harpers.kit, "I want my bed", by=harpers.priya)
    step = action(one, by=harpers.priya)
    actions.merge(Held(harpers.family, one), by=harpers.priya, version=1, into=other)
    step.refresh_from_db()
    one.refresh_from_db()
    assert (one.joined_to, step.objective) == (other, other)


def test_nobody_joins_what_they_may_not_know_of(harpers, ours, moira):
    other = elsewhere(harpers, by=moira, restricted=True)
    with pytest.raises(Refused):
        actions.join(Pair(ours, other), by=harpers.priya, version=1, reason="One family")


def test_not_yet_gives_whoever_agreed_it_a_task_that_says_what_to_do(harpers, ours, lead):
    agreed(ours, harpers.priya)
    actions.settle(ours, by=lead, live=False, words="Ask the school first.")
    ours.refresh_from_db()
    task = Task.objects.get(owner=harpers.priya)
    assert task.what == "The plan is not live yet: “Ask the school first.” Put it right, and agree the plan again"
    assert task.link == f"/records/{harpers.family.pk}/plan/"
    agreed(ours, harpers.priya)
    task.refresh_from_db()
    assert task.outcome == "Agreed again"


def test_where_two_plans_were_joined_the_front_leads_to_bringing_objectives_together(client, harpers, ours):
    other = elsewhere(harpers, by=harpers.priya, area=harpers.family.area)
    mine = objective(ours, harpers.kit, "I want to sleep", by=harpers.priya, state="agreed")
    objective(other, harpers.kit, "I want my bed", by=harpers.priya, state="agreed")
    client.force_login(harpers.priya)
    where = f"/records/{other.family_id}/plan/"
    assert "One with another" not in client.get(where).content.decode()
    actions.join(Pair(ours, other), by=harpers.priya, version=ours.version, reason="One family, says Kit")
    page = client.get(where).content.decode()
    assert "Another plan joined this one" in page
    assert f"{where}objectives/{mine.pk}/one-with/" in page
