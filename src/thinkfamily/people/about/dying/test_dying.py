"""A loss ends every reminder at once and is sealed; a death ends tasks and letters, and the person stays."""

import contextlib
import datetime

import pytest
from django.apps import apps
from django.db import connection, transaction
from django.db.utils import DataError, ProgrammingError

from thinkfamily.access import reading
from thinkfamily.access.grants.actions import give as give_grant
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.factories import reader
from thinkfamily.clock import today
from thinkfamily.office.post.actions import draft
from thinkfamily.office.tasks.actions import give
from thinkfamily.office.tasks.models import Task
from thinkfamily.people.about.birth import telling
from thinkfamily.people.families.factories import member
from thinkfamily.people.families.models import Membership
from thinkfamily.people.families.policy import people_visible_to
from thinkfamily.people.families.reads import members
from thinkfamily.people.families.ties.factories import bond, responsibility
from thinkfamily.people.persons.factories import note, person, tie
from thinkfamily.people.persons.models import Note, Person, Tie
from thinkfamily.people.persons.reads import speaking_of
from thinkfamily.people.sealing.actions import ask_keepers
from thinkfamily.people.seals.reads import hidden_from
from thinkfamily.people.sharing.factories import decision
from thinkfamily.people.sharing.policy import items_visible_to, lost_to
from thinkfamily.people.sharing.reads import due

pytestmark = [pytest.mark.django_db, pytest.mark.demand("4.1.5")]
HOUR = datetime.timedelta(hours=1)


@pytest.fixture
def expecting(harpers):
    """Dana expects a baby; there is a note that the academy was told, and tasks about both."""
    harpers.baby = person("", None, by=harpers.priya, expected_date=today() + datetime.timedelta(days=90))
    Membership.objects.create(
        family=harpers.family, person=harpers.baby, role="expected_child", recorded_by=harpers.priya,
        recorded_at=harpers.kit.recorded_at,
    )  # fmt: skip
    harpers.tie = tie(harpers.dana, "expects", harpers.baby, by=harpers.priya)
    harpers.note = note(harpers.baby, "The midwife comes on Fridays", by=harpers.priya, information="health")
    decision(harpers.baby, harpers.anil.agency, by=harpers.priya, information="health", ground="safeguarding")
    about = {"to": harpers.anil, "due": today(), "by": harpers.priya, "family_id": str(harpers.family.pk)}
    give("Ring before the due date", about=("person", harpers.baby.pk), **about)
    give("Look at the midwife's note", about=("note", harpers.note.pk), **about)
    give("Ring Kit's tutor", about=("person", harpers.kit.pk), **about)
    return harpers


def lose(record, client, **said):
    client.force_login(record.priya)
    usual = {"version": "1", "on": f"{today():%d %m %Y}", "sure": "on"}
    return client.post(f"/records/{record.family.pk}/{record.baby.pk}/lost/", usual | said)


def test_every_reminder_ends_at_once_and_others_stay(client, expecting):
    assert lose(expecting, client).status_code == 302
    assert list(Task.objects.filter(done_at=None).values_list("what", flat=True)) == ["Ring Kit's tutor"]


def test_no_page_of_theirs_says_the_expected_day_afterwards(client, expecting):
    expected = expecting.baby.expected_date
    lose(expecting, client)
    for address in ("", f"{expecting.baby.pk}/", f"{expecting.dana.pk}/"):
        page = client.get(f"/records/{expecting.family.pk}/{address}")
        assert page.status_code == 200
        said = page.content.decode()
        assert f"{expected:%B %Y}" not in said
        assert "expected in" not in said
        assert "expects" not in said
        assert "the baby&#39;s" not in said


def test_nobody_but_the_keepers_sees_that_there_was_a_baby(client, expecting):
    assert items_visible_to(expecting.anil, Note).filter(pk=expecting.note.pk).exists()
    lose(expecting, client)
    with reading.as_reader(expecting.anil):
        assert not Person.objects.filter(pk=expecting.baby.pk).exists()
        assert not Note.objects.filter(pk=expecting.note.pk).exists()
        assert not Tie.objects.filter(other=expecting.baby).exists()
    with reading.as_reader(expecting.priya):
        assert Person.objects.filter(pk=expecting.baby.pk).exists()
    assert people_visible_to(expecting.priya).filter(pk=expecting.baby.pk).exists()


