"""Pairs are compared a slice after the other; how they are cut says nothing of how alike they are."""

from typing import Any

import pytest

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.linking import compare as tried
from thinkfamily.identify.linking import link
from thinkfamily.identify.linking.compare import compare
from thinkfamily.identify.linking.example import crowd, lay_out

OTHER_NAMES: tuple[dict[str, Any], ...] = ({}, {}, {"other_names": ("Jo Petrov", "Mo Begum", "Al Doyle", "Ed Osei")})


@pytest.mark.parametrize("pairs_in_a_slice", [1, 7, 300])
def test_slices_tell_what_the_whole_tells(monkeypatch: pytest.MonkeyPatch, pairs_in_a_slice: int) -> None:
    with Engine(threads=2) as engine:
        lay_out(engine, [row | OTHER_NAMES[number % 3] for number, row in enumerate(crowd(30))])
        link.link(engine)
        engine.run("""CREATE TEMP TABLE every_pair AS SELECT l.mention_id AS a, r.mention_id AS b
            FROM profile l JOIN profile r ON l.mention_id < r.mention_id WHERE l.mention_id % 9 = 0""")
        sources = [row[0] for row in engine.rows("SELECT DISTINCT source FROM profile ORDER BY source")]
        compare(engine, sources, pairs="every_pair", target="whole")
        monkeypatch.setattr(tried, "SLICE", pairs_in_a_slice)
        compare(engine, sources, pairs="every_pair", target="in_slices")
        told = [engine.rows(f"SELECT * FROM {name} ORDER BY a, b") for name in ("whole", "in_slices")]
        assert engine.value("SELECT count(*) FROM profile WHERE many") > 0
    assert len(told[0]) > 300
    assert told[0] == told[1]
