"""A group and what is written down of a place are put right, over the version that was seen."""

import pytest

from thinkfamily.people.history.models import EARLIER
from thinkfamily.people.network import rules
from thinkfamily.people.network.factories import goes_to, group, place_note
from thinkfamily.people.network.models import Group, PlaceNote, Supporter

pytestmark = [pytest.mark.django_db, pytest.mark.demand("4.13.1", "4.14.2")]
NOTE = {
    "version": "1", "kind": "harm", "text": "Vapes are sold there", "happened_on": "1 10 2026", "told_by": "A parent",
    "until": "",
}  # fmt: skip


def send_group(client, harpers, kept, user=None, **said):
    client.force_login(user or harpers.priya)
    told = {"version": "1", "name": "Quarry Park", "kind": kept.kind, "where": ""}
    return client.post(f"/records/{harpers.family.pk}/groups/{kept.pk}/", told | said)


def send_note(client, user, kept, **said):
    client.force_login(user)
    return client.post(f"/places/notes/{kept.pk}/", NOTE | said)


def test_a_group_is_called_otherwise_and_its_old_name_is_kept(client, harpers):
    park = group(by=harpers.priya)
    goes_to(harpers.kit, park, by=harpers.priya)
    assert send_group(client, harpers, park, name="Quarry Park, north gate").status_code == 302
    states = EARLIER[Group].objects.filter(pgh_obj=park.pk).order_by("pgh_id")
    assert [state.name for state in states] == ["Quarry Park", "Quarry Park, north gate"]
    second = send_group(client, harpers, park, name="The park").content.decode()
    assert "Two versions" in second
    assert "north gate" in second


def test_ties_go_with_the_kind_and_never_to_where_more_people_see_them(client, harpers):
    club = group("The hall", "club", by=harpers.priya)
    mine, theirs = goes_to(harpers.kit, club, by=harpers.priya), goes_to(harpers.dana, club, by=harpers.anil)
    assert send_group(client, harpers, club, name="The hall", kind="faith_group").status_code == 302
    for tie in Supporter.objects.filter(pk__in=[mine.pk, theirs.pk]):
        assert (tie.kind, tie.information, tie.version) == ("faith", "work_with_family", 2)
    club.refresh_from_db()
    back = send_group(client, harpers, club, version="2", name="The hall", kind="club")
    assert back.status_code == 200, "it cannot be chosen"
    club.refresh_from_db()
    assert club.kind == "faith_group"


@pytest.mark.parametrize("kind", rules.GROUPS)
def test_no_kind_becomes_one_that_more_people_see(kind):
    now = rules.information(rules.KIND_OF_GROUP[kind])
    classes = {rules.information(rules.KIND_OF_GROUP[each]) for each in rules.may_become(kind)}
    assert kind in rules.may_become(kind)
    assert now == "family" or classes == {now}


def test_another_agency_does_not_name_our_group(client, harpers):
    park = group(by=harpers.priya)
    goes_to(harpers.kit, park, by=harpers.priya)
    answer = send_group(client, harpers, park, user=harpers.anil, name="Elsewhere")
    assert answer.status_code == 403
    assert "they put it right" in answer.content.decode()


def test_a_note_about_a_place_is_put_right_and_ended(client, harpers):
    kept = place_note(group(by=harpers.priya), harpers.kit, by=harpers.priya)
    assert send_note(client, harpers.priya, kept, until="1 11 2026").status_code == 302
    kept.refresh_from_db()
    assert (kept.text, str(kept.until)) == ("Vapes are sold there", "2026-11-01")
    assert EARLIER[PlaceNote].objects.filter(pgh_obj=kept.pk).count() == 2
    assert "Two versions" in send_note(client, harpers.priya, kept, text="Other words").content.decode()


@pytest.mark.parametrize(
    ("said", "words"),
    [
        pytest.param({"happened_on": "1 1 2030"}, "has not come yet", id="a day to come"),
        pytest.param({"until": "1 9 2026"}, "end before it was seen", id="an end before it was seen"),
        pytest.param({"text": ""}, "Write down what happens there", id="nothing"),
    ],
)
def test_what_cannot_be_is_refused(client, harpers, said, words):
    kept = place_note(group(by=harpers.priya), harpers.kit, by=harpers.priya)
    assert words in send_note(client, harpers.priya, kept, **said).content.decode()


def test_who_may_not_know_of_it_finds_nothing(client, harpers):
    kept = place_note(group(by=harpers.priya), harpers.kit, by=harpers.priya)
    assert send_note(client, harpers.anil, kept).status_code == 404
