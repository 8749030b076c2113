"""A session says on which objective of the plan it works, to whoever may know it."""

import datetime
from typing import Any

import pytest

from thinkfamily.access.decision import Refused
from thinkfamily.casework.cases.factories import case
from thinkfamily.casework.contacts import actions, reads
from thinkfamily.casework.contacts.working_on import choices
from thinkfamily.casework.plan.factories import objective, plan
from thinkfamily.people.chronology.whom import whom
from thinkfamily.people.sealing.factories import sealed
from thinkfamily.people.sharing.factories import decision

pytestmark = [pytest.mark.django_db, pytest.mark.demand("5.3.6")]
TODAY = datetime.date(2026, 11, 20)
SESSION: dict[str, Any] = {"kind": "session", "purpose": "Sleep", "on": TODAY, "place": "At home"}


@pytest.fixture
def sleep(harpers, settings):
    settings.TODAY = TODAY
    made = plan(case(harpers.family, by=harpers.priya), by=harpers.priya)
    return objective(made, harpers.kit, "I want to sleep", by=harpers.priya, no_root_why="He said so")


def test_a_session_says_on_what_it_works(harpers, sleep):
    assert choices(whom(harpers.priya, harpers.family)) == [("", "None of them"), (str(sleep.pk), "I want to sleep")]
    made = actions.plan(harpers.family, by=harpers.priya, objective=str(sleep.pk), **SESSION)
    shown = reads.one(harpers.priya, made)
    assert shown.aim is not None
    assert shown.aim.words == "I want to sleep"
    assert sleep in shown.items, "what is shown is logged"


def test_what_is_reached_is_chosen_no_more_and_still_named(harpers, sleep):
    made = actions.plan(harpers.family, by=harpers.priya, objective=str(sleep.pk), **SESSION)
    sleep.state = "reached"
    sleep.save()
    assert choices(whom(harpers.priya, harpers.family)) == []
    assert reads.one(harpers.priya, made).aim is not None
    with pytest.raises(Refused, match="Choose an objective"):
        actions.plan(harpers.family, by=harpers.priya, objective=str(sleep.pk), **SESSION)


def test_an_objective_that_is_sealed_from_an_agency_is_not_there_for_it(harpers, sleep):
    decision(harpers.kit, harpers.anil.agency, by=harpers.priya, information="work_with_family")
    made = actions.plan(harpers.family, by=harpers.priya, asked=[harpers.anil], objective=str(sleep.pk), **SESSION)
    assert reads.one(harpers.anil, made).aim is not None
    sealed(sleep, harpers.anil.agency, by=harpers.priya)
    assert reads.one(harpers.anil, made).aim is None
    with pytest.raises(Refused, match="Choose an objective"):
        actions.plan(harpers.family, by=harpers.anil, objective=str(sleep.pk), **SESSION)
