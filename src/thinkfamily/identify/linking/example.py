"""Small sets of mentions for the tests of linking: a row is written as a dict of the columns that matter."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.engine.tables import MENTION, STAY, TIE, Table


def _value(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _insert(engine: Engine, table: Table, row: dict[str, Any]) -> None:
    names = [name for name in table.names if name in row]
    marks = ", ".join("?" for _ in names)
    engine.run(f"INSERT INTO {table.name} ({', '.join(names)}) VALUES ({marks})", [_value(row[name]) for name in names])


def lay_out(engine: Engine, rows: Iterable[dict[str, Any]], ties: Iterable[tuple[int, int, str]] = ()) -> None:
    """Fill mention, stay and tie. A row's `home` is its address line; `born` its birth date as text."""
    for table in (MENTION, STAY, TIE):
        engine.create(table)
    for number, row in enumerate(rows):
        told = {"mention_id": number, "feed": "a", "record_id": f"r{number}", "mention": "subject", "unborn": False}
        told |= {"flags": []} | row
        if "born" in told:
            told["date_of_birth"] = date.fromisoformat(str(told.pop("born")))
        home = told.pop("home", None)
        _insert(engine, MENTION, told)
        if home:
            _insert(engine, STAY, {"mention_id": number, "text": home, "postcode": "NM1 1AA", "kind": "home"})
    for one, other, kind in ties:
        _insert(engine, TIE, {"feed": "a", "record_id": "t", "mention_id_1": one, "mention_id_2": other, "kind": kind})


NAMES = (
    ("amelia", "clarke"), ("jack", "novak"), ("olivia", "hughes"), ("harry", "begum"), ("isla", "farrell"),
    ("george", "osei"), ("ava", "lindqvist"), ("noah", "petrov"), ("mia", "doyle"), ("leo", "whitfield"),
)  # fmt: skip


def crowd(people: int = 300, feeds: tuple[str, ...] = ("a", "b", "c")) -> list[dict[str, Any]]:
    """Enough ordinary people, each in every feed, for a model to be learned from: all agree but for some slips."""
    rows: list[dict[str, Any]] = []
    for n in range(people):
        first, last = NAMES[n % 10][0], NAMES[n * 7 // 10 % 10][1] + "abcdefghij"[n // 10 % 10]
        born = date(1950 + n * 13 % 60, 1 + n * 5 % 12, 1 + n * 11 % 28)
        for place, feed in enumerate(feeds):
            row = {"feed": feed, "record_id": f"{n}", "first_name": first, "last_name": last, "date_of_birth": born}
            row |= {"sex": "FM"[n % 2], "home": f"{n // 3} Mill Lane"}
            if (n + place) % 19 == 0:
                row["first_name"] = first[:-1]
            if (n + place) % 23 == 0:
                row["date_of_birth"] = None
            rows.append(row)
    return rows


def persons(engine: Engine) -> dict[int, str]:
    """The person of each mention."""
    return {int(number): str(person) for number, person in engine.rows("SELECT mention_id, person_id FROM person")}
