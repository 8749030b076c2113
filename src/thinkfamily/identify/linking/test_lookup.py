"""Asking whether a person is known."""

from collections.abc import Iterator
from datetime import date

import pytest

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.linking.example import crowd, lay_out
from thinkfamily.identify.linking.link import link
from thinkfamily.identify.linking.lookup import Asked, Register
from thinkfamily.identify.linking.model import Model
from thinkfamily.identify.linking.score import score


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Register]:
    state = tmp_path_factory.mktemp("out") / "state"
    with Engine(threads=2) as engine:
        lay_out(engine, crowd(150))
        link(engine, state=state)
        register = Register(engine, Model.load(state / "model.json"))
        yield register
        register.close()


def test_a_known_person_is_found_with_the_reasons(register: Register) -> None:
    found = register.ask(Asked("Jack", "Novaka", date(1963, 6, 12), address="0 Mill Lane"))
    assert found
    assert found[0].weight > 3
    assert "same date of birth" in found[0].reasons


def test_a_stranger_is_not_found(register: Register) -> None:
    assert register.ask(Asked("Xanthe", "Quill", date(2001, 2, 3))) == []


def test_a_question_that_says_nothing_has_no_answer(register: Register) -> None:
    assert register.ask(Asked()) == []


def test_an_answer_is_weighed_as_the_batch_weighs_the_pair(register: Register) -> None:
    engine = register.engine
    score(engine, register.model, target="scored_apart")
    checked = 0
    asked = engine.rows("""SELECT mention_id, source, first_name, last_name, date_of_birth, m.sex, text, postcode
        FROM mention m JOIN stay USING (mention_id) JOIN profile USING (mention_id) ORDER BY mention_id LIMIT 40""")
    for number, source, *told in asked:
        batch = engine.rows("""SELECT CASE WHEN a = ? THEN b ELSE a END AS other, weight / 100.0 FROM scored_apart
            JOIN profile ON mention_id = CASE WHEN a = ? THEN b ELSE a END
            WHERE ? IN (a, b) AND weight >= -100 AND source <> ?""",
            [number, number, number, source])  # fmt: skip
        answer = {known.mention_id: known.weight for known in register.ask(Asked(*told))}
        assert {other: answer.get(other) for other, _ in batch} == dict(batch)
        checked += len(batch)
    assert checked > 60
