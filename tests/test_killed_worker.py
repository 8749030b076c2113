"""A worker that is killed with -9 in any step: what its letter says, and what the next worker makes of it.

A real worker, started as the demo starts it, with a real PostgreSQL and a mail server on this machine. It is held where
it is to be killed by nothing of ours: by a lock on a row that it needs, or by the mail server's silence.
"""

import contextlib
import email
import socketserver
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from subprocess import Popen
from typing import Any

import pytest
from django.db import connections

from thinkfamily.access.users.factories import reader
from thinkfamily.demo import start
from thinkfamily.office.post import actions
from thinkfamily.office.post.jobs import take_up
from thinkfamily.office.post.models import Letter
from thinkfamily.office.tasks.models import Task
from thinkfamily.site import database

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.demand("6.9.2", "6.9.3", "6.10.1")]
PATIENCE = 40  # seconds
WAITS = "SELECT count(*) FROM pg_stat_activity WHERE datname = %s AND usename = 'tf_app' AND wait_event_type = 'Lock'"
AS_WHOM = """SELECT DISTINCT usename FROM pg_stat_activity
WHERE datname = %s AND backend_type = 'client backend' AND pid <> pg_backend_pid()"""
SILENT = "UPDATE procrastinate_workers SET last_heartbeat = now() - interval '1 hour'"
OPEN = "SELECT count(*) FROM procrastinate_jobs WHERE status IN ('todo', 'doing') AND queue_name IN ('post', 'office')"


def until(so: Callable[[], Any]) -> None:
    """Waits until it is so."""
    deadline = time.monotonic() + PATIENCE
    while not so():
        assert time.monotonic() < deadline, f"not within {PATIENCE} seconds"
        time.sleep(0.05)


class Talk(socketserver.StreamRequestHandler):
    """As much of SMTP as taking a letter needs."""

    server: "PostOffice"

    def handle(self) -> None:
        self.server.reached.set()
        self.server.speaks.wait(PATIENCE)
        with contextlib.suppress(ConnectionError):
            self.say("220 here")
            while words := self.rfile.readline().strip().upper():
                if words == b"DATA":
                    self.say("354 go on")
                    self.server.letters.append(self.text())
                self.say("221 bye" if words == b"QUIT" else "250 fine")

    def text(self) -> bytes:
        lines = []
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            lines.append(line)
        return b"".join(lines)

    def say(self, words: str) -> None:
        self.wfile.write(f"{words}\r\n".encode())


class PostOffice(socketserver.ThreadingTCPServer):
    """A mail server. `reached`: somebody has come; `speaks`: it answers them."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Talk)
        self.letters: list[bytes] = []
        self.reached, self.speaks = threading.Event(), threading.Event()

    def message_ids(self) -> list[str]:
        return [str(email.message_from_bytes(one)["Message-ID"]) for one in self.letters]


@pytest.fixture
def post() -> Iterator[PostOffice]:
    with PostOffice() as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.speaks.set()
        server.shutdown()


@pytest.fixture
def watch(cluster: Any, django_db_setup: None) -> Iterator[Any]:
    """The database's administrator, who sees who waits for what and can hold a row."""
    with database.superuser(cluster, connections.settings["default"]["NAME"]) as connection:
        yield connection


@pytest.fixture
def worker(
    post: PostOffice, cluster: Any, tmp_path: Path, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[], Popen[bytes]]]:
    """`worker()` starts one more, by the demo's own line."""
    (tmp_path / "secret-key").write_text(settings.SECRET_KEY, encoding="utf-8")
    name = connections.settings["default"]["NAME"]
    surroundings = {
        "DJANGO_SETTINGS_MODULE": "thinkfamily.site.settings.demo",
        "DATABASE_URL": database.url(cluster, database.WEB, name),
        "TF_DATA": str(tmp_path),
        "TF_TODAY": str(settings.TODAY),
        "EMAIL_URL": f"smtp://127.0.0.1:{post.server_address[1]}",
    }
    for key, value in surroundings.items():
        monkeypatch.setenv(key, value)
    started: list[Popen[bytes]] = []

    def one_more() -> Popen[bytes]:
        started.append(start._worker())
        return started[-1]

    yield one_more
    for process in started:
        process.kill()
        process.wait()


