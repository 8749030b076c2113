"""Works the families out again with what people have decided: Identify in a process of its own, then the load."""

import shutil
import subprocess
import sys
from pathlib import Path

from django.conf import settings

from thinkfamily.people.arrivals.loading.load import load

PUBLISHED = (0, 1)  # 1: with some rows in quarantine


class NotWorkedOut(Exception):
    """Identify published nothing; the message is what it said last."""


def work_out_again(decisions: Path) -> None:
    """Runs Identify on the same extracts with the file of decisions, loads the result and keeps it as the newest.

    Ids stay what they were (`--previous`). Raises NotWorkedOut, and then nothing has changed.
    """
    newest = Path(settings.PUBLISHED)
    aside = newest.with_name(newest.name + ".next")
    shutil.rmtree(aside, ignore_errors=True)
    identify(decisions, newest, aside)
    load(aside)
    before = newest.with_name(newest.name + ".before")
    shutil.rmtree(before, ignore_errors=True)
    newest.rename(before)
    aside.rename(newest)
    shutil.rmtree(before)


def identify(decisions: Path, previous: Path, out: Path) -> None:
    """One run of `thinkfamily identify`, which knows no Django and whose memory is free again afterwards."""
    words = ["identify", settings.EXTRACTS, "--out", out, "--previous", previous, "--decisions", decisions]
    words += ["--feeds", settings.FEEDS] if settings.FEEDS else []
    program = [sys.executable, "-m", "thinkfamily.site.commands", *map(str, words)]
    done = subprocess.run(program, capture_output=True, text=True, check=False)
    if done.returncode not in PUBLISHED:
        said = done.stderr.strip().splitlines() or [f"Identify ended with {done.returncode}."]
        raise NotWorkedOut(said[-1])
