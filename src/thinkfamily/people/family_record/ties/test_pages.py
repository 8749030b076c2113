"""Who belongs to somebody, on the page and in the database: from either side, refused or asked about in words."""

import datetime

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from thinkfamily.access import reading
from thinkfamily.access.events.models import Event
from thinkfamily.people.families.factories import member
from thinkfamily.people.families.ties.factories import bond, responsibility
from thinkfamily.people.families.ties.models import Bond, Responsibility
from thinkfamily.people.persons.factories import person, tie
from thinkfamily.people.persons.models import Tie
from thinkfamily.people.sharing.factories import decision

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def on_a_day(settings):
    settings.TODAY = datetime.date(2026, 11, 20)


def where(harpers, of, page):
    return f"/records/{harpers.family.pk}/{of.pk}/{page}/"


def see(client, user, address):
    client.force_login(user)
    return client.get(address).content.decode()


@pytest.mark.demand("4.3.1")
def test_a_tie_is_written_down_once_and_read_from_both_sides(client, harpers):
    client.force_login(harpers.priya)
    said = {
        "kind": "parent_of",
        "other": harpers.kit.pk,
        "certainty": "confirmed",
        "detail": "birth",
        "said_by": "Dana",
    }
    answer = client.post(where(harpers, harpers.dana, "tie"), said)
    assert answer["Location"] == where(harpers, harpers.dana, "ties"), answer.content.decode()
    kept = Tie.objects.get()
    assert (kept.detail, kept.certainty, kept.said_by, kept.source_agency) == (
        "birth",
        "confirmed",
        "Dana",
        harpers.priya.agency,
    )
    hers = see(client, harpers.priya, where(harpers, harpers.dana, "ties"))
    his = see(client, harpers.priya, where(harpers, harpers.kit, "ties"))
    assert "Dana is Kit&#39;s mother" in hers
    assert "From the other side: Kit is Dana&#39;s child" in hers
    assert "<strong>Kit is Dana&#39;s child</strong>" in his
    assert "Confirmed, by a paper or by both: Dana" in his


@pytest.mark.demand("4.3.2")
@pytest.mark.parametrize(
    ("of", "said", "words"),
    [
        pytest.param("kit", {"kind": "parent_of"}, "a parent is older", id="a child is nobody’s parent"),
        pytest.param("dana", {"other": ""}, "Choose the other person", id="a tie to nobody"),
        pytest.param("dana", {"kind": ""}, "Choose how", id="a tie that says nothing"),
        pytest.param("dana", {"detail": "married"}, "does not go with", id="a mother who is married to her child"),
        pytest.param("dana", {"since": "31 2 2020"}, "a day that there is", id="a day that there is not"),
        pytest.param("dana", {"since": "1 1 2027"}, "has not come yet", id="a day to come"),
        pytest.param("dana", {"since": "1 1 2020", "until": "1 1 2019"}, "end before it begins", id="backwards"),
    ],
)
def test_a_tie_that_cannot_be_is_refused_in_words(client, harpers, of, said, words):
    who, other = (harpers.dana, harpers.kit) if of == "dana" else (harpers.kit, harpers.dana)
    client.force_login(harpers.priya)
    told = {"kind": "parent_of", "other": other.pk, "certainty": "stated", "detail": ""} | said
    assert words in client.post(where(harpers, who, "tie"), told).content.decode().replace("&#39;", "'")
    assert not Tie.objects.exists()


@pytest.mark.demand("4.3.2")
def test_what_is_seldom_so_is_asked_about_and_kept_with_why(client, harpers):
    young = person("Mia Harper", "2011-06-01", by=harpers.priya, sex="F")
    member(harpers.family, young, "child", by=harpers.priya)
    baby = person("Zoe Harper", "2026-09-01", by=harpers.priya)
    member(harpers.family, baby, "child", by=harpers.priya)
    client.force_login(harpers.priya)
    said = {"kind": "parent_of", "other": baby.pk, "certainty": "stated", "detail": ""}
    page = client.post(where(harpers, young, "tie"), said).content.decode()
    assert "Is that right?" in page
    assert "Mia was 15 when Zoe was born" in page
    assert not Tie.objects.exists()
    ticked = client.post(where(harpers, young, "tie"), said | {"sure": "on"}).content.decode()
    assert "Say that it is right, and why" in ticked
    client.post(where(harpers, young, "tie"), said | {"sure": "on", "sure_why": "The midwife says so"})
    assert Tie.objects.count() == 1
    assert Event.objects.get(what="tie written down").reason == "The midwife says so"


@pytest.mark.demand("4.3.2")
def test_the_database_refuses_a_circle_of_descent(harpers):
    al, bo, cy = (person(f"{name} Harper", None, by=harpers.priya) for name in ("Al", "Bo", "Cy"))
    tie(al, "parent_of", bo, by=harpers.priya)
    tie(bo, "adoptive_parent_of", cy, by=harpers.priya)
    with pytest.raises(IntegrityError, match="nobody_descends_from_themselves"), transaction.atomic():
        tie(cy, "parent_of", al, by=harpers.priya)
    Tie.objects.filter(person=al).update(certainty="mistaken", until=datetime.date(2026, 1, 1))
    tie(cy, "parent_of", al, by=harpers.priya)


