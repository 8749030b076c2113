"""What the family's page says is written down, looked at again and ended; and nothing is overwritten unseen."""

import datetime

import pytest

from thinkfamily.access.events.models import Event
from thinkfamily.people.front_page import actions
from thinkfamily.people.front_page.factories import observation, warning
from thinkfamily.people.front_page.models import Observation, WarningNote
from thinkfamily.people.persons.factories import person
from thinkfamily.people.persons.models import Note
from thinkfamily.people.sharing.factories import decision

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2026, 11, 20)
DAY = datetime.date
WELL = {"weight": "well", "text": "He sleeps", "whose": "Dana", "seen_on": "1 11 2026", "information": "health"}
WARNS = {"text": "The dog bites.", "review_on": "18 12 2026", "told": "yes", "information": "safety"}


@pytest.fixture(autouse=True)
def on_a_day(settings):
    settings.TODAY = TODAY


def send(client, user, family, where, **said):
    client.force_login(user)
    return client.post(f"/records/{family.pk}/{where}", said)


@pytest.mark.demand("4.11.4")
def test_what_goes_well_is_written_down(client, harpers):
    answer = send(client, harpers.priya, harpers.family, "well-and-worries/add/", who=harpers.kit.pk, **WELL)
    assert answer["Location"] == f"/records/{harpers.family.pk}/page/"
    kept = Observation.objects.get()
    assert (kept.weight, kept.whose, kept.source_agency) == ("well", "Dana", harpers.priya.agency)
    assert Event.objects.filter(what="observation written down", family_id=str(harpers.family.pk)).exists()


@pytest.mark.demand("4.11.4")
@pytest.mark.parametrize(
    ("said", "error"),
    [
        pytest.param({"whose": ""}, "Say who says so", id="no sentence without its source"),
        pytest.param({"seen_on": "21 11 2026"}, "This day has not come yet", id="tomorrow"),
        pytest.param({"seen_on": "31 2 2026"}, "Enter a day that there is", id="a day that there is not"),
        pytest.param({"until": "1 10 2026"}, "It cannot end before it was seen", id="an end before the beginning"),
        pytest.param({"weight": ""}, "Say whether it goes well or worries", id="neither well nor worry"),
        pytest.param({"who": ""}, "Choose who it is about", id="about nobody"),
    ],
)
def test_a_form_says_what_is_wrong(client, harpers, said, error):
    told = WELL | {"who": str(harpers.kit.pk)} | said
    assert error in send(client, harpers.priya, harpers.family, "well-and-worries/add/", **told).content.decode()
    assert not Observation.objects.exists()


@pytest.mark.demand("4.11.2")
@pytest.mark.parametrize(
    ("said", "error"),
    [
        pytest.param({"told": "no"}, "Say why the person has not been told", id="untold without a reason"),
        pytest.param({"told": ""}, "Say whether the person has been told", id="neither told nor untold"),
        pytest.param({"review_on": "20 11 2026"}, "Say a day to come", id="looked at again today"),
        pytest.param({"review_on": "20 11 2027"}, "within six months", id="looked at again in a year"),
    ],
)
def test_a_warning_has_its_review_and_says_who_was_told(client, harpers, said, error):
    told = WARNS | {"who": str(harpers.dana.pk)}
    assert error in send(client, harpers.priya, harpers.family, "warnings/add/", **told | said).content.decode()
    assert not WarningNote.objects.exists()
    assert send(client, harpers.priya, harpers.family, "warnings/add/", **told).status_code == 302


