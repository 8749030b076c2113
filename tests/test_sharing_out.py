"""Nothing is lost when the tests are shared out; those that need no database come first."""

from types import SimpleNamespace
from typing import Any

import pytest

from tests.sharing_out import DEAR, DIVIDED, PARTS, Files, put_in_order


def item(nodeid: str, *given: str) -> Any:
    return SimpleNamespace(nodeid=nodeid, fixturenames=given, get_closest_marker=lambda name: None)


def part_of(nodeid: str) -> str:
    return Files._split_scope(object.__new__(Files), nodeid)


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
        ("tests/test_rows.py::test_one[a::b]", "tests/test_rows.py"),
        ("tests/test_rows.py::test_two", "tests/test_rows.py"),
    ],
)
def test_a_file_stays_in_one_process_but_the_one_that_is_divided(nodeid: str, together: str) -> None:
    assert part_of(nodeid) == together


def test_of_the_one_that_is_divided_a_page_stays_in_one_process() -> None:
    parts = {page: part_of(f"{DIVIDED}::test_one[{page}]") for page in map(str, range(500))}
    assert {page: part_of(f"{DIVIDED}::test_two[{page}]") for page in parts} == parts
    assert len(set(parts.values())) == PARTS
