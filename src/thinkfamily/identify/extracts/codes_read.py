"""Code columns: every different spelling in the file is looked up once, and the rows take the answer by join."""

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.extracts import sql
from thinkfamily.identify.extracts.column_types import code_table
from thinkfamily.identify.extracts.layout import Column
from thinkfamily.vocabulary import nothing


def look_up(engine: Engine, columns: list[Column], source: str) -> None:
    """Make the table tf_code (column_name, written, code): code is '' for a spelling of nothing, null for an unknown
    one.

    `source` is a table that has the tidied text of each column under our name.
    """
    engine.run("CREATE OR REPLACE TABLE tf_code (column_name VARCHAR, written VARCHAR, code VARCHAR)")
    for column in columns:
        _look_up(engine, column, source)


def _look_up(engine: Engine, column: Column, source: str) -> None:
    table = code_table(column)
    for word in nothing.WORDS:
        table.setdefault(word, "")
    known = ", ".join(f"({sql.text(spelling)}, {sql.text(code)})" for spelling, code in sorted(table.items()))
    field = sql.name(column.name)
    # A list prefix is 'a) '; what stands before ':' or ' - ' may be the code, and what stands after it its name.
    engine.run(f"""
        INSERT INTO tf_code
        WITH given AS (SELECT DISTINCT {field} AS written FROM {source} WHERE {field} IS NOT NULL),
        bare AS (SELECT written, regexp_replace(lower(written), '^[a-z]{{1,2}}[)][ ]*', '') AS rest FROM given),
        forms AS (
            SELECT written, 9 AS turn, lower(written) AS form FROM bare
            UNION ALL SELECT written, 2, {sql.sieve("written")} FROM bare
            UNION ALL SELECT written, 3, {sql.sieve("rest")} FROM bare
            UNION ALL SELECT written, 4, {sql.sieve("regexp_replace(rest, '[.]0$', '')")} FROM bare
            UNION ALL SELECT written, 5, {sql.sieve("regexp_replace(rest, '(:| - |–).*$', '')")} FROM bare WHERE
                regexp_matches(rest, ':| - |–')
            UNION ALL SELECT written, 6, {sql.sieve("regexp_replace(rest, '^[^:–-]*(:| - |–)', '')")} FROM bare WHERE
                regexp_matches(rest, ':| - |–')
        ),
        known (spelling, code) AS (VALUES {known}),
        met AS (
            SELECT written, code, row_number() OVER (PARTITION BY written ORDER BY turn) AS place
            FROM forms JOIN known ON known.spelling = forms.form AND forms.form <> ''
        )
        SELECT {sql.text(column.name)}, given.written, met.code
        FROM given LEFT JOIN met ON met.written = given.written AND met.place = 1
    """)
