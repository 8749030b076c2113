"""The benchmarks run and print what they promise. How fast they are is never a test."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def printed() -> str:
    """What `benchmarks/linking.py` prints for a small population."""
    program = [sys.executable, str(ROOT / "benchmarks" / "linking.py"), "--people", "1500"]
    done = subprocess.run(program, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


@pytest.mark.demand("2.9.1")
@pytest.mark.parametrize("what", ["thinkfamily", "plain Splink"])
def test_each_line_has_seconds_and_rates_beside_each_other(printed: str, what: str) -> None:
    line = next(line for line in printed.splitlines() if line.startswith(what))
    assert re.search(r"\d s\b", line)
    assert re.search(r"P \d\.\d{4} .*R \d\.\d{4} .*F1 \d\.\d{4}", line)


@pytest.mark.demand("2.9.1")
def test_rows_memory_the_floor_and_the_load_are_printed(printed: str) -> None:
    assert re.search(r"^mentions  \d+ .*\d MB$", printed, re.M)
    assert re.search(r"^floor  \d+\.\d s \(processors \d+\.\d s\)", printed, re.M)
    assert re.search(r"^load  [\d.]+", printed, re.M)


@pytest.mark.demand("2.9.3")
def test_the_time_to_look_one_person_up_is_printed(printed: str) -> None:
    assert re.search(r"look.*\d+ ms", printed)
