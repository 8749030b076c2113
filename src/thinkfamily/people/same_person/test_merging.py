"""Two records are read as one person: who may say so, what cannot be, and that undoing puts everything back."""

import datetime

import pytest
from django.apps import apps
from django.db import connection

from thinkfamily.access import reading
from thinkfamily.access.decision import Refused
from thinkfamily.access.grants.actions import give
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.factories import reader
from thinkfamily.clock import now
from thinkfamily.people.conftest import END, START
from thinkfamily.people.families import policy as families
from thinkfamily.people.families import reads as family_reads
from thinkfamily.people.families.factories import member
from thinkfamily.people.persons.factories import address, identifier, note, person, tie
from thinkfamily.people.persons.models import Person
from thinkfamily.people.same_person import actions, policy, reads
from thinkfamily.people.same_person.conftest import WHY
from thinkfamily.people.same_person.likely import look
from thinkfamily.people.same_person.models import LikelyPair, Merge, MergeUndone, PairSaid
from thinkfamily.people.same_person.pair import Pair
from thinkfamily.people.sharing.factories import decision

pytestmark = [pytest.mark.django_db]
TODAY = datetime.date(2026, 11, 20)


@pytest.fixture(autouse=True)
def on_a_day(settings):
    settings.TODAY = TODAY


def merged(twice, **details):
    return actions.merge(twice.pair, **{"by": twice.harpers.priya, "keep": twice.kit, "why": WHY} | details)


# What a merge and its undoing leave behind: the log, the merge itself, and earlier states of the one column.
LEFT_BEHIND = ("access_event", "people_merge", "people_mergeundone", "people_carriedseal", "people_personhistory")
WORKED_OUT = "people_searchkey"  # from the rest, by the database; only its rows' numbers are new
OF_THE_DATABASE = ("tf_key", "tf_role")  # the owner's alone
WITHHELD = {"information": "health", "ground": "serious_harm"}
IN_BOTH = "Both belong to the {} now, as two people. From now on they count once."


def everything():
    """Every row of every table of the site."""
    tables = set(connection.introspection.table_names()) - {*LEFT_BEHIND, *OF_THE_DATABASE}
    found = {}
    with reading.as_system("the whole state, for a test"), connection.cursor() as cursor:
        for table in sorted(tables):
            row = "to_jsonb(t) - 'id'" if table == WORKED_OUT else "to_jsonb(t)"
            cursor.execute(f'SELECT ({row})::text FROM "{table}" t ORDER BY 1')
            found[table] = cursor.fetchall()
    return found


@pytest.mark.demand("4.10.4")
def test_undoing_puts_everything_back(twice):
    priya = twice.harpers.priya
    address(twice.kit, by=priya, line="14 Larkfield Row")
    address(twice.again, by=priya, line="14 larkfield row")
    note(twice.again, by=priya)
    tie(twice.jon, "parent_of", twice.again, by=priya)
    tie(twice.harpers.dana, "parent_of", twice.kit, by=priya)
    decision(twice.again, twice.sam.agency, by=priya)
    look()
    before = everything()
    made = merged(twice)
    assert everything() != before
    assert Person.objects.get(pk=twice.again.pk).merged_into == twice.kit
    actions.undo(made, by=priya, why="They are cousins")
    after = everything()
    assert {table for table in before if before[table] != after[table]} == set()
    assert len(before["people_person"]) == 4
    assert "people_note" in before


@pytest.mark.demand("4.10.3")
def test_a_merge_changes_one_column_of_one_row_and_nothing_else(twice):
    note(twice.again, by=twice.harpers.priya)
    before = everything()
    merged(twice)
    after = everything()
    assert {table for table in before if before[table] != after[table]} - {WORKED_OUT} == {"people_person"}


