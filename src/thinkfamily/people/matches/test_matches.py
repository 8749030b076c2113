"""Deciding pairs, undoing a link, and what follows."""

import csv
import re

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from thinkfamily.people.arrivals import seven_families
from thinkfamily.people.arrivals.factories import write
from thinkfamily.people.arrivals.loading.load import load
from thinkfamily.people.arrivals.models import FoundNeed, ProposedFamily, Recomputing
from thinkfamily.people.matches import recompute
from thinkfamily.people.matches.actions import COLUMNS, export
from thinkfamily.people.matches.jobs import recompute_families
from thinkfamily.people.matches.models import MatchDecision
from thinkfamily.people.records.models import Mention, UncertainPair

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("families"), pytest.mark.demand("2.8.5", "2.8.6")]
WHY = "Two people of one name: I know both."


def address(pair):
    return f"/matches/{UncertainPair.objects.get(pk=pair).ref}/"


def undo_address():
    need = FoundNeed.objects.get(family="harper", need_id="ED1")
    record = Mention.objects.get(feed="housing", record_id="T-88", mention="occupant_2")
    return f"/families/{need.family.ref}/needs/{need.ref}/undo/{record.ref}/"


def text(answer):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


@pytest.fixture
def recomputed(monkeypatch, tmp_path):
    """Stands in for Identify: keeps the decisions it was given and loads the same publication again."""
    given = []

    def again(decisions):
        given.append(decisions.read_text())
        load(seven_families.publish(tmp_path / "again"))

    monkeypatch.setattr(recompute, "_registered", [])
    recompute.register(again)
    return given


def test_only_pairs_of_which_both_feeds_may_be_read_are_listed(client, priya, moira):
    client.force_login(priya)
    assert text(client.get("/matches/")).count("Decide about") == 1
    client.force_login(moira)
    assert text(client.get("/matches/")).count("Decide about") == 2


def test_a_pair_with_a_barred_feed_looks_as_if_it_were_not_there(client, priya, moira):
    client.force_login(priya)
    assert client.get(address("p2")).status_code == 404
    assert client.post(address("p2"), {"decision": "same", "reason": WHY}).status_code == 404
    client.force_login(moira)
    assert client.get(address("p2")).status_code == 200


def test_a_school_is_told_who_decides_matches(client, ayesha):
    client.force_login(ayesha)
    answer = client.get("/matches/")
    assert answer.status_code == 403
    assert "decided by front-door workers" in text(answer)


@pytest.mark.parametrize(
    ("decision", "left", "jobs"),
    [
        pytest.param("same", 0, 1, id="the same: off the list, and worked out again"),
        pytest.param("not_same", 0, 1, id="not the same: off the list, and worked out again"),
        pytest.param("cannot_tell", 1, 0, id="cannot tell: stays for somebody who can"),
    ],
)
def test_a_decision(client, priya, decision, left, jobs):
    client.force_login(priya)
    client.post(address("p1"), {"decision": decision, "reason": WHY})
    kept = MatchDecision.objects.get()
    assert (kept.decision, kept.by, kept.reason) == (decision, priya, WHY)
    assert text(client.get("/matches/")).count("Decide about") == left
    assert ProcrastinateJob.objects.filter(task_name="recompute_families").count() == jobs


def test_a_decision_without_a_reason_is_not_kept(client, priya):
    client.force_login(priya)
    assert "Say why" in text(client.post(address("p1"), {"decision": "same"}))
    assert not MatchDecision.objects.exists()


def test_undoing_says_what_will_happen_and_who_has_looked(client, priya, moira):
    client.force_login(moira)
    client.get(f"/families/{ProposedFamily.objects.get(pk='harper').ref}/")
    client.force_login(priya)
    said = text(client.get(undo_address()))
    assert "Christopher Harper (Housing, T-88)" in said
    assert "Kit Harper (Schools, FA-0417)" in said
    assert "worked out again" in said
    assert "Moira Flint" in said


