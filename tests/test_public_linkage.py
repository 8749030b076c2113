"""Linking on public data whose truth is known. The benchmarks measure more; this keeps it from sinking."""

import sys
from pathlib import Path

import pytest

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.linking.link import link

PAIRS = "SELECT sum(n * (n - 1) / 2) FROM (SELECT count(*) AS n FROM person JOIN truth USING (mention_id) GROUP BY {})"


@pytest.mark.demand("2.9.4")
@pytest.mark.parametrize(
    ("number", "least"), [pytest.param(4, 0.997, id="FEBRL 4"), pytest.param(3, 0.99, id="FEBRL 3")]
)
def test_public_data_is_linked_without_labels(number: int, least: float, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(Path(__file__).parents[1] / "benchmarks"))
    import linking_public

    with Engine(threads=2) as engine:
        linking_public.febrl(engine, number)
        link(engine)
        found, true, both = (
            float(engine.value(PAIRS.format(by)) or 0) for by in ("person_id", "person", "person_id, person")
        )
    sys.modules.pop("linking_public", None)
    assert 2 * both / (found + true) >= least
