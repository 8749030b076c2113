"""What falls due and is confirmed by two people is gone: from the tables, their earlier states, a dump, the files."""

import datetime
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from django.apps import apps
from django.contrib.postgres.fields import ArrayField
from django.db import connection, connections, models, transaction
from django.db.utils import DatabaseError
from django.test import override_settings

from tests.rows.given import GIVEN
from tests.rows.two_sides import Side
from thinkfamily.access.events.actions import record as record_event
from thinkfamily.access.personal_data import declared
from thinkfamily.access.reading import as_system
from thinkfamily.access.users.factories import reader
from thinkfamily.clock import now
from thinkfamily.people.arrivals import seven_families
from thinkfamily.people.arrivals.loading.load import load
from thinkfamily.people.arrivals.models import ProposedPerson
from thinkfamily.people.families.factories import family
from thinkfamily.people.families.models import Family, Membership
from thinkfamily.people.persons.factories import person
from thinkfamily.people.persons.models import Person
from thinkfamily.people.retention import actions, publication, removal
from thinkfamily.people.retention.commands import dispose
from thinkfamily.people.retention.factories import hold, rule
from thinkfamily.people.retention.models import Certificate, DisposalLine, DisposalRun
from thinkfamily.site import binaries

pytestmark = pytest.mark.django_db(transaction=True)

TOKEN = "Qzx4712"
# Personal fields of people at work, and of signing in: no family stands in them, and no file's disposal reaches them.
OF_COLLEAGUES = {
    "access.User": "an account goes when the colleague does",
    "access.Profile": "written by a colleague about themselves",
    "access.Team": "where colleagues meet",
    "access.Cover": "why a colleague is away",
    "access.ManagedBy": "who manages whom",
    "access.LeadAppointment": "who leads for safeguarding",
    "access.TeamMember": "who works where",
    "access.Agency": "an agency's own name and number",
    "access.Sitting": "where a colleague is signed in",
    "access.KnownDevice": "a colleague's browser",
    "access.SignInAttempt": "guesses at passwords, gone after days",
    "access.Reading": "when a colleague read",
    "access.Pace": "how fast a colleague reads",
}
IDS = {"address_id", "proposed_id", "person_ids"}  # personal, and what hangs together by them
LONG_AGO = datetime.datetime(2001, 2, 3, tzinfo=datetime.UTC)


def record(side: Any) -> dict[str, Any]:
    """Names the side's family by its id, as logs, tasks and letters do."""
    return {"family_id": str(side.row("people.Family").pk)}


TIES: dict[str, Any] = {
    "access.Event": record,
    "access.Look": record,
    "access.KeptText": lambda side: {"path": f"/records/{side.row('people.Family').pk}/"},
    "office.Letter": record,
    "office.Task": record,
    "people.Family": lambda side: {"opened_from": side.row("people.ProposedFamily").pk, "opened_at": LONG_AGO},
    "people.Person": lambda side: {
        "proposed_id": side.row("people.ProposedPerson").pk, "date_of_birth": datetime.date(1990, 1, 1),
    },
    "people.Membership": lambda side: {"role": "child"},
    "people.Emergency": lambda side: {"grant": side.row("access.Grant")},
    "people.Supporter": lambda side: {"group": None},  # known by name, in which the token stands
    # These name no file, and go when they are too old.
    "people.AccessRequest": lambda side: {"answered_at": LONG_AGO},
    "people.LookedInto": lambda side: {"at": LONG_AGO},
}  # fmt: skip


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


def dumped(cluster: Any) -> list[str]:
    """The lines of the whole database, as a backup takes it, that speak of somebody of this test."""
    words = [binaries.find() / "pg_dump", "-h", cluster.socket, "-U", "postgres", "--inserts", "--data-only"]
    words.append(connections.settings["default"]["NAME"])
    environment = {"PGPASSWORD": cluster.password("postgres")}
    told = subprocess.run([str(word) for word in words], env=environment, capture_output=True, text=True, check=True)
    return [line[:160] for line in told.stdout.splitlines() if TOKEN in line]


class Planted(Side):
    """One side of tests/rows, with the token in every personal field of text, and ids that hang together."""

    def make(self, model: Any) -> Any:
        kind = apps.get_model(model) if isinstance(model, str) else model
        given = GIVEN[kind._meta.label](self)
        for name in declared().get(kind, ()):
            if name not in IDS and kind._meta.label not in OF_COLLEAGUES:
                given |= token(kind._meta.get_field(name))
        given |= TIES.get(kind._meta.label, lambda side: {})(self)
        missing = [field for field in kind._meta.concrete_fields if self._must_have(field, given)]
        return kind._base_manager.create(**{field.name: self._value(field) for field in missing}, **given)


