"""What withholds or seals on one of two records binds the person, also for whoever asks the database itself."""

import datetime

import pytest
from django.db import connection, transaction
from django.db.utils import ProgrammingError

from thinkfamily.access import reading
from thinkfamily.access.grants.actions import give
from thinkfamily.people.conftest import END, START
from thinkfamily.people.persons.factories import address, contact_way, note, tie
from thinkfamily.people.persons.models import Note, Person, PersonAddress, Tie
from thinkfamily.people.same_person import actions
from thinkfamily.people.same_person.conftest import WHY
from thinkfamily.people.same_person.models import CarriedSeal, Merge
from thinkfamily.people.sealing.actions import Terms, lift, seal
from thinkfamily.people.seals import reads as seals
from thinkfamily.people.seals.models import Seal
from thinkfamily.people.sharing.factories import decision

pytestmark = [pytest.mark.django_db, pytest.mark.demand("4.10.8")]
TODAY = datetime.date(2026, 11, 20)
SAFE = "14 Larkfield Row"


@pytest.fixture(autouse=True)
def on_a_day(settings):
    settings.TODAY = TODAY


@pytest.fixture
def club(twice):
    """Sam of the club, whom a second grant lets read the Harpers too."""
    give(
        twice.sam, by=None, scope="record", family_id=str(twice.harpers.family.pk), reason="Trains Kit", starts=START,
        ends=END,
    )  # fmt: skip
    return twice


def merged(twice):
    return actions.merge(twice.pair, by=twice.harpers.priya, keep=twice.kit, why=WHY)


def sees(user, model, **which):
    """What the database itself shows, whatever pages ask."""
    with reading.as_reader(user):
        return {str(each.pk) for each in model.objects.filter(**which)}


@pytest.mark.parametrize("on", ["kit", "again"], ids=["the record that is kept", "the record that is gone"])
def test_a_withhold_on_either_record_binds_what_both_hold(club, on):
    priya, sam = club.harpers.priya, club.sam
    shared = {"information": "health", "by": priya}
    for one in (club.kit, club.again):
        decision(one, sam.agency, by=priya, information="health")
    items = [note(one, "Has asthma", **shared) for one in (club.kit, club.again)]
    assert len(sees(sam, Note)) == 2
    made = merged(club)
    assert len(sees(sam, Note)) == 2
    decision(getattr(club, on), sam.agency, outcome="withhold", information="health", by=priya, ground="serious_harm")
    assert sees(sam, Note) == set(), "the stricter holds"
    with reading.as_system("the records part"):
        Person.objects.filter(pk=made.gone_id).update(merged_into=None)
    left = club.again if on == "kit" else club.kit
    assert sees(sam, Note) == {str(item.pk) for item in items if item.person == left}


def test_a_name_withheld_on_one_record_is_withheld_on_both(club):
    decision(
        club.again, club.sam.agency, outcome="withhold", information="identity", by=club.harpers.priya,
        ground="danger_if_known",
    )  # fmt: skip
    assert str(club.kit.pk) in sees(club.sam, Person)
    made = merged_by_moira(club)
    assert made
    assert not {str(club.kit.pk), str(club.again.pk)} & sees(club.sam, Person)


def merged_by_moira(twice):
    return actions.merge(twice.pair, by=twice.harpers.moira, keep=twice.kit, why=WHY)


def test_a_share_with_one_family_never_opens_what_the_other_withholds(twice):
    decision(twice.again, twice.sam.agency, by=twice.harpers.priya, information="health")
    decision(
        twice.kit, twice.sam.agency, outcome="withhold", by=twice.harpers.priya, information="health",
        ground="serious_harm",
    )  # fmt: skip
    note(twice.again, "Has asthma", by=twice.harpers.priya, information="health")
    assert len(sees(twice.sam, Note)) == 1
    merged(twice)
    assert sees(twice.sam, Note) == set()


@pytest.mark.parametrize("on", ["kit", "again"], ids=["the record that is kept", "the record that is gone"])
def test_a_seal_binds_what_the_other_record_says_too(club, on):
    priya, sam = club.harpers.priya, club.sam
    for one in (club.kit, club.again):
        decision(one, sam.agency, by=priya, information="address")
    kept = {
        one: address(getattr(club, one), by=priya, line=line) for one, line in (("kit", SAFE), ("again", SAFE.upper()))
    }
    other = address(club.again, by=priya, line="2 Mill Lane")
    seal(kept[on], Terms("A refuge", TODAY + datetime.timedelta(days=60), from_agencies=[sam.agency]), by=priya)
    assert len(sees(sam, PersonAddress)) == 2, "each record by itself"
    made = merged(club)
    assert sees(sam, PersonAddress) == {str(other.pk)}
    assert CarriedSeal.objects.count() == 1
    actions.undo(made, by=priya, why="They are cousins")
    assert len(sees(sam, PersonAddress)) == 2


