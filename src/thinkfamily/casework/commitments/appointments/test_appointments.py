"""Appointments: what would make each possible, and why one did not happen, on both sides and at nobody's door."""

import datetime

import pytest

from thinkfamily.access.decision import Refused
from thinkfamily.casework.cases.factories import case, lead
from thinkfamily.casework.commitments.appointments import actions, reads
from thinkfamily.casework.commitments.appointments.factories import appointment, made_possible
from thinkfamily.casework.commitments.appointments.models import Appointment, MadePossible
from thinkfamily.casework.commitments.appointments.reminding import remind
from thinkfamily.casework.commitments.chasing.jobs import chase_promises
from thinkfamily.clock import today
from thinkfamily.office.tasks.models import Task
from thinkfamily.people.chronology.whom import Held
from thinkfamily.people.persons.editing import Changed
from thinkfamily.people.persons.factories import contact_way, person

pytestmark = pytest.mark.django_db
DAY = datetime.timedelta(days=1)
MISSED = {
    "state": "missed",
    "could_not": "both",
    "why_theirs": "not_known",
    "theirs_words": "No letter came",
    "why_ours": "wrong_address",
}


@pytest.fixture
def led(harpers):
    harpers.case = case(harpers.family, by=harpers.priya)
    lead(harpers.case, harpers.priya, by=harpers.priya)
    return harpers


def held(harpers, one):
    return Held(harpers.family, Appointment.objects.select_related("source_agency", "recorded_by").get(pk=one.pk))


def make(harpers, **said):
    asked = {"person": harpers.kit, "agency": harpers.priya.agency, "purpose": "To talk about sleep"}
    return actions.make(harpers.family, by=harpers.priya, **asked | {"on": today() + 7 * DAY} | said)


@pytest.mark.demand("6.4.7")
def test_each_asks_what_would_make_it_possible_and_somebody_sees_to_it(client, led):
    kept = make(led, worker=led.priya, at=datetime.time(16, 30))
    where = f"/records/{led.family.pk}/appointments/"
    client.force_login(led.priya)
    assert "Not asked yet: what would make it possible?" in client.get(where).content.decode()
    at = held(led, kept)
    with pytest.raises(Refused, match="what is nobody’s is not done"):
        actions.ask_for(at, by=led.priya, way="lift")
    lift = actions.ask_for(at, by=led.priya, way="lift", user=led.priya)
    actions.ask_for(at, by=led.priya, way="company", person=led.dana)
    task = Task.objects.get(owner=led.priya)
    assert task.what == "See to what makes an appointment possible: a lift, or the fare"
    page = client.get(where).content.decode()
    assert "A lift, or the fare (Priya, not seen to yet)" in page
    assert "Somebody to come along (Dana, not seen to yet)" in page
    actions.tick(at, lift, by=led.priya)
    assert "A lift, or the fare (Priya, seen to)" in client.get(where).content.decode()
    assert not Task.objects.filter(done_at=None).exists()


@pytest.mark.demand("6.4.7")
def test_nobody_is_asked_to_see_to_what_they_may_not_know_of(led):
    at = held(led, make(led))
    with pytest.raises(Refused, match="may not know"):
        actions.ask_for(at, by=led.priya, way="lift", user=led.anil)
    with pytest.raises(Refused, match="Choose somebody of this family"):
        actions.ask_for(at, by=led.priya, way="lift", person=person("Ana Okoro", "2015-01-01", by=led.priya))
    assert not MadePossible.objects.exists()


@pytest.mark.demand("6.4.8")
@pytest.mark.parametrize(
    ("said", "refused"),
    [
        pytest.param({"why_theirs": ""}, "Ask them", id="their side"),
        pytest.param({"why_ours": ""}, "service’s side", id="our side"),
        pytest.param({"could_not": ""}, "who could not", id="who could not"),
        pytest.param({"why_ours": "other"}, "say what, in a few words", id="something else, and not what"),
        pytest.param({"theirs_words": "Did not engage"}, "says nothing of what got in the way", id="did not engage"),
        pytest.param({"changes": "DNA, close"}, "says nothing of what got in the way", id="DNA"),
    ],
)
def test_what_did_not_happen_says_why_on_both_sides_and_never_that_somebody_did_not_engage(led, said, refused):
    at = held(led, appointment(led.kit, by=led.priya, on=today()))
    with pytest.raises(Refused, match=refused):
        actions.settle(at, by=led.priya, version=1, **MISSED | said)
    assert Appointment.objects.get().state == "planned"


