"""The family's page says how the plan stands, as far as its reader may know, with a fixed number of questions."""

import datetime

import pytest

from thinkfamily.casework.cases.factories import case
from thinkfamily.casework.meetings.factories import meeting
from thinkfamily.casework.plan import actions
from thinkfamily.casework.plan.factories import action, in_scope, objective, plan
from thinkfamily.casework.plan.standing import plan as standing
from thinkfamily.clock import today
from thinkfamily.people.chronology.whom import whom
from thinkfamily.people.front_page.coming import all_coming
from thinkfamily.people.network.factories import supporter
from thinkfamily.people.sealing.factories import sealed

pytestmark = [pytest.mark.django_db, pytest.mark.demand("4.11.9")]


@pytest.fixture
def ours(harpers):
    harpers.case = case(harpers.family, by=harpers.priya)
    harpers.plan = plan(harpers.case, by=harpers.priya, state="live", live_since=datetime.date(2026, 11, 3))
    in_scope(harpers.plan, harpers.kit, by=harpers.priya)
    harpers.aim = objective(harpers.plan, harpers.kit, by=harpers.priya, state="agreed")
    actions.keep_version(harpers.plan, by=harpers.priya, agreed_words="Dana agrees")
    return harpers


def says(ours, reader=None):
    seen = whom(reader or ours.priya, ours.family)
    found = standing(seen, all_coming(seen, today()))
    return found.says if found else None


def test_without_a_plan_it_says_nothing(harpers):
    assert standing(whom(harpers.priya, harpers.family), []) is None


def test_since_when_it_is_live_when_it_is_looked_at_again_and_who_owns_the_steps(ours):
    joan = supporter(ours.kit, by=ours.priya)
    action(ours.aim, by=ours.priya, owner="family", other=ours.dana)
    action(ours.aim, by=ours.priya, owner="network", supporter=joan)
    action(ours.aim, by=ours.priya)
    meeting(ours.case, by=ours.priya, on=today() + datetime.timedelta(20))
    assert says(ours) == [
        "Live since 3 November 2026, version 1.",
        "Looked at again when the team meets on 11 December 2026.",
        "Small steps: 1 of the family, 1 of their network and 1 of agencies.",
    ]


def test_a_plan_that_waits_says_so_and_one_that_ended_when(ours):
    ours.plan.state = "being_agreed"
    ours.plan.asked_on = today()
    ours.plan.save()
    assert says(ours)[0].endswith(", and waits for the safeguarding lead.")
    ours.plan.state, ours.plan.ended_on, ours.plan.ended_by, ours.plan.ended_why = "ended", today(), ours.priya, "x"
    ours.plan.save()
    assert says(ours) == ["The last plan ended on 21 November 2026."]


def test_what_is_sealed_from_an_agency_is_not_counted_for_it(ours, moira):
    one = action(ours.aim, by=ours.priya, owner="family", other=ours.dana)
    assert "1 of the family" in says(ours, moira)[-1] or len(says(ours, moira)) == 2
    sealed(one, moira.agency, by=ours.priya)
    assert "family" not in says(ours, moira)[-1]


def test_it_stands_on_the_page_with_as_many_questions_for_one_step_as_for_twenty(
    ours, client, django_assert_max_num_queries
):
    client.force_login(ours.priya)
    where = f"/records/{ours.family.pk}/page/"
    action(ours.aim, by=ours.priya)
    client.get(where)
    counted = []
    for number in (0, 20):
        for _ in range(number):
            action(ours.aim, by=ours.priya, owner="family", other=ours.dana)
        with django_assert_max_num_queries(200) as asked:
            page = client.get(where).content.decode()
        counted.append(len(asked))
    assert counted[0] == counted[1]
    assert "Small steps: 20 of the family and 1 of agencies." in page
