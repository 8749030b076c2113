"""A child's own picture: drawn by touch without JavaScript, kept with its words, and seen by nobody unasked."""

import pytest
from django.urls import reverse
from django.utils import timezone

from thinkfamily.access.kept_text.models import KeptText
from thinkfamily.access.kept_text.reads import newest_of
from thinkfamily.access.kept_text.rules import KEPT_FOR
from thinkfamily.people.ecomap import rules
from thinkfamily.people.ecomap.factories import my_people
from thinkfamily.people.ecomap.models import MyPeople
from thinkfamily.people.network.factories import supporter
from thinkfamily.people.sharing.factories import decision

pytestmark = [pytest.mark.django_db, pytest.mark.demand("4.7.2")]
KEPT = {
    "name-0": "Gran", "circle-0": "close", "words-0": "She sings", "name-1": "Dad", "circle-1": "far", "words-1": "",
    "words": "Mum is asleep sometimes", "family_may_see": "no", "others_may_see": "no", "said_of_seeing": "Not Dad",
    "with_whom": "Kit and Priya", "drawn_on": "1 10 2026", "keep": "yes",
}  # fmt: skip


def where(harpers, more=""):
    return f"/records/{harpers.family.pk}/{harpers.kit.pk}/my-people/{more}"


def page_of(client, user, harpers):
    client.force_login(user)
    return client.get(where(harpers)).content.decode()


@pytest.mark.parametrize(
    ("pressed", "stands"),
    [
        pytest.param({"put": "near|Gran"}, [("Gran", "near")], id="a name is tapped"),
        pytest.param({"new": "close", "typed": "  Biscuit the dog "}, [("Biscuit the dog", "close")], id="typed"),
        pytest.param({"new": "close", "typed": ""}, [], id="nothing typed, nothing there"),
        pytest.param({"put": "moon|Gran"}, [], id="no such circle"),
        pytest.param({"name-0": "Gran", "circle-0": "far", "put": "close|Gran"}, [("Gran", "close")], id="moved"),
        pytest.param({"name-0": "Gran", "circle-0": "far", "take": "0"}, [], id="taken away"),
        pytest.param({"name-0": "Gran", "circle-0": "far", "take": "9"}, [("Gran", "far")], id="nobody to take"),
    ],
)
def test_a_tap_changes_the_picture(pressed, stands):
    board = rules.after(rules.read(pressed), pressed)
    assert [(one.name, one.circle) for one in board.people] == stands


def test_names_of_the_family_and_of_supporters_can_be_tapped(client, harpers):
    supporter(harpers.kit, "Joan Harper", by=harpers.priya)
    client.force_login(harpers.priya)
    first = client.get(where(harpers, "draw/")).content.decode()
    assert 'value="close|Joan Harper"' in first
    assert 'value="close|Dana"' in first
    second = client.post(where(harpers, "draw/"), {"put": "close|Joan Harper"}).content.decode()
    assert 'name="name-0" value="Joan Harper"' in second
    assert not MyPeople.objects.exists(), "a tap keeps nothing"


def test_it_is_kept_with_the_childs_words_and_earlier_ones_stay(client, harpers):
    my_people(harpers.kit, ("near", "Dad", ""), by=harpers.priya)
    client.force_login(harpers.priya)
    assert client.post(where(harpers, "draw/"), KEPT).status_code == 302
    page = page_of(client, harpers.priya, harpers)
    for said in ("1 October 2026", "11 November 2026", "She sings", "Mum is asleep sometimes", "Not Dad"):
        assert said in page
    assert MyPeople.objects.count() == 2


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        pytest.param({"with_whom": ""}, "Write down who was there", id="who was there"),
        pytest.param({"family_may_see": ""}, "Ask whether the family may see it", id="the child is asked"),
        pytest.param({"others_may_see": ""}, "Ask whether other people", id="of the others too"),
        pytest.param({"circle-0": "", "circle-1": ""}, "There is nobody in the picture yet", id="an empty picture"),
    ],
)
def test_what_is_missing_is_said_and_the_picture_stays(client, harpers, wrong, words):
    client.force_login(harpers.priya)
    page = client.post(where(harpers, "draw/"), KEPT | wrong).content.decode()
    assert words in page
    assert ('value="Gran"' in page) == ("circle-0" not in wrong)
    assert not MyPeople.objects.exists()


