"""What lies too long before a case is one task of the right manager, however often and however far the night ran."""

import datetime
from typing import Any

import pytest

from thinkfamily.access.colleagues.factories import led
from thinkfamily.access.decision import Refused
from thinkfamily.access.events.models import Event
from thinkfamily.access.users.factories import reader
from thinkfamily.casework.requests.asking.actions import answer, ask
from thinkfamily.casework.requests.chasing import actions
from thinkfamily.casework.requests.chasing.rules import LATE, REFERRED_LATE, UNANSWERED, WAITS
from thinkfamily.casework.requests.deciding.actions import REFERRAL, check, decide, open_request
from thinkfamily.casework.requests.ending import finish as finish_request
from thinkfamily.casework.requests.factories import KIT, help_request
from thinkfamily.casework.requests.reads import children_named
from thinkfamily.casework.requests.waiting import actions as waiting
from thinkfamily.clock import today
from thinkfamily.office.tasks.actions import finish
from thinkfamily.office.tasks.models import Task

pytestmark = [pytest.mark.django_db, pytest.mark.demand("5.1.11")]
FRIDAY = datetime.date(2026, 11, 20)
DECIDED: dict[str, Any] = {"outcome": "whole_family", "reasons": "-", "tells": "-"}


@pytest.fixture(autouse=True)
def on_a_friday(settings):
    settings.TODAY = FRIDAY


@pytest.fixture
def manager(priya):
    """Who answers for Priya's hub."""
    return reader("mary", role="manager", at="Early help hub", name="Mary Boyd")


@pytest.fixture
def asked(harpers):
    return help_request(KIT, by=harpers.anil, to=harpers.priya.agency)


def later(settings, days):
    settings.TODAY = FRIDAY + datetime.timedelta(days=days)


def of(kind):
    return Task.objects.filter(about_type=kind)


def test_what_nobody_opened_is_one_task_of_the_agencys_manager_once_it_is_late(manager, asked, settings):
    later(settings, 3)
    assert actions.chase() == 0  # Monday: the last day in time
    later(settings, 4)
    assert (actions.chase(), actions.chase()) == (1, 0)
    task = of(LATE).get()
    assert (task.owner, task.link) == (manager, f"/requests/{asked.pk}/")
    assert "opened by nobody" in task.what
    assert Event.objects.filter(what="asked about a late request", about=f"late request {asked.pk}").count() == 1


def test_what_was_opened_and_not_decided_is_asked_again_after_days_and_closed_by_deciding(
    harpers, manager, asked, settings
):
    open_request(asked, by=harpers.priya)
    later(settings, 4)
    assert actions.chase() == 1
    finish(of(LATE).get(), by=manager, outcome="I will ask")
    later(settings, 5)
    assert actions.chase() == 0
    later(settings, 12)
    assert (actions.chase(), actions.chase()) == (1, 0)
    decide(asked, by=harpers.priya, children={children_named(asked)[0]: "-"}, **DECIDED)
    assert not of(LATE).filter(done_at=None).exists()
    assert actions.chase() == 0


def test_a_night_that_is_killed_leaves_whole_tasks_and_the_next_gives_the_rest(harpers, manager, settings, monkeypatch):
    for _ in range(3):
        help_request(KIT, by=harpers.anil, to=harpers.priya.agency)
    later(settings, 4)
    given: list[Task] = []

    def dies(*told, **named):
        if len(given) == 1:
            raise KeyboardInterrupt
        given.append(give(*told, **named))

    give = actions.give
    monkeypatch.setattr(actions, "give", dies)
    with pytest.raises(KeyboardInterrupt):
        actions.chase()
    assert of(LATE).count() == 1
    assert Event.objects.filter(what="asked about a late request").count() == 1
    monkeypatch.setattr(actions, "give", give)
    assert (actions.chase(), of(LATE).count()) == (2, 3)
    assert actions.chase() == 0


