"""A note is put right by those who wrote it, over the version that they saw; what it said before stays."""

import pytest

from thinkfamily.people.history.models import EARLIER
from thinkfamily.people.persons.factories import note
from thinkfamily.people.persons.models import Note
from thinkfamily.people.sealing.factories import sealed
from thinkfamily.people.sharing.factories import decision

pytestmark = [pytest.mark.django_db, pytest.mark.demand("4.13.1", "4.14.2")]
RIGHT = {
    "version": "1", "kind": "note", "alone": "", "information": "work_with_family", "happened_on": "1 11 2026",
    "text": "Kit cooks on Mondays.",
}  # fmt: skip


def send(client, user, kept, **said):
    client.force_login(user)
    return client.post(f"/notes/{kept.pk}/", RIGHT | said)


def test_it_says_so_now_and_what_it_said_before_stays(client, harpers):
    kept = note(harpers.kit, "Kit cooks on most days.", by=harpers.priya)
    assert send(client, harpers.priya, kept).status_code == 302
    assert Note.objects.get(pk=kept.pk).text == "Kit cooks on Mondays."
    states = EARLIER[Note].objects.filter(pgh_obj=kept.pk).order_by("pgh_id")
    assert [state.text for state in states] == ["Kit cooks on most days.", "Kit cooks on Mondays."]
    client.force_login(harpers.priya)
    assert f"/notes/{kept.pk}/" in client.get(f"/records/{harpers.family.pk}/").content.decode()


@pytest.mark.parametrize(("how", "alone"), [("alone", True), ("with", False), ("", None)])
def test_whether_somebody_was_seen_alone_is_put_right(client, harpers, how, alone):
    kept = note(harpers.kit, "At home", by=harpers.priya, kind="seen", alone=False)
    assert send(client, harpers.priya, kept, kind="seen", alone=how).status_code == 302
    kept.refresh_from_db()
    assert (kept.kind, kept.alone) == ("seen", alone)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        pytest.param({"text": ""}, "Write down what happened", id="nothing"),
        pytest.param({"happened_on": "1 1 2030"}, "has not come yet", id="a day to come"),
        pytest.param({"alone": "alone"}, "Only of somebody who was seen", id="alone and not seen"),
    ],
)
def test_what_cannot_be_is_refused(client, harpers, said, words):
    kept = note(harpers.kit, by=harpers.priya)
    assert words in send(client, harpers.priya, kept, **said).content.decode()
    assert Note.objects.get(pk=kept.pk).version == 1


def test_the_second_of_two_writers_sees_both_versions(client, harpers):
    kept = note(harpers.kit, "First", by=harpers.priya)
    send(client, harpers.priya, kept, text="What Priya wrote")
    page = send(client, harpers.priya, kept, text="What came later").content.decode()
    assert "Two versions" in page
    assert "What Priya wrote" in page
    assert "What came later" in page
    assert Note.objects.get(pk=kept.pk).text == "What Priya wrote"


def test_another_agency_says_that_it_is_wrong_and_does_not_change_it(client, harpers):
    kept = note(harpers.kit, by=harpers.priya)
    assert send(client, harpers.anil, kept).status_code == 404
    decision(harpers.kit, harpers.anil.agency, by=harpers.priya, information="work_with_family")
    answer = send(client, harpers.anil, kept)
    assert answer.status_code == 403
    assert "they put it right" in answer.content.decode()
    assert Note.objects.get(pk=kept.pk).version == 1


def test_what_is_sealed_from_an_agency_is_not_there_for_it(client, harpers):
    kept = note(harpers.kit, by=harpers.priya)
    decision(harpers.kit, harpers.anil.agency, by=harpers.priya, information="work_with_family")
    assert send(client, harpers.anil, kept).status_code == 403
    sealed(kept, harpers.anil.agency, by=harpers.priya)
    assert send(client, harpers.anil, kept).status_code == 404
