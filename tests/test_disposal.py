"""What falls due and is confirmed by two people is gone: from the tables, their earlier states, a dump, the files."""

from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from django.db import connection, transaction
from django.db.utils import DatabaseError
from django.test import override_settings

from tests.planted_to_go import LONG_AGO, TOKEN, as_role, dumped, plant
from thinkfamily.access.events.actions import record as record_event
from thinkfamily.access.reading import as_system
from thinkfamily.access.users.factories import reader
from thinkfamily.people.arrivals import seven_families
from thinkfamily.people.arrivals.loading.load import load
from thinkfamily.people.arrivals.models import ProposedPerson
from thinkfamily.people.families.factories import family
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.factories import person
from thinkfamily.people.persons.models import Person
from thinkfamily.people.retention import actions, publication, removal
from thinkfamily.people.retention.commands import dispose
from thinkfamily.people.retention.factories import hold, rule
from thinkfamily.people.retention.models import Certificate, DisposalLine, DisposalRun

pytestmark = pytest.mark.django_db(transaction=True)


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


def kept_for_next_time(state: Path) -> None:
    """What Identify keeps by numbers of mentions, and the ids that it has given."""
    state.mkdir()
    (state / "model.json").write_text("{}", encoding="utf-8")
    pq.write_table(pa.table({"mention_id": [0], "content": [123]}), state / "profile.parquet")
    pq.write_table(pa.table({"what": ["first"], "value": ["dana"], "bits": [900]}), state / "term.parquet")
    pq.write_table(pa.table({"person_id": ["dana", "lee"], "minted": [1, 1]}), state / "person_ids.parquet")


@pytest.mark.demand("3.8.7")
def test_the_publication_on_disk_loses_who_went_and_nobody_else(
    cluster: Any, two: Any, schedule: None, tmp_path: Path
) -> None:
    folder = seven_families.publish(tmp_path / "out")
    kept_for_next_time(folder / "state")
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
    assert [path.name for path in sorted((folder / "state").iterdir())] == ["model.json", "person_ids.parquet"]
    assert "dana" not in pq.read_table(folder / "state" / "person_ids.parquet")["person_id"].to_pylist()
    with as_system("a test"):
        assert set(ProposedPerson.objects.values_list("pk", flat=True)) == others
        load(folder)  # it is still a whole publication
        assert set(ProposedPerson.objects.values_list("pk", flat=True)) == others
