"""A day as people write it."""

import datetime

import pytest
from django import forms

from thinkfamily.design.fields.days import DayField, read

DAY = datetime.date(2027, 3, 27)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        pytest.param("27 3 2027", DAY, id="with spaces"),
        pytest.param("27/03/2027", DAY, id="with strokes"),
        pytest.param("27 March 2027", DAY, id="with the month's name"),
        pytest.param("2027-03-27", DAY, id="year first"),
        pytest.param("31 2 2027", None, id="no such day"),
        pytest.param("27 3 27", None, id="a year of two figures could be any century"),
        pytest.param("soon", None, id="no day at all"),
        pytest.param("0 0 0000", None, id="noughts"),
    ],
)
def test_a_day_is_read(written, day):
    assert read(written) == day


def test_what_is_no_day_is_said_and_what_was_written_stays():
    class AForm(forms.Form):
        when = DayField()

    form = AForm({"when": "31 2 2027"})
    assert form.errors["when"] == ["Enter a day that there is, for example 27 3 2024"]
    assert form["when"].value() == "31 2 2027"
    assert AForm({}).errors["when"] == ["Enter a day, for example 27 3 2024"]
    assert AForm(initial={"when": DAY})["when"].value() == "27 3 2027"
