"""A plan is begun, written, recorded and compared; each sees of it what they may know."""

import pytest

from thinkfamily.access import reading
from thinkfamily.access.decision import Refused
from thinkfamily.casework.cases.factories import case
from thinkfamily.casework.needs.factories import need
from thinkfamily.casework.plan import actions, going, reads, writing
from thinkfamily.casework.plan.comparing import compared
from thinkfamily.casework.plan.factories import action, in_scope, objective, plan, progress
from thinkfamily.casework.plan.objectives import Action, Objective
from thinkfamily.casework.plan.owners import Owner
from thinkfamily.casework.plan.writing import Step
from thinkfamily.clock import today
from thinkfamily.people.chronology.whom import Held
from thinkfamily.people.network.factories import supporter
from thinkfamily.people.sealing.factories import sealed
from thinkfamily.people.sharing.factories import decision

pytestmark = pytest.mark.django_db


@pytest.fixture
def ours(harpers):
    made = plan(case(harpers.family, by=harpers.priya), by=harpers.priya)
    in_scope(made, harpers.kit, by=harpers.priya)
    in_scope(made, harpers.dana, by=harpers.priya, child=False)
    return made


@pytest.mark.demand("6.1.2")
def test_a_plan_begins_from_an_open_case_and_waits_as_being_agreed(harpers):
    case(harpers.family, by=harpers.priya)
    made = actions.begin(harpers.family, by=harpers.priya, people=[harpers.kit, harpers.dana])
    assert (made.state, made.scope.filter(child=True).count()) == ("being_agreed", 1)
    with pytest.raises(Refused, match="has a plan"):
        actions.begin(harpers.family, by=harpers.priya, people=[harpers.kit])


def test_without_a_case_there_is_no_plan(harpers):
    with pytest.raises(Refused):
        actions.begin(harpers.family, by=harpers.priya, people=[harpers.kit])


@pytest.mark.demand("6.2.1")
def test_an_objective_without_a_need_or_strength_is_asked_why(harpers, ours):
    said = {"person": harpers.kit, "goal": "I want to sleep", "whose": "Kit"}
    with pytest.raises(Refused, match="from which need or strength"):
        writing.write(ours, by=harpers.priya, **said)
    assert writing.write(ours, by=harpers.priya, no_root_why="Kit said it today", **said).state == "draft"


@pytest.mark.demand("6.2.2")
def test_needs_without_an_objective_are_listed_with_the_reason(harpers, ours):
    sleeps = need(harpers.kit, "Kit sleeps badly", by=harpers.priya)
    low = need(harpers.dana, "Dana is low", by=harpers.priya)
    objective(ours, harpers.kit, by=harpers.priya, grows_from=(sleeps,))
    writing.say_no_objective(ours, low, by=harpers.priya, reason="After the call", said_by="Dana", on=today())
    (left,) = reads.of_plan(harpers.priya, ours).without
    assert left.why
    assert (left.need, left.why.reason) == (low, "After the call")


@pytest.mark.demand("6.3.1")
def test_family_network_and_agencies_own_actions_and_are_counted(harpers, ours):
    one = objective(ours, harpers.kit, by=harpers.priya)
    joan = supporter(harpers.kit, by=harpers.priya)
    owners = [Owner(person=harpers.dana), Owner(supporter=joan), Owner(agency=harpers.priya.agency)]
    made = [writing.act(one, by=harpers.priya, step=Step("Cook", each, every="Every week")) for each in owners]
    going.record_progress(Held(harpers.family, made[0]), by=harpers.priya, on=today(), done="partly", words="Twice")
    counts = reads.of_plan(harpers.priya, ours).counts
    assert [one.says for one in counts] == [
        "action owned by the family: 1 partly", "owned by their network: 1 not due yet",
        "owned by an agency: 1 not due yet",
    ]  # fmt: skip


@pytest.mark.demand("6.3.1")
def test_an_action_without_an_owner_or_a_time_is_refused(harpers, ours):
    one = objective(ours, harpers.kit, by=harpers.priya)
    with pytest.raises(Refused, match="who does it"):
        writing.act(one, by=harpers.priya, step=Step("Cook", every="Every week"))
    with pytest.raises(Refused, match="by when"):
        writing.act(one, by=harpers.priya, step=Step("Cook", Owner(person=harpers.dana)))


