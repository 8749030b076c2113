"""What one look asks once: kept for that look and that reader, and for nobody and nothing else."""

import itertools

import pytest
from django.test import RequestFactory

from thinkfamily.access import reading
from thinkfamily.access.one_look import once, one_look

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked():
    """`asked()` is the number of times that the question was put."""
    times = itertools.count(1)
    return lambda: once(("how often", 1), lambda: next(times))


@pytest.fixture
def look():
    return lambda method="GET": one_look(getattr(RequestFactory(), method.lower())("/"))


def test_what_one_look_asks_twice_is_asked_once(asked, look):
    with look():
        assert [asked(), asked()] == [1, 1]


def test_nothing_is_kept_from_one_look_to_the_next(asked, look):
    for time in (1, 2):
        with look():
            assert asked() == time
    assert asked() == 3


def test_a_form_that_is_sent_asks_anew_each_time(asked, look):
    with look("POST"):
        assert [asked(), asked()] == [1, 2]


def test_the_product_itself_is_not_answered_what_a_reader_was(asked, look):
    with look():
        asked()
        with reading.as_door():
            assert asked() == 2
        assert asked() == 1


def test_another_question_has_its_own_answer(look):
    with look():
        assert [once(("a", 1), lambda: 1), once(("a", 2), lambda: 2)] == [1, 2]
