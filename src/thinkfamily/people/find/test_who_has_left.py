"""Somebody who has left: the family's readers keep what they knew, and learn nothing of what came after."""

import datetime
import uuid

import pytest
from django.apps import apps
from django.db import connection

from thinkfamily.access import reading
from thinkfamily.access.grants.actions import give
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.factories import reader
from thinkfamily.clock import today
from thinkfamily.people.disclosures.models import Disclosure
from thinkfamily.people.disclosures.policy import entries_visible_to
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.factories import family
from thinkfamily.people.families.models import Membership
from thinkfamily.people.find import reads as find
from thinkfamily.people.find.typed import taken_apart
from thinkfamily.people.persons import editing
from thinkfamily.people.persons.details import ContactWay
from thinkfamily.people.persons.factories import address, contact_way, note, tie
from thinkfamily.people.persons.models import Note, Person, PersonAddress, Tie
from thinkfamily.people.sharing import policy as sharing
from thinkfamily.people.sharing.factories import decision
from thinkfamily.people.sharing.models import SharingDecision
from thinkfamily.people.sharing.policy import decisions_visible_to as decisions

pytestmark = [pytest.mark.django_db, pytest.mark.demand("4.2.7")]
DAY = datetime.timedelta(days=1)
LEFT = datetime.date(2026, 11, 10)
BEFORE = datetime.datetime(2026, 11, 9, 23, 30, tzinfo=datetime.UTC)
ON_THE_DAY = datetime.datetime(2026, 11, 10, 0, 5, tzinfo=datetime.UTC)
MODELS = (PersonAddress, ContactWay, Note, Tie)
READERS = ("lena", "anil", "nora", "moira")


@pytest.fixture
def left(harpers):
    """Dana went on 10 November; a restricted record has her now, kept by the same hub, which only Nora reaches."""
    hub = harpers.priya.agency.name
    for who in ("lena", "nora"):
        setattr(harpers, who, reader(who, role="practitioner", at=hub))
    new = family("Dana's own", (harpers.dana, "parent"), by=harpers.nora, restricted=True)
    for user, where in ((harpers.lena, harpers.family), (harpers.nora, new)):
        give(
            user, by=None, scope=Grant.Scope.RECORD, family_id=str(where.pk), reason="Works with them",
            starts=today(), ends=today() + 30 * DAY,
        )  # fmt: skip
    nora, dana = harpers.nora, harpers.dana
    harpers.items = {
        "the home they shared": address(dana, by=nora, recorded_at=BEFORE),
        "where she means to go": address(dana, by=nora, recorded_at=BEFORE, since=LEFT, line="7 Harbour Lane"),
        "where she went": address(dana, by=nora, recorded_at=ON_THE_DAY, line="8 Harbour Lane", postcode="NM9 9ZZ"),
        "her old telephone": contact_way(dana, "07700 900111", by=nora, recorded_at=BEFORE),
        "her telephone, put right": contact_way(dana, "07700 900222", by=nora, recorded_at=BEFORE),
        "a note of before": note(dana, "Before", by=nora, recorded_at=BEFORE),
        "a note of after": note(dana, "After", by=nora, recorded_at=ON_THE_DAY),
        "whose mother she is": tie(dana, "parent_of", harpers.kit, by=nora, recorded_at=ON_THE_DAY),
        "what Lena wrote after": note(dana, "She rang", by=harpers.lena, recorded_at=ON_THE_DAY),
    }
    Membership.objects.filter(person=dana, family=harpers.family).update(since=datetime.date(2026, 1, 5), until=LEFT)
    with reading.as_reader(nora):
        editing.change(harpers.items["her telephone, put right"], version=1, value="07700 900333")
    return harpers


CLASSES = {"before": "education", "after": "health"}
AFTER = {
    "where she means to go", "where she went", "her telephone, put right", "a note of after", "what Lena wrote after",
}  # fmt: skip


def by_policy(world, who):
    """Which of the items the policy shows."""
    user = getattr(world, who)
    seen = {key for model in MODELS for key in sharing.items_visible_to(user, model).values_list("pk", flat=True)}
    return {name for name, item in world.items.items() if item.pk in seen}


def by_rows(world, who):
    """Which of them the database shows, whatever is asked."""
    with reading.as_reader(getattr(world, who)):
        seen = {key for model in MODELS for key in model.objects.values_list("pk", flat=True)}
    return {name for name, item in world.items.items() if item.pk in seen}


@pytest.mark.parametrize("shown", [by_policy, by_rows])
def test_a_reader_of_the_family_that_she_left_sees_what_was_before_and_what_they_wrote(left, shown):
    assert shown(left, "lena") == set(left.items) - AFTER | {"what Lena wrote after"}