@pytest.mark.demand("6.3.2")
def test_where_we_are_and_their_own_view_then_and_now(harpers, ours):
    one = objective(ours, harpers.kit, by=harpers.priya)
    for number in (2, 6):
        going.record_progress(
            Held(harpers.family, one), by=harpers.priya, on=today(), where_we_are=f"{number} nights", scale=number
        )
    (shown,) = reads.of_plan(harpers.priya, ours).objectives
    (scale,) = shown.scales
    assert shown.where
    assert (scale.first.scale, scale.last.scale, shown.where.where_we_are) == (2, 6, "6 nights")


@pytest.mark.demand("6.3.2")
@pytest.mark.parametrize("said", [{"done": ""}, {"done": "done", "scale": 11}], ids=["nothing", "off the scale"])
def test_progress_that_says_nothing_is_refused(harpers, ours, said):
    step = action(objective(ours, harpers.kit, by=harpers.priya), by=harpers.priya)
    with pytest.raises(Refused):
        going.record_progress(Held(harpers.family, step), by=harpers.priya, on=today(), **said)


@pytest.mark.demand("6.1.4")
def test_what_changed_since_the_plan_was_agreed(harpers, ours):
    kept = objective(ours, harpers.kit, "I want to sleep", by=harpers.priya, state="agreed")
    gone = objective(ours, harpers.kit, "I want a dog", by=harpers.priya, state="agreed")
    actions.keep_version(ours, by=harpers.priya, agreed_words="Kit agrees")
    writing.mend(Held(harpers.family, kept), by=harpers.priya, version=1, goal="I want to sleep at home")
    writing.close(Held(harpers.family, gone), by=harpers.priya, version=1, state="left", why="Not now, says Kit")
    writing.write(
        ours, by=harpers.priya, person=harpers.kit, goal="Tea together", whose="Kit", no_root_why="Said today"
    )
    shown = compared(harpers.priya, ours)
    assert [(one.then, one.now) for one in shown.changed] == [("I want to sleep", "I want to sleep at home")]
    assert [one.now for one in shown.new] == ["Tea together"]
    assert [one.then for one in shown.gone] == ["I want a dog"]


@pytest.mark.demand("6.2.3")
def test_a_sealed_need_takes_the_objective_and_its_actions_along(harpers, ours):
    for of in (harpers.dana, harpers.kit):
        decision(of, harpers.anil.agency, by=harpers.priya, information="work_with_family")
    drinks = need(harpers.dana, "She drinks at night", by=harpers.priya)
    hidden = objective(ours, harpers.dana, "My evenings back", by=harpers.priya, grows_from=(drinks,))
    action(hidden, by=harpers.priya)
    progress(hidden, by=harpers.priya)
    with reading.as_reader(harpers.anil):
        assert Objective.objects.count() == Action.objects.count() == 1
    sealed(drinks, harpers.anil.agency, by=harpers.priya)
    with reading.as_reader(harpers.anil):
        assert not Objective.objects.exists()
        assert not Action.objects.exists()
    with reading.as_reader(harpers.priya):
        assert Action.objects.count() == 1


@pytest.mark.demand("6.3.3")
def test_that_an_agency_does_something_is_of_that_agencys_class(harpers, ours):
    one = objective(ours, harpers.kit, by=harpers.priya)
    made = writing.act(
        one, by=harpers.priya, step=Step("Breakfast club", Owner(agency=harpers.anil.agency), None, "Daily")
    )
    assert made.information != "work_with_family"


@pytest.mark.demand("6.1.5")
def test_the_front_asks_a_fixed_number_of_questions(harpers, ours, django_assert_max_num_queries):
    for number in range(8):
        action(objective(ours, harpers.kit, f"Goal {number}", by=harpers.priya), by=harpers.priya)
    with django_assert_max_num_queries(30):
        reads.of_plan(harpers.priya, ours)
