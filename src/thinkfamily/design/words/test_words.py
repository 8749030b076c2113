"""What dates, lists and numbers sound like."""

import datetime

import pytest

from thinkfamily.design.words import dates, lists, numbers

TODAY = datetime.date(2026, 11, 20)


@pytest.mark.parametrize(
    ("date", "said"),
    [
        pytest.param(TODAY, "today", id="the same day is today"),
        pytest.param(datetime.date(2026, 11, 19), "yesterday", id="the day before is yesterday"),
        pytest.param(datetime.date(2026, 11, 6), "14 days ago", id="two weeks are counted in days"),
        pytest.param(datetime.date(2026, 8, 21), "2 months ago", id="a quarter less a day is two whole months"),
        pytest.param(datetime.date(2016, 6, 1), "10 years ago", id="long ago is counted in years"),
        pytest.param(datetime.date(2026, 11, 21), "tomorrow", id="the day after is tomorrow"),
        pytest.param(datetime.date(2026, 11, 30), "in 10 days", id="a day to come says so"),
    ],
)
def test_how_long_ago(date, said):
    assert dates.ago(date, TODAY) == said


@pytest.mark.parametrize(
    ("born", "years"),
    [
        pytest.param(datetime.date(2013, 11, 20), 13, id="a birthday today counts"),
        pytest.param(datetime.date(2013, 11, 21), 12, id="a birthday tomorrow does not"),
        pytest.param(datetime.date(2027, 2, 1), None, id="an unborn child has no age"),
        pytest.param(None, None, id="no birthday, no age"),
    ],
)
def test_age(born, years):
    assert dates.age(born, TODAY) == years


def test_a_moment_is_said_with_its_half_of_the_day():
    assert dates.moment(datetime.datetime(2026, 11, 20, 0, 5, tzinfo=datetime.UTC)) == "20 November 2026, 12:05am"
    assert dates.moment(datetime.datetime(2026, 11, 20, 15, 4, tzinfo=datetime.UTC)) == "20 November 2026, 3:04pm"


@pytest.mark.parametrize(
    ("items", "said"), [([], ""), (["Dana"], "Dana"), (["Dana", "Kit"], "Dana and Kit"), ("abc", "a, b and c")]
)
def test_lists_are_joined_as_spoken(items, said):
    assert lists.joined(items) == said


def test_one_of_a_kind_has_its_article():
    assert [lists.one(word) for word in ("manager", "information-governance officer")] == [
        "A manager",
        "An information-governance officer",
    ]
    assert lists.capital("not known in Fernhill") == "Not known in Fernhill"


def test_a_sentence_keeps_its_own_stop():
    assert lists.sentence("kit cooks") == "Kit cooks."
    assert lists.sentence("Who cooks?") == "Who cooks?"


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        pytest.param("01632960119", "01632 960119", id="a town"),
        pytest.param("07700900142", "07700 900142", id="a mobile"),
        pytest.param("02079460000", "020 7946 0000", id="London"),
        pytest.param("01134960000", "0113 496 0000", id="a city"),
        pytest.param("+44 1632 960119", "+44 1632 960119", id="what is not known stays as it was sent"),
    ],
)
def test_a_telephone_number_can_be_read_out(sent, shown):
    assert numbers.phone(sent) == shown


def test_numbers_lose_needless_noughts():
    assert [numbers.amount(x) for x in (35.0, 12.5, 1234.0, None)] == ["35", "12.5", "1,234", ""]
    assert numbers.number(2) == "two"
    assert numbers.plural(2, "family", "families") == "2 families"


@pytest.mark.parametrize(
    ("days", "said", "at"),
    [
        pytest.param(0, "today, 8:05am", "today at 8:05am", id="today with the time"),
        pytest.param(1, "yesterday", "yesterday at 8:05am", id="yesterday"),
        pytest.param(4, "Monday 2 November", "on Monday 2 November at 8:05am", id="a day of the year"),
        pytest.param(
            370, "Saturday 1 November 2025", "on Saturday 1 November 2025 at 8:05am", id="a day of another year"
        ),
    ],
)
def test_a_moment_is_said_as_people_say_it(days, said, at):
    today = datetime.date(2026, 11, 6)
    moment = datetime.datetime(2026, 11, 6, 8, 5, tzinfo=datetime.UTC) - datetime.timedelta(days=days)
    assert (dates.when(moment, today), dates.when_at(moment, today)) == (said, at)
