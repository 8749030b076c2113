"""Asked in every assessment, confirmed by a person and never by a rule, with the statutory task and its clock."""

import datetime
from typing import Any

import pytest

from thinkfamily.access.decision import Refused
from thinkfamily.casework.cases.factories import case, lead
from thinkfamily.casework.needs.models import Need
from thinkfamily.casework.young_carers import actions, reads
from thinkfamily.casework.young_carers.models import CaringAsked, YoungCarer
from thinkfamily.office.tasks.models import Task
from thinkfamily.people.chronology.whom import Held
from thinkfamily.people.sharing.factories import decision

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2026, 11, 20)
YES: dict[str, Any] = {
    "answer": "yes", "asked_of": "Kit, on a walk", "asked_on": TODAY, "words": "I make tea most nights",
    "for_whom": "Mum", "does": "Cooks and shops",
}  # fmt: skip


@pytest.fixture(autouse=True)
def on_a_day(settings):
    settings.TODAY = TODAY


@pytest.fixture
def kit(harpers):
    return reads.find_child(harpers.family.pk, harpers.kit.pk)


def said_yes(harpers, kit):
    return Held(harpers.family, actions.ask(kit, by=harpers.priya, **YES))


@pytest.mark.demand("5.8.1")
@pytest.mark.parametrize("by", [pytest.param(None, id="a rule"), pytest.param("gone", id="an account switched off")])
def test_a_rule_alone_makes_nobody_a_young_carer(harpers, kit, by):
    held = said_yes(harpers, kit)
    harpers.anil.is_active = False
    with pytest.raises(Refused, match="Only a person can confirm"):
        actions.confirm(held, by=harpers.anil if by else None, because="The rule found it")
    assert not YoungCarer.objects.exists()
    assert not Need.objects.filter(code="FR4").exists()
    assert not Task.objects.filter(about_type=actions.CLOCK).exists()


@pytest.mark.demand("5.8.1")
def test_nothing_is_confirmed_that_nobody_was_asked_or_without_saying_how_one_knows(harpers, kit):
    no = actions.ask(kit, by=harpers.priya, **YES | {"answer": "no"})
    with pytest.raises(Refused, match="ask first"):
        actions.confirm(Held(harpers.family, no), by=harpers.priya, because="I think so")
    with pytest.raises(Refused, match="Say how you know"):
        actions.confirm(said_yes(harpers, kit), by=harpers.priya, because=" ")


@pytest.mark.demand("5.8.2")
def test_confirmed_it_is_the_leads_task_with_its_clock_and_a_need(harpers, kit):
    lead(case(harpers.family, by=harpers.priya), harpers.anil, by=harpers.priya)
    decision(harpers.kit, harpers.anil.agency, by=harpers.priya, information="work_with_family")
    carer = actions.confirm(said_yes(harpers, kit), by=harpers.priya, because="Kit and Dana both say so")
    assert carer.due == datetime.date(2027, 1, 27)  # 45 working days, with Christmas and New Year between
    task = Task.objects.get(done_at=None)
    assert (task.owner, task.due) == (harpers.anil, carer.due)
    assert Need.objects.get().code == "FR4"
    with pytest.raises(Refused, match="confirmed already"):
        actions.confirm(said_yes(harpers, kit), by=harpers.priya, because="Again")
    done: dict[str, Any] = {"done_on": TODAY, "done_by": "Anil Rao", "came_of_it": "Tea twice a week from Gran"}
    actions.finish(Held(harpers.family, carer), by=harpers.anil, **done)
    assert not Task.objects.filter(about_type=actions.CLOCK, done_at=None).exists()
    assert YoungCarer.objects.get().done_by == "Anil Rao"


@pytest.mark.demand("5.8.2")
def test_a_lead_who_may_not_know_of_it_is_not_told_by_a_task(harpers, kit):
    lead(case(harpers.family, by=harpers.priya), harpers.anil, by=harpers.priya)
    actions.confirm(said_yes(harpers, kit), by=harpers.priya, because="Kit and Dana both say so")
    assert Task.objects.get(about_type=actions.CLOCK).owner != harpers.anil


@pytest.mark.demand("5.8.3")
def test_not_yet_needs_a_day_on_which_somebody_asks_and_is_their_task(harpers, kit):
    not_yet: dict[str, Any] = YES | {"answer": "not_yet", "words": "Kit is at camp"}
    with pytest.raises(Refused, match="Say a day to come"):
        actions.ask(kit, by=harpers.priya, **not_yet)
    actions.ask(kit, by=harpers.priya, **not_yet, again_on=TODAY + datetime.timedelta(7))
    assert Task.objects.get().owner == harpers.priya
    actions.ask(kit, by=harpers.priya, **YES)
    assert Task.objects.get(about_type=actions.TO_ASK).done_at
    assert CaringAsked.objects.count() == 2


@pytest.mark.demand("5.8.3")
def test_a_grown_up_is_not_asked_as_a_young_carer(harpers):
    dana = reads.find_child(harpers.family.pk, harpers.dana.pk)
    with pytest.raises(Refused, match="A child"):
        actions.ask(dana, by=harpers.priya, **YES)


@pytest.mark.demand("5.8.2")
def test_a_yes_that_nobody_has_looked_at_is_a_task_until_somebody_confirms_it_or_writes_anew(harpers, kit):
    said_yes(harpers, kit)
    actions.ask(kit, by=harpers.priya, **YES | {"answer": "no", "words": "Gran does it all now"})
    assert not Task.objects.filter(done_at=None).exists()
    held = said_yes(harpers, kit)
    task = Task.objects.get(done_at=None)
    assert (task.owner, task.due) == (harpers.priya, datetime.date(2026, 11, 27))
    assert "confirm it" in task.what
    actions.confirm(held, by=harpers.priya, because="Kit and Dana both say so")
    actions.ask(kit, by=harpers.priya, **YES)
    assert [one.about_type for one in Task.objects.filter(done_at=None)] == [actions.CLOCK], "and none while it runs"
