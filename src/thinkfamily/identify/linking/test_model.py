"""The model: learned alike every time, read back as it was, and the same to Splink as to us."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlglot
from splink import DuckDBAPI, Linker

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.linking import settings
from thinkfamily.identify.linking.compare import HOME
from thinkfamily.identify.linking.example import crowd, lay_out
from thinkfamily.identify.linking.link import link
from thinkfamily.identify.linking.model import Model

PEOPLE = crowd(200)


@pytest.fixture(scope="module")
def linked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Engine, Path]]:
    state = tmp_path_factory.mktemp("out") / "state"
    with Engine(threads=2) as engine:
        lay_out(engine, PEOPLE)
        link(engine, state=state)
        yield engine, state


def test_one_thread_learns_and_decides_as_two_do(linked: tuple[Engine, Path], tmp_path: Path) -> None:
    engine, state = linked
    with Engine(threads=1) as other:
        lay_out(other, PEOPLE)
        link(other, state=tmp_path / "state")
        for table in ("person", "doubt"):
            assert other.rows(f"SELECT * FROM {table} ORDER BY ALL") == engine.rows(
                f"SELECT * FROM {table} ORDER BY ALL"
            )
    assert (tmp_path / "state" / "model.json").read_text() == (state / "model.json").read_text()


def test_splink_reads_the_model_and_weighs_alike(linked: tuple[Engine, Path]) -> None:
    engine, state = linked
    model = Model.load(state / "model.json")
    people = DuckDBAPI(connection=engine.con).register(engine.con.table("profile"), dataset_display_name="people_now")
    found = Linker(people, model.to_splink() | {"retain_intermediate_calculation_columns": True}).inference.predict()
    for part in settings.comparisons(model.sources):
        code = HOME if part.name == "home" else f"c.{part.name}"
        weights = "[" + ", ".join(map(str, model.against_strangers(part.name))) + "]"
        unlike = engine.value(f"""SELECT count(*) FROM {found.physical_name} s
            JOIN compared c ON c.a = s.mention_id_l AND c.b = s.mention_id_r
            WHERE abs(CASE WHEN {code} < 0 THEN 0 ELSE {weights}[{code} + 1] / 100.0 END
                - greatest(-14, least(14, s.mw_{part.name}))) > 0.02""")
        assert unlike == 0, part.name
    assert engine.value(f"SELECT count(*) FROM {found.physical_name}") > 100


def test_the_settings_compile_for_spark() -> None:
    compiled = settings.build(["a/subject"]).get_settings("spark")
    for comparison in compiled.core_model_settings.comparisons:
        for level in comparison.comparison_levels:
            if level.sql_condition != "ELSE":
                assert sqlglot.parse_one(level.sql_condition, read="spark")


def test_a_model_of_another_version_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "model.json").write_text('{"version": 0}')
    with pytest.raises(ValueError, match="train a new one"):
        Model.load(tmp_path / "model.json")


def test_all_the_sql_transpiles_to_spark() -> None:
    told: list[str] = []
    with Engine(threads=2, listener=told.append) as engine:
        lay_out(engine, PEOPLE)
        link(engine)
    for statement in told:
        assert sqlglot.transpile(statement, read="duckdb", write="spark")
