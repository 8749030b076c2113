"""Crowded blocks are left out, and said to be."""

from pathlib import Path

import pytest

from thinkfamily.identify.engine.duckdb import Engine
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
