"""Everything of home, support and services is in a copy, with whom or what each row only points at."""

import datetime
from typing import Any

import pytest

from thinkfamily.access import reading
from thinkfamily.people.ecomap.factories import my_people
from thinkfamily.people.families.households.factories import household, stay
from thinkfamily.people.families.ties.factories import bond, responsibility
from thinkfamily.people.involvement.factories import involved
from thinkfamily.people.network.factories import goes_to, group, place_note, supporter
from thinkfamily.people.subject_access import actions
from thinkfamily.people.subject_access.gather import gather

pytestmark = [pytest.mark.django_db, pytest.mark.demand("3.6.3")]
TODAY = datetime.date(2026, 11, 20)


@pytest.fixture(autouse=True)
def on_a_day(settings):
    settings.TODAY = TODAY


def kits_copy(harpers):
    said: dict[str, Any] = {
        "how": "self",
        "identity": "Known to us",
        "understands": "yes",
        "considered": "We talked it through",
    }
    asked = actions.ask(harpers.kit, by=harpers.priya, asked_on=TODAY, **said)
    with reading.as_system("a test"):
        return {piece.key: piece for piece in gather(asked)}


MAKES = [
    pytest.param(
        lambda at: stay(at.kit, household("Gran’s home", by=at.priya), by=at.priya, pattern="Saturdays"),
        "Where you live", ("Gran’s home", "Saturdays"), id="a stay",
    ),
    pytest.param(
        lambda at: supporter(at.kit, "Joan Harper", by=at.priya, brings="Has him on Saturdays"),
        "Who and what is round you", ("Joan Harper, round Kit Harper", "Has him on Saturdays"), id="a supporter",
    ),
    pytest.param(
        lambda at: supporter(at.kit, "", other=at.dana, by=at.priya),
        "Who and what is round you", ("Dana Harper, round Kit Harper",), id="somebody of the record",
    ),
    pytest.param(
        lambda at: goes_to(at.kit, group("Fernhill Runners", "club", by=at.priya), by=at.priya),
        "Who and what is round you", ("Fernhill Runners",), id="a group",
    ),
    pytest.param(
        lambda at: place_note(group("Quarry Park", by=at.priya), at.kit, "Vapes by the gate", by=at.priya),
        "Who and what is round you", ("Quarry Park", "Vapes by the gate"), id="a place",
    ),
    pytest.param(
        lambda at: involved(at.kit, "school", "Fernhill Academy", by=at.priya, worker="Ruth Bell", does="Mornings"),
        "Who works with you", ("Fernhill Academy", "Ruth Bell", "Mornings"), id="a service",
    ),
    pytest.param(
        lambda at: bond(at.kit, "care", at.dana, by=at.priya, towards="other", said_by="Kit, at school"),
        "Who belongs to you", ("Kit cares for Dana", "Kit, at school"), id="a bond",
    ),
    pytest.param(
        lambda at: responsibility(at.dana, at.kit, "court_order", by=at.priya, seen="The order"),
        "Who belongs to you", ("Dana has parental responsibility for Kit", "The order"), id="responsibility",
    ),
    pytest.param(
        lambda at: my_people(at.kit, ("close", "Gran", "She sings"), by=at.priya, words="Mum is asleep"),
        "What you said yourself", ("Mum is asleep",), id="a picture",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("make", "title", "words"), MAKES)
def test_it_is_in_the_copy_with_what_it_points_at(harpers, make, title, words):
    kept = make(harpers)
    piece = kits_copy(harpers)[str(kept.pk)]
    assert piece.title == title
    for each in words:
        assert each in piece.text