def test_undoing_parts_the_records_and_the_pages_say_that_it_is_being_worked_out(client, priya, recomputed):
    client.force_login(priya)
    where = undo_address()
    said = text(client.post(where, {"reason": WHY}, follow=True))
    assert "The two records are apart" in said
    assert "Priya, Early help hub" in said
    listed = text(client.get("/early-list/"))
    again = listed[listed.index("Being worked out again") :]
    assert "Harper family" in again
    assert "Place 1 Sobczak" in listed
    page = text(client.get(f"/families/{ProposedFamily.objects.get(pk='harper').ref}/"))
    assert "Being worked out again" in page
    assert "Count again yourself" not in page
    recompute_families(recomputing_id=Recomputing.objects.get().pk)
    assert "not_same,schools,FA-0417,subject,housing,T-88,occupant_2,Priya," in recomputed[0]
    assert "Being worked out again" not in text(client.get("/early-list/"))


def test_the_address_of_an_undoing_says_that_it_is_done_once_it_is(client, priya, moira, monkeypatch, tmp_path):
    def part(decisions):
        load(write(tmp_path / "parted", parted(seven_families.rows())))

    monkeypatch.setattr(recompute, "_registered", [part])
    client.force_login(priya)
    where = undo_address()
    client.post(where, {"reason": WHY})
    assert "Being worked out again" in text(client.get(where))
    recompute_families(recomputing_id=Recomputing.objects.get().pk)
    said = text(client.get(where))
    assert "are two people now, and their families were worked out again" in said
    assert "Being worked out again" not in said
    client.force_login(moira)
    assert client.get(where).status_code == 404


def parted(more):
    """The tenancy's second occupant is somebody else."""
    more["persons"].append(next(row for row in more["persons"] if row["person_id"] == "kit") | {"person_id": "chris"})
    for table in ("people", "mentions"):
        for row in more.get(table, []):
            if (row["feed"], row["record_id"], row["mention"]) == ("housing", "T-88", "occupant_2"):
                row.update({"person_id": "chris"} if "person_id" in row else {})
    return more


def test_a_job_that_fails_leaves_the_families_waiting(client, priya, monkeypatch):
    monkeypatch.setattr(recompute, "_registered", [])
    client.force_login(priya)
    client.post(undo_address(), {"reason": WHY})
    waiting = Recomputing.objects.get()
    with pytest.raises(recompute.NobodyRecomputes):
        recompute_families(recomputing_id=waiting.pk)
    waiting.refresh_from_db()
    assert waiting.finished_at is None
    assert "Nothing is set up" in waiting.problem


def test_a_practitioner_does_not_undo_links(client, ayesha):
    client.force_login(ayesha)
    answer = client.post(undo_address(), {"reason": WHY})
    assert answer.status_code in (403, 404)
    assert not MatchDecision.objects.exists()


def test_the_record_that_the_need_rests_on_is_not_one_to_part(client, priya):
    client.force_login(priya)
    need = FoundNeed.objects.get(family="harper", need_id="SU1")
    record = Mention.objects.get(feed="drugs_alcohol", record_id="D-31")
    assert client.get(f"/families/{need.family.ref}/needs/{need.ref}/undo/{record.ref}/").status_code == 404


def test_the_latest_decision_about_a_pair_is_what_identify_gets(client, priya, tmp_path):
    pair = UncertainPair.objects.get(pk="p1")
    names = COLUMNS[1:7]
    for decision in ("same", "not_same"):
        MatchDecision.objects.create(
            **{name: getattr(pair, name) for name in names},
            decision=decision,
            reason=WHY,
            by=priya,
            at="2026-11-20T09:00Z",
        )
    assert export(tmp_path / "decisions.csv") == 1
    with (tmp_path / "decisions.csv").open() as file:
        (row,) = csv.DictReader(file)
    assert tuple(row) == COLUMNS
    assert (row["decision"], row["who"], row["decided_on"]) == ("not_same", "Priya", "2026-11-20")
