"""What falls due and is confirmed by two people is gone: from the tables, their history, a dump, the files."""

import datetime
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import connections

from thinkfamily.access.reading import as_system
from thinkfamily.access.users.factories import reader
from thinkfamily.people.families.factories import family
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.factories import person
from thinkfamily.people.retention import actions, removal
from thinkfamily.people.retention.factories import rule
from thinkfamily.people.retention.models import Certificate, DisposalRun
from thinkfamily.site import binaries

pytestmark = pytest.mark.django_db(transaction=True)


@contextmanager
def as_role(cluster: Any, role: str) -> Iterator[None]:
    """Everything within is asked as another role of the database."""
    connections["default"].close()
    connections.settings["default"].update(USER=role, PASSWORD=cluster.password(role))
    try:
        yield
    finally:
        connections["default"].close()
        connections.settings["default"].update(USER="tf_app", PASSWORD=cluster.password("tf_app"))


def dumped(cluster: Any) -> str:
    """The whole database as text, as a backup takes it."""
    program = binaries.find() / "pg_dump"
    name = connections.settings["default"]["NAME"]
    words = [str(program), "-h", str(cluster.socket), "-U", "postgres", "--inserts", name]
    environment = {"PGPASSWORD": cluster.password("postgres")}
    return subprocess.run(words, env=environment, capture_output=True, text=True, check=True).stdout


@pytest.fixture
def two() -> tuple[Any, Any]:
    """Who makes the list, and the second person."""
    return reader("ines", role="information_governance"), reader("moira", role="safeguarding_lead")


def confirmed(two: tuple[Any, Any]) -> DisposalRun:
    """A list of what is due, agreed by both."""
    with as_system("a test makes a list"):
        run = actions.make_list(by=two[0])
        return actions.confirm(run, by=two[1])


def test_a_family_goes_when_its_youngest_child_is_due(cluster: Any, two: Any) -> None:
    with as_system("a test"):
        opener = reader("priya")
        rule("child", "birth", 25, by=two[0])
        kit = person("Kit Quillfeather", "1990-01-01", by=opener)
        old = datetime.datetime(2001, 1, 1, tzinfo=datetime.UTC)
        made = family("Quillfeather family", (kit, "child"), by=opener, opened_at=old)
    run = confirmed(two)
    assert "Quillfeather" in dumped(cluster)
    with as_role(cluster, "tf_disposal"):
        removal.carry_out(run)
    assert "Quillfeather" not in dumped(cluster)
    with as_system("a test looks"):
        assert not Family.objects.filter(pk=made.pk).exists()
        assert Certificate.objects.get().things == {"family": 1}