@pytest.mark.demand("4.10.3")
def test_each_family_shows_the_one_person_with_what_both_records_hold(client, twice):
    priya = twice.harpers.priya
    note(twice.kit, "Cooks on most days", by=priya)
    note(twice.again, "Boxes on Fridays", by=priya)
    merged(twice)
    for family in (twice.harpers.family, twice.reids):
        client.force_login(priya)
        page = client.get(f"/records/{family.pk}/").content.decode()
        assert page.count("Cooks on most days") == 1
        assert page.count("Boxes on Fridays") == 1
    assert [str(each) for each in family_reads.families_of(twice.kit, priya)] == ["Harper family", "Reid family"]
    assert client.get(f"/people/{twice.again.pk}/sharing/").status_code == 200


@pytest.mark.demand("4.10.3")
def test_nobody_counts_twice_in_a_family_that_holds_both_records(twice):
    member(twice.harpers.family, twice.again, by=twice.harpers.priya)
    assert len(family_reads.members(twice.harpers.family)) == 3
    made = merged(twice, looked_at=[IN_BOTH.format("Harper family")])
    assert made.asked
    assert [each.person for each in family_reads.members(twice.harpers.family)] == [twice.harpers.dana, twice.kit]


@pytest.mark.demand("4.10.5")
def test_whoever_reaches_one_family_learns_of_no_other(client, twice):
    note(twice.kit, "Seen by the nurse", by=twice.harpers.priya, information="health")
    made = merged(twice)
    client.force_login(twice.sam)
    page = client.get(f"/records/{twice.reids.pk}/").content.decode()
    assert "Kit" in page
    for secret in ("Harper family", "Dana", "nurse", str(twice.harpers.family.pk)):
        assert secret not in page
    assert client.get(f"/matches/people/{made.pk}/").status_code == 404
    assert client.get(f"/records/{twice.harpers.family.pk}/").status_code == 404
    with reading.as_reader(twice.sam):
        assert not Merge.objects.exists()
        assert [str(each) for each in family_reads.families_of(twice.kit, twice.sam)] == ["Reid family"]


def reaching_one(twice):
    return twice.sam


def emergency(twice):
    user = reader("emma", role="front_door", at="Emergency duty team")
    for family in (twice.harpers.family, twice.reids):
        give(
            user, by=None, scope="record", ground=Grant.Ground.EMERGENCY, family_id=str(family.pk), reason="A fire",
            starts=START, ends=END, ends_at=now() + datetime.timedelta(days=1),
        )  # fmt: skip
    return user


def told_less(twice):
    decision(twice.again, twice.harpers.priya.agency, by=twice.harpers.moira, **WITHHELD)
    return twice.harpers.priya


@pytest.mark.demand("4.10.6")
@pytest.mark.parametrize(
    ("who", "hidden"),
    [
        pytest.param(reaching_one, True, id="somebody who reaches one of the two finds nothing there"),
        pytest.param(emergency, False, id="whoever may only read decides nothing"),
        pytest.param(told_less, False, id="nor does whoever is told less than everything"),
    ],
)
def test_who_may_not_decide_is_told_nothing(twice, who, hidden):
    user = who(twice)
    said = policy.may_decide(user, twice.pair)
    assert not said
    assert said.hidden == hidden
    assert said.reason in (policy.NOT_YOURS, policy.NO_SUCH)
    with pytest.raises(Refused):
        merged(twice, by=user)
    assert not Merge.objects.exists()


def parent(twice):
    tie(twice.kit, "parent_of", twice.again, by=twice.harpers.priya)


def as_one_already(twice):
    merged(twice)


@pytest.mark.demand("4.10.2")
@pytest.mark.parametrize(
    ("given", "words"),
    [
        pytest.param(parent, "Nobody is that to themselves", id="somebody and their parent"),
        pytest.param(as_one_already, "one person already", id="one who is the other already"),
    ],
)
def test_what_cannot_be_one_person_is_refused_in_words(twice, given, words):
    given(twice)
    held = Merge.objects.count()
    with pytest.raises(Refused, match=words):
        merged(twice)
    assert Merge.objects.count() == held


