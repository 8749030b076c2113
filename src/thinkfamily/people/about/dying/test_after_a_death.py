"""After a death no page speaks of the person as if nothing had happened."""

import pytest

from thinkfamily.clock import today
from thinkfamily.office.post.models import Letter
from thinkfamily.office.tasks.models import Task
from thinkfamily.people.involvement.factories import involved
from thinkfamily.people.network.factories import supporter
from thinkfamily.people.persons.factories import contact_way
from thinkfamily.people.sharing.drafting import draft_letters
from thinkfamily.people.sharing.factories import decision

pytestmark = [pytest.mark.django_db, pytest.mark.demand("4.1.8")]
OWN, NEAR = "07700 900111", "07700 900222"


@pytest.fixture
def record(client, harpers):
    """Dana can be rung, the midwife works with her, and her friend Jo supports her; then she dies."""
    contact_way(harpers.dana, by=harpers.priya, value=OWN)
    involved(harpers.dana, by=harpers.priya, service="Midwives of the Vale")
    supporter(harpers.dana, by=harpers.priya, name="Jo Lane", phone=NEAR)
    client.force_login(harpers.priya)
    harpers.page = lambda then="": client.get(f"/records/{harpers.family.pk}/{then}").content.decode()
    return harpers


def die(record, client):
    where = f"/records/{record.family.pk}/{record.dana.pk}/died/"
    day = today()
    assert client.post(where, {"version": "1", "on": f"{day.day} {day.month} {day.year}"}).status_code == 302


def test_the_front_page_offers_nobody_to_ring_and_says_it_once_in_the_past(client, record):
    before = record.page("page/")
    assert OWN.replace(" ", "") in before.replace(" ", "")
    assert "Midwives of the Vale" in before
    die(record, client)
    after = record.page("page/")
    assert "Dana" in after
    assert "has died" in after
    for said in (OWN, NEAR):
        assert said.replace(" ", "") not in after.replace(" ", "")
    assert "Midwives of the Vale" not in after
    assert "Dana 38" not in after


@pytest.mark.parametrize(
    ("page", "who", "title"),
    [
        pytest.param("involved/", "Midwives of the Vale", "Earlier", id="services"),
        pytest.param("support/", "Jo Lane", "Earlier, and no longer", id="support"),
    ],
)
def test_services_and_support_are_what_was_so_before(client, record, page, who, title):
    assert title not in record.page(page)
    die(record, client)
    said = record.page(page)
    assert title in said
    assert who in said[said.index(title) :]
    assert who not in said[: said.index(title)]


def test_one_task_asks_a_living_person_to_tell_the_services_and_ends_with_a_mistake(client, record):
    die(record, client)
    task = Task.objects.get(done_at=None)
    assert task.owner == record.priya
    assert "Dana Harper has died. Tell the services" in task.what
    where = f"/records/{record.family.pk}/{record.dana.pk}/mistake/"
    assert client.post(where, {"version": "2", "why": "It was another Dana"}).status_code == 302
    assert not Task.objects.filter(done_at=None).exists()


def test_no_letter_is_drafted_to_the_dead(client, record):
    die(record, client)
    record.dana.refresh_from_db()
    ended = decision(record.dana, record.anil.agency, by=record.priya, information="health")
    ended.person, ended.giver = record.dana, ""
    draft_letters(ended, [ended], [], by=record.priya)
    assert [each.to_name for each in Letter.objects.all()] == [record.anil.agency.name]
    assert Task.objects.filter(what__contains="None goes to Dana Harper, who has died").exists()


def test_nobody_is_given_a_copy_who_has_died(client, record):
    assert "for Dana</a>" in record.page("people/") + record.page()
    die(record, client)
    assert "for Dana</a>" not in record.page("people/") + record.page()
