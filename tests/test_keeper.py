"""The server of a test run goes when the run does, however it ends; nothing that one test left meets the next."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from django.contrib.auth.models import Permission
from django.db import connection

from tests import source
from tests.keeper import Keeper, clear_leftovers, wait_for
from thinkfamily.access.events.actions import record
from thinkfamily.access.events.models import Event
from thinkfamily.access.users.factories import reader
from thinkfamily.access.users.models import User
from thinkfamily.people.families.factories import family
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.factories import person
from thinkfamily.people.persons.models import Person
from thinkfamily.site.postgres import Cluster

PATIENCE = 60
BEGIN = "from tests.keeper import Keeper, wait_for\nkept = Keeper('empty')\nwait_for(kept.folder)\nprint(kept.folder)\n"


def test_a_run_that_is_killed_leaves_no_server_behind() -> None:
    words = [sys.executable, "-u", "-c", f"{BEGIN}input()"]
    with subprocess.Popen(words, cwd=source.ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as run:
        assert run.stdout
        folder = Path(run.stdout.readline().strip())
        assert Cluster(folder / "postgres", throwaway=True).running()
        run.send_signal(signal.SIGKILL)
    until = time.monotonic() + PATIENCE
    while folder.exists() and time.monotonic() < until:
        time.sleep(0.1)
    assert not folder.exists()


def test_who_waits_is_told_why_the_database_was_not_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TF_TODAY", "the day before")
    kept = Keeper()
    try:
        with pytest.raises(RuntimeError, match="the day before"):
            wait_for(kept.folder)
        assert not Cluster(kept.folder / "postgres", throwaway=True).running()
    finally:
        kept.end()
        clear_leftovers()
    assert not kept.folder.exists()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("turn", ["first", "second"])
def test_no_job_stays_in_the_queue_for_the_next_test(turn: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM procrastinate_jobs")
        assert cursor.fetchone() == (0,), f"the {turn} test met what another had left"
        cursor.execute("INSERT INTO procrastinate_jobs (queue_name, task_name) VALUES ('default', 'left')")


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("turn", ["first", "second"])
def test_nothing_that_was_written_stays_for_the_next_test(turn: str) -> None:
    assert [model._meta.label for model in (User, Person, Family, Event) if model.objects.exists()] == [], turn
    assert Permission.objects.exists(), "what the migrations write of the models stays"
    by = reader("priya", role="front_door")
    family("The Harpers", (person("Kit Harper", "2013-06-09", by=by), "child"), by=by)
    record("looked", by=by)  # rows that nobody may change or remove
    assert Event.objects.exists()