def test_the_family_is_not_reminded_by_any_list(client, expecting):
    lose(expecting, client)
    assert expecting.baby.pk not in [one.person_id for one in members(expecting.family)]
    assert not due(expecting.priya, today() + datetime.timedelta(days=400)).filter(person=expecting.baby).exists()
    assert ask_keepers() == 0


@pytest.mark.parametrize(
    ("said", "words"),
    [
        pytest.param({"sure": ""}, "Say that it is so", id="not by one press"),
        pytest.param({"on": "1 1 2099"}, "has not come yet", id="a day to come"),
        pytest.param({"version": "7"}, "while you were writing", id="somebody was quicker"),
    ],
)
def test_a_loss_is_not_written_by_mistake(client, expecting, said, words):
    assert words in lose(expecting, client, **said).content.decode()
    assert Person.objects.get(pk=expecting.baby.pk).unborn


def test_a_mistake_is_put_right_and_opens_what_it_had_sealed(client, expecting):
    lose(expecting, client)
    where = f"/records/{expecting.family.pk}/{expecting.baby.pk}/mistake/"
    assert client.post(where, {"version": "2", "why": "It was another family"}).status_code == 302
    assert Person.objects.get(pk=expecting.baby.pk).unborn
    with reading.as_reader(expecting.anil):
        assert Note.objects.filter(pk=expecting.note.pk).exists()
        assert Tie.objects.filter(other=expecting.baby).exists(), "also what others' ties say of the baby"
    again = client.post(where, {"version": "2", "why": "It was another family"}, follow=True)
    assert "No loss and no death is written down" in again.content.decode(), "a second writer is told"


@pytest.mark.demand("4.1.8")
def test_after_a_death_tasks_end_letters_stop_and_the_person_stays(client, harpers):
    give("Ring Dana", to=harpers.priya, due=today(), by=harpers.priya, about=("person", harpers.dana.pk))
    told = decision(harpers.dana, harpers.anil.agency, by=harpers.priya, information="health")
    letter = draft(name="Dana", subject="-", body="-", kind="sharing", about=("sharing", told.pk))
    client.force_login(harpers.priya)
    where = f"/records/{harpers.family.pk}/{harpers.dana.pk}/"
    answer = client.post(f"{where}died/", {"version": "1", "on": "1 11 2026"})
    assert answer.status_code == 302
    letter.refresh_from_db()
    assert letter.state == "stopped"
    assert not Task.objects.filter(done_at=None, about_id=str(harpers.dana.pk)).exists()
    page = client.get(where).content.decode()
    assert "who has died" in page
    assert "How to reach" not in page
    assert harpers.dana.pk in [one.person_id for one in members(harpers.family)]


@pytest.mark.parametrize(
    ("on", "words"),
    [
        pytest.param("1 1 2099", "has not come yet", id="a day to come"),
        pytest.param("1 1 1980", "before they were born", id="before the birth"),
        pytest.param("31 2 2020", "a day that there is", id="no such day"),
    ],
)
def test_a_death_that_cannot_be_is_refused_in_a_sentence(client, harpers, on, words):
    client.force_login(harpers.priya)
    where = f"/records/{harpers.family.pk}/{harpers.dana.pk}/died/"
    assert words in client.post(where, {"version": "1", "on": on}).content.decode()
    assert Person.objects.get(pk=harpers.dana.pk).died_on is None


