"""The two commands: what `./run` does before there is an environment, and what it hands on to whom."""

import ast
import os
import shutil
import subprocess
import sys
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path
from types import ModuleType
from typing import IO

import pytest

from tests import source

RUN = source.ROOT / "run"


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ModuleType:
    """The script as a module, for an environment in an empty folder."""
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    module = module_from_spec(spec_from_loader("run", SourceFileLoader("run", str(RUN))))
    module.__spec__.loader.exec_module(module)
    monkeypatch.setattr(module, "VENV", str(tmp_path / ".venv"))
    monkeypatch.setattr(module, "PYTHON", str(tmp_path / ".venv" / "bin" / "python"))
    monkeypatch.setattr(module, "MARK", str(tmp_path / ".venv" / ".made-from"))
    monkeypatch.setattr(module, "DATA", str(tmp_path / ".data"))
    return module


@pytest.mark.demand("2.1.1")
def test_an_old_python_can_read_the_script_and_is_told_so(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ast.parse(RUN.read_text(encoding="utf-8"), feature_version=(3, 5))
    monkeypatch.setattr(sys, "version_info", (3, 9, 6))
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(SystemExit):
        run.install()
    assert "Python 3.11 or later is needed, and this is 3.9" in capsys.readouterr().err


@pytest.mark.demand("2.1.1")
def test_without_venv_and_uv_one_sentence_says_what_to_install(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    python = tmp_path / "python3"
    python.write_text("#!/bin/sh\necho 'ensurepip is not available'\nexit 1\n")
    python.chmod(0o755)
    monkeypatch.setattr(shutil, "which", lambda name: None)
    monkeypatch.setattr(sys, "executable", str(python))
    with pytest.raises(SystemExit):
        run.install()
    said = capsys.readouterr().err.splitlines()
    assert said[-1].startswith("Python's venv module is missing, and so is uv: run 'sudo apt install python3-venv'")


@pytest.mark.demand("2.1.1")
@pytest.mark.parametrize("uv", [True, False], ids=["with uv", "with pip"])
def test_packages_are_installed_by_hash_once_and_again_only_when_the_lock_changes(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, uv: bool
) -> None:
    done: list[list[str]] = []
    monkeypatch.setattr(run, "working_uv", lambda: "uv" if uv else None)
    monkeypatch.setattr(run, "runs", lambda command: True)
    monkeypatch.setattr(run, "must", lambda command: done.append(command))
    monkeypatch.setattr(run, "follow", lambda command, total: done.append(command))
    Path(run.PYTHON).parent.mkdir(parents=True)
    Path(run.PYTHON).touch()

    run.install()
    lock, ours = done
    assert "--require-hashes" in lock
    assert {"--no-deps", "--no-build-isolation", "-e"} <= set(ours)

    run.install()
    assert len(done) == 2
    monkeypatch.setattr(run, "fingerprint", lambda: "another lock")
    run.install()
    assert len(done) == 4


@pytest.mark.demand("2.1.4", "2.1.5")
@pytest.mark.parametrize(
    ("words", "becomes"),
    [
        pytest.param(["test", "-k", "dates"], "python -m pytest -k dates", id="test with words is pytest with them"),
        pytest.param(["demo", "--port", "1"], "thinkfamily demo --port 1", id="demo is the product's command"),
        pytest.param(["demo", "town"], "thinkfamily demo town", id="demo town is the product's command"),
        pytest.param(["identify", "in"], "thinkfamily identify in", id="other words are the product's command"),
        pytest.param([], "thinkfamily", id="no word lists the commands"),
    ],
)
def test_words_go_to_whom_they_are_for(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, words: list[str], becomes: str
) -> None:
    class Became(Exception):
        pass

    def become(*command: str) -> None:
        raise Became(" ".join([Path(command[0]).name, *command[1:]]))

    monkeypatch.chdir(source.ROOT)
    monkeypatch.setattr(run, "install", lambda: None)
    monkeypatch.setattr(run, "become", become)
    with pytest.raises(Became, match=f"^{becomes}$"):
        run.main(words)


def types_are(run: ModuleType, monkeypatch: pytest.MonkeyPatch, ran: list[str], code: int) -> None:
    """The check of the types, which runs beside pytest, says this and ends so."""

    def beside(command: list[str], stdout: IO[str], **words: object) -> subprocess.Popen[bytes]:
        ran.append(Path(command[0]).name)
        return real([sys.executable, "-c", f"print('What mypy says'); raise SystemExit({code})"], stdout=stdout)

    real = subprocess.Popen
    monkeypatch.setattr(run.subprocess, "Popen", beside)


@pytest.mark.demand("2.1.4")
@pytest.mark.parametrize(
    ("bad", "types", "said"),
    [("", 0, "lint, types and contracts passed"), ("", 1, "not passed: types"), ("ruff", 0, "not passed: lint"),
     ("python", 0, "lint, types and contracts passed")],
)  # fmt: skip
def test_test_alone_runs_every_check_and_pytest_last(
    run: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    bad: str,
    types: int,
    said: str,
) -> None:
    ran: list[str] = []

    def call(command: list[str], **words: object) -> int:
        ran.append(" ".join([Path(command[0]).name, *command[1:]]))
        return int(ran[-1].partition(" ")[0] == bad and "chromium" not in ran[-1])

    monkeypatch.setattr(run, "install", lambda: None)
    monkeypatch.setattr(subprocess, "call", call)
    monkeypatch.chdir(source.ROOT)
    types_are(run, monkeypatch, ran, types)
    assert run.main(["test"]) == int(bool(bad or types))
    assert ran[:3] == ["ruff check . run", "ruff format --check . run", "lint-imports"]
    assert ran[-2:] == ["mypy", "python -m pytest -n auto --dist loadfile"]
    told = capsys.readouterr().err
    assert told.splitlines()[-1].startswith(f"== {said}")
    assert "What mypy says" in told


@pytest.mark.demand("2.1.6")
def test_without_a_browser_the_journeys_are_said_to_be_left_out(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run, "install", lambda: None)
    monkeypatch.setattr(subprocess, "call", lambda command, **words: int("chromium.py" in command[-1]))
    types_are(run, monkeypatch, [], 0)
    monkeypatch.chdir(source.ROOT)
    assert run.main(["test"]) == 0
    assert "No Chromium was found, so the browser journeys are left out" in capsys.readouterr().err


@pytest.mark.demand("2.1.6")
def test_a_skipped_journey_fails_where_journeys_are_required(tmp_path: Path) -> None:
    journey = tmp_path / "tests" / "journeys" / "test_nothing.py"
    journey.parent.mkdir(parents=True)
    journey.write_text("import pytest\ndef test_one():\n    pytest.skip('no time')\n")
    shutil.copy(source.ROOT / "tests" / "looking.py", tmp_path / "tests")
    shutil.copy(source.ROOT / "conftest.py", tmp_path)
    shutil.copy(source.ROOT / "pyproject.toml", tmp_path)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(tmp_path / "tests")]
    environment = {**os.environ, "TF_JOURNEYS": "required", "PYTHONPATH": str(source.ROOT)}
    answer = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert "A browser journey was skipped" in answer.stdout
    assert answer.returncode == 1
