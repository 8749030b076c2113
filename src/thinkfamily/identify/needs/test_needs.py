"""Every need finds in its example what its page says it finds."""

from datetime import date

import pytest

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.needs.example import lay_out, read
from thinkfamily.identify.needs.find import find
from thinkfamily.identify.needs.need import Need, needs
from thinkfamily.vocabulary.facts import fact_kinds
from thinkfamily.vocabulary.outcomes import frameworks

SHOWN = ("first_seen", "last_seen", "expires", "sum")


@pytest.mark.demand("2.6.1")
@pytest.mark.parametrize("need", needs(), ids=lambda need: f"{need.framework} {need.id}: {need.text.title}")
def test_the_example_of_a_need_gives_its_answer(need: Need) -> None:
    with Engine(threads=1) as engine:
        lay_out(engine, need.example)
        find(engine, as_of=date.fromisoformat(need.example.as_of), rules=[need])
        found = engine.rows(
            f"SELECT coalesce(person_id, 'family'), status, {', '.join(SHOWN)} FROM need WHERE need_id = ? "
            "ORDER BY ALL",
            [need.id],
        )
    expected = [
        (line["who"], line.get("status", need.text.status), *(line.get(column) for column in SHOWN))
        for line in read(need.example.answer)
    ]
    assert [tuple(map(str, row)) for row in found] == [tuple(map(str, row)) for row in sorted(expected)]


def test_every_need_that_facts_can_show_has_a_rule_and_every_rule_has_words() -> None:
    worded = {
        (f.id, need.id)
        for f in frameworks()
        for need in f.needs
        if need.status != "judgement_only" and not need.at_least
    }
    ruled = [(need.framework, need.id) for need in needs()]
    assert len(ruled) == len(set(ruled))
    assert set(ruled) == worded


def test_the_facts_that_rules_read_are_facts_that_feeds_can_state() -> None:
    assert {kind for need in needs() for kind in need.kinds} <= set(fact_kinds())