def token(field: Any) -> dict[str, Any]:
    """The token as this field holds it; nothing for a day, a number or a word of a list."""
    if field.choices or field.is_relation:
        return {}
    if isinstance(field, models.JSONField | ArrayField):
        return {field.name: [TOKEN]}
    if isinstance(field, models.EmailField):
        return {field.name: f"{TOKEN}@example.org"}
    return {field.name: TOKEN} if isinstance(field, models.CharField | models.TextField) else {}


def plant() -> list[type[models.Model]]:
    """A row with the token in every table that can hold it, all of one family; returns the tables."""
    side = Planted("left")
    told = [kind for kind, fields in declared().items() if fields and kind._meta.label not in OF_COLLEAGUES]
    for kind in told:
        side.row(kind)
    for other in Person.objects.filter(memberships=None):
        Membership.objects.create(
            family=side.row("people.Family"), person=other, role="child", recorded_by=side.user, recorded_at=now()
        )
    child = side.row("people.Person")
    for linked in Family.objects.filter(memberships=None):
        Membership.objects.create(family=linked, person=child, role="child", recorded_by=side.user, recorded_at=now())
    return [kind for kind in told if any(token(kind._meta.get_field(n)) for n in declared()[kind] if n not in IDS)]


@pytest.fixture
def two() -> tuple[Any, Any]:
    """Who makes the list, and the second person."""
    return reader("ines", role="information_governance"), reader("moira", role="safeguarding_lead")


@pytest.fixture
def schedule(two: tuple[Any, Any]) -> None:
    """Rules of a council in force."""
    with as_system("a test"):
        rule("child", "birth", 25, by=two[0])
        rule("request", "made", 52, "weeks", by=two[0])
        rule("log", "made", 6, by=two[0])


def agreed(two: tuple[Any, Any]) -> DisposalRun:
    """A list of what is due, confirmed by both."""
    with as_system("a test"):
        return actions.confirm(actions.make_list(by=two[0]), by=two[1])


@pytest.mark.demand("3.8.5")
def test_what_was_disposed_of_is_in_no_table_of_a_dump(cluster: Any, two: Any, schedule: None) -> None:
    with as_system("a test"):
        tables = {kind._meta.db_table for kind in plant()}
    run = agreed(two)
    before = {line.split("INSERT INTO public.")[1].split(" ")[0] for line in dumped(cluster)}
    assert tables - before == set(), "nothing is planted in these tables"
    with as_role(cluster, "tf_disposal"):
        removal.carry_out(run)
    assert dumped(cluster) == []
    with as_system("a test"):
        certificate = Certificate.objects.get()
        assert certificate.things == {"family": 2, "log": 1, "request": 1}, "the two that are linked go together"
        assert not DisposalLine.objects.exists()
        assert TOKEN not in str(certificate.__dict__)


def old_family(opener: Any, name: str = TOKEN, **details: Any) -> Family:
    """A file whose child was born in 1990."""
    kit = person(f"Kit {name}", "1990-01-01", by=opener)
    return family(f"{name} family", (kit, "child"), by=opener, opened_at=LONG_AGO, **details)


@pytest.mark.demand("3.8.3")
def test_what_is_held_stays_though_it_was_confirmed_before(cluster: Any, two: Any, schedule: None) -> None:
    with as_system("a test"):
        opener = reader("priya")
        held, goes = old_family(opener, "Held"), old_family(opener)
    run = agreed(two)
    with as_system("a test"):
        hold(held, by=two[0])
    with as_role(cluster, "tf_disposal"):
        assert removal.carry_out(run).left_out == 1
    with as_system("a test"):
        assert list(Family.objects.all()) == [held]
        assert list(Person.objects.values_list("last_name", flat=True)) == ["Held"]
    assert goes.pk != held.pk
    assert dumped(cluster) == []


