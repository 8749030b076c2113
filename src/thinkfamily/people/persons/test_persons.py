"""What the database itself refuses about people and items."""

import datetime

import pytest
from django.db import transaction
from django.db.utils import IntegrityError

from thinkfamily.access.users.factories import reader
from thinkfamily.people.persons.factories import address, note, person, tie

pytestmark = pytest.mark.django_db


def self_tie(by):
    kit = person(by=by)
    tie(kit, "sibling_of", kit, by=by)


def backwards(by):
    address(person(by=by), by=by, since=datetime.date(2026, 2, 1), until=datetime.date(2026, 1, 1))


@pytest.mark.parametrize(
    ("make", "constraint"),
    [
        pytest.param(self_tie, "nobody_is_tied_to_themselves", id="nobody is tied to themselves"),
        pytest.param(backwards, "an_address_ends_after_it_begins", id="an address does not end before it begins"),
        pytest.param(
            lambda by: note(person(by=by), "", by=by), "a_note_says_something", id="a note that says nothing is none"
        ),
        pytest.param(
            lambda by: note(person(by=by), by=by, information="gossip"),
            "note_is_of_a_known_class",
            id="every item is of a known class of information",
        ),
        pytest.param(
            lambda by: tie(person(by=by), "boss_of", person(by=by), by=by),
            "a_tie_is_of_a_known_kind",
            id="a tie is of the vocabulary",
        ),
    ],
)
def test_the_database_refuses(make, constraint):
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        make(reader())


@pytest.mark.parametrize(
    ("said", "words"),
    [
        pytest.param({"name": "Kit Harper", "born": "2013-05-04"}, "Kit", id="a name with an age"),
        pytest.param(
            {"name": "", "born": None, "expected_date": datetime.date(2027, 2, 3)},
            "a baby expected in February 2027",
            id="an unborn child by its month",
        ),
        pytest.param({"name": "", "born": None}, "Somebody whose name is not known", id="nothing known, said so"),
    ],
)
def test_a_person_is_said_in_words(said, words):
    assert person(by=reader(), **said).with_age.startswith(words)
