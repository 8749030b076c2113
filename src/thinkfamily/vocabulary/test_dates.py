"""Ages and working days at their edges."""

import datetime

import pytest

from thinkfamily.vocabulary import dates

D = datetime.date


@pytest.mark.parametrize(
    ("born", "day", "age"),
    [
        pytest.param(D(2010, 11, 21), D(2026, 11, 20), 15, id="the day before a birthday is still the younger age"),
        pytest.param(D(2010, 11, 21), D(2026, 11, 21), 16, id="the birthday itself counts"),
        pytest.param(D(2012, 2, 29), D(2026, 2, 28), 13, id="born on 29 February, not yet older on the 28th"),
        pytest.param(D(2012, 2, 29), D(2026, 3, 1), 14, id="born on 29 February, older on 1 March"),
    ],
)
def test_age_on(born: D, day: D, age: int) -> None:
    assert dates.age_on(born, day) == age


def test_the_birthday_of_a_leap_child_falls_on_1_march_in_other_years() -> None:
    assert dates.birthday(D(2012, 2, 29), 18) == D(2030, 3, 1)
    assert dates.birthday(D(2012, 2, 29), 4) == D(2016, 2, 29)


@pytest.mark.parametrize(
    ("year", "holidays"),
    [
        pytest.param(2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28", id="Boxing Day on a Saturday moves"),
        pytest.param(2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28", id="both Christmas days at a weekend"),
        pytest.param(2023, "01-02 04-07 04-10 05-01 05-29 08-28 12-25 12-26", id="New Year's Day on a Sunday moves"),
    ],
)
def test_bank_holidays_of_england_and_wales(year: int, holidays: str) -> None:
    assert " ".join(day.strftime("%m-%d") for day in sorted(dates.bank_holidays(year))) == holidays


@pytest.mark.parametrize(
    ("day", "number", "due"),
    [
        pytest.param(D(2026, 11, 20), 1, D(2026, 11, 23), id="one working day after a Friday is Monday"),
        pytest.param(D(2026, 11, 21), 1, D(2026, 11, 23), id="one working day after a Saturday is Monday"),
        pytest.param(D(2026, 12, 24), 2, D(2026, 12, 30), id="Christmas is stepped over"),
    ],
)
def test_working_days_after(day: D, number: int, due: D) -> None:
    assert dates.working_days_after(day, number) == due
    assert dates.working_days_between(day, due) == number
