"""A task has one owner, is done once, and keeps from whom it came."""

import datetime
import re

import pytest
from django.db import IntegrityError, transaction

from thinkfamily.access.colleagues.factories import cover, managed, team
from thinkfamily.access.decision import Refused
from thinkfamily.access.users.factories import reader
from thinkfamily.office.tasks import actions, policy
from thinkfamily.office.tasks.models import HandedOn, Task

pytestmark = [pytest.mark.django_db, pytest.mark.demand("3.1.9")]
TODAY = datetime.date(2026, 11, 21)
LATER = datetime.date(2026, 11, 24)


@pytest.fixture
def priya():
    return reader("priya", at="Hub", name="Priya Nair")


@pytest.fixture
def max_():
    return reader("max", role="manager", at="Hub", name="Max Adeniyi")


def a_task(to, **more):
    return actions.give("Ring Dana", **{"to": to, "due": LATER, "by": None} | more)


def text(answer):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


@pytest.mark.parametrize("owners", [{}, {"owner": "priya", "team": "team"}], ids=["nobody", "two"])
def test_a_task_is_never_owned_by_nobody_nor_by_two(priya, max_, owners):
    there = {"owner": priya, "team": team("Hub team", max_)}
    with pytest.raises(IntegrityError, match="a_task_has_one_owner"), transaction.atomic():
        Task.objects.create(what="x", due=LATER, made_at="2026-11-21T09:00Z", **{name: there[name] for name in owners})


def test_the_desk_shows_what_is_due_first_and_what_is_late(client, priya):
    a_task(priya)
    a_task(priya, due=datetime.date(2026, 11, 19))
    client.force_login(priya)
    page = text(client.get("/tasks/"))
    assert "2 tasks to do" in page
    assert page.index("2 days late") < page.index("in 3 days")


def test_an_empty_desk_says_so(client, priya):
    client.force_login(priya)
    assert "Nothing waits for you" in text(client.get("/tasks/"))


def test_a_task_is_done_once_with_what_came_of_it(client, priya):
    task = a_task(priya)
    client.force_login(priya)
    client.post(f"/tasks/{task.pk}/", {"outcome": "She is well"})
    assert "She is well" in text(client.get(f"/tasks/{task.pk}/"))
    task.refresh_from_db()
    with pytest.raises(Refused, match="done already"):
        actions.finish(task, by=priya)


def test_a_task_that_is_handed_on_says_from_whom_it_came(client, priya, max_):
    task = a_task(priya)
    client.force_login(priya)
    assert "Say why you hand it on" in text(client.post(f"/tasks/{task.pk}/hand-on/", {"to": max_.pk}))
    client.post(f"/tasks/{task.pk}/hand-on/", {"to": max_.pk, "reason": "I am away"})
    assert client.get(f"/tasks/{task.pk}/").status_code == 404
    client.force_login(max_)
    assert "Handed on from Priya Nair: I am away." in text(client.get("/tasks/"))
    assert HandedOn.objects.get().was == priya


def test_a_task_about_a_family_goes_to_nobody_who_sees_none(priya):
    sam = reader("sam", role="system_administrator", at="Hub")
    with pytest.raises(Refused, match="sees no families"):
        actions.hand_on(a_task(priya, family_id="harper"), to=sam, by=priya, reason="x")


def test_the_task_of_a_team_is_on_the_desk_of_its_members(priya, max_):
    task = a_task(team("Hub team", max_, priya))
    assert policy.may_do(priya, task)
    assert not policy.may_see(reader("tom", at="Recovery"), task)


def test_whoever_covers_has_the_tasks_and_the_manager_may_look(priya, max_):
    task = a_task(priya)
    assert not policy.may_see(max_, task)
    managed(priya, max_)
    assert policy.may_see(max_, task)
    nora = reader("nora", at="Hub")
    cover(priya, nora, TODAY, TODAY)
    assert task in policy.on_desk(nora)


def test_the_desk_asks_a_fixed_number_of_questions(client, priya, questions):
    a_task(priya)
    client.force_login(priya)
    few = questions("/tasks/")
    for _ in range(9):
        a_task(priya)
    assert questions("/tasks/") == few <= 16
