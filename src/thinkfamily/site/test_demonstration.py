"""A demonstration cannot be a production site: it does not even start."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.test_machine import PRODUCTION

pytestmark = pytest.mark.demand("3.2.2")


def start(folder: Path, lines: str) -> subprocess.CompletedProcess[str]:
    """Starts Django with settings written by somebody who knows no better."""
    (folder / "own_settings.py").write_text(lines, encoding="utf-8")
    surroundings = {**PRODUCTION, "PATH": os.environ["PATH"], "PYTHONPATH": str(folder), "TF_DATA": str(folder)}
    surroundings["DJANGO_SETTINGS_MODULE"] = "own_settings"
    code = "import django; django.setup(); print('started')"
    return subprocess.run([sys.executable, "-c", code], env=surroundings, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        pytest.param(
            "from thinkfamily.site.settings.production import *\nDEMO = True",
            "the site is called families.example.gov.uk",
            id="production with the demo flag",
        ),
        pytest.param(
            "from thinkfamily.site.settings.demo import *\nALLOWED_HOSTS = ['families.example.gov.uk']",
            "the site is called families.example.gov.uk",
            id="the demo at a council's address",
        ),
        pytest.param(
            "from thinkfamily.site.settings.demo import *\nSESSION_COOKIE_SECURE = True",
            "cookies are those of a production site",
            id="the demo with production's cookies",
        ),
    ],
)
def test_it_does_not_start(tmp_path: Path, lines: str, said: str) -> None:
    answer = start(tmp_path, lines)
    assert answer.returncode != 0
    assert said in answer.stderr


def test_on_ones_own_machine_it_starts(tmp_path: Path) -> None:
    assert start(tmp_path, "from thinkfamily.site.settings.demo import *").stdout == "started\n"
