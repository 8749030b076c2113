"""Crowded blocks are left out, and said to be."""

from pathlib import Path

import pytest

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.linking import blocking
from thinkfamily.identify.linking.example import crowd, lay_out
from thinkfamily.identify.linking.link import link


@pytest.mark.demand("2.4.3")
def test_a_block_that_holds_a_crowd_is_left_out_and_counted(tmp_path: Path) -> None:
    people = crowd(60)
    namesakes = [
        {"feed": "d", "record_id": f"n{n}", "first_name": "maria", "last_name": "silva", "sex": "F"} for n in range(130)
    ]
    with Engine(threads=1) as engine:
        lay_out(engine, people + namesakes)
        report = link(engine, state=tmp_path / "state")
    blocks, mentions = report.capped["names"]
    assert blocks == 1
    assert mentions == 130
    assert report.settled()["capped"] == report.capped


KNOWN = {"feed": "a", "first_name": "Tomasz", "last_name": "Zielinski", "born": "2015-03-09", "sex": "M"}


@pytest.mark.parametrize(
    ("other", "compared"),
    [
        pytest.param({"last_name": "Zielinsky", "born": "2015-03-29"}, True, id="last name and day of birth"),
        pytest.param({"last_name": "Zielinsky", "born": "2016-03-09"}, True, id="last name and year of birth"),
        pytest.param({"first_name": "Tomazs", "born": "2015-04-09"}, True, id="first name and month of birth"),
        pytest.param({"first_name": "Tomazs", "born": "2005-03-09"}, True, id="first name and year of birth"),
        pytest.param({"first_name": "Marta", "born": "2015-04-09"}, False, id="another first name and birth date"),
        pytest.param({"last_name": "Osei", "born": "2015-03-29"}, False, id="another last name and birth date"),
    ],
)
def test_a_slip_in_one_name_and_in_the_birth_date_does_not_keep_two_records_from_being_compared(
    other: dict[str, str], compared: bool
) -> None:
    with Engine(threads=1) as engine:
        lay_out(engine, [KNOWN, KNOWN | {"feed": "b"} | other])
        link(engine)
        blocking.find_pairs(engine)
        assert engine.rows("SELECT a, b FROM candidate") == [(0, 1)] * compared
