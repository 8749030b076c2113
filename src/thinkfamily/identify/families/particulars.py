"""What is best supported about each person: the value that most of their rows give."""

from datetime import date

from thinkfamily.identify.engine.duckdb import Engine

DETAILS = ("first_name", "last_name", "date_of_birth", "sex", "ethnicity", "expected_date")


def describe(engine: Engine, *, as_of: date) -> None:
    """Make `particular`: one row a person, with names, birth, sex, ethnicity, whether unborn and whether a child.

    `child` is true below 18 years on `as_of` and before birth, false from 18, and null where no row gives a birth date.
    """
    for detail in DETAILS:
        _support(engine, detail)
    joins = " ".join(f"LEFT JOIN best_{detail} USING (person_id)" for detail in DETAILS)
    engine.run("DROP TABLE IF EXISTS particular")
    engine.run(
        f"""
        CREATE TABLE particular AS
        WITH everyone AS (
            SELECT person_id, bool_and(unborn AND date_of_birth IS NULL) AS unborn
            FROM person JOIN mention USING (mention_id) GROUP BY person_id
        )
        SELECT person_id, first_name, last_name, date_of_birth, expected_date, unborn, ethnicity,
            CASE WHEN unborn THEN 'U' ELSE sex END AS sex,
            CASE WHEN unborn THEN TRUE
                 WHEN date_of_birth IS NULL THEN NULL
                 ELSE date_of_birth > DATE '{_eighteen_years_before(as_of)}' END AS child
        FROM everyone {joins}
        """
    )
    for detail in DETAILS:
        engine.run(f"DROP TABLE best_{detail}")


def _support(engine: Engine, detail: str) -> None:
    """The value in most rows, whatever the capitals; a known sex before U; of equals the smaller, as in every run."""
    known = "(value = 'U'), " if detail == "sex" else ""
    alike, shouted = ("lower({0})", "(value = upper(value)), ") if detail.endswith("_name") else ("{0}", "")
    engine.run(f"DROP TABLE IF EXISTS best_{detail}")
    engine.run(
        f"""
        CREATE TABLE best_{detail} AS
        WITH counted AS (
            SELECT person_id, {detail} AS value, count(*) AS times
            FROM person JOIN mention USING (mention_id) WHERE {detail} IS NOT NULL GROUP BY person_id, {detail}
        ), weighed AS (
            SELECT *, sum(times) OVER (PARTITION BY person_id, {alike.format("value")}) AS alike FROM counted
        ), ranked AS (
            SELECT person_id, value, row_number() OVER (
                PARTITION BY person_id ORDER BY {known}alike DESC, {alike.format("value")}, {shouted}times DESC,
                    value) AS place
            FROM weighed
        )
        SELECT person_id, value AS {detail} FROM ranked WHERE place = 1
        """
    )


def _eighteen_years_before(day: date) -> date:
    try:
        return day.replace(year=day.year - 18)
    except ValueError:
        # Born on 29 February: eighteen on 1 March of a common year, as the law counts it.
        return day.replace(year=day.year - 18, day=28)
