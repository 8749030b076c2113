"""Promises and appointments on the family's timeline, for those who may know of that agency's part alone."""

import pytest

from thinkfamily.access.decision import Refused
from thinkfamily.casework.commitments.actions import say
from thinkfamily.casework.commitments.appointments import actions, policy
from thinkfamily.casework.commitments.appointments.factories import appointment
from thinkfamily.casework.commitments.appointments.models import Appointment
from thinkfamily.casework.commitments.conftest import DAY, held, past
from thinkfamily.clock import today
from thinkfamily.people.chronology.reads import timeline
from thinkfamily.people.chronology.whom import Held
from thinkfamily.people.persons.editing import Changed
from thinkfamily.people.persons.factories import address
from thinkfamily.people.sealing.factories import sealed
from thinkfamily.people.seals.models import Seal

pytestmark = pytest.mark.django_db
DID_NOT = {"state": "missed", "could_not": "them", "why_theirs": "ill", "why_ours": "not_told"}


def lines(reader, whitfields):
    return [one.words for one, _ in timeline(reader, whitfields.family).lines]


@pytest.mark.demand("6.4.11")
def test_what_was_promised_and_what_came_of_it_stands_on_the_timeline_for_who_may_know(whitfields):
    kept = past(whitfields, last_due=today() - 14 * DAY)
    say(held(whitfields, kept), by=whitfields.priya, due=kept.due, kept_on=None, said_by="Kit")
    appointment(whitfields.kit, by=whitfields.priya, agency=whitfields.camhs, on=today() - DAY, **DID_NOT)
    said = lines(whitfields.priya, whitfields)
    for words in (
        "Promised to Kit: See Kit every week",
        "Promise to Kit: missed",
        "Appointment of Kit: did not happen",
    ):
        assert words in said
    assert not [one for one in lines(whitfields.anil, whitfields) if "romise" in one or "ppointment" in one]


@pytest.mark.demand("6.4.11")
def test_its_lines_lead_to_their_pages_and_say_no_place(client, whitfields):
    one = appointment(
        whitfields.kit, by=whitfields.priya, agency=whitfields.camhs, on=today() - DAY, place="3 Quiet Lane", **DID_NOT
    )
    appointment(whitfields.kit, "A later one", by=whitfields.priya, agency=whitfields.camhs)
    client.force_login(whitfields.priya)
    page = client.get(f"/records/{whitfields.family.pk}/timeline/?kind=promise").content.decode()
    assert f"/records/{whitfields.family.pk}/appointments/{one.pk}/" in page
    assert "Quiet Lane" not in page
    assert "A later one" not in page, "it is to come"


@pytest.fixture
def missed(whitfields):
    one = appointment(whitfields.kit, by=whitfields.priya, agency=whitfields.camhs, on=today() - DAY, **DID_NOT)
    return Held(whitfields.family, Appointment.objects.select_related("source_agency", "recorded_by").get(pk=one.pk))


@pytest.mark.demand("6.4.12")
def test_a_missed_appointment_gets_a_new_one_by_its_page_and_only_one(client, whitfields, missed):
    client.force_login(whitfields.priya)
    here = f"/records/{whitfields.family.pk}/appointments/{missed.item.pk}/"
    assert "Make a new one instead" in client.get(here).content.decode()
    day = today() + 7 * DAY
    said = {"purpose": "To talk", "on": f"{day.day} {day.month} {day.year}", "at": "10:00", "version": 1}
    answer = client.post(here + "new/", said)
    assert answer.status_code == 302, answer.content.decode()
    new = Appointment.objects.get(instead_of=missed.item)
    assert (new.person, new.source_agency, new.information) == (whitfields.kit, whitfields.camhs, "mental_health")
    assert answer["Location"].endswith(f"/appointments/{new.pk}/")
    assert "The new one" in client.get(here).content.decode()
    missed.item.refresh_from_db()
    assert not policy.may_replace(whitfields.priya, missed)
    with pytest.raises(Refused):
        actions.replace(missed, by=whitfields.priya, version=2, purpose="Again", on=day)


@pytest.mark.demand("6.4.12")
def test_of_two_who_make_the_new_one_at_once_one_is_second(whitfields, missed):
    other = Held(whitfields.family, Appointment.objects.get(pk=missed.item.pk))
    actions.replace(missed, by=whitfields.priya, version=1, purpose="To talk", on=today() + DAY)
    with pytest.raises(Changed):
        actions.replace(other, by=whitfields.cam, version=1, purpose="To talk", on=today() + DAY)
    with pytest.raises(Refused):
        actions.replace(missed, by=whitfields.anil, version=1, purpose="To talk", on=today() + DAY)


@pytest.mark.demand("6.4.12")
def test_what_is_sealed_stays_so_in_the_new_one(whitfields, missed):
    sealed(missed.item, whitfields.dana, by=whitfields.priya)
    new = actions.replace(missed, by=whitfields.priya, version=1, purpose="To talk", on=today() + DAY)
    assert Seal.objects.get(item=new.pk).from_person == whitfields.dana


@pytest.mark.demand("6.4.15")
def test_an_appointment_at_a_sealed_address_is_kept_from_the_same_people(whitfields):
    home = address(whitfields.kit, line="3 Quiet Lane, Northmoor", by=whitfields.priya)
    sealed(home, whitfields.dana, by=whitfields.priya)
    sealed(home, whitfields.anil.agency, by=whitfields.priya)
    said = {"person": whitfields.kit, "agency": whitfields.camhs, "purpose": "To talk", "on": today() + DAY}
    kept = actions.make(whitfields.family, by=whitfields.priya, place="At home: 3, quiet lane", **said)
    assert {(one.from_person, one.from_agency) for one in Seal.objects.filter(item=kept.pk)} == {
        (whitfields.dana, None),
        (None, whitfields.anil.agency),
    }
    kept = actions.make(whitfields.family, by=whitfields.priya, place="Rosebank Centre", **said)
    assert not Seal.objects.filter(item=kept.pk).exists()


@pytest.mark.demand("6.4.15")
def test_who_may_not_know_an_address_is_not_told_by_a_guess_that_it_is_one(whitfields):
    home = address(whitfields.kit, line="3 Quiet Lane, Northmoor", by=whitfields.priya)
    sealed(home, whitfields.camhs, by=whitfields.priya)
    said = {"person": whitfields.kit, "agency": whitfields.camhs, "purpose": "To talk", "on": today() + DAY}
    actions.make(whitfields.family, by=whitfields.cam, place="3 Quiet Lane", **said)
    assert not Seal.objects.exclude(item=home.pk).exists()
    with pytest.raises(Refused, match="must not learn of that place"):
        actions.make(whitfields.family, by=whitfields.priya, place="3 Quiet Lane", **said)
