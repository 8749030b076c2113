"""A worker that is killed with -9 in each step of casework's jobs: what it tells is told once, whoever goes on.

Before it begins, while half is written, and when all is written but the job is not ended. As `test_killed_worker` does
it: held by nothing of ours, but by a lock on a row or a table that it needs.
"""

import contextlib
import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django.db import connections

from tests.journeys.test_sharing import harpers, priya
from tests.test_killed_worker import SILENT, WAITS, held, kill, post, until, watch, worker
from thinkfamily.casework.cases.factories import case, lead
from thinkfamily.casework.meetings import jobs
from thinkfamily.casework.meetings.factories import attendance, meeting
from thinkfamily.casework.meetings.models import Attendance, Meeting
from thinkfamily.casework.meetings.telling import MINUTES
from thinkfamily.casework.plan.factories import objective, plan
from thinkfamily.casework.plan.reminding.factories import wanted
from thinkfamily.casework.plan.reminding.jobs import remind_of_small_steps
from thinkfamily.casework.plan.reminding.models import StepReminder
from thinkfamily.casework.team.factories import team_member
from thinkfamily.clock import today
from thinkfamily.office.post.jobs import take_up
from thinkfamily.office.post.models import Letter
from thinkfamily.office.tasks.actions import give
from thinkfamily.office.tasks.models import Task
from thinkfamily.people.persons.factories import contact_way
from thinkfamily.people.persons.models import Person
from thinkfamily.site import database

__all__ = ["post", "watch", "worker"]
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.demand("6.7.18", "6.10.1")]
DAY = datetime.timedelta(1)
OPEN = "SELECT count(*) FROM procrastinate_jobs WHERE status IN ('todo', 'doing') AND task_name = ANY(%s)"
DOING = "SELECT id FROM procrastinate_jobs WHERE status = 'doing' AND task_name = %s"


@dataclass(frozen=True)
class Scene:
    """A job with something to tell. `needs`: the first row that it locks; `half`: what it needs when half is written.

    `told`: whether it says that it has told. `method`: what a calendar reads of the letter, where there is one.
    """

    job: Any
    needs: tuple[str, Any]
    half: tuple[str, Any]
    told: Callable[[], bool]
    method: str = ""


def given() -> tuple[Any, Any, Any]:
    """A case of the Harpers that Priya leads and is in the team of; both she and Dana can be written to."""
    by = priya()
    by.email = "priya@hub.example"
    by.save(update_fields=["email"])
    made = harpers(by)
    dana = Person.objects.get(first_name="Dana")
    contact_way(dana, "dana@home.example", "email", by=by)
    opened = case(made, by=by)
    lead(opened, by, by=by)
    return by, opened, dana


def minutes() -> Scene:
    by, opened, dana = given()
    met = meeting(opened, by=by, state="held")
    team_member(opened, dana, "Worker", by=by, user=by)
    asked = give("Send them", to=by, due=today(), by=by, about=(MINUTES, met.pk))
    done = Meeting.objects.filter(pk=met.pk, sent_at__isnull=False)
    return Scene(jobs.send_minutes_of_today, ("casework_meeting", met.pk), ("office_task", asked.pk), done.exists)


def telling(method: str, told: int | None, sequence: int, **more: Any) -> Scene:
    by, opened, dana = given()
    met = meeting(opened, by=by, on=today() + DAY, sequence=sequence, **more)
    row = attendance(met, dana, by=by, told_sequence=told, asked=method == "REQUEST")
    now = Attendance.objects.filter(pk=row.pk, told_sequence=sequence if method == "REQUEST" else None)
    first = ("casework_meeting", met.pk)
    return Scene(jobs.tell_of_meetings, first, ("casework_attendance", row.pk), now.exists, method)


def invitation() -> Scene:
    return telling("REQUEST", None, 0)


def update() -> Scene:
    return telling("REQUEST", 0, 1)


def cancellation() -> Scene:
    return telling("CANCEL", 0, 0)


def chased() -> Scene:
    by, opened, dana = given()
    met = meeting(opened, by=by, on=today() + 7 * DAY)
    one = team_member(opened, dana, "Worker", by=by, user=by)
    row = attendance(met, dana, by=by, member=one, report_due=today())
    done = Attendance.objects.filter(pk=row.pk, chased="before")
    return Scene(jobs.chase_reports, ("casework_attendance", row.pk), ("office_letter", None), done.exists)


