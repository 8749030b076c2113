"""The database of a person's own machine: started when wanted, kept in the folder .data."""

import atexit
import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

import django

from thinkfamily.site import database
from thinkfamily.site.postgres import Cluster

SETTINGS = "thinkfamily.site.settings.demo"


def data_folder() -> Path:
    """Where everything that can be made again is kept: TF_DATA, or .data beside the product's source."""
    return Path(os.environ.get("TF_DATA") or Path(__file__).resolve().parents[3] / ".data")


def set_up_django(role: str = database.OWNER) -> None:
    """Makes Django ready; on the local cluster, as this role, unless the environment names another database."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    if "DATABASE_URL" not in os.environ:
        cluster = _cluster()
        if not cluster.running():
            atexit.register(cluster.stop)
        os.environ["DATABASE_URL"] = database.url(_start(cluster), role)
    django.setup()


@contextlib.contextmanager
def started() -> Iterator[Cluster]:
    """The local cluster, with its roles and database, for the length of a `with` block."""
    cluster = _cluster()
    try:
        yield _start(cluster)
    finally:
        cluster.stop()


def forget() -> None:
    """Removes the local database and all that is in it."""
    _cluster().remove()


def _cluster() -> Cluster:
    folder = data_folder()
    folder.mkdir(parents=True, exist_ok=True)
    return Cluster(folder / "postgres")


def _start(cluster: Cluster) -> Cluster:
    database.prepare(cluster.start())
    return cluster
