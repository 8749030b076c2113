"""The log of what left: by the product, by hand, held back and released, and the copy for the family."""

import datetime

import pytest
from django.db import transaction

from thinkfamily.access.decision import Refused
from thinkfamily.people.disclosures import actions, policy, reads
from thinkfamily.people.disclosures.actions import Shown
from thinkfamily.people.disclosures.models import Disclosure, HeldBack
from thinkfamily.people.persons.factories import note

pytestmark = [pytest.mark.django_db, pytest.mark.demand("3.6.1")]
TODAY = datetime.date(2026, 11, 20)


@pytest.fixture(autouse=True)
def on_a_day(settings):
    settings.TODAY = TODAY


def told(harpers, by=None, **details):
    said = {
        "to_whom": "", "agency": harpers.anil.agency, "information": "education", "purpose": "learning",
        "ground": "public_task", "words": "That Kit is late on Mondays", "how": "phone", "day": TODAY,
    }  # fmt: skip
    return actions.tell(harpers.kit, by=by or harpers.priya, **said | details)


def test_what_somebody_told_by_phone_is_kept_with_who_told_it(harpers):
    entry = told(harpers)
    assert (entry.to_whom, entry.sent_by, entry.from_agency) == (
        "Fernhill Academy",
        harpers.priya,
        harpers.priya.agency,
    )
    assert str(reads.entries(harpers.priya, harpers.kit)[0].because).startswith("the law gives us the task")


@pytest.mark.parametrize(
    ("who", "details", "words"),
    [
        pytest.param("priya", {"day": TODAY + datetime.timedelta(1)}, "not come yet", id="a day to come"),
        pytest.param("stranger", {}, "No grant", id="somebody who does not reach the person"),
    ],
)
def test_it_is_refused(harpers, granted, who, details, words):
    by = granted("stranger", role="practitioner", area="Otherwhere") if who == "stranger" else harpers.priya
    with pytest.raises(Refused, match=words):
        told(harpers, by, **details)
    assert not Disclosure.objects.exists()


@pytest.mark.parametrize(
    ("who", "sees"),
    [
        pytest.param("priya", True, id="who keeps the record sees every entry"),
        pytest.param("moira", True, id="and so does the safeguarding lead"),
        pytest.param("anil", True, id="an agency sees what it was told"),
        pytest.param("tom", False, id="and nothing of what another was told"),
    ],
)
def test_who_reads_the_log(harpers, who, sees):
    told(harpers)
    assert bool(reads.entries(getattr(harpers, who), harpers.kit)) == sees


@pytest.mark.demand("3.6.2")
def test_a_held_back_entry_is_kept_from_the_person_until_somebody_releases_it(harpers, settings):
    entry = told(harpers)
    actions.hold_back(entry, by=harpers.priya, why="An enquiry is open", review_on=TODAY + datetime.timedelta(7))
    assert reads.for_the_person(harpers.kit) == []
    settings.TODAY = TODAY + datetime.timedelta(30)
    assert reads.for_the_person(harpers.kit) == [], "a passed day opens nothing"
    held = reads.entries(harpers.priya, harpers.kit)[0].held
    assert held is not None
    assert held.why == "An enquiry is open"
    actions.release(entry, by=harpers.priya, why="The enquiry is over")
    assert [each.kept for each in reads.for_the_person(harpers.kit)] == [entry]


@pytest.mark.demand("3.6.2")
@pytest.mark.parametrize(
    ("act", "words"),
    [
        pytest.param(
            lambda h, e: actions.release(e, by=h.priya, why="x"), "not held back", id="released before it is held"
        ),
        pytest.param(
            lambda h, e: actions.hold_back(e, by=h.priya, why="x", review_on=TODAY),
            "a day to come",
            id="no day to look",
        ),
        pytest.param(
            lambda h, e: actions.hold_back(e, by=h.anil, why="x", review_on=TODAY + datetime.timedelta(1)),
            "those who keep",
            id="by an agency that does not keep the record",
        ),
    ],
)
def test_holding_back_is_refused(harpers, act, words):
    entry = told(harpers)
    with pytest.raises(Refused, match=words):
        act(harpers, entry)
    assert not HeldBack.objects.exists()


@pytest.mark.demand("3.6.2")
def test_what_was_shown_without_telling_the_person_is_held_back_from_the_first(harpers):
    item = note(harpers.kit, by=harpers.priya, information="safety")
    shown = Shown(item, "safeguarding", "safety", harpers.priya, "An enquiry is open", TODAY + datetime.timedelta(7))
    for _ in range(2):
        actions.note_shown([shown], to=harpers.anil)
    assert Disclosure.objects.count() == HeldBack.objects.count() == 1
    assert reads.for_the_person(harpers.kit) == []


def test_the_copy_for_the_family_has_plain_words_and_nothing_that_is_held_back(client, harpers):
    told(harpers)
    quiet = told(harpers, words="That somebody is worried about his safety")
    actions.hold_back(quiet, by=harpers.priya, why="An enquiry is open", review_on=TODAY + datetime.timedelta(7))
    client.force_login(harpers.priya)
    page = client.get(f"/people/{harpers.kit.pk}/told/copy/").content.decode()
    assert "That Kit is late on Mondays" in page
    assert "Why: The law gives us the task of helping" in page
    assert "worried" not in page
    assert "enquiry" not in page
    client.force_login(harpers.anil)
    assert client.get(f"/people/{harpers.kit.pk}/told/copy/").status_code == 403


def test_nothing_is_kept_of_looking_at_what_ones_own_agency_wrote(harpers):
    item = note(harpers.kit, by=harpers.priya)
    actions.note_shown([Shown(item, "public_task", "help")], to=harpers.priya)
    assert not Disclosure.objects.exists()
    assert policy.for_the_person(harpers.kit).count() == 0


def test_a_page_that_is_opened_again_the_same_day_writes_nothing_and_the_next_day_does(
    harpers, settings, django_assert_num_queries, django_capture_on_commit_callbacks
):
    shown = [Shown(note(harpers.kit, by=harpers.priya, information="education"), "public_task", "help")]
    with django_capture_on_commit_callbacks(execute=True):
        actions.note_shown(shown, to=harpers.anil)
    with django_assert_num_queries(0):
        actions.note_shown(shown, to=harpers.anil)
    actions.note_shown(shown, to=harpers.tom)
    settings.TODAY = TODAY + datetime.timedelta(1)
    actions.note_shown(shown, to=harpers.anil)
    noted = Disclosure.objects.order_by("day", "agency__name").values_list("agency__name", "day__day")
    assert list(noted) == [("Fernhill Academy", 20), (str(harpers.tom.agency), 20), ("Fernhill Academy", 21)]


def test_what_was_undone_with_its_page_is_written_when_it_is_shown_again(harpers):
    shown = [Shown(note(harpers.kit, by=harpers.priya, information="education"), "public_task", "help")]
    with transaction.atomic():
        actions.note_shown(shown, to=harpers.anil)
        transaction.set_rollback(True)
    actions.note_shown(shown, to=harpers.anil)
    assert Disclosure.objects.count() == 1
