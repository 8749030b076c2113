"""Starts and ends the council's sign-in, and says how our site is connected to it."""

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests import source
from thinkfamily.access.signing_in.single_sign_on.provider import Provider

CLIENT, SECRET = "think-family", "known-to-both"
AGENCY = "Northmoor Council"


@contextlib.contextmanager
def council(folder: Path, *back: str) -> Iterator[Provider]:
    """The provider in a second process. `back`: where it may send people."""
    surroundings = {
        **os.environ,
        "COUNCIL_FOLDER": str(folder),
        "DJANGO_SETTINGS_MODULE": "tests.council.settings",
        "PYTHONPATH": str(source.ROOT),
    }
    words = [sys.executable, "-m", "tests.council.serve", CLIENT, SECRET, *back]
    with subprocess.Popen(words, env=surroundings, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            port = process.stdout.readline().strip()
            assert port, "the council's sign-in did not start"
            yield Provider(f"http://127.0.0.1:{port}/o", CLIENT, SECRET, AGENCY, AGENCY)
        finally:
            process.terminate()
