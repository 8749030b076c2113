"""The family's page: what each reader is shown, what is withheld and how that is said, and what is written down."""

import datetime
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from thinkfamily.access.events.models import Look
from thinkfamily.people.disclosures.models import Disclosure
from thinkfamily.people.persons.factories import address, note, tie
from thinkfamily.people.persons.models import Note, PersonAddress
from thinkfamily.people.sharing.factories import decision

pytestmark = [pytest.mark.django_db, pytest.mark.demand("3.4.1", "3.4.3")]
TODAY = datetime.date(2026, 11, 20)


@pytest.fixture(autouse=True)
def on_a_day(settings):
    settings.TODAY = TODAY


def page_for(client, user, family):
    client.force_login(user)
    return client.get(f"/records/{family.pk}/")


def test_everybody_sees_who_belongs_and_only_their_own_part_of_the_rest(client, harpers):
    note(harpers.kit, "He cooks most days", by=harpers.priya)
    note(harpers.kit, "Late on Mondays", by=harpers.anil, information="education")
    address(harpers.kit, by=harpers.priya, line="14 Larkfield Row")
    tie(harpers.dana, "parent_of", harpers.kit, by=harpers.priya)
    hub, school = (page_for(client, user, harpers.family).content.decode() for user in (harpers.priya, harpers.anil))
    for said in ("Dana, 38", "Kit, 13", "Dana is Kit&#39;s mother"):
        assert said in hub
        assert said in school
    assert "He cooks most days" in hub
    assert "14 Larkfield Row" in hub
    assert "Late on Mondays" not in hub
    assert "Late on Mondays" in school
    assert "He cooks most days" not in school
    assert "Larkfield" not in school


@pytest.mark.parametrize(
    ("may_know", "said"),
    [
        pytest.param(True, True, id="it is said that something is restricted, and whom to ask"),
        pytest.param(False, False, id="nothing is said at all"),
    ],
)
def test_what_is_withheld(client, harpers, may_know, said):
    details = {"information": "health", "ground": "serious_harm", "may_know": may_know}
    decision(harpers.kit, harpers.anil.agency, by=harpers.priya, **details)
    bare = page_for(client, harpers.anil, harpers.family).content.decode()
    note(harpers.kit, "Has asthma", by=harpers.priya, information="health")
    page = page_for(client, harpers.anil, harpers.family).content.decode()
    assert ("a restricted item; ask Priya" in page) == said
    assert "asthma" not in page
    assert page.count("restricted") == bare.count("restricted"), "the same whether or not there is anything"


def test_a_name_and_a_belonging_can_be_withheld(client, harpers):
    details = {"ground": "danger_if_known"}
    decision(harpers.dana, harpers.anil.agency, by=harpers.priya, information="identity", **details)
    decision(harpers.kit, harpers.tom.agency, by=harpers.priya, information="family", **details)
    tie(harpers.dana, "parent_of", harpers.kit, by=harpers.priya)
    school, treatment = (
        page_for(client, user, harpers.family).content.decode() for user in (harpers.anil, harpers.tom)
    )
    assert "Dana" not in school
    assert "Somebody whose name is not shown to you" in school
    assert "Kit" not in treatment
    assert "Dana, 38" in treatment


def test_a_look_is_kept_with_what_was_shown(client, harpers):
    kept = note(harpers.kit, by=harpers.priya)
    page_for(client, harpers.priya, harpers.family)
    look = Look.objects.get(who=harpers.priya)
    assert look.family_id == str(harpers.family.pk)
    assert str(kept.pk) in look.shown


