"""Two records turn out to be one child in two live plans: at once somebody is asked who may know of both."""

import datetime

import pytest

from thinkfamily.access.colleagues.factories import led
from thinkfamily.access.decision import Refused
from thinkfamily.access.grants.actions import give
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.factories import reader
from thinkfamily.casework.cases.factories import case, lead
from thinkfamily.casework.plan.factories import in_scope, objective, plan
from thinkfamily.casework.plan.joining import merged, policy, reads
from thinkfamily.casework.plan.joining.policy import TO_BRING_TOGETHER, Pair
from thinkfamily.casework.plan.models import PlansLinked
from thinkfamily.clock import today
from thinkfamily.office.tasks.models import Task
from thinkfamily.people.chronology.whom import whom
from thinkfamily.people.families.factories import family
from thinkfamily.people.persons.factories import person
from thinkfamily.people.same_person import actions as same
from thinkfamily.people.same_person.pair import Pair as Records

pytestmark = [pytest.mark.django_db, pytest.mark.demand("6.1.6")]


@pytest.fixture
def twice(harpers, moira):
    """Kit in the Harpers' plan that Priya leads, and on another record in one that Moira keeps to herself."""
    harpers.lena = reader(
        "lena", role="safeguarding_lead", at=harpers.priya.agency.name, kind=harpers.priya.agency.kind
    )
    led(harpers.priya.agency, harpers.lena)
    harpers.case = case(harpers.family, by=harpers.priya)
    lead(harpers.case, harpers.priya, by=harpers.priya)
    harpers.one = plan(harpers.case, by=harpers.priya, state="live")
    in_scope(harpers.one, harpers.kit, by=harpers.priya)
    harpers.aim = objective(harpers.one, harpers.kit, by=harpers.priya, state="agreed")
    harpers.again = person("Kit Harper", "2013-06-09", by=moira)
    return harpers


def elsewhere(twice, *, by, **details):
    there = family("The other home", (twice.again, "child"), by=by, area=twice.family.area, **details)
    if details.get("restricted"):
        give(
            by, by=None, scope="record", ground=Grant.Ground.WORK, family_id=str(there.pk), reason="Keeps it",
            starts=today(), ends=today() + datetime.timedelta(90),
        )  # fmt: skip
    twice.other = plan(case(there, by=by), by=by, state="live")
    in_scope(twice.other, twice.again, by=by)
    objective(twice.other, twice.again, "I want my dog", by=by, state="agreed")
    return twice.other


def merge(twice, by):
    return same.merge(Records.of(twice.kit, twice.again), by=by, keep=twice.kit, why="One birthday, one school")


def test_at_once_somebody_who_may_know_of_both_is_asked_and_nothing_is_lost(twice, moira):
    elsewhere(twice, by=moira, restricted=True)
    merge(twice, moira)
    [task] = Task.objects.filter(about_type=TO_BRING_TOGETHER)
    assert task.link == f"/plans/{task.about_id.replace(':', '/with/')}/"
    assert "Kit" not in task.what
    for one in (twice.one, twice.other):
        one.refresh_from_db()
        assert (one.state, one.objectives.count(), one.scope.filter(state="live", until=None).count()) == ("live", 1, 1)


def test_who_may_know_of_both_is_offered_to_join_at_once(twice):
    other = elsewhere(twice, by=twice.priya)
    merge(twice, twice.priya)
    assert [one.plan for one in reads.offers(whom(twice.priya, twice.family), twice.one)] == [other]


def asked():
    """The task, and whose it is."""
    task = Task.objects.get(about_type=TO_BRING_TOGETHER)
    assert task.owner
    return task


def pair_of(task):
    return reads.find_two(*task.about_id.split(":"))


def test_they_are_linked_for_a_reason_by_who_was_asked_and_nobody_else(twice, client):
    elsewhere(twice, by=twice.priya)
    merge(twice, twice.priya)
    task = asked()
    with pytest.raises(Refused):
        merged.bring_together(pair_of(task), by=twice.lena, link=True, words="Two homes")
    client.force_login(task.owner)
    page = client.get(task.link).content.decode()
    assert "Kit is in two live plans" in page
    client.post(task.link, {"what": "link", "words": "Two homes"})
    assert PlansLinked.objects.get().reason == "Two homes"
    task.refresh_from_db()
    assert (bool(task.done_at), policy.met(twice.one)) == (True, {})


def test_whoever_leads_learns_no_more_than_they_may_know(twice, moira):
    elsewhere(twice, by=moira, restricted=True)
    merge(twice, moira)
    task = asked()
    merged.bring_together(pair_of(task), by=task.owner, link=False, words="One family")
    told = Task.objects.get(owner=twice.priya)
    assert told.what == f"Speak with {task.owner.name}, safeguarding lead, about the plan of a family that you lead"
    assert told.link == f"/records/{twice.family.pk}/plan/"
    assert Task.objects.get(owner=moira, done_at=None).link.endswith(f"/plan/join/{twice.one.pk}/")


def test_plans_that_are_not_both_live_ask_nobody_now(twice):
    other = elsewhere(twice, by=twice.priya)
    other.scope.update(state="being_agreed")
    merge(twice, twice.priya)
    assert not Task.objects.filter(about_type=TO_BRING_TOGETHER).exists()


def test_what_was_parted_again_leaves_nothing_to_say(twice):
    elsewhere(twice, by=twice.priya)
    made = merge(twice, twice.priya)
    task = asked()
    same.undo(made, by=twice.priya, why="Two boys of one name")
    with pytest.raises(Refused, match="no child any more"):
        merged.bring_together(Pair(twice.one, twice.other), by=task.owner, link=True, words="Two homes")


def test_of_a_family_that_the_lead_may_not_know_of_the_page_names_nothing(twice, moira):
    other = elsewhere(twice, by=moira, restricted=True)
    pair = Pair(twice.one, other)
    merge(twice, moira)
    shown = reads.to_bring_together(twice.priya, pair)
    assert (shown.known, shown.hidden) == ([twice.one], 1)
    assert merged.both_known(moira, pair)
    assert asked().owner == moira, "who may know of both, and merged them"