@pytest.mark.demand("4.10.2")
def test_two_valid_nhs_numbers_are_asked_about_first(client, twice):
    priya = twice.harpers.priya
    identifier(twice.kit, "nhs", "9434765919", by=priya)
    identifier(twice.again, "nhs", "9434765870", by=priya)
    client.force_login(priya)
    where = f"/matches/people/{twice.kit.pk}/{twice.again.pk}/"
    said = {"decision": "same", "keep": str(twice.kit.pk), "reason": WHY}
    page = client.post(where, said).content.decode()
    assert "two different NHS numbers" in page
    assert "Look at each of these first" in page
    assert not Merge.objects.exists()
    assert client.post(where, said | {"looked_at": ["0"]}).status_code == 302
    assert Merge.objects.get().asked == ["They have two different NHS numbers, and both are valid."]


@pytest.mark.demand("4.10.2")
def test_a_third_record_joins_the_one_that_stands_for_two(twice):
    merged(twice)
    third = person("Kit Harper", "2013-06-09", by=twice.harpers.priya)
    member(twice.reids, third, by=twice.harpers.priya)
    pair, seen = Pair.of(twice.kit, third), [IN_BOTH.format("Reid family")]
    made = actions.merge(pair, by=twice.harpers.priya, keep=third, why=WHY, looked_at=seen)
    assert made.kept == twice.kit, "who stands for others already is the one that is kept"
    assert set(Person.objects.filter(merged_into=twice.kit)) == {twice.again, third}


@pytest.mark.demand("4.10.1")
def test_the_one_page_holds_what_says_the_same_until_it_is_decided(client, twice):
    assert look() == 1
    client.force_login(twice.harpers.priya)
    page = client.get("/matches/").content.decode()
    assert "Same name and date of birth" in page or "same name and date of birth" in page
    assert "Agencies" in page
    where = f"/matches/people/{twice.kit.pk}/{twice.again.pk}/"
    assert client.post(where, {"decision": "cannot_tell", "reason": "Ask the school"}).status_code == 302
    assert "omebody could not tell" in client.get("/matches/").content.decode()
    assert client.post(where, {"decision": "not_same", "reason": "Cousins of one name"}).status_code == 302
    assert "No two people wait for you" in client.get("/matches/").content.decode()
    assert [each.said for each in PairSaid.objects.order_by("at")] == ["cannot_tell", "not_same"]


@pytest.mark.demand("4.10.6")
def test_the_list_tells_nobody_of_a_pair_that_they_do_not_see_entirely(twice):
    look()
    assert len(reads.waiting(twice.harpers.moira)) == 1
    decision(twice.again, twice.harpers.priya.agency, by=twice.harpers.moira, **WITHHELD)
    assert reads.waiting(twice.harpers.priya) == []
    with reading.as_reader(twice.sam):
        assert not LikelyPair.objects.exists()


@pytest.mark.demand("4.10.7")
def test_the_page_says_who_saw_the_two_as_one(client, twice):
    made = merged(twice)
    client.force_login(twice.harpers.moira)
    client.get(f"/records/{twice.reids.pk}/")
    client.force_login(twice.harpers.priya)
    assert f"/matches/people/{made.pk}/" in client.get("/matches/").content.decode(), "from the list it is undone"
    page = client.get(f"/matches/people/{made.pk}/undo/").content.decode()
    assert "Moira Flint" in page
    client.post(f"/matches/people/{made.pk}/undo/", {"reason": "They are cousins"})
    assert MergeUndone.objects.get().why == "They are cousins"
    assert "Moira Flint" in client.get(f"/matches/people/{made.pk}/").content.decode()
    assert families.may_see_person(twice.sam, twice.again)
    assert not families.may_see_person(twice.sam, twice.kit)


def test_every_kind_of_row_about_a_person_can_be_given_to_whom_it_belongs():
    from thinkfamily.people.same_person.dividing import kinds

    labels = {model._meta.label for model, _ in kinds()}
    assert {"people.Note", "people.Tie", "people.PersonAddress", "people.Membership"} <= labels
    assert apps.get_model("people.Merge") not in {model for model, _ in kinds()}