@pytest.mark.demand("3.6.1")
def test_the_first_look_of_an_agency_on_a_day_is_written_into_the_log_once(client, harpers, settings):
    note(harpers.kit, "Late on Mondays", by=harpers.priya, information="education")
    made = decision(harpers.kit, harpers.anil.agency, by=harpers.priya)
    page_for(client, harpers.priya, harpers.family)
    assert not Disclosure.objects.exists(), "one's own agency is told nothing"
    for _ in range(2):
        page_for(client, harpers.anil, harpers.family)
    entry = Disclosure.objects.get()
    assert (entry.agency, entry.ground, entry.sent_by) == (harpers.anil.agency, made.ground, harpers.priya)
    assert entry.words == "A note: how things are at nursery, school or college"
    assert "Monday" not in entry.words
    settings.TODAY = TODAY + datetime.timedelta(1)
    page_for(client, harpers.anil, harpers.family)
    assert Disclosure.objects.count() == 2


def bare(answer):
    """A page without the tokens that are new each time."""
    return re.sub(r"(value|nonce)=\"[^\"]*\"", "", answer.content.decode())


def test_a_stranger_finds_no_such_page(client, harpers, granted):
    stranger = granted("stranger", role="practitioner", area="Otherwhere")
    gone = page_for(client, stranger, harpers.family)
    assert gone.status_code == 404
    guessed = client.get("/records/5ca1ab1e-0000-4000-8000-000000000000/")
    assert guessed.status_code == 404
    assert bare(gone) == bare(guessed)


SAID = {
    "address": {"line": "14 Larkfield Row", "postcode": "nm14ab", "since": "1 9 2025", "until": ""},
    "note": {"kind": "note", "information": "health", "happened_on": "2 11 2026", "text": "Slept badly"},
}


@pytest.mark.parametrize(("what", "model"), [("address", PersonAddress), ("note", Note)])
def test_writing_something_down(client, harpers, what, model):
    client.force_login(harpers.priya)
    where = f"/records/{harpers.family.pk}/{harpers.dana.pk}/{what}/"
    answer = client.post(where, SAID[what])
    assert answer["Location"] == f"/records/{harpers.family.pk}/", answer.content.decode()
    kept = model.objects.get()
    assert (kept.person, kept.source_agency, kept.recorded_by) == (harpers.dana, harpers.priya.agency, harpers.priya)


@pytest.mark.parametrize(
    ("what", "wrong", "words"),
    [
        pytest.param("address", {"line": ""}, "Enter the address", id="an address without a line"),
        pytest.param("address", {"postcode": "XX"}, "such as NM1 4AB", id="what is no postcode"),
        pytest.param("address", {"since": "31 2 2020"}, "a day that there is", id="a day that there is not"),
        pytest.param("address", {"until": "1 8 2025"}, "end before it begins", id="an end before the beginning"),
        pytest.param("note", {"text": ""}, "Write down what happened", id="a note without words"),
        pytest.param("note", {"information": ""}, "Choose what it is about", id="a note about nothing"),
        pytest.param("note", {"happened_on": "1 1 2027"}, "has not come yet", id="a note of a day to come"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_kept(client, harpers, what, wrong, words):
    client.force_login(harpers.priya)
    page = client.post(f"/records/{harpers.family.pk}/{harpers.dana.pk}/{what}/", SAID[what] | wrong)
    assert words in page.content.decode()
    assert not any(model.objects.exists() for model in (PersonAddress, Note))


def test_the_page_asks_no_more_of_the_database_when_more_is_written(client, harpers):
    def ask():
        with CaptureQueriesContext(connection) as asked:
            assert page_for(client, harpers.priya, harpers.family).status_code == 200
        return len(asked)

    page_for(client, harpers.priya, harpers.family)
    note(harpers.kit, by=harpers.priya)
    address(harpers.kit, by=harpers.priya)
    tie(harpers.dana, "parent_of", harpers.kit, by=harpers.priya)
    decision(harpers.kit, harpers.anil.agency, by=harpers.priya)
    before = ask()
    for person in (harpers.kit, harpers.dana):
        for information in ("health", "money", "education"):
            note(person, by=harpers.priya, information=information)
            decision(person, harpers.tom.agency, by=harpers.priya, information=information)
        address(person, by=harpers.priya)
    assert ask() == before