@pytest.fixture
def letter() -> Letter:
    reader("sam", role="system_administrator")
    return actions.write(to="ayesha@school.example", subject="A question", body="Sign in: a link", kind="welcome")


@contextlib.contextmanager
def held(watch: Any, table: str, row: int) -> Iterator[Callable[[], bool]]:
    """Nobody else can have the row; gives whether somebody waits for it."""
    name = connections.settings["default"]["NAME"]
    with watch.transaction():
        watch.execute(f"SELECT 1 FROM {table} WHERE id = %s FOR UPDATE", [row])

        def somebody_waits() -> bool:
            watch.execute("SELECT pg_stat_clear_snapshot()")  # who waits now, and not when this was first asked
            return bool(watch.execute(WAITS, [name]).fetchone()[0])

        yield somebody_waits


def state(letter: Letter) -> str:
    return Letter.objects.get(pk=letter.pk).state


def kill(worker: Popen[bytes]) -> None:
    worker.kill()  # -9
    assert worker.wait(PATIENCE) == -9


def goes_on(worker: Callable[[], Popen[bytes]], watch: Any) -> None:
    """After a while without a sign of life from the dead worker, the next one takes up what it left."""
    watch.execute(SILENT)
    worker()
    take_up.defer(timestamp=0)
    until(lambda: watch.execute(OPEN).fetchone() == (0,))


def test_killed_before_handing_over_it_waits_and_is_sent_once(post, worker, watch, letter):
    post.speaks.set()
    with held(watch, "office_letter", letter.pk) as somebody_waits:
        first = worker()
        until(somebody_waits)
        assert watch.execute(AS_WHOM, [connections.settings["default"]["NAME"]]).fetchall() == [("tf_app",)]
        kill(first)
    assert (state(letter), post.letters) == ("queued", [])
    goes_on(worker, watch)
    assert (state(letter), post.message_ids()) == ("sent", [letter.message_id])


def test_killed_while_nobody_knows_whether_the_post_office_has_it_a_person_is_asked(post, worker, watch, letter):
    first = worker()
    assert post.reached.wait(PATIENCE)
    kill(first)
    assert state(letter) == "handing"
    goes_on(worker, watch)
    assert state(letter) == "maybe"
    assert [task.what for task in Task.objects.all()] == [
        "A letter of 21 November 2026 may have been sent: look at the post office"
    ]


def test_killed_between_handing_over_and_recording_it_says_may_have_been_sent_and_nothing_goes_twice(
    post, worker, watch, letter
):
    first = worker()
    assert post.reached.wait(PATIENCE)
    with held(watch, "office_letter", letter.pk) as somebody_waits:
        post.speaks.set()
        until(somebody_waits)
        kill(first)
    assert (state(letter), len(post.letters)) == ("handing", 1)
    goes_on(worker, watch)
    assert (state(letter), len(post.letters)) == ("maybe", 1)

    sam = Task.objects.get().owner
    actions.send_again(Letter.objects.get(pk=letter.pk), by=sam)
    until(lambda: state(letter) == "sent")
    assert post.message_ids() == [letter.message_id] * 2, "whoever has both can tell that they are one"
    assert Task.objects.get().done_by == sam


def test_killed_after_recording_it_is_sent_and_stays_so(post, worker, watch, letter):
    first = worker()
    assert post.reached.wait(PATIENCE)
    [(job,)] = watch.execute("SELECT id FROM procrastinate_jobs WHERE status = 'doing'").fetchall()
    with held(watch, "procrastinate_jobs", job) as somebody_waits:
        post.speaks.set()
        until(lambda: state(letter) == "sent")
        until(somebody_waits)
        kill(first)
    goes_on(worker, watch)
    assert (state(letter), post.message_ids()) == ("sent", [letter.message_id])
    assert not Task.objects.exists()
