"""Starts the demo: database, town, Identify, arrivals, log-ins, and the site with its worker until it is stopped."""

import argparse
import contextlib
import fcntl
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from types import FrameType

from thinkfamily.demo import content
from thinkfamily.site import binaries, database, local, postgres

HOST = "127.0.0.1"
PATIENCE = 60  # seconds for the first page


class CannotStart(Exception):
    """The demo cannot start; the message says why and what to do."""


def main(argv: list[str]) -> int:
    """Serves the demo until Ctrl-C; returns 0 when it was stopped, 1 when something broke, 3 for wrong use."""
    options = _options(argv)
    if options is None:
        return 3
    signal.signal(signal.SIGTERM, _stop)
    signal.signal(signal.SIGHUP, _stop)
    folder = local.data_folder()
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with _alone(folder):
            _port_is_free(options.port)
            if options.fresh:
                _forget(folder)
            with local.started() as cluster:
                return _serve(cluster, folder, options)
    except (CannotStart, content.NotMade, binaries.NoPostgres, postgres.PostgresFailed) as error:
        _say(str(error))
        return 1
    except (KeyboardInterrupt, SystemExit):
        _say("Stopped.")
        return 0


def _options(argv: list[str]) -> argparse.Namespace | None:
    parser = argparse.ArgumentParser(prog="thinkfamily demo", description="Serves the demo until Ctrl-C.")
    parser.add_argument("--port", type=int, default=8000, help="where the site answers on 127.0.0.1 (8000)")
    parser.add_argument("--people", type=int, default=5000, help="how many people live in the town (5000)")
    parser.add_argument("--fresh", action="store_true", help="forget everything and begin again")
    try:
        return parser.parse_args(argv)
    except SystemExit as end:
        if end.code == 0:
            raise
        return None


def _serve(cluster: postgres.Cluster, folder: Path, options: argparse.Namespace) -> int:
    published = content.make(folder / "demo", options.people)
    os.environ.setdefault("TF_TODAY", content.day(published))  # before Django reads its settings
    os.environ["SITE_ADDRESS"] = f"http://{HOST}:{options.port}/"
    os.environ.update({"TF_PUBLISHED": str(published), "TF_EXTRACTS": str(published.with_name("town") / "extracts")})
    os.environ.update({"DATABASE_URL": database.url(cluster, database.OWNER), "DJANGO_SETTINGS_MODULE": local.SETTINGS})
    _migrate()
    _load(folder / "loaded", published)
    readers = _readers()
    os.environ["DATABASE_URL"] = database.url(cluster, database.WEB)  # from here on nothing runs as the owner
    children: list[subprocess.Popen[bytes]] = []
    try:
        children.append(_web(options.port))
        _wait_for_the_first_page(options.port, children)
        children.append(_worker())  # after the first page, so that it does not slow it
        print(f"http://{HOST}:{options.port}/")
        for role, user, password in readers:
            print(f"{role}\t{user}\t{password}")
        sys.stdout.flush()
        return _until_stopped(children)
    finally:
        _end(children)


def _migrate() -> None:
    """Brings the tables up to date; looks first, because a start with nothing to do should be quick."""
    import django
    from django.core.management import call_command
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    django.setup()
    from thinkfamily.access.reading.key import lay

    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        _say("Preparing the database ...")
        call_command("migrate", verbosity=0, interactive=False)
    lay()  # the day and the secret key of this start


def _load(mark: Path, published: Path) -> None:
    """Loads the publication unless this very one is in the database already."""
    name = published.parent.name
    if mark.exists() and mark.read_text(encoding="utf-8") == name:
        return
    _say("Loading what Identify found ...")
    content.command("loading the publication", "arrivals", "load", published)
    mark.write_text(name, encoding="utf-8")


def _readers() -> list[tuple[str, str, str]]:
    from django.db import connection

    from thinkfamily.casework.packs import actions as packs
    from thinkfamily.demo import (
        ahmadi,
        colleagues,
        duplicates,
        ellis,
        harper_meetings,
        harper_page,
        harper_work,
        keeping,
        novak_plan,
        novak_reid,
        petrov,
        records,
        support,
        two_pages,
        whitfield,
    )
    from thinkfamily.people.arrivals import demo_readers

    packs.load()
    readers = demo_readers.ensure()
    in_order = (
        colleagues, records, keeping, novak_reid, ellis, ahmadi, petrov, whitfield, support, harper_page, harper_work,
        harper_meetings, two_pages, novak_plan, duplicates,
    )  # fmt: skip
    for story in in_order:
        story.ensure()
    connection.close()
    return readers


def _web(port: int) -> subprocess.Popen[bytes]:
    words = ["gunicorn", "thinkfamily.site.wsgi", "--bind", f"{HOST}:{port}", "--worker-class", "gthread"]
    words += ["--workers", "2", "--threads", "4", "--preload", "--no-control-socket", "--log-level", "warning"]
    return subprocess.Popen([sys.executable, "-m", *words], stdout=sys.stderr)


def _worker() -> subprocess.Popen[bytes]:
    # Without the checks of code and settings, which are the demo's own: they are half of the start.
    words = ["thinkfamily.site.commands", "manage", "procrastinate", "--skip-checks", "worker"]
    words += ["--shutdown-graceful-timeout", "5"]
    return subprocess.Popen([sys.executable, "-m", *words], stdout=sys.stderr)


def _wait_for_the_first_page(port: int, children: list[subprocess.Popen[bytes]]) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        _nobody_has_ended(children)
        with contextlib.suppress(urllib.error.URLError, ConnectionError, TimeoutError):
            try:
                urllib.request.urlopen(f"http://{HOST}:{port}/", timeout=10).close()
            except urllib.error.HTTPError as answer:
                raise CannotStart(f"The site's first page answers with {answer.code}.") from None
            return
        time.sleep(0.1)
    raise CannotStart(f"The site has not answered within {PATIENCE} seconds.")


def _until_stopped(children: list[subprocess.Popen[bytes]]) -> int:
    while True:
        _nobody_has_ended(children)
        time.sleep(0.5)


def _nobody_has_ended(children: list[subprocess.Popen[bytes]]) -> None:
    for child in children:
        if child.poll() is not None:
            raise CannotStart(f"A part of the demo has ended by itself (exit code {child.returncode}).")


def _end(children: list[subprocess.Popen[bytes]]) -> None:
    for child in children:
        child.terminate()
    for child in children:
        try:
            child.wait(10)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()


def _port_is_free(port: int) -> None:
    with socket.socket() as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((HOST, port))
        except (OSError, OverflowError):
            message = (
                f"Port {port} on {HOST} cannot be used (busy?): choose another, for example --port {port % 60000 + 1}."
            )
            raise CannotStart(message) from None


@contextlib.contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """One demo at a time on one data folder: stopping the first would stop the second's database."""
    with (folder / "demo.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise CannotStart("The demo is already running from this folder: stop it first (Ctrl-C there).") from None
        yield


def _forget(folder: Path) -> None:
    local.forget()
    shutil.rmtree(folder / "demo", ignore_errors=True)
    (folder / "loaded").unlink(missing_ok=True)


def _stop(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
