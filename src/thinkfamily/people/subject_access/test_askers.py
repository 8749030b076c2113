"""What is sealed stays here, whoever asks: a member of the family, somebody by a tie, or somebody by a typed name."""

import datetime

import pytest

from thinkfamily.access import reading
from thinkfamily.people.families.factories import member
from thinkfamily.people.persons.factories import address, person, tie
from thinkfamily.people.sealing.factories import sealed
from thinkfamily.people.subject_access import actions, reads
from thinkfamily.people.subject_access.deciding import Said

pytestmark = [pytest.mark.django_db, pytest.mark.demand("3.5.3", "3.6.3")]
TODAY = datetime.date(2026, 11, 20)


@pytest.fixture(autouse=True)
def on_a_day(settings):
    settings.TODAY = TODAY


@pytest.fixture
def record(harpers):
    """Where Kit lives is sealed from Rob, who is in nobody's family; and something else is sealed from nobody."""
    harpers.rob = person("Rob Doyle", "1985-01-01", by=harpers.priya)
    harpers.aunt = person("Una Doyle", "1990-01-01", by=harpers.priya)
    harpers.home = address(harpers.kit, by=harpers.priya, line="14 HOMETOKEN Row")
    harpers.before = address(harpers.kit, by=harpers.priya, line="2 BEFORETOKEN Row")
    sealed(harpers.home, harpers.rob, by=harpers.priya)
    return harpers


def asked(record, **asker):
    said = {"how": "parent", "identity": "Passport", "understands": "no", "considered": "Talked it over"}
    return actions.ask(record.kit, by=record.priya, asked_on=TODAY, **said | asker)


def copy_for(record, **asker):
    """The copy, where all is handed over that can be."""
    kept = asked(record, **asker)
    pieces = reads.review_page(record.priya, kept).pieces
    actions.decide(kept, {one.name: Said("sealed" if one.barred else "release") for one in pieces}, by=record.priya)
    return actions.release(kept, by=record.priya).html


@pytest.mark.parametrize(
    "asker",
    [
        pytest.param(lambda record: {"asker_name": "Rob Doyle"}, id="the one from whom it is sealed, by a typed name"),
        pytest.param(lambda record: {"asker_name": "R. Doyle"}, id="by a name that is spelt otherwise"),
        pytest.param(lambda record: {"asker": record.rob}, id="the one from whom it is sealed, by the form"),
        pytest.param(
            lambda record: {"asker": record.aunt, "how": "other"}, id="somebody else who is not of the family"
        ),
    ],
)
def test_who_is_not_of_the_family_gets_nothing_that_is_sealed(record, asker):
    html = copy_for(record, **asker(record))
    assert "HOMETOKEN" not in html
    assert "BEFORETOKEN" in html


def test_the_rest_removes_it_too(record):
    kept = asked(record, asker_name="Rob Doyle")
    actions.decide_the_rest(kept, by=record.priya)
    decided = reads.decided(kept)
    (home,) = (one for one in reads.review_page(record.priya, kept).pieces if one.key == str(record.home.pk))
    assert (decided[home.name].outcome, bool(home.barred)) == ("sealed", True)


def test_a_member_of_the_family_gets_what_is_sealed_from_somebody_else(record):
    assert "HOMETOKEN" in copy_for(record, asker=record.dana)


def test_who_has_left_the_family_is_not_of_it(record):
    member(record.family, record.aunt, "adult", by=record.priya, since=None, until=datetime.date(2020, 1, 1))
    assert "HOMETOKEN" not in copy_for(record, asker=record.aunt)


def offered(record, user):
    return {one.first_name for one in reads.asking_page(user, record.kit).others}


def test_the_form_offers_who_is_tied_to_them_and_from_whom_something_is_sealed(record):
    assert offered(record, record.priya) == {"Dana", "Rob"}
    tie(record.kit, "kin_of", record.aunt, by=record.priya)
    assert offered(record, record.priya) == {"Dana", "Rob", "Una"}


def test_the_form_tells_nobody_of_a_seal_or_a_tie_that_they_may_not_know(record):
    father = tie(record.kit, "kin_of", record.aunt, by=record.priya)
    sealed(record.home, record.anil.agency, by=record.priya)
    sealed(father, record.anil.agency, by=record.priya)
    assert offered(record, record.anil) == {"Dana"}
    with reading.as_reader(record.anil):
        assert offered(record, record.anil) <= {"Dana"}
