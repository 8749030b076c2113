"""An unborn person has no sex in law and no age; the birth makes the same person the child; twins become two."""

import datetime

import pytest
from django.db import transaction
from django.db.utils import IntegrityError

from thinkfamily.access.decision import Refused
from thinkfamily.clock import today
from thinkfamily.people.about.birth import telling
from thinkfamily.people.about.birth.conftest import SOON
from thinkfamily.people.families.models import Membership
from thinkfamily.people.families.ties import actions as ties
from thinkfamily.people.persons import followers
from thinkfamily.people.persons.factories import note
from thinkfamily.people.persons.models import Person, Tie
from thinkfamily.people.sealing.reads import copy_for
from thinkfamily.people.seals.reads import standing
from thinkfamily.people.sharing.factories import decision

pytestmark = [pytest.mark.django_db, pytest.mark.demand("4.1.2")]


def where(record, who, then=""):
    return f"/records/{record.family.pk}/{who.pk}/{then}"


def birth(record, client, **said):
    client.force_login(record.priya)
    person_of = Person.objects.get(pk=record.baby.pk)
    usual = {"version": person_of.version, "on": "1 2 2026", "how_many": "1"}
    return client.post(where(record, record.baby, "born/"), usual | said)


@pytest.mark.parametrize("sex", ["F", "M"])
def test_the_database_refuses_a_sex_before_the_birth(expecting, sex):
    with pytest.raises(IntegrityError, match="an_unborn_child_has_no_sex_in_law"), transaction.atomic():
        Person.objects.filter(pk=expecting.baby.pk).update(sex=sex)


@pytest.mark.parametrize(
    ("what", "said", "words"),
    [
        pytest.param("sex_in_law", {"code": "F", "words": ""}, "Before the birth", id="a sex, whatever a scan showed"),
        pytest.param("number", {"scheme": "nhs", "value": "9434765919"}, "after the birth", id="an NHS number"),
        pytest.param("number", {"scheme": "upn", "value": "A950000178301"}, "after the birth", id="a pupil number"),
    ],
)
def test_before_the_birth_one_sentence_refuses(client, expecting, what, said, words):
    client.force_login(expecting.priya)
    page = client.post(where(expecting, expecting.baby, f"add/{what}/"), said | {"since": "", "until": ""})
    assert words in page.content.decode()


def test_no_page_says_an_age_before_the_birth(client, expecting):
    client.force_login(expecting.priya)
    page = client.get(where(expecting, expecting.baby)).content.decode()
    assert f"a baby expected in {today() + SOON:%B %Y}" in page
    assert "under 1" not in page
    assert ">0<" not in page


def test_the_birth_makes_the_same_person_the_child_and_keeps_the_expected_day(client, expecting, monkeypatch):
    kept = note(expecting.baby, "The midwife comes on Fridays", by=expecting.priya)
    told: list[followers.Turn] = []
    monkeypatch.setattr(followers, "FOLLOWERS", [told.append])
    on = today() - datetime.timedelta(days=1)
    answer = birth(expecting, client, on=f"{on:%d %m %Y}", first_name_0="Ava", last_name_0="Harper", sex_0="F")
    assert answer.status_code == 302
    child = Person.objects.get(pk=expecting.baby.pk)
    assert (child.first_name, child.sex, child.date_of_birth, child.expected_date) == ("Ava", "F", on, today() + SOON)
    assert Membership.objects.get(person=child).role == "child"
    assert Tie.objects.get(other=child, until=None).kind == "parent_of"
    assert Tie.objects.get(other=child, kind="expects").until == on
    kept.refresh_from_db()
    assert kept.person == child
    assert [turn.what for turn in told] == ["born"]


def test_twins_become_two_in_the_same_families_with_the_same_parents(client, expecting):
    on = today()
    said = {"how_many": "2", "first_name_0": "Ava", "first_name_1": "Ben", "sex_1": "M", "on": f"{on:%d %m %Y}"}
    assert birth(expecting, client, **said).status_code == 302
    ben = Person.objects.get(first_name="Ben")
    assert ben.pk != expecting.baby.pk
    assert (ben.expected_date, ben.date_of_birth, ben.sex) == (today() + SOON, on, "M")
    assert Membership.objects.get(person=ben).family == expecting.family
    assert Tie.objects.get(other=ben, kind="parent_of").person == expecting.dana
    assert Tie.objects.get(kind="twin_of").person == expecting.baby
    assert not Person.objects.filter(expected_date__isnull=False, date_of_birth=None).exists()


def test_a_second_baby_is_expected_where_the_first_is(client, expecting):
    client.force_login(expecting.priya)
    assert client.post(where(expecting, expecting.baby, "another/")).status_code == 302
    second = Person.objects.exclude(pk=expecting.baby.pk).get(expected_date__isnull=False)
    assert second.unborn
    assert Tie.objects.get(other=second, kind="expects").person == expecting.dana


