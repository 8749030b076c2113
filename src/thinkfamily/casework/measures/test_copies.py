"""In whose copy of everything an answer stands: of whom it is about, and of who answered."""

import datetime

import pytest

from thinkfamily.access import reading
from thinkfamily.casework.measures.factories import measurement
from thinkfamily.people.families.factories import member
from thinkfamily.people.persons.factories import person, tie
from thinkfamily.people.sealing.factories import sealed
from thinkfamily.people.sealing.reads import copy_for
from thinkfamily.people.subject_access import actions as packs
from thinkfamily.people.subject_access.gather import gather

pytestmark = [pytest.mark.django_db, pytest.mark.demand("5.11.5")]
TODAY = datetime.date(2026, 11, 20)


@pytest.fixture
def record(harpers, settings):
    """Kit answered himself, and Dana about him; Rob, his father, lives elsewhere."""
    settings.TODAY = TODAY
    harpers.rob = person("Rob Hale", "1985-01-01", by=harpers.priya)
    member(harpers.family, harpers.rob, "parent", by=harpers.priya)
    for one in (harpers.dana, harpers.rob):
        tie(one, "parent_of", harpers.kit, by=harpers.priya)
    measurement(harpers.kit, by=harpers.priya, words="ZQKIT says")
    measurement(harpers.kit, by=harpers.priya, words="ZQDANA says", informant="parent", other=harpers.dana)
    return harpers


def pieces(record, of, **asker):
    asked = packs.ask(
        of,
        by=record.priya,
        asked_on=TODAY,
        how="self",
        identity="Passport",
        understands="yes" if of == record.kit else "adult",
        considered="-",
        **asker,
    )
    with reading.as_system("a test"):
        return {piece.text: piece.barred for piece in gather(asked) if "ZQ" in piece.text}


def words_in(found):
    return {word for text, barred in found.items() if not barred for word in ("ZQKIT", "ZQDANA") if word in text}


def test_whoever_it_is_about_has_it_and_whoever_answered(record):
    assert words_in(pieces(record, record.kit)) == {"ZQKIT", "ZQDANA"}
    assert words_in(pieces(record, record.dana)) == {"ZQDANA"}
    assert words_in(pieces(record, record.rob)) == set()


def copy_of(record, who):
    found = copy_for(record.priya, record.family.memberships.get(person=who))
    return " ".join(line.says for part in found for some in part.further.values() for line in some)


def test_a_members_copy_has_what_is_about_them_and_what_they_answered(record):
    assert "ZQKIT" in copy_of(record, record.kit)
    assert "ZQDANA" in copy_of(record, record.kit)
    assert "ZQKIT" not in copy_of(record, record.dana)
    assert "ZQDANA" in copy_of(record, record.dana)
    assert "ZQ" not in copy_of(record, record.rob)


def test_what_is_sealed_from_a_member_is_in_no_copy_of_theirs(record):
    kept = measurement(record.kit, by=record.priya, words="ZQSEALED")
    sealed(kept, record.kit, by=record.priya)
    assert "ZQSEALED" not in copy_of(record, record.kit)
