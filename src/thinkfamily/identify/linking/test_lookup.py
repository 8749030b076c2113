"""Asking whether a person is known."""

from collections.abc import Iterator
from datetime import date

import pytest

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.linking.example import crowd, lay_out
from thinkfamily.identify.linking.link import link
from thinkfamily.identify.linking.lookup import Asked, Register
from thinkfamily.identify.linking.model import Model


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
