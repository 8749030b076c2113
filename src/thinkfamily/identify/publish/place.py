"""Where a publication is made and how it takes its place: aside, then by renaming, so that nobody sees half of one."""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PRIVATE = 0o700
# What a publication is made of, besides its tables. All of OUT is replaced, so anything else in it would be lost.
PARTS = frozenset({"manifest.json", "timings.json", "reports", "state"})


class Refused(Exception):
    """Something that the caller must put right first. The message is a sentence for them."""


@contextmanager
def working_folder(out: Path) -> Iterator[Path]:
    """A private folder beside OUT, for one run at a time. What an interrupted run left is put away first.

    Gone when the block ends, however it ends; a killed run's is removed by the next run.
    """
    out = out.resolve()  # where OUT is a link, the folder behind it is replaced and the link stays
    out.parent.mkdir(parents=True, exist_ok=True)
    _check(out)
    aside, old = _aside(out), _old(out)
    with _lock(out):
        if old.exists() and not out.exists():
            # Killed between the two renames: the publication that stood there still stands.
            old.rename(out)
        for leftover in (aside, old):
            shutil.rmtree(leftover, ignore_errors=True)
        aside.mkdir(mode=PRIVATE)
        try:
            yield aside
        finally:
            shutil.rmtree(aside, ignore_errors=True)


def take_place(publication: Path, out: Path) -> None:
    """Put a finished publication where OUT is. The one that stood there is removed only afterwards."""
    out = out.resolve()
    publication.chmod(PRIVATE)
    for path in publication.rglob("*"):
        with path.open("rb") if path.is_file() else _folder(path) as opened:
            os.fsync(opened if isinstance(opened, int) else opened.fileno())
    old = _old(out)
    if out.exists():
        out.rename(old)
    publication.rename(out)
    with _folder(out.parent) as parent:
        os.fsync(parent)
    shutil.rmtree(old, ignore_errors=True)


@contextmanager
def _lock(out: Path) -> Iterator[None]:
    """One run at a time. The file goes with the run; a killed run's is taken over by the next."""
    path = _beside(out, "lock")
    while True:
        handle = os.open(path, os.O_CREAT | os.O_RDWR, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(handle)
            raise Refused(
                f"Another run is writing to {out.name}. Wait until it has ended, or name another OUT."
            ) from None
        if path.exists() and os.path.samestat(os.fstat(handle), path.stat()):
            break
        # The run before removed the file between our opening and our locking it.
        os.close(handle)
    try:
        yield
    finally:
        path.unlink(missing_ok=True)
        os.close(handle)


def _check(out: Path) -> None:
    if out.exists() and not out.is_dir():
        raise Refused(f"{out.name} is a file; OUT must name a folder.")
    here = sorted(path.name for path in out.iterdir()) if out.exists() else []
    if here and "manifest.json" not in here:
        raise Refused(f"{out.name} holds something other than a publication. Empty it, or name another OUT.")
    if others := [name for name in here if name not in PARTS and not name.endswith(".parquet")]:
        raise Refused(
            f"{out.name} holds {others[0]}, which is no part of a publication and would be lost. Move it elsewhere, "
            "or name another OUT."
        )


def _beside(out: Path, what: str) -> Path:
    return out.parent / f".{out.name}.{what}"


def _aside(out: Path) -> Path:
    return _beside(out, "working")


def _old(out: Path) -> Path:
    return _beside(out, "replaced")


@contextmanager
def _folder(path: Path) -> Iterator[int]:
    handle = os.open(path, os.O_RDONLY)
    try:
        yield handle
    finally:
        os.close(handle)