def test_a_list_that_is_stopped_after_the_run_has_found_it_is_not_carried_out(
    cluster: Any, two: Any, schedule: None
) -> None:
    with as_system("a test"):
        file = old_family(reader("priya"))
    run = agreed(two)
    with as_system("a test"):
        actions.stop(DisposalRun.objects.get(pk=run.pk), by=two[0], why="A court asks for it")
    with as_role(cluster, "tf_disposal"), pytest.raises(removal.Closed, match="nothing of it was removed"):
        removal.carry_out(run)
    with as_system("a test"):
        assert list(Family.objects.all()) == [file]


@pytest.mark.demand("3.8.6")
def test_a_run_that_is_killed_leaves_all_or_nothing_and_is_finished_by_the_next(
    cluster: Any, two: Any, schedule: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with as_system("a test"):
        old_family(reader("priya"))
    run, before = agreed(two), dumped(cluster)
    certify, clean = removal._certify, publication.clean
    with as_role(cluster, "tf_disposal"):
        monkeypatch.setattr(removal, "_certify", killed)
        with pytest.raises(KeyboardInterrupt):
            removal.carry_out(run)
        assert dumped(cluster) == before
        monkeypatch.setattr(removal, "_certify", certify)
        monkeypatch.setattr(publication, "clean", killed)
        with override_settings(PUBLISHED="somewhere"), pytest.raises(KeyboardInterrupt):
            removal.carry_out(run)
        assert dumped(cluster) == []
        assert DisposalLine.objects.count() == 1, "what is still to be cleaned is forgotten"
        monkeypatch.setattr(publication, "clean", clean)
        assert dispose(["--run"]) == 0
        assert not DisposalLine.objects.exists()
        assert Certificate.objects.count() == 1
    assert "nothing was removed" in capsys.readouterr().out


def killed(*words: Any) -> None:
    """As when somebody presses Ctrl-C, or the machine stops."""
    raise KeyboardInterrupt


@pytest.mark.demand("3.7.5", "3.8.4")
def test_only_the_disposal_role_removes_and_it_can_do_nothing_else(
    cluster: Any, two: Any, schedule: None, capsys: pytest.CaptureFixture[str]
) -> None:
    with as_system("a test"):
        old_family(reader("priya"))
        record_event("tried", by=two[0])
    run = agreed(two)
    with pytest.raises(removal.NotTheRole):
        removal.carry_out(run)
    assert dispose(["--run"]) == 2
    assert "only tf_disposal may remove" in capsys.readouterr().err
    for table in ("access_event", "access_look", "people_personhistory", "people_certificate"):
        refused(f"DELETE FROM {table}")
    with as_role(cluster, "tf_disposal"):
        assert dispose(["--show"]) == 0
        assert "25 years after the birth" in capsys.readouterr().out
        assert Family.objects.count() == 1
        for statement in (
            "UPDATE people_person SET first_name = ''",
            "INSERT INTO people_person DEFAULT VALUES",
            "SELECT password FROM access_user",
            "SELECT * FROM tf_key",
            "TRUNCATE access_event",
            "DELETE FROM access_user",
            "DELETE FROM people_certificate",
            "SET ROLE tf_owner",
        ):
            refused(statement)


def refused(statement: str) -> None:
    """The database says no."""
    with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


@pytest.mark.demand("3.8.7")
def test_the_publication_on_disk_loses_who_went_and_nobody_else(
    cluster: Any, two: Any, schedule: None, tmp_path: Path
) -> None:
    folder = seven_families.publish(tmp_path / "out")
    with as_system("a test"):
        load(folder)
        opener = reader("priya")
        dana = person("Dana Harper", "1988-03-02", by=opener, proposed_id="dana")
        kit = person("Kit Harper", "1990-06-09", by=opener, proposed_id="kit")
        made = {"opened_from": "harper", "opened_at": LONG_AGO}
        family("Harper family", (dana, "parent"), (kit, "child"), by=opener, **made)
        others = set(ProposedPerson.objects.exclude(pk__in=["dana", "kit"]).values_list("pk", flat=True))
    run = agreed(two)
    with as_role(cluster, "tf_disposal"), override_settings(PUBLISHED=str(folder)):
        removal.carry_out(run)
    told = "".join(str(pq.read_table(path).to_pylist()) for path in sorted(folder.glob("*.parquet")))
    assert [name for name in ("'dana'", "Christopher", "'kit'", "'harper'", "Larkfield") if name in told] == []
    with as_system("a test"):
        assert set(ProposedPerson.objects.values_list("pk", flat=True)) == others
        load(folder)  # it is still a whole publication
        assert set(ProposedPerson.objects.values_list("pk", flat=True)) == others