@pytest.mark.demand("6.4.8")
def test_a_missed_one_shows_both_sides(client, led):
    at = held(led, appointment(led.kit, by=led.priya, on=today()))
    actions.settle(at, by=led.priya, version=1, **MISSED)
    client.force_login(led.priya)
    page = client.get(f"/records/{led.family.pk}/appointments/").content.decode()
    assert "Their side: they did not know of it. The service’s side: the letter went to a wrong address" in page


@pytest.mark.demand("6.4.8")
def test_what_cannot_be_is_refused_in_a_sentence(led):
    with pytest.raises(Refused, match="That day is over"):
        make(led, on=today() - DAY)
    with pytest.raises(Refused, match="Choose somebody of this family"):
        make(led, person=person("Ana Okoro", "2015-01-01", by=led.priya))
    with pytest.raises(Refused, match="not involved with them, as far as you may know"):
        make(led, agency=led.tom.agency)
    with pytest.raises(Refused, match="this decides who can see it"):
        make(led, agency=None, with_whom="The dentist")
    at = held(led, make(led))
    with pytest.raises(Refused, match="has not come yet"):
        actions.settle(at, by=led.priya, version=1, state="happened")
    actions.settle(at, by=led.priya, version=1, state="called_off")
    with pytest.raises(Refused, match="settled already"):
        actions.settle(held(led, at.item), by=led.priya, version=2, state="called_off")


@pytest.mark.demand("6.4.8")
def test_of_two_who_settle_it_at_once_the_second_is_told(led):
    kept = appointment(led.kit, by=led.priya, on=today())
    first, second = held(led, kept), held(led, kept)
    actions.settle(first, by=led.priya, version=1, state="happened")
    with pytest.raises(Changed):
        actions.settle(second, by=led.priya, version=1, **MISSED)


@pytest.mark.demand("6.4.9")
def test_an_appointment_with_a_service_is_known_only_to_who_may_know_of_that_service(client, led):
    kept = appointment(led.dana, "To talk about drinking", by=led.tom)
    where = f"/records/{led.family.pk}/appointments/"
    for user, sees in ((led.tom, True), (led.priya, False), (led.anil, False)):
        client.force_login(user)
        assert ("To talk about drinking" in client.get(where).content.decode()) is sees
        assert client.get(f"{where}{kept.pk}/").status_code == (200 if sees else 404)


@pytest.mark.demand("6.4.9")
def test_whoever_reminds_somebody_reads_which_way_is_safe(client, led):
    contact_way(led.kit, "07700 900001", by=led.priya, safe="only_as_said", how="Only by text")
    contact_way(led.kit, "kit@example.org", by=led.priya, way="email", safe="never")
    kept = appointment(led.kit, by=led.priya)
    client.force_login(led.priya)
    page = client.get(f"/records/{led.family.pk}/appointments/{kept.pk}/").content.decode()
    assert "Only by text" in page
    assert "Never use:" in page


@pytest.mark.demand("6.4.7")
def test_the_list_asks_the_same_number_of_questions_for_many(led, django_assert_max_num_queries):
    for _ in range(12):
        made_possible(appointment(led.kit, by=led.priya), by=led.priya)
    with django_assert_max_num_queries(24):
        assert len(reads.of_family(led.priya, led.family).rows) == 12


@pytest.mark.demand("6.4.9")
def test_somebody_is_asked_to_remind_them_once_and_afterwards_what_came_of_it(led, monkeypatch):
    appointment(led.kit, by=led.priya, on=today(), worker=led.priya)
    chase_promises(timestamp=0)
    assert remind() == 0
    assert Task.objects.get().what.endswith("in a way that is safe for them")
    later = today() + 5 * DAY
    monkeypatch.setattr("thinkfamily.casework.commitments.appointments.reminding.today", lambda: later)
    assert (remind(), remind()) == (1, 0)
    assert Task.objects.order_by("-pk")[0].what.startswith("Say what came of an appointment")


@pytest.mark.demand("6.4.9")
def test_nobody_is_reminded_of_an_appointment_of_who_has_died_or_has_left(led):
    appointment(led.kit, by=led.priya, on=today(), worker=led.priya)
    led.family.memberships.filter(person=led.kit).update(until=today())
    assert remind() == 0
    led.family.memberships.filter(person=led.kit).update(until=None)
    led.kit.died_on = today()
    led.kit.save(update_fields=["died_on"])
    assert remind() == 0


@pytest.mark.demand("6.4.9")
def test_what_is_coming_stands_on_the_familys_page_for_who_may_know_of_it(client, led):
    appointment(led.kit, "To see the counsellor", by=led.priya, on=today())
    where = f"/records/{led.family.pk}/page/"
    for user, sees in ((led.priya, True), (led.anil, False)):
        client.force_login(user)
        assert ("To see the counsellor" in client.get(where).content.decode()) is sees
