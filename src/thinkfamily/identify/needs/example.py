"""Small tables written as text, made into the tables that the rules read: for examples, tests and the reference."""

from dataclasses import dataclass, field
from datetime import date

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.engine.tables import TABLES
from thinkfamily.identify.needs.need import Example

NEEDED = (
    "record",
    "mention",
    "person",
    "fact",
    "stay_at",
    "address",
    "household",
    "family",
    "dependent",
    "tie",
    "feeds",
)
GROWN_UP = ("parent", "carer", "partner")


@dataclass
class People:
    """Who is who, as an example says it: who, born, sex, role, home, family; a person may have a line for each home."""

    lines: list[dict[str, str]]
    names: list[str] = field(init=False)

    def __post_init__(self) -> None:
        self.names = list(dict.fromkeys(line["who"] for line in self.lines))


def read(text: str) -> list[dict[str, str]]:
    """A table in text, columns divided by `|`, the first line naming them; a row a dictionary.

    A line without `|` goes on with the last cell of the line before.
    """
    lines: list[str] = []
    for line in text.strip().splitlines():
        if lines and "|" not in line:
            lines[-1] += f" {line.strip()}"
        else:
            lines.append(line)
    head, *rows = ([cell.strip() for cell in line.split("|")] for line in lines)
    for row in rows:
        if len(row) > len(head):
            raise ValueError(f"'{' | '.join(row)}' has more columns than its table: {', '.join(head)}.")
    return [{name: cell for name, cell in zip(head, row, strict=False) if cell} for row in rows]


def lay_out(engine: Engine, example: Example) -> None:
    """Fill the tables between the stages with the example: one home and one family unless it says otherwise."""
    for name in NEEDED:
        engine.create(TABLES[name])
    engine.run("DROP TABLE IF EXISTS particular")
    people = People(read(example.people))
    _persons(engine, people)
    _homes(engine, people)
    _facts(engine, people, read(example.facts), example.as_of)


def _persons(engine: Engine, people: People) -> None:
    for number, name in enumerate(people.names):
        line = next(each for each in people.lines if each["who"] == name)
        unborn = line.get("role") == "expected_child"
        engine.run(
            "INSERT INTO mention (mention_id, feed, record_id, mention, first_name, date_of_birth, expected_date, "
            "unborn, sex, ethnicity, flags) VALUES (?, 'list', ?, 'subject', ?, ?, ?, ?, ?, ?, [])",
            [number, name, name, None if unborn else line.get("born"), line.get("born") if unborn else None, unborn,
             line.get("sex"), line.get("ethnicity")],
        )  # fmt: skip
        engine.run("INSERT INTO person VALUES (?, ?, 1)", [number, name])


def _homes(engine: Engine, people: People) -> None:
    for line in people.lines:
        home, family = line.get("home", "home"), line.get("family", "family")
        engine.run("INSERT INTO household VALUES (?, ?, ?, NULL, NULL)", [home, line["who"], f"{home}'s address"])
        engine.run(
            "INSERT INTO address SELECT ?, ?, NULL, NULL, ?, ? WHERE NOT EXISTS (SELECT 1 FROM address WHERE text = ?)",
            [f"{home}'s address", home, line.get("area"), line.get("kind", "home"), home],
        )
        engine.run("INSERT INTO stay_at VALUES (?, ?, NULL, NULL, [])", [line["who"], f"{home}'s address"])
        engine.run(
            "INSERT INTO family SELECT ?, ?, ?, NULL, NULL, 'as the example says', [] WHERE NOT EXISTS "
            "(SELECT 1 FROM family WHERE family_id = ? AND person_id = ?)",
            [family, line["who"], line.get("role", "child"), family, line["who"]],
        )
    for one in people.lines:
        for other in people.lines:
            together = all(one.get(key) == other.get(key) for key in ("home", "family"))
            if together and one.get("role") == "child" and other.get("role") in GROWN_UP:
                engine.run(
                    "INSERT INTO dependent VALUES (?, ?, ?, 'child_of_home')",
                    [one.get("family", "family"), one["who"], other["who"]],
                )


def _facts(engine: Engine, people: People, facts: list[dict[str, str]], as_of: str) -> None:
    for number, line in enumerate(facts):
        feed, record = line.get("feed", "rows"), line.get("row", str(number + 1))
        until = line.get("until")
        if until == "-":
            until = None
        elif until is None:
            until = line.get("since")
        engine.run(
            "INSERT INTO record SELECT ?, ?, 'rows.csv', ?, ? WHERE NOT EXISTS "
            "(SELECT 1 FROM record WHERE feed = ? AND record_id = ?)",
            [feed, record, number + 2, date.fromisoformat(as_of), feed, record],
        )
        engine.run(
            "INSERT INTO fact VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)",
            [number, people.names.index(line["who"]), feed, record, line["kind"], line.get("code"), line.get("amount"),
             line.get("since"), until],
        )  # fmt: skip