@pytest.mark.parametrize("shown", [by_policy, by_rows])
def test_a_reader_of_the_family_that_she_is_of_sees_all(left, shown):
    assert shown(left, "nora") == set(left.items)


@pytest.mark.parametrize("who", READERS)
def test_the_database_shows_what_the_policy_says(left, who):
    assert by_rows(left, who) == by_policy(left, who)


def test_until_the_last_day_nothing_is_hidden(left):
    Membership.objects.filter(person=left.dana, family=left.family).update(until=today() + DAY)
    assert by_policy(left, "lena") == by_rows(left, "lena") == set(left.items)
    Membership.objects.filter(person=left.dana, family=left.family).update(until=today())
    assert by_policy(left, "lena") == by_rows(left, "lena")
    assert "where she means to go" in by_rows(left, "lena"), "it began before today"


def test_who_she_is_stays_known(left):
    with reading.as_reader(left.lena):
        assert Person.objects.filter(pk=left.dana.pk).exists()
    assert families.may_see_person(left.lena, left.dana)


@pytest.mark.parametrize(("who", "finds"), [("lena", 0), ("nora", 1)])
@pytest.mark.parametrize("text", ["NM9 9ZZ", "07700 900333"])
def test_nobody_is_found_by_where_they_went(left, who, finds, text):
    assert len(find.find(getattr(left, who), taken_apart(text, today=today())).people) == finds


def test_who_left_is_found_as_they_were_known(left):
    for text in ("Dana Harper", "07700 900111"):
        assert len(find.find(left.lena, taken_apart(text, today=today())).people) == 1


def test_what_two_records_of_one_person_say_is_hidden_alike(left):
    twin = Person.objects.create(
        first_name="Dana", last_name="Harper", recorded_by=left.nora, recorded_at=BEFORE, merged_into=left.dana
    )
    left.items |= {
        "an address of the other record": address(twin, by=left.nora, recorded_at=ON_THE_DAY),
        "an old one": address(twin, by=left.nora, recorded_at=BEFORE),
    }
    for shown in (by_policy, by_rows):
        assert shown(left, "lena") & {"an address of the other record", "an old one"} == {"an old one"}


def test_who_writes_about_somebody_who_left_can_read_it_and_put_it_right(left):
    with reading.as_reader(left.lena):
        editing.change(left.items["what Lena wrote after"], version=1, text="She rang twice")
        assert Note.objects.get(pk=left.items["what Lena wrote after"].pk).text == "She rang twice"


def test_a_colleague_puts_right_what_was_before_and_still_reads_it(left):
    with reading.as_reader(left.lena):
        editing.change(left.items["her old telephone"], version=1, value="07700 900112")
    assert "her old telephone" in by_policy(left, "lena") & by_rows(left, "lena")
    assert "her old telephone" in by_policy(left, "nora") & by_rows(left, "nora")


@pytest.mark.parametrize(("model", "visible"), [(Disclosure, entries_visible_to), (SharingDecision, decisions)])
@pytest.mark.parametrize(("who", "known"), [("lena", {"before"}), ("anil", set()), ("nora", {"before", "after"})])
def test_nor_does_what_was_decided_and_told_since(left, model, visible, who, known):
    rows: dict[uuid.UUID, str] = {}
    for when, at in (("before", BEFORE), ("after", ON_THE_DAY)):
        decided = decision(left.dana, left.tom.agency, by=left.nora, information=CLASSES[when])
        decided.pk, decided.decided_at = uuid.uuid4(), at
        decided.save(force_insert=True)
        told = Disclosure.objects.create(
            person=left.dana, from_agency=left.nora.agency, agency=left.tom.agency, to_whom="Recovery",
            information="address", purpose="help", ground="consent", words="Where she is", how="phone", day=LEFT,
            at=at, sent_by=left.nora,
        )  # fmt: skip
        rows |= {decided.pk: when, told.pk: when}
    user = getattr(left, who)
    assert {rows[row.pk] for row in visible(user, left.dana).filter(pk__in=rows)} == known
    with reading.as_reader(user):
        assert {rows[key] for key in model.objects.filter(pk__in=rows).values_list("pk", flat=True)} == known


def test_the_rule_can_look_at_the_earlier_states_of_every_kind_of_item():
    asked = {
        model._meta.db_table
        for model in apps.get_models()
        if "tf_reaches_item" in getattr(getattr(getattr(model, "pgh_tracked_model", None), "rows", None), "read", "")
    }
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_policies WHERE policyname = 'guard_reads'")
        readable = {table for (table,) in cursor.fetchall()}
    assert len(asked) > 15
    assert asked - readable == set(), "a migration of site says GuardReads for these: see docs/how-to"
