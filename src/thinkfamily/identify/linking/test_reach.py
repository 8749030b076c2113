"""Pairs left out before they are compared: none of them could have mattered."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.linking import blocking, link
from thinkfamily.identify.linking.blocks import SIDE
from thinkfamily.identify.linking.compare import compare
from thinkfamily.identify.linking.example import crowd, lay_out, persons
from thinkfamily.identify.linking.model import Model
from thinkfamily.identify.linking.reach import Reach
from thinkfamily.identify.linking.score import score

# What goes wrong in a row, by its number: every way in which two rows can be alike or not should come up.
WRONG: tuple[dict[str, Any], ...] = (
    {}, {"first_name": None}, {"last_name": None}, {"first_name": "J"}, {"first_name": "Leo Jack"},
    {"middle_names": "Ava Mia"}, {"middle_names": "Anna"}, {"other_names": ("Lee Novak",)}, {"sex": None},
    {"date_of_birth": None, "date_of_birth_text": "1961"}, {"date_of_birth": date(1961, 12, 6)},
    {"date_of_birth": date(1961, 6, 22)}, {"date_of_birth": date(1990, 6, 12)}, {"nhs_number": "9434765919"},
    {"nhs_number": "9434765870", "phone": "01632960001"}, {"phone": "01632960002"}, {"other_ids": ("b:1", "b:2")},
    {"email": "a@example.org", "phone": "01632960001"}, {"home": "Flat 3, 12 Mill Lane"}, {"home": None},
    {"last_name": "Doyle-Osei"}, {"first_name": "Novaka", "last_name": "Jack"}, {"upn": "A123456789012"},
    {"other_names": ("Jo Petrov", "Mo Begum", "Al Doyle")},
)  # fmt: skip


@pytest.fixture(scope="module")
def linked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Engine, Path]]:
    """A crowd with much that is wrong, linked; and where its model is."""
    state = tmp_path_factory.mktemp("out") / "state"
    rows = [row | WRONG[number * 7 % 31 % len(WRONG)] for number, row in enumerate(crowd(250))]
    with Engine(threads=2) as engine:
        lay_out(engine, rows, ties=[(n, n + 40, "parent_of") for n in range(0, 400, 9)])
        engine.run("UPDATE stay SET postcode = 'NM1 ' || (mention_id % 5) || 'AA' WHERE mention_id % 3 = 1")
        engine.run("UPDATE stay SET postcode = 'B9 9ZZ' WHERE mention_id % 7 = 2")
        link.link(engine, state=state)
        yield engine, state


def test_no_pair_weighs_more_than_was_reckoned(linked: tuple[Engine, Path]) -> None:
    engine, state = linked
    model = Model.load(state / "model.json")
    sample = "SELECT mention_id FROM profile ORDER BY md5(CAST(mention_id AS VARCHAR)) LIMIT 300"
    blocking.find_pairs(engine)
    engine.run(f"""CREATE OR REPLACE TEMP TABLE every_pair AS SELECT a, b FROM candidate UNION
        SELECT l.mention_id, r.mention_id FROM ({sample}) l JOIN ({sample}) r ON l.mention_id < r.mention_id""")
    compare(engine, model.sources, pairs="every_pair", target="every_compared")
    score(engine, model, source="every_compared", target="every_scored")
    told = engine.arrow("SELECT s.*, c.birth, c.first, c.number, c.place, c.surname FROM every_scored s "
                        "JOIN every_compared c USING (a, b)")  # fmt: skip
    pairs, weight = told["a"].to_numpy() * SIDE + told["b"].to_numpy(), told["weight"].to_numpy()
    assert [len(np.unique(told[name])) for name in ("birth", "first", "place")] == [10, 9, 6]
    reach = Reach.of(engine, model, link.LEAST)
    assert (reach.most(pairs) >= weight).all()
    assert (reach.near(pairs) == (reach.most(pairs) >= link.LEAST)).all()
    assert reach.near(pairs).mean() < 0.5


def test_persons_and_doubts_are_those_of_comparing_every_pair(
    linked: tuple[Engine, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    engine, state = linked
    seen = []
    for everything in (False, True):
        if everything:
            monkeypatch.setattr(Reach, "near", lambda _, pairs: np.ones(len(pairs), dtype=bool))
        report = link.link(engine, model=state / "model.json")
        seen.append((report.pairs, persons(engine), engine.rows("SELECT * FROM doubt ORDER BY ALL")))
    assert seen[0][0] < seen[1][0] * 2 / 3
    assert seen[0][1:] == seen[1][1:]


def test_pairs_left_out_come_back_where_a_model_says_more_than_was_thought(
    linked: tuple[Engine, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    engine, _ = linked
    monkeypatch.setattr(link, "settle_share", lambda _, model, __: setattr(model, "share_same", model.share_same * 64))
    seen = []
    for everything in (False, True):
        if everything:
            monkeypatch.setattr(Reach, "near", lambda _, pairs: np.ones(len(pairs), dtype=bool))
        link.link(engine)
        doubts = engine.rows("SELECT * FROM doubt ORDER BY ALL")
        seen.append((engine.value("SELECT count(*) FROM candidate"), persons(engine), doubts))
    assert seen[0] == seen[1]
