"""The demo as a new user starts it: from nothing to a page that lets a reader in, and gone when it is stopped."""

import os
import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request
from collections.abc import Iterator
from http.cookiejar import CookieJar
from pathlib import Path

import pytest

from thinkfamily.site.database import NAME, superuser
from thinkfamily.site.postgres import Cluster

PEOPLE = 400
LOG_INS = 11


@pytest.fixture
def data() -> Iterator[Path]:
    """An empty data folder with a short name that `nobody` can pass through (root)."""
    with tempfile.TemporaryDirectory(prefix="tf-demo-") as folder:
        Path(folder).chmod(0o711)
        yield Path(folder)


@pytest.fixture
def port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])


@pytest.fixture
def demo(data: Path, port: int) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "thinkfamily.site.commands", "demo", f"--people={PEOPLE}", f"--port={port}"]
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("DJANGO", "TF_", "DATABASE"))}
    with (data / "said").open("w+") as said:
        process = subprocess.Popen(
            command, env={**kept, "TF_DATA": str(data)}, stdout=subprocess.PIPE, stderr=said, text=True
        )
        yield process
        process.terminate()
        process.communicate(timeout=60)
        said.seek(0)
        print(said.read())  # noqa: T201  (pytest shows it when the test fails)


def signed_in(address: str, user: str, password: str) -> str:
    """The first page that the reader gets, as text."""
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
    with browser.open(address) as answer:
        form = answer.read().decode()
        where = answer.url
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', form)
    assert token
    words = {"csrfmiddlewaretoken": token[1], "username": user, "password": password}
    with browser.open(where, urllib.parse.urlencode(words).encode()) as answer:
        return str(answer.read().decode())


def everybody_is_restricted(data: Path, demo: int) -> None:
    """The web and the worker were given the restricted role, and nobody holds a session of another."""
    parts = [Path(f"/proc/{child}") for child in Path(f"/proc/{demo}/task/{demo}/children").read_text().split()]
    given = {(part / "cmdline").read_bytes(): b"\0" + (part / "environ").read_bytes() for part in parts}
    ours = {line: own for line, own in given.items() if b"gunicorn" in line or b"\0procrastinate\0" in line}
    assert len(ours) == 2
    assert all(b"\0DATABASE_URL=postgres://tf_app:" in own for own in ours.values())
    with superuser(Cluster(data / "postgres"), NAME) as connection:
        deadline = time.monotonic() + 60
        while connection.execute("SELECT count(*) FROM procrastinate_workers").fetchone() != (1,):
            assert time.monotonic() < deadline, "the worker gives no sign of life"
            time.sleep(0.1)
        sessions = "SELECT DISTINCT usename FROM pg_stat_activity WHERE datname = %s AND pid <> pg_backend_pid()"
        found = connection.execute(f"{sessions} AND backend_type = 'client backend'", [NAME]).fetchall()
    assert found == [("tf_app",)]


@pytest.mark.demand("2.1.2", "2.1.3", "6.10.2")
def test_from_nothing_to_a_page_and_nothing_left_running(demo: subprocess.Popen[str], data: Path, port: int) -> None:
    assert demo.stdout
    lines = [demo.stdout.readline().rstrip("\n") for _ in range(1 + LOG_INS)]
    address, log_ins = lines[0], [line.split("\t") for line in lines[1:]]
    assert address == f"http://127.0.0.1:{port}/"
    assert [len(log_in) for log_in in log_ins] == [3] * LOG_INS
    for _, user, password in log_ins:
        assert "Sign out" in signed_in(address, user, password)

    everybody_is_restricted(data, demo.pid)

    demo.terminate()
    assert demo.wait(60) == 0
    assert demo.stdout.read() == "", "the log-ins are the last lines"
    with socket.socket() as trial:
        assert trial.connect_ex(("127.0.0.1", port)) != 0
    assert not Cluster(data / "postgres").running()
