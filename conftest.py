"""Tests run on a real PostgreSQL of their own: migrations as tf_owner, everything else as tf_app, so grants matter."""

import gc
import os
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

# A busy machine draws examples slowly, which says nothing about what is tested.
settings.register_profile("ours", suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("ours")
KEEPER = pytest.StashKey[Any]()
# Models and tests are a great many objects that all stay: to look through them for rubbish again and again is dear.
gc.set_threshold(50_000, 20, 100)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """With TF_JOURNEYS=required (as .ci/run sets it) a run without a browser journey is refused."""
    if hasattr(config, "workerinput"):
        from tests.sharing_out import put_in_order

        put_in_order(items)
    journeys = [item for item in items if "journeys" in item.path.parts]
    if os.environ.get("TF_JOURNEYS") == "required" and not journeys:
        raise pytest.UsageError("TF_JOURNEYS says that browser journeys are required, and there is none.")


def pytest_collection_finish() -> None:
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """... and a journey that is skipped counts as failed."""
    report = yield
    if report.skipped and "journeys" in item.path.parts and os.environ.get("TF_JOURNEYS") == "required":
        report.outcome = "failed"
        report.longrepr = f"A browser journey was skipped, and TF_JOURNEYS says that it is required: {report.longrepr}"
    return report


@pytest.fixture(autouse=True)
def looking_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """In every test, a GET that writes anything but its own trace is refused."""
    from tests.looking import refuse_writes

    refuse_writes(monkeypatch)


def pytest_configure(config: pytest.Config) -> None:
    """In a run of several processes the database is made from the very start, once for all of them."""
    shared_out = config.getoption("numprocesses", None) and not config.getoption("collectonly")
    if not shared_out or hasattr(config, "workerinput") or os.environ.get("TF_TEST_CLUSTER"):
        return
    from tests.keeper import Keeper

    config.stash[KEEPER] = keeper = Keeper()
    config.add_cleanup(keeper.end)


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    if KEEPER in node.config.stash:
        node.workerinput["kept"] = str(node.config.stash[KEEPER].folder)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    from tests.sharing_out import Files

    return Files(config, log) if config.getoption("dist") == "loadfile" else None


@pytest.fixture(scope="session")
def cluster(request: pytest.FixtureRequest) -> Iterator[Any]:
    """A quick throwaway cluster, gone when the run is over, however it ends (tests/keeper.py).

    TF_TEST_CLUSTER names a folder for one that stays: with --reuse-db a few tests then start within seconds.
    """
    from tests import keeper
    from thinkfamily.site import database
    from thinkfamily.site.postgres import Cluster

    if standing := os.environ.get("TF_TEST_CLUSTER"):
        started = Cluster(Path(standing), throwaway=True).start()
        database.prepare(started)
        yield started
    elif hasattr(request.config, "workerinput"):
        yield keeper.wait_for(Path(request.config.workerinput["kept"]))
    else:
        own = keeper.Keeper()
        try:
            yield keeper.wait_for(own.folder)
        finally:
            own.end()


def _connect_as(cluster: Any, role: str) -> None:
    from django.db import connections

    connections["default"].close()
    connections.settings["default"].update(USER=role, PASSWORD=cluster.password(role))


@pytest.fixture(scope="session")
def django_db_modify_db_settings(cluster: Any, django_db_modify_db_settings_parallel_suffix: None) -> None:
    """Points Django at the throwaway cluster, as the owner while the test database is made."""
    from django.db import connections

    from tests.keeper import MADE

    connections.settings["default"].update(HOST=str(cluster.socket), PORT="", NAME="thinkfamily", OPTIONS={})
    if not os.environ.get("TF_TEST_CLUSTER"):
        connections.settings["default"]["TEST"]["TEMPLATE"] = MADE
    _connect_as(cluster, "tf_owner")


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, cluster: Any, django_db_blocker: Any) -> Iterator[None]:
    """After the migrations, every test is the restricted role; only the clearing up afterwards is somebody else."""
    from django.db import connections
    from django.test import TransactionTestCase

    from tests.clearing import clear

    plain = TransactionTestCase._fixture_teardown

    with django_db_blocker.unblock():
        _connect_as(cluster, "tf_app")
    TransactionTestCase._fixture_teardown = lambda test: clear(cluster)  # type: ignore[method-assign]
    yield
    TransactionTestCase._fixture_teardown = plain  # type: ignore[method-assign]
    if os.environ.get("TF_TEST_CLUSTER"):
        return  # it stays for the next run
    with django_db_blocker.unblock():
        _connect_as(cluster, "tf_owner")
        connections["default"].close()
        _end_sessions(cluster, connections.settings["default"]["NAME"])


def _end_sessions(cluster: Any, name: str) -> None:
    """The threads of a live server may still hold a connection when the test database is dropped."""
    from thinkfamily.site.database import superuser

    with superuser(cluster, "postgres") as connection:
        connection.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name])


@pytest.fixture
def questions(client: Any) -> Callable[[str], int]:
    """`questions(address)`: how often a page asks the database, once it has been open before."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    def count(address: str) -> int:
        client.get(address)
        with CaptureQueriesContext(connection) as asked:
            assert client.get(address).status_code == 200
        return len(asked)

    return count


@pytest.fixture(autouse=True)
def set_up_as_the_system(request: pytest.FixtureRequest) -> None:
    """What a test itself reads and writes is the product's own work; a request of its client is its reader's."""
    marked = request.node.get_closest_marker("django_db")
    named = {"db", "transactional_db", "django_db_reset_sequences", "live_server"} & set(request.fixturenames)
    if not marked and not named:
        return
    request.getfixturevalue("_django_db_helper")
    from thinkfamily.access.reading import scope

    _, accepted = scope.enter("system", of="a-test", lasting=scope.A_JOB, local=False)
    assert accepted, "the database does not know the key of these tests"
