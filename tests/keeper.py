"""Keeps the PostgreSQL of a test run, in a process of its own: it takes the server away when the run ends or is killed.

It also makes the one database from which every process of the run copies its own, while they begin with the tests that
need none. Called as `python -m tests.keeper FOLDER LOCK [empty]`; the run ends when the input does.
"""

import contextlib
import fcntl
import os
import shutil
import subprocess
import sys
import tempfile
import traceback
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
MADE = "test_thinkfamily_made"


class Keeper:
    """The keeper as the run sees it."""

    def __init__(self, *more: str) -> None:
        """Starts it and goes on at once. `more`: "empty" leaves the database out."""
        clear_leftovers()
        self.folder = Path(tempfile.mkdtemp(prefix=f"tf-test-{os.getuid()}-"))
        self.folder.chmod(0o711)  # for root: PostgreSQL, as `nobody`, must pass through to its own private folder
        with (self.folder / "making").open("w") as lock, (self.folder / "said").open("w") as said:
            fcntl.flock(lock, fcntl.LOCK_EX)  # held by the keeper from now on, until the database is made
            words = [sys.executable, "-m", "tests.keeper", str(self.folder), str(lock.fileno()), *more]
            self.process = subprocess.Popen(
                words, cwd=ROOT, stdin=subprocess.PIPE, stdout=said, stderr=said, pass_fds=[lock.fileno()],
                start_new_session=True,
            )  # fmt: skip

    def end(self) -> None:
        """The run is over: the server goes, and all that it held."""
        assert self.process.stdin
        self.process.stdin.close()
        self.process.wait()


def wait_for(folder: Path) -> Any:
    """The cluster, once the database is made. RuntimeError when that did not work; the message says why."""
    from thinkfamily.site.postgres import Cluster

    with (folder / "making").open() as lock:
        fcntl.flock(lock, fcntl.LOCK_SH)
    if not (folder / "made").exists():
        said = (folder / "said").read_text() if (folder / "said").exists() else "its folder is gone"
        raise RuntimeError(f"The database of the tests was not made: {said[-2000:]}")
    return Cluster(folder / "postgres", throwaway=True)


def clear_leftovers() -> None:
    """What a keeper has left that was itself killed."""
    from thinkfamily.site.postgres import Cluster

    for folder in Path(tempfile.gettempdir()).glob(f"tf-test-{os.getuid()}-*"):
        with contextlib.suppress(FileNotFoundError), (folder / "in-use").open("r+") as flag:
            try:
                fcntl.flock(flag, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                continue  # another run is at work
            Cluster(folder / "postgres", throwaway=True).remove()
            shutil.rmtree(folder, ignore_errors=True)


def keep(folder: Path, lock: int, *, empty: bool) -> None:
    """Starts the server, fills it, waits for the end of the run, and removes it."""
    from thinkfamily.site import database
    from thinkfamily.site.postgres import Cluster

    with (folder / "in-use").open("w") as flag:
        fcntl.flock(flag, fcntl.LOCK_EX)
        cluster = Cluster(folder / "postgres", throwaway=True)
        try:
            database.prepare(cluster.start())
            if not empty:
                make(cluster)
            (folder / "made").touch()
        except BaseException:
            traceback.print_exc()
            sys.stderr.flush()
            cluster.remove()
            return  # the folder stays for who waits, and goes with the next run
        os.close(lock)
        sys.stdin.read()
        cluster.remove()
        shutil.rmtree(folder, ignore_errors=True)


def make(cluster: Any) -> None:
    """A database with every migration, made as the owner, as Django makes that of a test."""
    import django
    from django.db import connections

    os.environ["DJANGO_SETTINGS_MODULE"] = "thinkfamily.site.settings.test"
    django.setup()
    said = connections.settings["default"]
    said.update(HOST=str(cluster.socket), PORT="", NAME="thinkfamily", OPTIONS={}, USER="tf_owner")
    said.update(PASSWORD=cluster.password("tf_owner"))
    said["TEST"]["NAME"] = MADE
    connections["default"].creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    connections.close_all()


if __name__ == "__main__":
    keep(Path(sys.argv[1]), int(sys.argv[2]), empty="empty" in sys.argv[3:])
