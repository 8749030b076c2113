"""Code columns: every different spelling in the file is looked up once, and the rows take the answer by join."""

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.extracts import sql
from thinkfamily.identify.extracts.column_types import code_table
from thinkfamily.identify.extracts.layout import Column
from thinkfamily.vocabulary import nothing


def look_up(engine: Engine, columns: list[Column], texts: dict[str, str]) -> None:
    """Make the table tf_code (column_name, written, code): code is '' for a spelling of nothing, null for an unknown
    one. `texts` is the SQL of each column's text, as it is compared, over tf_raw.
    """
    engine.run("CREATE OR REPLACE TEMP TABLE tf_code (column_name VARCHAR, written VARCHAR, code VARCHAR)")
    if not columns:
        return
    given = " UNION ALL ".join(
        f"SELECT {sql.text(column.name)} AS column_name, written FROM "
        f"(SELECT DISTINCT {texts[column.name]} AS written FROM tf_raw) AS {sql.name(column.name)} "
        "WHERE written IS NOT NULL"
        for column in columns
    )
    known = ", ".join(
        f"({sql.text(column.name)}, {sql.text(spelling)}, {sql.text(code)})"
        for column in columns
        for spelling, code in sorted(code_table(column).items())
    )
    words = sql.texts(nothing.WORDS)
    # A list prefix is 'a) '; what stands before ':' or ' - ' may be the code, and what stands after it its name.
    engine.run(f"""
        INSERT INTO tf_code
        WITH given AS ({given}),
        bare AS (
            SELECT column_name, written, lower(written) AS small,
                regexp_replace(lower(written), '^[a-z]{{1,2}}[)][ ]*', '') AS rest FROM given
        ),
        forms AS (
            SELECT column_name, written, 9 AS turn, small AS form FROM bare
            UNION ALL SELECT column_name, written, 2, {sql.sieve("written")} FROM bare
            UNION ALL SELECT column_name, written, 3, {sql.sieve("rest")} FROM bare
            UNION ALL SELECT column_name, written, 4, {sql.sieve("regexp_replace(rest, '[.]0$', '')")} FROM bare
            UNION ALL SELECT column_name, written, 5, {sql.sieve("regexp_replace(rest, '(:| - |–).*$', '')")}
                FROM bare WHERE regexp_matches(rest, ':| - |–')
            UNION ALL SELECT column_name, written, 6, {sql.sieve("regexp_replace(rest, '^[^:–-]*(:| - |–)', '')")}
                FROM bare WHERE regexp_matches(rest, ':| - |–')
        ),
        known (column_name, spelling, code) AS (VALUES {known}),
        met AS (
            SELECT f.column_name, f.written, k.code,
                row_number() OVER (PARTITION BY f.column_name, f.written ORDER BY f.turn) AS place
            FROM forms f JOIN known k ON k.column_name = f.column_name AND k.spelling = f.form AND f.form <> ''
        )
        SELECT g.column_name, g.written,
            CASE WHEN m.code IS NULL AND (lower(g.written) IN ({words})
                OR {sql.sieve("g.written")} IN ({words})) THEN '' ELSE m.code END
        FROM given g LEFT JOIN met m ON m.column_name = g.column_name AND m.written = g.written AND m.place = 1
    """)