def test_a_lifted_seal_is_lifted_on_both(club):
    priya, sam = club.harpers.priya, club.sam
    decision(club.kit, sam.agency, by=priya, information="address")
    one, two = (address(each, by=priya, line=SAFE) for each in (club.kit, club.again))
    (laid,) = seal(one, Terms("A refuge", TODAY + datetime.timedelta(days=60), from_agencies=[sam.agency]), by=priya)
    merged(club)
    assert sees(sam, PersonAddress) == set()
    lift(laid, by=priya, why="They have moved")
    assert sees(sam, PersonAddress) == {str(one.pk), str(two.pk)}


def test_what_is_sealed_from_somebody_is_sealed_from_them_by_whichever_record(twice):
    """Kit must not learn of a number; Kit's other record is Kit."""
    number = contact_way(twice.jon, "07700 900777", by=twice.harpers.priya)
    seal(
        number, Terms("Jon asks", TODAY + datetime.timedelta(days=60), from_people=[twice.kit]), by=twice.harpers.priya
    )
    assert number.pk not in seals.hidden_from(twice.again, [number.pk])
    made = merged(twice)
    assert number.pk in seals.hidden_from(twice.again, [number.pk])
    assert number.pk in seals.hidden_from(twice.kit)
    actions.undo(made, by=twice.harpers.priya, why="They are cousins")
    assert number.pk not in seals.hidden_from(twice.again)
    assert number.pk in seals.hidden_from(twice.kit)


def test_what_was_withheld_while_they_were_one_holds_for_both_when_they_are_two(club):
    priya, sam = club.harpers.priya, club.sam
    for one in (club.kit, club.again):
        decision(one, sam.agency, by=priya, information="health")
        note(one, "Has asthma", by=priya, information="health")
    number = contact_way(club.jon, "07700 900777", by=priya)
    made = merged(club)
    decision(club.kit, sam.agency, outcome="withhold", information="health", by=priya, ground="serious_harm")
    seal(number, Terms("Jon asks", TODAY + datetime.timedelta(days=60), from_people=[club.kit]), by=priya)
    actions.undo(made, by=priya, why="They are cousins")
    assert sees(sam, Note) == set(), "nobody has said for which of the two it was meant"
    assert all(number.pk in seals.hidden_from(each) for each in (club.kit, club.again))


def test_a_tie_to_either_record_is_kept_from_who_must_not_know_of_the_person(club):
    decision(
        club.kit, club.sam.agency, outcome="withhold", information="family", by=club.harpers.priya,
        ground="danger_if_known",
    )  # fmt: skip
    tie(club.jon, "parent_of", club.again, by=club.harpers.priya)
    assert len(sees(club.sam, Tie)) == 1
    merged(club)
    assert sees(club.sam, Tie) == set()


@pytest.mark.parametrize(
    "sql",
    [
        pytest.param("UPDATE people_person SET merged_into_id = %(kit)s WHERE id = %(again)s", id="to read two as one"),
        pytest.param("UPDATE people_person SET merged_into_id = NULL WHERE id = %(again)s", id="to part them"),
        pytest.param("DELETE FROM people_carriedseal", id="to lift what is sealed on both"),
        pytest.param("UPDATE people_merge SET why = 'x'", id="to say that it was otherwise"),
    ],
)
def test_who_puts_sql_into_the_site_joins_and_parts_nobody(twice, sql):
    if "NULL" in sql or "DELETE" in sql or "why" in sql:
        address(twice.again, by=twice.harpers.priya, line=SAFE)
        one = address(twice.kit, by=twice.harpers.priya, line=SAFE)
        seal(
            one, Terms("A refuge", TODAY + datetime.timedelta(days=60), from_agencies=[twice.sam.agency]),
            by=twice.harpers.priya,
        )  # fmt: skip
        merged(twice)
    before = list(Person.objects.order_by("pk").values_list("pk", "merged_into"))
    with pytest.raises(ProgrammingError), transaction.atomic(), reading.as_reader(twice.harpers.priya):
        connection.cursor().execute(sql, {"kit": twice.kit.pk, "again": twice.again.pk})
    assert list(Person.objects.order_by("pk").values_list("pk", "merged_into")) == before
    assert CarriedSeal.objects.count() == Merge.objects.count()
    assert Seal.objects.count() == Merge.objects.count()
