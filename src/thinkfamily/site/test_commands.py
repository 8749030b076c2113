"""The command finds what packages declare, and loads nothing else."""

import subprocess
import sys
from importlib.metadata import EntryPoint

import pytest

from thinkfamily.site import commands

pytestmark = pytest.mark.demand("2.1.5")


def one(argv: list[str]) -> int:
    """Says one."""
    if argv == ["break"]:
        raise ValueError("Row 7 is torn.")
    return 1


@pytest.fixture
def declared(monkeypatch: pytest.MonkeyPatch) -> None:
    point = EntryPoint("one", f"{__name__}:one", commands.PLAIN)
    monkeypatch.setattr(commands, "_declared", lambda: {"one": point})
    monkeypatch.setattr(EntryPoint, "load", lambda point: one)


@pytest.mark.usefixtures("declared")
def test_a_command_gets_the_rest_of_the_words_and_gives_the_exit_code() -> None:
    assert commands.main(["one", "more"]) == 1


@pytest.mark.usefixtures("declared")
@pytest.mark.parametrize(
    ("words", "says"),
    [
        pytest.param([], "COMMAND is one of", id="no word lists the commands"),
        pytest.param(["two"], "no command called 'two'", id="an unknown word says so"),
        pytest.param(["--help"], "  one", id="asking for help lists the commands"),
    ],
)
def test_wrong_use_exits_with_3(words: list[str], says: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.main(words) == 3
    assert says in capsys.readouterr().err


@pytest.mark.usefixtures("declared")
def test_a_fault_is_one_sentence_and_no_traceback(capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.main(["one", "break"]) == 2
    said = capsys.readouterr().err
    assert "thinkfamily one failed: Row 7 is torn." in said
    assert "Traceback" not in said


def test_listing_the_commands_does_not_import_django() -> None:
    code = "import sys; from thinkfamily.site.commands import main; main([]); sys.exit('django' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=False).returncode == 0
