"""The embedded PostgreSQL: private, stopped for good, started again with what it held."""

import stat
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from thinkfamily.site import database, postgres
from thinkfamily.site.postgres import Cluster, PostgresFailed

pytestmark = pytest.mark.demand("2.1.2")


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder with a short name (sockets) that `nobody` can pass through (root)."""
    with tempfile.TemporaryDirectory(prefix="tf-") as made:
        Path(made).chmod(0o711)
        yield Path(made)


@pytest.fixture
def fresh(folder: Path) -> Iterator[Cluster]:
    made = Cluster(folder / "pg", throwaway=True).start()
    yield made
    made.remove()


def test_it_keeps_what_it_holds_is_private_and_trusts_nobody(fresh: Cluster) -> None:
    database.prepare(fresh)
    with psycopg.connect(database.url(fresh, database.OWNER)) as owner:
        owner.execute("CREATE TABLE kept AS SELECT 7 AS number")
    fresh.stop()
    assert not fresh.running()

    again = Cluster(fresh.folder, throwaway=True).start()
    database.prepare(again)
    with psycopg.connect(database.url(again, database.WEB)) as web:
        assert web.execute("SELECT number FROM kept").fetchone() == (7,)
        assert web.execute("SHOW listen_addresses").fetchone() == ("",), "no network port"
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            web.execute("DROP TABLE kept")

    assert stat.S_IMODE(again.folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((again.folder / "passwords.json").stat().st_mode) == 0o600
    for role in ("postgres", database.OWNER, database.WEB):
        with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
            psycopg.connect(host=str(again.socket), user=role, password="guess", dbname="postgres")


def test_an_interrupted_beginning_is_begun_again(folder: Path) -> None:
    half_made = Cluster(folder / "pg", throwaway=True)
    half_made.data.mkdir()
    (half_made.data / "base").touch()
    half_made.start()
    assert half_made.running()
    half_made.remove()
    assert not half_made.folder.exists()


def test_a_socket_folder_of_somebody_else_is_refused(folder: Path) -> None:
    wary = Cluster(folder / "pg", throwaway=True)
    wary.socket.symlink_to(folder)
    with pytest.raises(PostgresFailed, match="belongs to somebody else"):
        wary.start()
    wary.socket.unlink()


def test_a_long_path_gets_a_short_socket_that_stays_the_same() -> None:
    long = Path("/" + "deep/" * 30)
    assert len(str(postgres._short(long))) < postgres.LONGEST_SOCKET
    assert postgres._short(long) == postgres._short(long)


def test_as_root_it_gives_way_from_folders_that_nobody_may_enter(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    account = {"user": 65534, "group": 65534, "extra_groups": []}
    closed: subprocess.CompletedProcess[str] = subprocess.CompletedProcess((), 1)
    monkeypatch.setattr(subprocess, "run", lambda *words, **more: closed)
    assert str(postgres._reachable(folder / "pg", account)).startswith("/var/lib/thinkfamily/")
    assert postgres._reachable(folder / "pg", None) == folder / "pg"