@pytest.mark.demand("4.11.2")
def test_a_warning_is_looked_at_again_and_ends_with_a_reason(client, harpers):
    kept = warning(harpers.dana, "The dog bites.", by=harpers.priya, since=DAY(2026, 9, 1), review_on=DAY(2026, 11, 1))
    again = WARNS | {"version": 1, "text": "The dog is on a chain.", "review_on": "18 1 2027"}
    assert send(client, harpers.priya, harpers.family, f"warnings/{kept.pk}/", **again).status_code == 302
    kept.refresh_from_db()
    assert (kept.review_on, kept.version) == (DAY(2027, 1, 18), 2)
    ends = {"version": 2, "ended_why": "The dog has died"}
    assert send(client, harpers.priya, harpers.family, f"warnings/{kept.pk}/end/", **ends).status_code == 302
    assert "chain" not in client.get(f"/records/{harpers.family.pk}/page/").content.decode()
    assert "The dog has died" in client.get(f"/records/{harpers.family.pk}/timeline/").content.decode()


@pytest.mark.demand("4.11.7")
def test_the_second_of_two_who_mend_a_warning_sees_both(client, harpers):
    kept = warning(harpers.dana, "The dog bites.", by=harpers.priya)
    first = WARNS | {"version": 1, "text": "Two dogs bite."}
    send(client, harpers.priya, harpers.family, f"warnings/{kept.pk}/", **first)
    page = send(
        client, harpers.priya, harpers.family, f"warnings/{kept.pk}/", **WARNS | {"version": 1, "text": "A cat."}
    )
    said = page.content.decode()
    assert "Two versions" in said
    assert "Two dogs bite." in said
    assert "A cat." in said
    kept.refresh_from_db()
    assert kept.text == "Two dogs bite."


@pytest.mark.demand("4.11.7")
def test_what_is_no_longer_so_leaves_the_page_and_stays_on_the_timeline(client, harpers):
    kept = observation(harpers.kit, "worry", "He cooks.", by=harpers.priya, seen_on=DAY(2026, 10, 1))
    over = {"version": 1, "weight": "worry", "text": "He cooks.", "whose": "Kit", "seen_on": "1 10 2026"}
    over |= {"until": "15 11 2026", "information": "work_with_family"}
    assert send(client, harpers.priya, harpers.family, f"well-and-worries/{kept.pk}/", **over).status_code == 302
    assert "He cooks." not in client.get(f"/records/{harpers.family.pk}/page/").content.decode()
    assert (
        "1 October 2026 to 15 November 2026" in client.get(f"/records/{harpers.family.pk}/timeline/").content.decode()
    )


@pytest.mark.demand("4.11.7")
def test_what_another_agency_wrote_is_mended_by_them(client, harpers):
    kept = observation(harpers.kit, "well", "Reads.", by=harpers.anil, information="education")
    decision(harpers.kit, harpers.priya.agency, by=harpers.anil, information="education")
    client.force_login(harpers.priya)
    assert client.get(f"/records/{harpers.family.pk}/well-and-worries/{kept.pk}/").status_code == 403
    client.force_login(harpers.tom)
    assert client.get(f"/records/{harpers.family.pk}/well-and-worries/{kept.pk}/").status_code == 404


@pytest.mark.demand("4.11.5")
def test_who_was_seen_is_written_down_for_each(client, harpers):
    said = {"happened_on": "18 11 2026", "text": "At home", "seen_0": "alone", "seen_1": "with"}
    assert send(client, harpers.priya, harpers.family, "seen/", **said).status_code == 302
    kept = {note.person_id: note.alone for note in Note.objects.filter(kind="seen")}
    assert kept == {harpers.dana.pk: False, harpers.kit.pk: True}


@pytest.mark.demand("4.11.5")
def test_nobody_seen_is_not_written_down(client, harpers):
    said = {"happened_on": "18 11 2026", "text": "At home", "seen_0": "no"}
    assert "Say whom you saw" in send(client, harpers.priya, harpers.family, "seen/", **said).content.decode()


def test_somebody_of_another_family_is_refused(harpers):
    other = person("Tobi Okoro", by=harpers.priya)
    with pytest.raises(actions.Refused, match="somebody of this family"):
        actions.write_seen(harpers.family, by=harpers.priya, seen={other: True}, happened_on=TODAY, text="-")
