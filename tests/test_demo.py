"""Starting the demo: one sentence when it cannot, the town kept from start to start."""

import socket
import sys
from pathlib import Path

import pytest

from thinkfamily.demo import content, start

pytestmark = pytest.mark.demand("2.1.2")


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TF_DATA", str(tmp_path))
    return tmp_path


@pytest.mark.usefixtures("data")
def test_a_busy_port_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as busy:
        busy.bind(("127.0.0.1", 0))
        busy.listen()
        port = busy.getsockname()[1]
        assert start.main(["--port", str(port)]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith(f"Port {port} on 127.0.0.1 cannot be used")
    assert said.err.count("\n") == 1


def test_a_second_demo_from_the_same_folder_is_refused(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with start._alone(data):
        assert start.main([]) == 1
    assert "already running" in capsys.readouterr().err


@pytest.mark.parametrize("words", [["--port", "here"], ["--colour"], ["twice"]])
def test_wrong_use_exits_with_3(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert start.main(words) == 3
    assert "usage: thinkfamily demo" in capsys.readouterr().err


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The commands that making the content runs; each that has an --out makes that folder."""
    seen: list[str] = []

    def command(title: str, *words: object, allowed: tuple[int, ...] = (0,)) -> None:
        seen.append(str(words[0]))
        Path(str(words[-1])).mkdir(parents=True)

    monkeypatch.setattr(content, "command", command)
    return seen


def test_the_town_is_made_once_and_again_only_when_what_makes_it_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ran: list[str]
) -> None:
    first = content.make(tmp_path, 50)
    assert content.make(tmp_path, 50) == first
    assert ran == ["demo", "identify"]
    assert content.make(tmp_path, 60) != first
    monkeypatch.setattr(content, "SEED", 2)
    assert content.make(tmp_path, 50) != first
    assert ran == ["demo", "identify"] * 3
    assert len(list(tmp_path.iterdir())) == 1, "what is out of date is removed"


def test_an_interrupted_beginning_is_begun_again(tmp_path: Path, ran: list[str]) -> None:
    half_made = tmp_path / content.version(50) / "town"
    half_made.mkdir(parents=True)
    content.make(tmp_path, 50)
    assert ran == ["demo", "identify"]


def test_a_part_that_fails_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "false")
    with pytest.raises(content.NotMade, match="because this failed: Identify"):
        content.command("Identify", "identify")
