"""A tiny publication in the contract's columns: seven fictional families, written to a folder as Identify would."""

import datetime
import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from thinkfamily.vocabulary.publication import FORMAT_VERSION, TABLES
from thinkfamily.vocabulary.tables import Table

AS_OF = datetime.date(2026, 11, 6)
Rows = dict[str, list[dict[str, Any]]]

TYPES = {
    "VARCHAR": pa.string(),
    "VARCHAR[]": pa.list_(pa.string()),
    "DATE": pa.date32(),
    "DOUBLE": pa.float64(),
    "INTEGER": pa.int32(),
    "BIGINT": pa.int64(),
}
REFERENCES = pa.list_(pa.struct([("feed", pa.string()), ("record_id", pa.string())]))


def write(folder: Path, rows: Rows, **manifest: Any) -> Path:
    """Every table of the contract as Parquet, with what `rows` gives, and a manifest."""
    folder.mkdir(parents=True, exist_ok=True)
    for table in TABLES.values():
        pq.write_table(_table(table, rows.get(table.name, [])), folder / f"{table.name}.parquet")
    said = {"format_version": FORMAT_VERSION, "as_of": AS_OF.isoformat(), **manifest}
    (folder / "manifest.json").write_text(json.dumps(said), encoding="utf-8")
    return folder


def _table(table: Table, rows: list[dict[str, Any]]) -> pa.Table:
    schema = pa.schema([(c.name, TYPES.get(c.type, REFERENCES)) for c in table.columns])
    return pa.Table.from_pylist([{name: row.get(name) for name in table.names} for row in rows], schema=schema)


class Town:
    """Collects people, families, records and needs; each method adds rows and says what it made."""

    def __init__(self) -> None:
        self.rows: Rows = {name: [] for name in TABLES}

    def add(self, table: str, **row: Any) -> None:
        self.rows[table].append(row)

    def feed(
        self, feed: str, title: str, kind: str, shown_to: list[str], known_to: list[str], gaps: str | None = None
    ) -> None:
        self.add(
            "feeds",
            feed=feed,
            title=title,
            agency=f"Northmoor {title.lower()}",
            agency_kind=kind,
            gateway="Children Act 2004, section 10",
            purpose="Finding families who need early help",
            known_to=known_to,
            shown_to=shown_to,
        )
        since = datetime.date(2025, 9, 1)
        self.add("coverage", feed=feed, area="Northmoor", since=since, until=AS_OF, gaps=gaps)

    def person(self, person: str, name: str, born: str | None, *, area: str = "Fernhill", **more: Any) -> str:
        first, _, last = name.rpartition(" ")
        flags = more.pop("flags", [])
        self.add(
            "persons",
            person_id=person,
            first_name=first or None,
            last_name=last,
            date_of_birth=datetime.date.fromisoformat(born) if born else None,
            sex=more.pop("sex", "U"),
            area=None if flags else area,
            flags=flags,
            **more,
        )
        return person

    def record(
        self, feed: str, record: str, person: str, *, mention: str = "subject", address: str | None = None, **said: Any
    ) -> None:
        """One mention of a person in a row; names and birthday as the person's unless `said` otherwise."""
        known = next(row for row in self.rows["persons"] if row["person_id"] == person)
        key = {"feed": feed, "record_id": record, "mention": mention}
        self.add("people", **key, person_id=person, match_probability=said.pop("match_probability", 0.97))
        kept = {name: known[name] for name in ("first_name", "last_name", "date_of_birth", "sex", "flags")}
        self.add("mentions", **key, **(kept | said), address_id=address, received=AS_OF)

    def member(self, family: str, person: str, role: str, basis: str, *rows: tuple[str, str]) -> None:
        since = datetime.date(2025, 9, 1)
        self.add(
            "families",
            family_id=family,
            person_id=person,
            role=role,
            since=since,
            basis=basis,
            evidence=references(*rows),
        )

    def home(self, household: str, address: str, text: str, area: str, *people: str) -> None:
        if all(row["address_id"] != address for row in self.rows["addresses"]):
            self.add("addresses", address_id=address, text=text, area=area, kind="home")
        for person in people:
            since = datetime.date(2025, 9, 1)
            self.add("households", household_id=household, person_id=person, address_id=address, since=since)

    def need(self, family: str, person: str | None, need: str, said: str, *rows: tuple[str, str], **more: Any) -> None:
        self.add(
            "needs",
            **{
                "family_id": family,
                "person_id": person,
                "need_id": need,
                "framework": "outcomes-2022",
                "status": "found",
                "first_seen": datetime.date(2026, 9, 4),
                "last_seen": AS_OF,
                "expires": datetime.date(2027, 5, 6),
                "rule_version": 1,
                "sum": said,
                "evidence": references(*rows),
                **more,
            },
        )

    def fact(self, feed: str, record: str, person: str, kind: str, **more: Any) -> None:
        day = more.pop("since", datetime.date(2026, 9, 7))
        until = more.pop("until", day)
        key = {"feed": feed, "record_id": record, "mention": more.pop("mention", "subject")}
        self.add("facts", **key, person_id=person, kind=kind, since=day, until=until, **more)

    def known(self, feed: str, record: str, person: str, service: str, **more: Any) -> None:
        since = datetime.date(2025, 9, 1)
        key = {"feed": feed, "record_id": record, "mention": "subject"}
        self.add("involved", **key, person_id=person, service=service, since=since, **more)

    def listed(self, family: str, place: int, outcomes: int, pairs: int, needs: int) -> None:
        self.add("early", family_id=family, place=place, outcomes=outcomes, pairs=pairs, needs=needs)

    def pair(self, family: str, person: str, need: str, other: str, direction: str = "adult_to_child") -> None:
        self.add("pairs", family_id=family, person_id=person, need_id=need, other_id=other, direction=direction)


def references(*rows: tuple[str, str]) -> list[dict[str, str]]:
    """Rows as the contract writes evidence."""
    return [{"feed": feed, "record_id": record} for feed, record in rows]