def test_a_long_wait_wants_a_look_every_fortnight_until_it_ends(harpers, manager, asked, settings):
    decide(asked, by=harpers.priya, children={children_named(asked)[0]: "-"}, **DECIDED)
    waiting.wait(asked, by=harpers.priya, for_what="A worker", meanwhile="-", told="-", tells="-")
    later(settings, 13)
    assert actions.chase() == 0
    later(settings, 14)
    assert (actions.chase(), actions.chase()) == (1, 0)
    finish(of(WAITS).get(), by=manager, outcome="Rang them")
    later(settings, 27)
    assert actions.chase() == 0
    later(settings, 28)
    assert actions.chase() == 1
    waiting.end(asked, by=harpers.priya, why="It begins")
    assert not of(WAITS).filter(done_at=None).exists()


def test_a_question_that_is_not_answered_is_that_workers_managers(harpers, manager, settings):
    boss = reader("bea", role="manager", kind="substance_use", at="Northmoor recovery")
    question = ask(by=harpers.priya, asked=harpers.tom, asks="child_of_adult", about_whom="Dana", why="-")
    later(settings, 4)
    assert actions.chase() == 0
    later(settings, 14)
    assert (actions.chase(), actions.chase()) == (1, 0)
    assert of(UNANSWERED).get().owner == boss
    answer(question, by=harpers.tom, answer="yes", words="Kit, her son")
    assert not of(UNANSWERED).filter(done_at=None).exists()
    assert today() > question.due


def test_who_may_not_read_the_request_gets_no_link_and_where_nobody_answers_it_is_asked_tomorrow(
    harpers, asked, settings
):
    later(settings, 4)
    assert actions.chase() == 0
    elsewhere = reader("lena", role="safeguarding_lead", at="Fernhill School", kind="school")
    led(elsewhere.agency, elsewhere)
    assert actions.chase() == 1
    assert (of(LATE).get().owner, of(LATE).get().link) == (elsewhere, "")


@pytest.mark.demand("5.1.12")
def test_a_statutory_referral_is_somebodys_task_until_social_care_has_it(client, harpers, manager, asked, settings):
    decide(asked, by=harpers.priya, **DECIDED | {"outcome": "statutory"})
    task = of(REFERRAL).get()
    assert (task.owner, task.due, task.link) == (harpers.priya, FRIDAY, f"/requests/{asked.pk}/reached/")
    client.force_login(harpers.priya)
    assert "nobody has written down that social care has it" in client.get(f"/requests/{asked.pk}/").content.decode()
    assert "Does social care have the referral?" in client.get(task.link).content.decode()
    with pytest.raises(Refused, match="social care has the statutory referral"):
        finish_request(asked, by=harpers.priya, words="-")
    check(asked, by=harpers.priya, reached=False, words="Nobody answers the phone")
    assert of(REFERRAL).get().done_at is None, "a no leaves it where it is"
    page = client.get(f"/requests/{asked.pk}/").content.decode()
    assert "Social care does not have the referral yet: Nobody answers" in page
    assert actions.chase() == 0, "on its own day it is the task of who decided it"
    later(settings, 3)
    assert (actions.chase(), actions.chase()) == (1, 0)
    assert of(REFERRED_LATE).get().owner == manager
    client.post(task.link, {"reached": "yes", "words": "Ade Cole, duty desk, by phone at 9.10"})
    assert not Task.objects.filter(about_type__in=(REFERRAL, REFERRED_LATE), done_at=None).exists()
    page = client.get(f"/requests/{asked.pk}/").content.decode()
    assert "Social care has the referral: Ade Cole" in page
    assert "nobody has written down" not in page
    finish_request(asked, by=harpers.priya, words="Social care goes on with it")


@pytest.mark.demand("5.1.12")
def test_a_manager_who_says_it_is_seen_to_is_asked_again_the_next_working_day(harpers, manager, asked, settings):
    decide(asked, by=harpers.priya, **DECIDED | {"outcome": "statutory"})
    later(settings, 3)
    actions.chase()
    finish(of(REFERRED_LATE).get(), by=manager, outcome="Seen to")
    assert actions.chase() == 0
    later(settings, 4)
    assert actions.chase() == 1