@pytest.mark.demand("4.7.3")
@pytest.mark.parametrize(
    ("child_said", "shared", "seen"),
    [
        pytest.param(False, False, False, id="neither"),
        pytest.param(False, True, False, id="a decision without the child's yes shows nothing"),
        pytest.param(True, False, False, id="the child's yes without a decision shows nothing"),
        pytest.param(True, True, True, id="both"),
    ],
)
def test_another_agency_needs_the_childs_yes_and_a_decision(client, harpers, child_said, shared, seen):
    my_people(harpers.kit, ("close", "Gran", "She sings"), by=harpers.priya, others_may_see=child_said)
    if shared:
        decision(harpers.kit, harpers.anil.agency, by=harpers.priya, information="work_with_family")
    assert ("She sings" in page_of(client, harpers.anil, harpers)) == seen


def test_a_day_to_come_is_refused(client, harpers):
    client.force_login(harpers.priya)
    answer = client.post(where(harpers, "draw/"), KEPT | {"drawn_on": "1 10 2036"})
    assert "has not come yet" in answer.content.decode()
    assert not MyPeople.objects.exists()


@pytest.mark.demand("4.8.1")
@pytest.mark.parametrize("child_said", [True, False])
def test_on_the_timeline_it_stands_for_whom_the_child_said_yes(client, harpers, child_said):
    my_people(
        harpers.kit, ("close", "Gran", ""), by=harpers.priya, words="Mum is asleep sometimes", others_may_see=child_said
    )
    decision(harpers.kit, harpers.anil.agency, by=harpers.priya, information="work_with_family")
    client.force_login(harpers.anil)
    page = client.get(f"/records/{harpers.family.pk}/timeline/").content.decode()
    assert ("Kit drew who is close to them" in page) == child_said
    assert ("Mum is asleep sometimes" in page) == child_said


@pytest.mark.demand("4.7.4")
def test_a_picture_can_be_sealed_and_disputed_as_anything_can(client, harpers):
    kept = my_people(harpers.kit, ("close", "Gran", ""), by=harpers.priya, others_may_see=True)
    decision(harpers.kit, harpers.anil.agency, by=harpers.priya, information="work_with_family")
    own, other = page_of(client, harpers.priya, harpers), page_of(client, harpers.anil, harpers)
    assert (reverse("seal_item", args=["mypeople", kept.pk]) in own, wrong_in(kept, own)) == (True, True)
    assert (reverse("seal_item", args=["mypeople", kept.pk]) in other, wrong_in(kept, other)) == (False, True)


def wrong_in(kept, page):
    return reverse("dispute_item", args=["mypeople", kept.pk]) in page


@pytest.mark.demand("4.7.4")
def test_a_picture_that_was_begun_is_there_again_for_its_drawer_alone(client, harpers):
    client.force_login(harpers.priya)
    tapped = client.post(where(harpers, "draw/"), {"put": "close|Gran", "words": "Not done"}).content.decode()
    assert ">Not done</textarea>" in tapped
    client.post(
        where(harpers, "draw/"), {"name-0": "Gran", "circle-0": "close", "words-0": "She sings", "put": "far|Dad"}
    )
    kept = KeptText.objects.get()
    assert "Gran" not in kept.closed
    assert "Go on with the picture" in page_of(client, harpers.priya, harpers)
    again = client.get(where(harpers, "draw/")).content.decode()
    for said in ('value="Gran"', 'value="She sings"', 'name="name-1" value="Dad"'):
        assert said in again
    assert newest_of(harpers.priya, timezone.now()) is None, "it is not what somebody could not send"
    client.force_login(harpers.anil)
    assert 'value="She sings"' not in client.get(where(harpers, "draw/")).content.decode()


@pytest.mark.demand("4.7.4")
@pytest.mark.parametrize("ended", [KEPT, {"anew": "yes", "name-0": "Gran", "circle-0": "close"}])
def test_what_was_begun_goes_when_it_is_kept_or_begun_anew(client, harpers, ended):
    client.force_login(harpers.priya)
    client.post(where(harpers, "draw/"), {"put": "close|Gran"})
    assert client.post(where(harpers, "draw/"), ended).status_code == 302
    assert not KeptText.objects.exists()
    assert 'name="name-0"' not in client.get(where(harpers, "draw/")).content.decode()


@pytest.mark.demand("4.7.4")
def test_one_goes_on_later_and_a_day_later_it_is_gone(client, harpers):
    client.force_login(harpers.priya)
    sent = {"name-0": "Gran", "circle-0": "close", "words-0": "She sings", "later": "yes"}
    assert client.post(where(harpers, "draw/"), sent).status_code == 302
    assert 'value="She sings"' in client.get(where(harpers, "draw/")).content.decode()
    KeptText.objects.update(at=timezone.now() - KEPT_FOR)
    assert 'value="She sings"' not in client.get(where(harpers, "draw/")).content.decode()