def everything(baby, items):
    """By table and column, how many rows name the baby, or one of the items, as the reader is shown."""
    found = {"Person": Person.objects.filter(pk=baby.pk).count()}
    for model in apps.get_models():
        for field in model._meta.concrete_fields:
            if field.related_model is Person:
                found[f"{model.__name__}.{field.name}"] = model._base_manager.filter(**{field.attname: baby.pk}).count()
            if field.name in ("pgh_obj", "item"):
                keys = [baby.pk, *items]
                with transaction.atomic(), contextlib.suppress(DataError, ProgrammingError, ValueError, TypeError):
                    found[f"{model.__name__}.{field.name}"] = model._base_manager.filter(
                        **{f"{field.attname}__in": keys}
                    ).count()
    return {name: many for name, many in found.items() if many}


@pytest.mark.demand("4.14.4")
def test_an_agency_that_joins_later_is_shown_nothing_of_a_loss_by_any_table(client, expecting):
    sue = person("Sue Harper", "1960-01-01", by=expecting.priya)
    member(expecting.family, sue, "kin", by=expecting.priya)
    bond(expecting.dana, "close", expecting.baby, by=expecting.priya)
    responsibility(expecting.dana, expecting.baby, by=expecting.priya)
    telling.keep_from(
        Membership.objects.get(person=expecting.baby), sue, by=expecting.priya, why="She is told by Dana herself"
    )
    with reading.as_system("what is there"):
        items = [item.pk for item in speaking_of(expecting.baby)]
    lose(expecting, client)
    later = reader("later", role="practitioner", kind="voluntary", at="A club that came later")
    give_grant(
        later, by=expecting.priya, scope="record", ground=Grant.Ground.WORK, family_id=str(expecting.family.pk),
        reason="Works with them", starts=today(), ends=today() + datetime.timedelta(days=90),
    )  # fmt: skip
    with reading.as_system("what is there"):
        there = everything(expecting.baby, items)
    named = {"Person", "Membership.person", "Note.person", "Tie.other", "Bond.other", "Responsibility.other"}
    assert named | {"Seal.item", "TieHistory.pgh_obj", "PersonHistory.pgh_obj"} <= set(there)
    with reading.as_reader(later):
        assert Person.objects.filter(pk=expecting.dana.pk).exists()
        assert everything(expecting.baby, items) == {}
        assert everything_by_sql("people_person", "lost_on IS NOT NULL") == 0
    for page in ("", "people/", "tree/", "timeline/", f"{expecting.dana.pk}/", f"{expecting.baby.pk}/"):
        client.force_login(later)
        said = client.get(f"/records/{expecting.family.pk}/{page}").content.decode()
        assert not [word for word in (str(expecting.baby.pk), "not born alive", "the baby", "loss") if word in said], (
            page
        )


def everything_by_sql(table, condition):
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table} WHERE {condition}")
        return cursor.fetchone()[0]


def test_the_agency_that_keeps_the_record_sees_it_whenever_it_took_it_over(client, expecting):
    lose(expecting, client)
    hub = expecting.family.kept_by
    other = reader("other", role="practitioner", kind="voluntary", at=hub.name)
    assert not lost_to_whom(expecting.baby, other.agency if other.agency_id == hub.pk else hub)
    assert lost_to_whom(expecting.baby, expecting.anil.agency)


def lost_to_whom(baby, agency):
    with reading.as_system("what the policy says"):
        return Person.objects.filter(lost_to(agency.pk, person="id"), pk=baby.pk).exists()


def test_who_joins_the_family_later_is_given_nothing_that_tells_of_a_loss(client, expecting):
    yesterday = today() - datetime.timedelta(days=1)
    lose(expecting, client, on=f"{yesterday:%d %m %Y}")
    jon = person("Jon Reid", "1985-01-30", by=expecting.priya)
    member(expecting.family, jon, "partner", by=expecting.priya)
    own = tie(jon, "parent_of", expecting.baby, by=expecting.priya)
    barred = hidden_from(jon)
    assert {expecting.tie.pk, expecting.note.pk} <= barred
    assert own.pk not in barred
    assert hidden_from(jon, [expecting.note.pk]) == {expecting.note.pk}
    Membership.objects.filter(person=expecting.dana).update(recorded_at=expecting.kit.recorded_at - 9 * 24 * HOUR)
    assert expecting.note.pk not in hidden_from(expecting.dana)
