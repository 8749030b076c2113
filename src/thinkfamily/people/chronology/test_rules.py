"""In which order lines stand, which were asked for, and days as well as they are known."""

import datetime

import pytest

from thinkfamily.people.chronology import rules
from thinkfamily.people.chronology.forms import RoughDay, read
from thinkfamily.people.chronology.rules import Asked, Happening

pytestmark = pytest.mark.demand("4.8.2")
DAY = datetime.date


def happening(on, **said):
    told = {"words": "Kit was born", "kind": "life", "whose": ("kit",), "source": "Hub"}
    return Happening(on=on, **told | said)


@pytest.mark.parametrize(
    ("written", "found"),
    [
        pytest.param("27 3 2024", RoughDay(DAY(2024, 3, 27), "day"), id="a day"),
        pytest.param("March 2024", RoughDay(DAY(2024, 3, 1), "month"), id="a month in words"),
        pytest.param("3/2024", RoughDay(DAY(2024, 3, 1), "month"), id="a month in numbers"),
        pytest.param("2024", RoughDay(DAY(2024, 1, 1), "year"), id="a year"),
        pytest.param("31 2 2020", None, id="a day that there is not"),
        pytest.param("13 2020", None, id="a month that there is not"),
        pytest.param("last spring", None, id="words without a year"),
        pytest.param("24", None, id="a year of two figures could be any century"),
        pytest.param("0000", None, id="a year before any record"),
    ],
)
def test_a_day_is_read_as_well_as_it_is_known(written, found):
    assert read(written) == found


@pytest.mark.parametrize(
    ("precision", "until", "said"),
    [
        pytest.param("day", None, "27 March 2024", id="a day"),
        pytest.param("month", None, "March 2024", id="a month"),
        pytest.param("year", None, "2024", id="a year"),
        pytest.param("day", DAY(2024, 4, 2), "27 March 2024 to 2 April 2024", id="from a day to a day"),
    ],
)
def test_a_line_says_when(precision, until, said):
    assert happening(DAY(2024, 3, 27), precision=precision, until=until).when == said


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        pytest.param(Asked(), True, id="everything"),
        pytest.param(Asked(person="kit"), True, id="the person whose it is"),
        pytest.param(Asked(person="dana"), False, id="another person"),
        pytest.param(Asked(kind="note"), False, id="another kind"),
        pytest.param(Asked(source="School"), False, id="another source"),
        pytest.param(Asked(since=DAY(2024, 12, 1)), True, id="a year that is not over by the first day asked for"),
        pytest.param(Asked(since=DAY(2025, 1, 1)), False, id="a year that was over by then"),
        pytest.param(Asked(until=DAY(2024, 1, 1)), True, id="a year that had begun by the last day asked for"),
        pytest.param(Asked(until=DAY(2023, 12, 31)), False, id="a year that had not begun"),
    ],
)
def test_what_was_asked_for_is_shown(asked, found):
    assert rules.asked_for(happening(DAY(2024, 1, 1), precision="year"), asked) == found


def test_the_newest_stands_first_unless_asked_otherwise():
    lines = [happening(DAY(2024, 1, 1)), happening(DAY(2026, 1, 1)), happening(DAY(2025, 1, 1))]
    assert [line.on.year for line in rules.in_order(lines)] == [2026, 2025, 2024]
    assert [line.on.year for line in rules.in_order(lines, oldest_first=True)] == [2024, 2025, 2026]


def test_a_long_text_ends_at_a_whole_word():
    assert rules.shortened("word " * 100, 20) == "word word word word…"
    assert rules.shortened("Kit  cooks") == "Kit cooks"
