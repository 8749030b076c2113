"""What the database itself refuses about people and items."""

import datetime

import pytest
from django.db import transaction
from django.db.utils import IntegrityError

from thinkfamily.access.users.factories import reader
from thinkfamily.people.history.models import of_items
from thinkfamily.people.persons.factories import address, characteristic, contact_way, note, other_name, person, tie
from thinkfamily.people.persons.models import all_items
from thinkfamily.people.persons.reads import KINDS, find_item, said_in, title_of

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
        pytest.param(
            lambda by: other_name(person(by=by), "", by=by),
            "a_name_says_something",
            id="a name that says nothing is none",
        ),
        pytest.param(
            lambda by: characteristic(person(by=by), code="", by=by),
            "a_characteristic_says_something",
            id="a characteristic says something",
        ),
        pytest.param(
            lambda by: contact_way(person(by=by), safe="perhaps", by=by),
            "a_contact_way_says_whether_it_is_safe",
            id="whether a way is safe is said",
        ),
        pytest.param(
            lambda by: person("", None, by=by, lost_on=datetime.date(2026, 1, 1)),
            "only_a_baby_who_was_expected_is_lost",
            id="only a baby who was expected is lost",
        ),
        pytest.param(
            lambda by: person(by=by, died_on=datetime.date(2010, 1, 1)),
            "nobody_dies_before_they_are_born",
            id="nobody dies before they are born",
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
        pytest.param(
            {"name": "", "born": "2026-11-01", "expected_date": datetime.date(2026, 11, 3)},
            "the baby, under 1",
            id="a child who is born and has no name yet",
        ),
        pytest.param({"name": "", "born": None}, "Somebody whose name is not known", id="nothing known, said so"),
    ],
)
def test_a_person_is_said_in_words(said, words):
    assert person(by=reader(), **said).with_age.startswith(words)


@pytest.mark.demand("4.1.10")
@pytest.mark.parametrize("model", all_items(), ids=lambda model: model.__name__)
def test_every_kind_of_item_has_its_words_and_its_earlier_states(model):
    assert KINDS[model._meta.model_name] is model
    assert model.title
    assert model.title == model.title.lower()
    assert model in of_items(), "people/history keeps no earlier states of it"


@pytest.mark.demand("4.1.10")
def test_an_item_is_found_by_its_kind_and_said_in_words():
    by = reader()
    kept = contact_way(person(by=by), "07700 900123", by=by)
    found = find_item("contactway", kept.pk)
    assert (found, title_of(found), said_in(found)) == (kept, "a way to reach somebody", "Mobile 07700 900123")


@pytest.mark.parametrize(
    ("said", "words"),
    [
        pytest.param(
            {"lost_on": datetime.date(2026, 1, 1), "expected_date": datetime.date(2026, 5, 1)}, "not born", id="a loss"
        ),
        pytest.param(
            {"born": "1950-01-01", "name": "Ann Lee", "died_on": datetime.date(2020, 1, 1)}, "has died", id="a death"
        ),
    ],
)
def test_of_who_is_gone_no_age_and_no_expected_day_is_said(said, words):
    told = person(by=reader(), **{"name": "", "born": None} | said).with_age
    assert words in told
    assert not any(sign.isdigit() for sign in told)
    assert "expected" not in told
