"""The database shows each reader what the policy says, without the policy: items, decisions, the log, the people."""

import datetime
import uuid

import pytest
from django.db import connection, transaction
from django.db.utils import DatabaseError

from thinkfamily.access import reading
from thinkfamily.people.disclosures.models import Disclosure
from thinkfamily.people.disclosures.policy import entries_visible_to
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.models import Family, Membership
from thinkfamily.people.persons.factories import address, note, tie
from thinkfamily.people.persons.models import Note, Person, PersonAddress, Tie
from thinkfamily.people.sharing import actions, policy
from thinkfamily.people.sharing.factories import decision
from thinkfamily.people.sharing.models import SharingDecision, SharingEnd
from thinkfamily.vocabulary.information import ALWAYS

pytestmark = [pytest.mark.django_db, pytest.mark.demand("3.4.3")]
READERS = ("priya", "moira", "anil", "tom", "stranger")
TODAY = datetime.date(2026, 11, 21)
# Of 6 addresses, 3 ties and 18 notes of three agencies. A safeguarding lead decides for the hub, and is told nothing
# of an agency's notes without a decision; Tom may not know that Kit belongs to them.
SEES = {
    "priya": {PersonAddress: 2, Tie: 3, Note: 6 + 2},
    "moira": {PersonAddress: 0, Tie: 3, Note: 0},
    "anil": {PersonAddress: 2, Tie: 3, Note: 6 + 4},
    "tom": {PersonAddress: 2, Tie: 1, Note: 6 + 2},
    "stranger": {PersonAddress: 0, Tie: 0, Note: 0},
}


@pytest.fixture
def world(harpers, granted):
    """Every kind of item of three agencies, decisions of every kind, and somebody whom no grant lets in."""
    harpers.stranger = granted("stranger", role="practitioner", at="Early help hub", area="Otherwhere")
    for by in (harpers.priya, harpers.anil, harpers.tom):
        for whom in (harpers.dana, harpers.kit):
            for information in ("education", "health", "safety"):
                note(whom, f"{by} on {whom}", by=by, information=information)
            address(whom, by=by)
        tie(harpers.dana, "parent_of", harpers.kit, by=by)
    school, treatment, hub = (getattr(harpers, who).agency for who in ("anil", "tom", "priya"))
    decision(harpers.kit, school, by=harpers.priya)
    decision(harpers.kit, treatment, by=harpers.priya, information="health", ground="safeguarding")
    decision(harpers.dana, school, by=harpers.priya, information="safety", ground="not_needed", may_know=True)
    decision(harpers.kit, treatment, by=harpers.priya, information="family", ground="danger_if_known")
    decision(harpers.dana, hub, by=harpers.tom, information="health")
    decision(harpers.dana, treatment, by=harpers.priya, information="address", starts=TODAY + datetime.timedelta(9))
    gone = decision(harpers.dana, school, by=harpers.priya, information="health")
    actions.take_back(gone, by=harpers.priya, said_by="Dana")
    decision(harpers.kit, school, by=harpers.moira, information="safety")
    for agency in (school, treatment):
        Disclosure.objects.create(
            person=harpers.kit, agency=agency, from_agency=hub, to_whom=agency.name, information="education",
            purpose="help", ground="consent", words="That he is late", how="phone", day=TODAY, at=gone.decided_at,
            sent_by=harpers.priya,
        )  # fmt: skip
    return harpers


def shown(user, model):
    """Ids of the rows that the database gives to this reader, whatever they ask."""
    with reading.as_reader(user):
        return set(model._default_manager.values_list("pk", flat=True))


@pytest.mark.parametrize("who", READERS)
@pytest.mark.parametrize("model", [PersonAddress, Tie, Note], ids=lambda model: model.__name__)
def test_items(world, who, model):
    user = getattr(world, who)
    may = set(policy.items_visible_to(user, model).values_list("pk", flat=True))
    assert shown(user, model) == may
    assert len(may) == SEES[who][model], "and the policy says what it should"


@pytest.mark.parametrize("who", [*READERS, "ana"])
@pytest.mark.parametrize("model", [PersonAddress, Tie, Note], ids=lambda model: model.__name__)
def test_one_item_is_shown_to_whom_it_is_shown_among_all(world, granted, who, model):
    world.ana = granted("ana", role="analyst")  # whose role reaches nobody
    user, all_of_them = getattr(world, who), model._default_manager.values_list("pk", flat=True)
    one_by_one = {key for key in [*all_of_them, uuid.uuid4()] if policy.is_shown(user, model, key)}
    assert one_by_one == set(policy.items_visible_to(user, model).values_list("pk", flat=True))


def test_what_was_shown_is_asked_anew(world):
    written = Note.objects.get(person=world.kit, source_agency=world.priya.agency, information="education")
    assert policy.is_shown(world.anil, Note, written.pk)
    decision(world.kit, world.anil.agency, by=world.priya, outcome="withhold", ground="danger_if_known")
    assert not policy.is_shown(world.anil, Note, written.pk)


@pytest.mark.parametrize("who", READERS)
def test_decisions_and_what_was_told(world, who):
    user = getattr(world, who)
    for model, visible in ((SharingDecision, policy.decisions_visible_to), (Disclosure, entries_visible_to)):
        may = {row.pk for whom in (world.dana, world.kit) for row in visible(user, whom)}
        assert shown(user, model) == may
        assert bool(may) == (who != "stranger")


@pytest.mark.parametrize("who", READERS)
def test_families_and_who_belongs(world, who):
    user = getattr(world, who)
    assert shown(user, Family) == set(families.visible_to(user).values_list("pk", flat=True))
    belong = {"priya": 2, "moira": 2, "anil": 2, "tom": 1, "stranger": 0}[who]
    assert len(shown(user, Membership)) == belong
    assert len(shown(user, Person)) == (0 if who == "stranger" else 2)


@pytest.mark.parametrize(
    "sql",
    [
        "INSERT INTO people_sharingend (decision_id, how, said_by, said, by_id, at)"
        " SELECT id, 'withdrawn', 'nobody', '', {user}, now() FROM people_sharingdecision",
        "UPDATE people_note SET information = 'identity'",
        "UPDATE people_sharingdecision SET agency_id = {agency}",
    ],
    ids=["ending a decision", "making a note everybody's", "sharing with oneself"],
)
def test_a_statement_of_a_reader_changes_nothing(world, sql):
    before = SharingEnd.objects.count(), Note.objects.filter(information="identity").count()
    with (
        pytest.raises(DatabaseError) if sql.startswith("INSERT") else transaction.atomic(),
        reading.as_reader(world.anil),
        connection.cursor() as cursor,
    ):
        cursor.execute(sql.format(user=world.anil.pk, agency=world.anil.agency_id))
    assert (
        SharingEnd.objects.count(),
        Note.objects.exclude(source_agency=world.anil.agency).filter(information="identity").count(),
    ) == before


def test_what_is_always_seen_is_the_same_in_the_database(world):
    with reading.as_reader(world.anil), connection.cursor() as cursor:
        for information in ALWAYS:
            cursor.execute("SELECT tf_may_know(%s, %s)", [world.kit.pk, information])
            assert cursor.fetchone()[0]
        cursor.execute("SELECT tf_may_know(%s, 'money')", [world.kit.pk])
        assert not cursor.fetchone()[0]
