"""In which order the files of tests are given to the processes of a run, so that none waits and none is last alone."""

from collections.abc import Sequence
from zlib import crc32

import pytest
from xdist.scheduler import LoadFileScheduling

# Files whose tests take longest, each for itself, dearest first: the small ones then fill up the end.
DEAR = ("tests/test_demo_whole.py", "tests/test_sealed.py", "tests/test_injected.py", "tests/test_assurance.py")
# Its tests are many, and those of one page share what is made for it: the pages are dealt out in so many parts.
DIVIDED, PARTS = "tests/test_attack.py", 16
WITH_DATABASE = {"db", "transactional_db", "live_server", "django_db_setup", "django_db_blocker", "cluster"}


class Files(LoadFileScheduling):  # type: ignore[misc]
    """A file stays in one process, because its fixtures are dear; the order is that in which they were collected."""

    def __init__(self, config: pytest.Config, log: object = None) -> None:
        super().__init__(config, log)
        config.option.loadscopereorder = False

    def _split_scope(self, nodeid: str) -> str:
        file, _, test = nodeid.partition("::")
        page = test.partition("[")[2]
        return f"{file}::{crc32(page.encode()) % PARTS}" if file == DIVIDED else file


def put_in_order(items: list[pytest.Item]) -> None:
    """Files without a database first, while it is being made; then the dear ones; the order within a file stays."""
    by_file: dict[str, list[pytest.Item]] = {}
    for item in items:
        by_file.setdefault(item.nodeid.partition("::")[0], []).append(item)
    places = {file: (_rank(file, of_file), -len(of_file), file) for file, of_file in by_file.items()}
    items[:] = [item for file in sorted(by_file, key=places.__getitem__) for item in by_file[file]]


def _rank(file: str, items: Sequence[pytest.Item]) -> int:
    if not any(wants_database(item) for item in items):
        return -1 if file in DEAR else 0
    if file == DIVIDED or "journeys" in file:
        return 1
    return 2 if file in DEAR else 3


def wants_database(item: pytest.Item) -> bool:
    """Whether the test, or anything that it is given, opens the database."""
    return bool(item.get_closest_marker("django_db") or WITH_DATABASE & set(getattr(item, "fixturenames", ())))
