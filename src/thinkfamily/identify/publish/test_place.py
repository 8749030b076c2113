"""A publication takes its place whole or not at all."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from thinkfamily.identify.publish.place import Refused, take_place, working_folder

HALF_WAY = """
import sys, time
from pathlib import Path
from thinkfamily.identify.publish.place import working_folder
with working_folder(Path(sys.argv[1])) as aside:
    (aside / "publication").mkdir()
    (aside / "publication" / "people.parquet").write_text("half")
    print("there", flush=True)
    time.sleep(60)
"""


def publish(out: Path, text: str) -> None:
    with working_folder(out) as aside:
        publication = aside / "publication"
        publication.mkdir()
        (publication / "manifest.json").write_text(text)
        take_place(publication, out)


def test_a_new_publication_replaces_the_old_one_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    out = tmp_path / "out"
    publish(out, "one")
    publish(out, "two")
    assert (out / "manifest.json").read_text() == "two"
    assert out.stat().st_mode & 0o777 == 0o700
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out"]


@pytest.mark.demand("2.10.2")
def test_a_run_that_fails_leaves_the_old_publication(tmp_path: Path) -> None:
    out = tmp_path / "out"
    publish(out, "one")
    with pytest.raises(ValueError, match="stopped"), working_folder(out):
        raise ValueError("stopped")
    assert (out / "manifest.json").read_text() == "one"


@pytest.mark.demand("2.10.2")
def test_a_killed_run_leaves_the_old_publication_and_the_next_run_cleans_up(tmp_path: Path) -> None:
    out = tmp_path / "out"
    publish(out, "one")
    killed = subprocess.Popen([sys.executable, "-c", HALF_WAY, str(out)], stdout=subprocess.PIPE, text=True)
    assert killed.stdout
    assert killed.stdout.readline() == "there\n"
    with pytest.raises(Refused, match="Another run is writing to out"), working_folder(out):
        pass
    os.kill(killed.pid, signal.SIGKILL)
    killed.wait()
    killed.stdout.close()
    assert (out / "manifest.json").read_text() == "one"
    assert (tmp_path / ".out.working" / "publication" / "people.parquet").exists()
    publish(out, "two")
    assert (out / "manifest.json").read_text() == "two"
    assert not (tmp_path / ".out.working").exists()


@pytest.mark.demand("2.10.2")
def test_killed_between_the_two_renames_the_old_publication_comes_back(tmp_path: Path) -> None:
    out = tmp_path / "out"
    publish(out, "one")
    out.rename(tmp_path / ".out.replaced")
    with working_folder(out):
        assert (out / "manifest.json").read_text() == "one"


@pytest.mark.demand("2.10.2")
def test_a_folder_that_holds_something_else_is_refused(tmp_path: Path) -> None:
    (tmp_path / "letters.txt").write_text("dear")
    with pytest.raises(Refused, match="holds something other than a publication"), working_folder(tmp_path):
        pass
    assert (tmp_path / "letters.txt").exists()


@pytest.mark.demand("2.10.2")
def test_what_somebody_put_beside_a_publication_is_not_lost(tmp_path: Path) -> None:
    out = tmp_path / "out"
    publish(out, "one")
    (out / "extracts").mkdir()
    with pytest.raises(Refused, match="holds extracts, which is no part of a publication"), working_folder(out):
        pass
    assert (out / "extracts").is_dir()


def test_where_out_is_a_link_the_folder_behind_it_is_replaced_every_time(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "real")
    for text in ("one", "two"):
        publish(tmp_path / "link", text)
        assert (tmp_path / "real" / "manifest.json").read_text() == text
    assert (tmp_path / "link").is_symlink()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["link", "real"]


def test_a_run_that_is_refused_or_fails_leaves_nothing_beside_out(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no good"), working_folder(tmp_path / "out"):
        raise ValueError("no good")
    assert list(tmp_path.iterdir()) == []
