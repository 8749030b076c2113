"""The page of support: who stands there, what is refused, and who sees harm at a place."""

import datetime

import pytest

from thinkfamily.clock import now
from thinkfamily.people.network.factories import goes_to, group, place_note, supporter
from thinkfamily.people.network.models import PlaceNote, Supporter
from thinkfamily.people.seals.models import Seal
from thinkfamily.people.sharing.factories import decision

pytestmark = [pytest.mark.django_db, pytest.mark.demand("4.4.1")]

GRAN = {
    "name": "Joan Harper", "other": "", "relation": "grandmother", "kind": "kin", "phone": "", "how": "",
    "brings": "Has him on Saturdays", "strength": "3", "towards": "to_family", "cost": "Her back", "stressful": "no",
    "since": "", "until": "", "asked": "could", "asked_words": "Sleepovers", "asked_on": "", "told_by": "Dana",
    "knows": "yes", "knows_why": "",
}  # fmt: skip


def page_of(client, user, family):
    client.force_login(user)
    answer = client.get(f"/records/{family.pk}/support/")
    assert answer.status_code == 200
    return answer.content.decode()


def send(client, harpers, **wrong):
    client.force_login(harpers.priya)
    return client.post(f"/records/{harpers.family.pk}/{harpers.kit.pk}/support/", GRAN | wrong)


def test_somebody_is_written_down_with_what_they_bring_and_cost_and_who_told_us(client, harpers):
    assert send(client, harpers).status_code == 302
    page = page_of(client, harpers.priya, harpers.family)
    for said in (
        "Joan Harper", "grandmother", "for Kit", "Has him on Saturdays.", "Very much, and it comes to them",
        "Her back.", "Could be asked: Sleepovers.", "Dana told us. They know that they are on the record.",
    ):  # fmt: skip
        assert said in page


@pytest.mark.demand("4.4.3")
@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        pytest.param({"told_by": ""}, "Say who told us about them", id="nobody without who told us"),
        pytest.param({"knows": ""}, "Say whether they know", id="nobody without whether they know"),
        pytest.param({"knows": "no"}, "Say why they do not know", id="who does not know has a reason"),
        pytest.param({"name": ""}, "Write their name, or choose", id="nobody is nobody"),
        pytest.param({"brings": "", "cost": ""}, "Say what they bring", id="somebody brings or costs something"),
        pytest.param({"since": "31 2 2020"}, "a day that there is", id="a day that there is not"),
        pytest.param({"since": "2 1 2026", "until": "1 1 2026"}, "end before it begins", id="an end before the start"),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_kept(client, harpers, wrong, words):
    assert words in send(client, harpers, **wrong).content.decode()
    assert not Supporter.objects.exists()


@pytest.mark.demand("4.4.2")
def test_harm_is_kept_with_the_place_and_seen_by_who_may_know_of_safety(client, harpers):
    park = group(by=harpers.priya)
    goes_to(harpers.kit, park, by=harpers.priya)
    client.force_login(harpers.priya)
    said = {"kind": "harm", "text": "Vapes by the gate", "happened_on": "1 10 2026", "told_by": "A parent"}
    where = f"/records/{harpers.family.pk}/places/{park.pk}/"
    assert client.post(where, said | {"person": str(harpers.kit.pk)}).status_code == 302
    kept = PlaceNote.objects.get()
    assert (kept.group, kept.information) == (park, "safety")
    assert "Vapes by the gate" in page_of(client, harpers.priya, harpers.family)
    assert "Vapes" not in page_of(client, harpers.anil, harpers.family)
    decision(harpers.kit, harpers.anil.agency, by=harpers.priya, information="safety")
    assert "Vapes by the gate" in page_of(client, harpers.anil, harpers.family)


@pytest.mark.demand("4.4.2")
def test_a_place_known_through_another_record_stands_beside_every_family_that_goes_there(client, harpers):
    from thinkfamily.people.families.factories import family
    from thinkfamily.people.persons.factories import person

    park = group(by=harpers.priya)
    goes_to(harpers.kit, park, by=harpers.priya)
    other = person("Lou Reid", "2018-03-03", by=harpers.priya)
    family("Reid family", (other, "child"), by=harpers.priya)
    place_note(park, other, by=harpers.priya)
    page = page_of(client, harpers.priya, harpers.family)
    assert "Older boys hand out vapes" in page
    assert "Lou" not in page


def test_a_faith_group_is_not_told_to_everybody(client, harpers):
    supporter(harpers.dana, "The mosque on Hill Street", kind="faith", by=harpers.priya)
    assert "Hill Street" in page_of(client, harpers.priya, harpers.family)
    assert "Hill Street" not in page_of(client, harpers.anil, harpers.family)


def test_the_second_of_two_writers_sees_both_versions(client, harpers):
    kept = supporter(harpers.kit, by=harpers.priya)
    client.force_login(harpers.priya)
    where, said = f"/support/{kept.pk}/", {name: value for name, value in GRAN.items() if name not in ("name", "other")}
    assert client.post(where, said | {"version": "1", "brings": "Cooks on Sundays"}).status_code == 302
    second = client.post(where, said | {"version": "1", "brings": "Drives him to football"}).content.decode()
    assert "Two versions" in second
    kept.refresh_from_db()
    assert kept.brings == "Cooks on Sundays"


def test_who_wrote_it_down_puts_it_right(client, harpers):
    kept = supporter(harpers.kit, by=harpers.priya)
    client.force_login(harpers.anil)
    answer = client.post(f"/support/{kept.pk}/", GRAN | {"version": "1"})
    assert answer.status_code == 403
    assert "they put it right" in answer.content.decode()


def test_a_withheld_belonging_hides_who_supports(client, harpers):
    supporter(harpers.kit, other=harpers.dana, by=harpers.priya, brings="Wakes him")
    assert "Wakes him" in page_of(client, harpers.anil, harpers.family)
    decision(harpers.dana, harpers.anil.agency, by=harpers.priya, information="family", ground="danger_if_known")
    assert "Wakes him" not in page_of(client, harpers.anil, harpers.family)


def test_a_supporter_and_a_place_can_be_sealed_and_said_to_be_wrong(client, harpers):
    kept = supporter(harpers.kit, by=harpers.priya)
    noted = place_note(group(by=harpers.priya), harpers.kit, by=harpers.priya)
    page = page_of(client, harpers.priya, harpers.family)
    for name, item in (("supporter", kept), ("placenote", noted)):
        for where in (f"/seals/on/{name}/{item.pk}/", f"/disputes/on/{name}/{item.pk}/"):
            assert f'href="{where}"' in page
            assert client.get(where).status_code == 200
    Seal.objects.create(
        person=harpers.kit, kind="supporter", item=kept.pk, from_agency=harpers.anil.agency, reason="He must not know",
        review_on=datetime.date(2027, 1, 1), keeper=harpers.priya, sealed_by=harpers.priya, sealed_at=now(),
    )  # fmt: skip
    assert "Sealed from" in page_of(client, harpers.priya, harpers.family)
    assert "Joan Harper" not in page_of(client, harpers.anil, harpers.family)
