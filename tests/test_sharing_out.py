"""Nothing is lost when the tests are shared out; those that need no database come first."""

from types import SimpleNamespace
from typing import Any

import pytest

from tests.sharing_out import DEAR, DIVIDED, Files, put_in_order


def item(nodeid: str, *given: str) -> Any:
    return SimpleNamespace(nodeid=nodeid, fixturenames=given, get_closest_marker=lambda name: None)


def test_files_without_a_database_come_first_and_a_file_stays_together_in_its_order() -> None:
    first, second = item("src/test_b.py::test_z", "db"), item("src/test_b.py::test_a", "db")
    dear, many = item(f"{DEAR[1]}::test_one", "db"), item(f"{DIVIDED}::test_one[x]", "db")
    pure, whole = item("src/test_a.py::test_one"), item(f"{DEAR[0]}::test_one")
    items = [first, dear, pure, second, many, whole]
    put_in_order(items)
    assert items == [whole, pure, many, dear, first, second]


@pytest.mark.parametrize(
    ("nodeid", "together"),
    [
        (f"{DIVIDED}::test_one[a::b]", f"{DIVIDED}::test_one"),
        ("tests/test_rows.py::test_one[a::b]", "tests/test_rows.py"),
        ("tests/test_rows.py::test_two", "tests/test_rows.py"),
    ],
)
def test_a_file_stays_in_one_process_but_the_one_that_is_divided(nodeid: str, together: str) -> None:
    assert Files._split_scope(object.__new__(Files), nodeid) == together
