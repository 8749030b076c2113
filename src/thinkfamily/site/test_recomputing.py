"""Working out again: the newest publication is replaced only by one that is whole and loaded."""

import subprocess
from pathlib import Path
from typing import Any

import pytest

from thinkfamily.site import recomputing

pytestmark = pytest.mark.demand("2.8.6")


@pytest.fixture
def published(tmp_path: Path, settings: Any) -> Path:
    folder = tmp_path / "published"
    folder.mkdir()
    (folder / "manifest.json").write_text("old")
    settings.EXTRACTS, settings.PUBLISHED, settings.FEEDS = "extracts", str(folder), ""
    return folder


def answer(monkeypatch: pytest.MonkeyPatch, code: int, said: str = "") -> list[list[str]]:
    """Stands in for Identify: writes a publication when the code says so."""
    asked: list[list[str]] = []

    def run(program: list[str], **words: object) -> subprocess.CompletedProcess[str]:
        asked.append(program[3:])
        if code in recomputing.PUBLISHED:
            out = Path(program[program.index("--out") + 1])
            out.mkdir()
            (out / "manifest.json").write_text("new")
        return subprocess.CompletedProcess(program, code, "", said)

    monkeypatch.setattr(subprocess, "run", run)
    return asked


def test_the_new_publication_is_loaded_and_takes_the_place_of_the_old(
    published: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded: list[str] = []
    monkeypatch.setattr(recomputing, "load", lambda folder: loaded.append((folder / "manifest.json").read_text()))
    asked = answer(monkeypatch, 1)
    recomputing.work_out_again(Path("decisions.csv"))
    assert loaded == ["new"]
    assert (published / "manifest.json").read_text() == "new"
    assert [folder.name for folder in published.parent.iterdir()] == ["published"]
    assert asked[0][:2] == ["identify", "extracts"]
    assert asked[0][-2:] == ["--decisions", "decisions.csv"]


def test_when_identify_publishes_nothing_all_stays_and_its_last_sentence_is_told(
    published: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recomputing, "load", lambda folder: pytest.fail("nothing may be loaded"))
    answer(monkeypatch, 2, "Reading ...\nNothing was published. Row 7 is torn.")
    with pytest.raises(recomputing.NotWorkedOut, match=r"Row 7 is torn"):
        recomputing.work_out_again(Path("decisions.csv"))
    assert (published / "manifest.json").read_text() == "old"


def test_when_the_load_fails_the_old_publication_stays(published: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(folder: Path) -> None:
        raise OSError("the disk is full")

    monkeypatch.setattr(recomputing, "load", fail)
    answer(monkeypatch, 0)
    with pytest.raises(OSError, match="the disk is full"):
        recomputing.work_out_again(Path("decisions.csv"))
    assert (published / "manifest.json").read_text() == "old"
