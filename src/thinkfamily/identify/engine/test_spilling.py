"""Where the working database puts what does not fit into memory."""

from pathlib import Path

import duckdb
import pytest

from thinkfamily.identify.engine.duckdb import Engine

# About four times the memory that the tests below allow.
LARGE = "CREATE TABLE large AS SELECT i, md5(CAST(i AS VARCHAR)) AS digest FROM range(5000000) AS t(i) ORDER BY digest"


def test_what_does_not_fit_goes_where_it_was_told_to_and_is_gone_afterwards(tmp_path: Path) -> None:
    with Engine(tmp_path / "work.duckdb", memory_limit="100MB", threads=1) as engine:
        assert Path(engine.value("SELECT current_setting('temp_directory')")).parent == tmp_path
        engine.run(LARGE)
        assert engine.value("SELECT count(DISTINCT digest) FROM large") == 5_000_000
        assert [path.name for path in tmp_path.iterdir()] == ["work.duckdb.spill"]
    assert list(tmp_path.iterdir()) == []


def test_an_engine_in_memory_writes_nothing_where_one_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with Engine(memory_limit="100MB", threads=1) as engine, pytest.raises(duckdb.OutOfMemoryException):
        engine.run(LARGE)
    assert list(tmp_path.iterdir()) == []


def test_what_does_not_fit_on_many_threads_is_asked_once_more_on_one(tmp_path: Path) -> None:
    with Engine(tmp_path / "work.duckdb", memory_limit="40MB", threads=16) as engine:
        asked_on: list[int] = []

        def ask() -> None:
            asked_on.append(engine.threads)
            engine.con.execute(LARGE.replace("5000000", "1000000")).fetchall()

        engine.within_memory(ask)
        assert [*asked_on, engine.threads] == [16, 1, 16]
        assert engine.value("SELECT count(DISTINCT digest) FROM large") == 1_000_000


def test_what_does_not_fit_on_one_thread_either_is_said(tmp_path: Path) -> None:
    with Engine(tmp_path / "work.duckdb", memory_limit="12MB", threads=16) as engine:
        with pytest.raises(duckdb.OutOfMemoryException):
            engine.run(LARGE)
        assert engine.threads == 16