@pytest.mark.demand("4.3.1")
def test_a_mistake_is_marked_and_counts_no_more(client, harpers):
    kept = tie(harpers.dana, "sibling_of", harpers.kit, by=harpers.priya)
    client.force_login(harpers.priya)
    said = {"version": 1, "certainty": "mistaken", "detail": "", "since": "", "until": ""}
    client.post(f"/records/{harpers.family.pk}/ties/{kept.pk}/", said)
    kept.refresh_from_db()
    assert (kept.certainty, kept.until) == ("mistaken", datetime.date(2026, 11, 20))
    assert "Was written down by mistake" in see(client, harpers.priya, where(harpers, harpers.kit, "ties"))


@pytest.mark.demand("4.3.1", "4.13.1")
def test_the_second_of_two_who_change_a_tie_sees_both(client, harpers):
    kept = tie(harpers.dana, "parent_of", harpers.kit, by=harpers.priya)
    client.force_login(harpers.priya)
    address = f"/records/{harpers.family.pk}/ties/{kept.pk}/"
    said = {"version": 1, "certainty": "confirmed", "detail": ""}
    client.post(address, said | {"said_by": "The school"})
    page = client.post(address, said | {"said_by": "Gran"}).content.decode()
    assert "Which of the two stays?" in page
    kept.refresh_from_db()
    assert kept.said_by == "The school"


@pytest.mark.demand("4.3.3")
def test_parental_responsibility_is_apart_from_being_a_parent(client, harpers):
    tie(harpers.dana, "parent_of", harpers.kit, by=harpers.priya)
    page = see(client, harpers.priya, where(harpers, harpers.dana, "ties"))
    assert "It is not concluded from who is whose parent" in page
    said = {"other": harpers.kit.pk, "basis": "mother", "seen": "Birth certificate"}
    client.post(where(harpers, harpers.dana, "responsibility"), said)
    held = Responsibility.objects.get()
    assert (held.person, held.other, held.basis) == (harpers.dana, harpers.kit, "mother")
    assert "Dana has parental responsibility for Kit" in see(client, harpers.priya, where(harpers, harpers.kit, "ties"))


@pytest.mark.demand("4.3.3")
@pytest.mark.parametrize(
    ("child", "said", "words"),
    [
        pytest.param(
            {"born": None, "expected_date": datetime.date(2027, 2, 1)}, {}, "not born yet", id="before the birth"
        ),
        pytest.param({"born": "2001-01-01"}, {}, "was 18 on 1 January 2019", id="of somebody grown up"),
        pytest.param(
            {"born": "2002-01-01"},
            {"basis": "registered_father", "until": "1 1 2019"},
            "say since when",
            id="a certificate before it counted",
        ),
        pytest.param({"born": "2015-01-01"}, {"basis": ""}, "Choose what it rests on", id="without a basis"),
    ],
)
def test_parental_responsibility_that_cannot_be(client, harpers, child, said, words):
    young = person("Lou Harper", child.pop("born"), by=harpers.priya, **child)
    member(harpers.family, young, "child", by=harpers.priya)
    client.force_login(harpers.priya)
    told = {"other": young.pk, "basis": "mother"} | said
    assert words in client.post(where(harpers, harpers.dana, "responsibility"), told).content.decode()
    assert not Responsibility.objects.exists()


@pytest.mark.demand("4.3.4")
@pytest.mark.parametrize(
    ("kind", "towards", "words"),
    [
        pytest.param("close", "both", "Dana and Kit are close to each other", id="both ways"),
        pytest.param("distant", "other", "Dana is distant from Kit", id="one way"),
        pytest.param("care", "other", "Dana cares for Kit", id="care has a direction"),
        pytest.param("conflict", "both", "Dana and Kit are in conflict with each other", id="conflict"),
        pytest.param("support", "both", "Dana supports Kit, and Kit supports Dana", id="support both ways"),
    ],
)
def test_what_is_between_two_has_a_direction(client, harpers, kind, towards, words):
    client.force_login(harpers.priya)
    said = {"kind": kind, "other": harpers.kit.pk, "towards": towards}
    client.post(where(harpers, harpers.dana, "bond"), said)
    assert words in see(client, harpers.priya, where(harpers, harpers.kit, "ties"))


@pytest.mark.demand("4.3.4")
def test_control_is_about_safety_and_not_seen_by_everybody(client, harpers):
    kept = bond(harpers.dana, "control", harpers.kit, by=harpers.priya, towards="other")
    assert kept.information == "safety"
    assert "controls" not in see(client, harpers.anil, where(harpers, harpers.kit, "ties"))
    assert "controls" in see(client, harpers.priya, where(harpers, harpers.kit, "ties"))


@pytest.mark.demand("4.3.1")
def test_who_is_withheld_is_not_named_by_a_bond_either(client, harpers):
    bond(harpers.kit, "close", harpers.dana, by=harpers.priya)
    responsibility(harpers.dana, harpers.kit, by=harpers.priya)
    details = {"information": "family", "ground": "danger_if_known"}
    decision(harpers.dana, harpers.anil.agency, by=harpers.priya, **details)
    page = see(client, harpers.anil, where(harpers, harpers.kit, "ties"))
    assert "Dana" not in page
    with reading.as_reader(harpers.anil):
        assert not Bond.objects.exists()


@pytest.mark.demand("4.3.1")
def test_whom_a_tie_is_about_is_not_changed_by_sql(harpers):
    kept = tie(harpers.dana, "parent_of", harpers.kit, by=harpers.priya)
    other = person("Nobody Else", by=harpers.priya)
    refused = pytest.raises(DatabaseError, match="Whom something is about")
    with reading.as_reader(harpers.priya), refused, transaction.atomic():
        Tie.objects.filter(pk=kept.pk).update(other=other)
