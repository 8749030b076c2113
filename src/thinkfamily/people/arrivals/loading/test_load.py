"""Loading a publication: whole or not at all, and the same twice."""

import shutil

import pyarrow.parquet as pq
import pytest
from django.apps import apps
from django.core import serializers

from thinkfamily.access.events.models import Look
from thinkfamily.people.arrivals import seven_families
from thinkfamily.people.arrivals.commands import arrivals
from thinkfamily.people.arrivals.loading.load import load
from thinkfamily.people.arrivals.models import NeedAnswer, ProposedFamily, Publication
from thinkfamily.people.arrivals.seven_families import rows, write
from thinkfamily.people.records.models import Mention

pytestmark = [pytest.mark.django_db, pytest.mark.demand("2.2.8")]


@pytest.fixture
def out(tmp_path):
    return seven_families.publish(tmp_path / "out")


def state():
    """Everything in the database, without the numbers that it gives its rows."""
    found = {}
    for model in apps.get_app_config("people").get_models():
        objects = serializers.serialize("python", model._default_manager.all())
        found[model.__name__] = sorted(str(each["fields"]) for each in objects)
    return found


def test_the_same_folder_twice_leaves_the_same_state(out):
    load(out)
    once = state()
    load(out)
    assert state() == once
    assert Publication.objects.count() == 1


def test_a_newer_publication_replaces_the_older(out, tmp_path):
    load(out)
    newer = rows()
    newer["families"] = [row for row in newer["families"] if row["family_id"] != "mensah"]
    load(write(tmp_path / "newer", newer))
    assert not ProposedFamily.objects.filter(pk="mensah").exists()
    assert Publication.objects.count() == 2


def test_every_mention_is_read_as_a_person(out):
    counts = load(out)
    assert Mention.objects.count() == counts["mentions"] == len(rows()["people"])
    assert Mention.objects.get(feed="housing", record_id="T-88", mention="occupant_2").person_id == "kit"


def test_addresses_of_pages_cannot_be_guessed_from_ids(out):
    load(out)
    refs = set(ProposedFamily.objects.values_list("ref", flat=True))
    assert all(len(ref) == 30 and "harper" not in ref for ref in refs)


def test_answers_follow_where_two_families_became_one(out, tmp_path, priya):
    load(out)
    NeedAnswer.objects.create(
        family_id="old-harper", person_id="old-kit", need_id="ED1", framework="outcomes-2022", answer="contest",
        said="No", said_by="Dana", seen_until="2026-11-06", by=priya, at="2026-11-20T09:00Z",
    )  # fmt: skip
    newer = rows()
    for thing, old, new in (("family", "old-harper", "harper"), ("person", "old-kit", "kit")):
        newer["changes"].append({"thing": thing, "change": "merged", "id": new, "previous_ids": [old, new]})
    load(write(tmp_path / "newer", newer))
    assert ProposedFamily.objects.get(pk="harper").needs == 2


def test_looks_are_kept(out, priya, client):
    load(out)
    client.force_login(priya)
    client.get("/early-list/")
    before = Look.objects.count()
    load(out)
    assert Look.objects.count() == before > 0


def _no_folder(out):
    shutil.rmtree(out)


def _no_manifest(out):
    (out / "manifest.json").unlink()


def _no_needs(out):
    (out / "needs.parquet").unlink()


def _damaged(out):
    (out / "needs.parquet").write_bytes(b"not parquet")


def _without_a_column(out):
    table = pq.read_table(out / "needs.parquet")
    pq.write_table(table.drop_columns(["sum"]), out / "needs.parquet")


def _of_another_format(out):
    (out / "manifest.json").write_text('{"format_version": 99}')


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        pytest.param(_no_folder, "There is no folder", id="no folder"),
        pytest.param(_no_manifest, "manifest.json is missing", id="no manifest"),
        pytest.param(_no_needs, "needs.parquet is missing", id="a table is missing"),
        pytest.param(_damaged, "needs.parquet cannot be read", id="a table is damaged"),
        pytest.param(_without_a_column, "needs.parquet has no column 'sum'", id="a column is missing"),
        pytest.param(_of_another_format, "is of format 99", id="another format"),
    ],
)
def test_a_wrong_publication_is_one_sentence_and_changes_nothing(out, tmp_path, capsys, spoil, said):
    load(out)
    before = state()
    wrong = tmp_path / "wrong"
    shutil.copytree(out, wrong)
    spoil(wrong)
    assert arrivals(["load", str(wrong)]) == 2
    printed = capsys.readouterr().err
    assert said in printed
    assert "Traceback" not in printed
    assert printed.count("\n") == 1
    assert state() == before


@pytest.mark.parametrize("words", [[], ["load"], ["unload", "x"]], ids=["nothing", "no folder", "no such verb"])
def test_wrong_use_exits_with_3(words, capsys):
    assert arrivals(words) == 3
    capsys.readouterr()


def test_the_command_says_what_was_loaded(out, capsys):
    assert arrivals(["load", str(out)]) == 0
    assert "6 families are on the early list" in capsys.readouterr().out
