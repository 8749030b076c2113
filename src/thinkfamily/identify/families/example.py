"""A little world for tests: rows as extracts leave them, and persons as linking reads them, without either."""

from datetime import date
from typing import Any

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.engine.tables import TABLES
from thinkfamily.identify.families.find import find

AS_OF = date(2026, 11, 6)


class World:
    """Say who is in which row and where, then `settle()` and read the tables."""

    def __init__(self) -> None:
        self.engine = Engine(threads=2)
        for table in TABLES.values():
            self.engine.create(table)
        self.people: dict[tuple[str, str], int] = {}

    def row(self, record: str, home: str | None = None, since: str | None = None, until: str | None = None,
            kind: str = "home", **people: str) -> "World":  # fmt: skip
        """One row of the feed before the colon: `roles='Dana Harper F 1990-01-01 flag'`; all at `home`.

        Home is 'house|street|postcode', or 'house|street|postcode|unit|uprn'.
        """
        feed = record.split(":")[0]
        if not self.engine.value("SELECT count(*) FROM feeds WHERE feed = ?", [feed]):
            self.engine.run(
                "INSERT INTO feeds VALUES (?, ?, ?, 'school', 'none', 'testing', ['all'], ['all'])",
                [feed, feed.capitalize(), feed.capitalize()],
            )
        self.engine.run("INSERT INTO record VALUES (?, ?, 'a.csv', 2, ?)", [feed, record, AS_OF])
        for role, text in people.items():
            self._mention(feed, record, role, text)
            if home:
                self._stay(self.people[record, role], home, kind, since, until)
        return self

    def tie(self, record: str, who: str, kind: str, of: str, until: str | None = None) -> "World":
        one, two = self.people[record, who], self.people[record, of]
        self.engine.run(
            "INSERT INTO tie VALUES (?, ?, ?, ?, ?, NULL, ?)", [record.split(":")[0], record, one, two, kind, until]
        )
        return self

    def settle(self) -> "World":
        find(self.engine, as_of=AS_OF)
        return self

    def read(self, sql: str) -> list[Any]:
        return self.engine.rows(sql)

    def together(self, table: str) -> set[frozenset[str]]:
        """The households or families, each as the set of its people's ids."""
        rows = self.engine.rows(f"SELECT array_agg(DISTINCT person_id) FROM {table} GROUP BY {table}_id")
        return {frozenset(people) for (people,) in rows}

    def _mention(self, feed: str, record: str, role: str, text: str) -> None:
        """The person's id is the first name, so that tests read well."""
        words = text.split()
        first, last, sex, born = words[:4]
        number = len(self.people)
        self.people[record, role] = number
        self.engine.run(
            "INSERT INTO mention (mention_id, feed, record_id, mention, first_name, last_name, sex, date_of_birth, "
            "unborn, expected_date, flags, identity) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [number, feed, record, role, None if born == "unborn" else first, last, sex,
             None if born in ("unborn", "?") else born, born == "unborn", "2027-01-01" if born == "unborn" else None,
             [w for w in words[4:] if w not in ("before", "after")],
             next((w for w in words[4:] if w in ("before", "after")), None)],
        )  # fmt: skip
        self.engine.run("INSERT INTO person VALUES (?, ?, 1)", [number, first])

    def _stay(self, mention: int, home: str, kind: str, since: str | None, until: str | None) -> None:
        house, street, postcode, unit, uprn = [part or None for part in [*home.split("|"), "", ""][:5]]
        line = " ".join(part for part in (unit and f"Flat {unit}", house, street, postcode) if part)
        self.engine.run(
            "INSERT INTO stay VALUES (?, ?, ?, ?, ?, 'Northmoor', ?, ?, 'Ward', ?, ?, ?, NULL)",
            [mention, line, unit, house, street, postcode, uprn, kind, since, until],
        )
