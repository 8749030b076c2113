"""Whose words stand in whose copy: one's own, and a child's in nobody else's without the child's own yes."""

import datetime

import pytest

from thinkfamily.access import reading
from thinkfamily.casework.voice import actions
from thinkfamily.casework.voice.factories import attached, reply, takes_part, view, words
from thinkfamily.people.chronology.whom import Held
from thinkfamily.people.families.factories import member
from thinkfamily.people.persons.factories import person, tie
from thinkfamily.people.sealing.factories import sealed
from thinkfamily.people.sealing.reads import copy_for
from thinkfamily.people.subject_access import actions as packs
from thinkfamily.people.subject_access.gather import gather

pytestmark = [pytest.mark.django_db, pytest.mark.demand("5.9.5")]
TODAY = datetime.date(2026, 11, 20)


@pytest.fixture(autouse=True)
def on_a_day(settings):
    settings.TODAY = TODAY


@pytest.fixture
def record(harpers):
    """Kit with his mother, and Rob, his father, who lives elsewhere."""
    harpers.rob = person("Rob Hale", "1985-01-01", by=harpers.priya)
    member(harpers.family, harpers.rob, "parent", by=harpers.priya)
    for one in (harpers.dana, harpers.rob):
        tie(one, "parent_of", harpers.kit, by=harpers.priya)
    harpers.words = words(harpers.kit, "ZQWORDS no breakfast", by=harpers.priya)
    reply(harpers.words, "ZQDID breakfast club", by=harpers.priya)
    return harpers


def copy_of(record, who):
    found = copy_for(record.priya, record.family.memberships.get(person=who))
    return " ".join(line.says for part in found for some in part.further.values() for line in some)


def pieces(record, **asker):
    said = {"how": "parent", "identity": "Passport", "understands": "no", "considered": "He is 13"} | asker
    asked = packs.ask(record.kit, by=record.priya, asked_on=TODAY, **said)
    with reading.as_system("a test"):
        return {piece.text: piece.barred for piece in gather(asked) if "ZQ" in piece.text}


def test_kits_words_are_in_his_own_copy_and_not_in_robs(record):
    assert "ZQWORDS" in copy_of(record, record.kit)
    assert "ZQDID" in copy_of(record, record.kit)
    assert "ZQ" not in copy_of(record, record.rob)
    assert "ZQ" not in copy_of(record, record.dana)


def test_what_kit_said_his_mother_may_have_is_in_hers_alone_and_can_be_taken_back(record):
    held = Held(record.family, record.words)
    actions.let_read(held, by=record.priya, version=1, people=[record.dana], said="Mum can")
    assert "ZQWORDS" in copy_of(record, record.dana)
    assert "ZQ" not in copy_of(record, record.rob)
    actions.let_read(held, by=record.priya, version=2, people=[], said="")
    assert "ZQ" not in copy_of(record, record.dana)


def test_what_is_sealed_from_somebody_stays_so_whatever_was_agreed(record):
    actions.let_read(Held(record.family, record.words), by=record.priya, version=1, people=[record.rob], said="Dad can")
    assert "ZQWORDS" in copy_of(record, record.rob)
    sealed(record.words, record.rob, by=record.priya)
    assert "ZQ" not in copy_of(record, record.rob)


def test_a_copy_of_everything_that_rob_asks_for_bars_each_of_kits_own_words(record):
    attached(record.words, by=record.priya, file_name="ZQFILE.txt")
    takes_part(record.kit, "walk", by=record.priya, said="ZQWALK")
    view(record.kit, "entry", record.kit.pk, "ZQVIEW", by=record.priya)
    found = pieces(record, asker=record.rob)
    assert len(found) == 5
    assert all(found.values()), found


def test_in_a_copy_of_everything_that_kit_asks_for_they_are_not_barred(record):
    found = pieces(record, how="self", understands="yes")
    assert len(found) == 2
    assert not any(found.values()), found
