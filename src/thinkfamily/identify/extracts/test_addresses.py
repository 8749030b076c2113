"""Addresses of many styles come out as the same parts."""

from typing import Any

import pytest

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.extracts import addresses
from thinkfamily.identify.extracts.statements import IN_STAY

FIELDS = ("line", "unit", "house", "street", "town", "postcode")


def place(**written: str) -> Any:
    """(unit, house, street, town, postcode) of one address."""
    with Engine(threads=1) as engine:
        engine.run(f"CREATE TABLE in_stay ({IN_STAY})")
        engine.run(
            "INSERT INTO in_stay SELECT 0, $1, $2, $3, $4, $5, $6, NULL, NULL, 'home', NULL, NULL, NULL, NULL",
            [written.get(f) for f in FIELDS],
        )
        addresses.read_places(engine)
        return engine.rows("SELECT unit, house, street, town, postcode, text, box FROM tf_place")[0]


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Flat 2, 14 Larkfield Row, Northmoor NM1 4AB", ("2", "14", "larkfield row", "northmoor", "NM1 4AB")),
        ("FLAT 2 14 LARKFIELD ROW, NORTHMOOR, nm14ab", ("2", "14", "larkfield row", "northmoor", "NM1 4AB")),
        ("14 Larkfield Row Flat 2, Northmoor, NM1 4AB", ("2", "14", "larkfield row", "northmoor", "NM1 4AB")),
        ("14 Larkfield Rd., Northmoor", (None, "14", "larkfield road", "northmoor", None)),
        ("14a High St, Northmoor", (None, "14a", "high street", "northmoor", None)),
        ("14, High Street, Northmoor", (None, "14", "high street", "northmoor", None)),
        (
            "Rose Cottage, Mill Lane, Northmoor, NM1 4AB, UK",
            (None, "rose cottage", "mill lane", "northmoor", "NM1 4AB"),
        ),
        ("Mill House, 3 Mill Lane, Northmoor", (None, "3", "mill lane", "northmoor", None)),
        ("Ground Floor Flat, 3 Mill Lane, Northmoor", ("ground floor", "3", "mill lane", "northmoor", None)),
        ("Room 5, 3 Mill Lane\nNorthmoor", ("5", "3", "mill lane", "northmoor", None)),
        ("St Mary's Road, Northmoor", (None, None, "st marys road", "northmoor", None)),
        ("5307 Oak St Apt 4", ("4", "5307", "oak street", None, None)),
        ("5307 Oak St #4, Springfield, WA 98101-1234", ("4", "5307", "oak street", "springfield", "98101")),
        (
            "5307 N Oak Ave NW, Springfield, WA 98101",
            (None, "5307", "north oak avenue northwest", "springfield", "98101"),
        ),
        ("PO Box 123, Northmoor, NM1 4AB", (None, None, "po box 123", "northmoor", "NM1 4AB")),
    ],
)
@pytest.mark.demand("2.4.1")
def test_a_line_is_taken_apart(line: str, wanted: Any) -> None:
    assert place(line=line)[:5] == wanted


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ({"house": "14", "street": "Larkfield Row", "unit": "Flat 2"}, ("2", "14", "larkfield row")),
        ({"house": "14.0", "street": "LARKFIELD ROW.", "unit": "apt 2"}, ("2", "14", "larkfield row")),
        ({"house": "014 A", "street": "Oak St"}, (None, "14a", "oak street")),
        ({"street": "14 Larkfield Row", "town": "Northmoor"}, (None, "14", "larkfield row")),
        ({"street": "Larkfield Row"}, (None, None, "larkfield row")),
        ({"line": "Flat 2, 14 Larkfield Row, Northmoor", "town": "Northmoor"}, ("2", "14", "larkfield row")),
    ],
)
def test_columns_are_made_alike(written: Any, wanted: Any) -> None:
    assert place(**written)[:3] == wanted


def test_the_text_is_as_people_write_it() -> None:
    assert place(line="flat 2, 14 LARKFIELD ROW, northmoor NM14AB")[5] == "Flat 2, 14 Larkfield Row, Northmoor, NM1 4AB"


def test_a_post_box_is_told() -> None:
    assert place(line="P.O. Box 12, Northmoor")[6] is True
    assert place(line="12 Box Lane, Northmoor")[6] is False


def test_nothing_gives_nothing() -> None:
    assert place(line=" , ,, ")[:6] == (None, None, None, None, None, None)
