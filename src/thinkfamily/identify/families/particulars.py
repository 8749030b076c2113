"""What is best supported about each person: the value that most of their rows give."""

from datetime import date

from thinkfamily.identify.engine.duckdb import Engine

DETAILS = ("first_name", "last_name", "date_of_birth", "sex", "ethnicity", "expected_date")


def describe(engine: Engine, *, as_of: date) -> None:
    """Make `particular`: one row a person, with names, birth, sex, ethnicity, whether unborn and whether a child.

    `child` is true below 18 years on `as_of` and before birth, false from 18, and null where no row gives a birth date.
    """
    _told(engine)
    for detail in DETAILS:
        _support(engine, detail)
    joins = " ".join(f"LEFT JOIN best_{detail} USING (person_id)" for detail in DETAILS)
    values = {detail: f"coalesce(best_{detail}.value, least_{detail})" for detail in DETAILS}
    engine.run("DROP TABLE IF EXISTS particular")
    engine.run(
        f"""
        CREATE TABLE particular AS
        WITH everyone AS (
            SELECT person_id, unborn, {", ".join(f"{value} AS {detail}" for detail, value in values.items())}
            FROM told {joins}
        )
        SELECT person_id, first_name, last_name, date_of_birth, expected_date, unborn, ethnicity,
            CASE WHEN unborn THEN 'U' ELSE sex END AS sex,
            CASE WHEN unborn THEN TRUE
                 WHEN date_of_birth IS NULL THEN NULL
                 ELSE date_of_birth > DATE '{_eighteen_years_before(as_of)}' END AS child
        FROM everyone
        """
    )
    for name in ("told", *(f"best_{detail}" for detail in DETAILS)):
        engine.run(f"DROP TABLE {name}")


def _told(engine: Engine) -> None:
    """`told`: a row a person, with the least and the greatest value that their rows give of each detail."""
    ends = ", ".join(f"min({detail}) AS least_{detail}, max({detail}) AS most_{detail}" for detail in DETAILS)
    engine.run("DROP TABLE IF EXISTS told")
    engine.run(
        f"""
        CREATE TABLE told AS
        SELECT person_id, bool_and(unborn AND date_of_birth IS NULL) AS unborn, {ends}
        FROM person JOIN mention USING (mention_id) GROUP BY person_id
        """
    )


def _support(engine: Engine, detail: str) -> None:
    """The value in most rows, whatever the capitals; a known sex before U; of equals the smaller, as in every run.

    Only of those whose rows differ: with most people they do not.
    """
    known = "(value = 'U'), " if detail == "sex" else ""
    alike, shouted = ("lower({0})", "(value = upper(value)), ") if detail.endswith("_name") else ("{0}", "")
    engine.run(f"DROP TABLE IF EXISTS best_{detail}")
    engine.run(
        f"""
        CREATE TABLE best_{detail} AS
        WITH counted AS (
            SELECT person_id, {detail} AS value, count(*) AS times
            FROM person JOIN mention USING (mention_id)
            WHERE {detail} IS NOT NULL AND person_id IN (
                SELECT person_id FROM told WHERE least_{detail} <> most_{detail}
            )
            GROUP BY person_id, {detail}
        ), weighed AS (
            SELECT *, sum(times) OVER (PARTITION BY person_id, {alike.format("value")}) AS alike FROM counted
        ), ranked AS (
            SELECT person_id, value, row_number() OVER (
                PARTITION BY person_id ORDER BY {known}alike DESC, {alike.format("value")}, {shouted}times DESC,
                    value) AS place
            FROM weighed
        )
        SELECT person_id, value FROM ranked WHERE place = 1
        """
    )


def _eighteen_years_before(day: date) -> date:
    try:
        return day.replace(year=day.year - 18)
    except ValueError:
        # Born on 29 February: eighteen on 1 March of a common year, as the law counts it.
        return day.replace(year=day.year - 18, day=28)