def reminder() -> Scene:
    by, opened, dana = given()
    ours = plan(opened, by=by, state="live")
    step = wanted(objective(ours, Person.objects.get(first_name="Kit"), by=by, state="agreed"), dana, by=by)
    done = StepReminder.objects.filter(action=step, how="letter")
    return Scene(remind_of_small_steps, ("casework_plan", ours.pk), ("office_letter", None), done.exists)


SCENES = [minutes, invitation, update, cancellation, chased, reminder]
EACH = pytest.mark.parametrize("scene", SCENES, ids=[one.__name__ for one in SCENES])


@pytest.fixture
def second(cluster: Any, django_db_setup: None) -> Iterator[Any]:
    """Another of the database's administrators, who can hold something while the first lets go."""
    with database.superuser(cluster, connections.settings["default"]["NAME"]) as connection:
        yield connection


@contextlib.contextmanager
def kept_from_it(watch: Any, table: str, row: Any) -> Iterator[Callable[[], bool]]:
    """A row, or where none is named the whole table, that nobody else can write."""
    if row is not None:
        with held(watch, table, row) as somebody_waits:
            yield somebody_waits
        return
    with watch.transaction():
        watch.execute(f"LOCK TABLE {table} IN SHARE MODE")
        yield lambda: waits(watch)


def waits(watch: Any) -> bool:
    watch.execute("SELECT pg_stat_clear_snapshot()")
    return bool(watch.execute(WAITS, [connections.settings["default"]["NAME"]]).fetchone()[0])


def goes_on(worker: Any, watch: Any, scene: Scene) -> None:
    """The next worker takes up what the dead one left; the job is asked for once more besides."""
    ours = [scene.job.name, "send_letter", take_up.name]
    watch.execute(SILENT)
    worker()
    take_up.defer(timestamp=0)
    until(lambda: watch.execute(OPEN, [ours]).fetchone() == (0,))
    scene.job.defer(timestamp=1)
    until(lambda: watch.execute(OPEN, [ours]).fetchone() == (0,))


def told_once(post: Any, scene: Scene) -> None:
    [letter] = Letter.objects.all()
    assert (letter.state, post.message_ids()) == ("sent", [letter.message_id])
    assert scene.told()
    assert not scene.method or f"METHOD:{scene.method}" in letter.calendar
    assert Task.objects.filter(done_at=None).count() == (1 if scene.job is jobs.chase_reports else 0)


STEPS = [(minutes, "needs"), (chased, "needs"), (reminder, "needs"), *((one, "half") for one in SCENES)]
WORDS = {"needs": "before it begins", "half": "while half is written"}


@pytest.mark.parametrize(("scene", "where"), STEPS, ids=[f"{scene.__name__} {WORDS[where]}" for scene, where in STEPS])
def test_killed_before_it_ends_it_has_told_nobody_and_the_next_tells_once(post, worker, watch, scene, where):
    post.speaks.set()
    scene = scene()
    with kept_from_it(watch, *getattr(scene, where)) as somebody_waits:
        scene.job.defer(timestamp=0)
        first = worker()
        until(somebody_waits)
        kill(first)
    assert (Letter.objects.count(), post.letters, scene.told()) == (0, [], False), "nothing by halves"
    goes_on(worker, watch, scene)
    told_once(post, scene)


@EACH
def test_killed_when_all_is_written_it_tells_nobody_twice(post, worker, watch, second, scene):
    post.speaks.set()
    scene = scene()
    with contextlib.ExitStack() as job_is_kept:
        with kept_from_it(watch, *scene.needs) as somebody_waits:
            scene.job.defer(timestamp=0)
            first = worker()
            until(somebody_waits)
            [(job,)] = second.execute(DOING, [scene.job.name]).fetchall()
            job_is_kept.enter_context(held(second, "procrastinate_jobs", job))
        until(scene.told)
        until(lambda: waits(second))
        kill(first)
    assert (Letter.objects.count(), post.letters) == (1, [])
    goes_on(worker, watch, scene)
    told_once(post, scene)