@pytest.mark.demand("4.1.3")
def test_a_second_baby_is_withheld_from_the_agency_from_which_the_first_is(client, expecting):
    anil = expecting.anil
    decision(expecting.baby, anil.agency, by=expecting.priya, information="family", ground="in_confidence")
    client.force_login(expecting.priya)
    assert client.post(where(expecting, expecting.baby, "another/")).status_code == 302
    second = Person.objects.exclude(pk=expecting.baby.pk).get(expected_date__isnull=False)
    client.force_login(anil)
    assert client.get(where(expecting, second)).status_code == 404
    for page in ("", "people/", "tree/", "page/"):
        shown = client.get(f"/records/{expecting.family.pk}/{page}").content.decode()
        assert "Harper" in shown
        assert not [said for said in (str(second.pk), "baby expected", "Due ") if said in shown]


@pytest.mark.parametrize(
    ("days", "words"),
    [
        pytest.param(1, "has not come yet", id="a birth to come"),
        pytest.param(-60, "more than 20 weeks before", id="far too early"),
    ],
)
def test_a_birth_that_cannot_be_is_refused_in_a_sentence(client, expecting, days, words):
    on = today() + datetime.timedelta(days=days)
    answer = birth(expecting, client, on=f"{on:%d %m %Y}")
    assert words in answer.content.decode()
    assert Person.objects.get(pk=expecting.baby.pk).unborn


def test_nobody_is_born_twice(client, expecting):
    on = f"{today():%d %m %Y}"
    assert birth(expecting, client, on=on).status_code == 302
    assert "is written down already" in birth(expecting, client, on=on).content.decode()
    assert Person.objects.count() == 4


@pytest.mark.demand("4.1.3")
def test_a_pregnancy_is_kept_from_her_mother_until_she_agrees_and_so_is_the_child(client, expecting):
    # given Dana is 16, so that her mother's copy holds what is written of her
    Person.objects.filter(pk=expecting.dana.pk).update(date_of_birth=today() - datetime.timedelta(days=16 * 366))
    sue = Membership.objects.select_related("person", "family").get(person=expecting.sue)
    assert "expects" in str([part.ties for part in copy_for(expecting.priya, sue)])
    client.force_login(expecting.priya)
    said = {"people": [str(expecting.sue.pk)], "why": "Dana tells her mother herself"}
    assert client.post(where(expecting, expecting.baby, "quiet/"), said).status_code == 302
    assert "expects" not in str([part.ties for part in copy_for(expecting.priya, sue)])
    birth(expecting, client, on=f"{today():%d %m %Y}", first_name_0="Ava")
    copied = str([part.ties for part in copy_for(expecting.priya, sue)])
    assert "Ava" not in copied
    assert standing().filter(from_person=expecting.sue).count() == 2
    said = {"whom": str(expecting.sue.pk), "why": "Dana told her on Sunday"}
    assert client.post(where(expecting, expecting.baby, "knows/"), said).status_code == 302
    assert "Ava" in str([part.ties for part in copy_for(expecting.priya, sue)])
    assert client.get(where(expecting, expecting.baby, "knows/")).status_code == 404


@pytest.mark.demand("4.1.3")
def test_what_is_written_of_the_baby_later_is_kept_from_her_too(expecting):
    who = Membership.objects.get(person=expecting.baby)
    telling.keep_from(who, expecting.sue, by=expecting.priya, why="Dana will tell her herself")
    sue = Membership.objects.get(person=expecting.sue)
    later = ties.add_tie(sue, by=expecting.priya, kind="kin_of", other=expecting.baby)
    assert standing().filter(item=later.pk, from_person=expecting.sue).exists()
    told = str(copy_for(expecting.priya, Membership.objects.select_related("person").get(person=expecting.sue)))
    assert "baby" not in told


def test_nothing_is_said_to_be_kept_where_nothing_is_written_down(expecting):
    Tie.objects.filter(other=expecting.baby).update(other=expecting.kit)
    with pytest.raises(Refused, match="write down first who expects it"):
        telling.keep_from(
            Membership.objects.get(person=expecting.baby), expecting.sue, by=expecting.priya, why="She must not know"
        )


@pytest.mark.parametrize(
    ("of", "said", "words"),
    [
        pytest.param({"expected_date": today() - SOON}, "", "has been born", id="a birth is not taken back by a gap"),
        pytest.param({"died_on": today() - SOON}, "1 11 2026", "they died", id="nobody is born after they died"),
    ],
)
def test_a_birthday_that_cannot_be_is_refused_in_a_sentence(client, expecting, of, said, words):
    Person.objects.filter(pk=expecting.kit.pk).update(**of)
    client.force_login(expecting.priya)
    kit = Person.objects.get(pk=expecting.kit.pk)
    sent = {"first_name": "Kit", "last_name": "Harper", "date_of_birth": said, "version": kit.version}
    page = client.post(where(expecting, kit, "edit/"), sent)
    assert words in page.content.decode()
    assert Person.objects.get(pk=kit.pk).date_of_birth == kit.date_of_birth
