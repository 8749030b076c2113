"""Every row of a table against its layout: values read, wrong ones blanked or their rows set aside, each with a reason.

Works on tf_raw (k, file, row_number, ragged, and a text under each of our names), and leaves tf_typed: the rows that
stand, with values of the right types, `c=` (the text of a code or of a date of birth, as written) and record_id.
"""

from dataclasses import dataclass
from datetime import date

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.extracts import codes_read, sql
from thinkfamily.identify.extracts.column_types import Reading, reading, written
from thinkfamily.identify.extracts.layout import Column, Table
from thinkfamily.identify.extracts.reasons import reason

KEYS = "k, file, row_number"


@dataclass(frozen=True)
class Check:
    """The check of one table of one feed."""

    engine: Engine
    feed: str
    table: Table
    as_of: date | None

    def run(self) -> None:
        self._read_texts()
        codes_read.look_up(self.engine, [c for c in self._columns if _coded(c)], "tf_text")
        self._read_values()
        self.engine.run("CREATE OR REPLACE TABLE tf_bad (k BIGINT)")
        self._set_aside("ragged", "ragged", None)
        self._report_wrong_values()
        self._report_duplicates()
        self.engine.run("DELETE FROM tf_typed WHERE k IN (SELECT k FROM tf_bad)")

    @property
    def _columns(self) -> list[Column]:
        return list(self.table.columns.values())

    def _read_texts(self) -> None:
        tidy = ", ".join(f"{sql.tidy(sql.name(c.name))} AS {sql.name(c.name)}" for c in self._columns)
        texts = ", ".join(f"{written(c).replace('$t', sql.name(c.name))} AS {sql.name(c.name)}" for c in self._columns)
        self.engine.run(f"""
            CREATE OR REPLACE VIEW tf_text AS
            SELECT {KEYS}, ragged, {texts} FROM (SELECT {KEYS}, ragged, {tidy} FROM tf_raw) AS tidy
        """)

    def _read_values(self) -> None:
        fields, joins = [], []
        for place, column in enumerate(self._columns):
            given = f"r.{sql.name(column.name)}"
            if _coded(column):
                joins.append(
                    f"LEFT JOIN tf_code c{place} ON c{place}.column_name = {sql.text(column.name)} AND "
                    f"c{place}.written = {given}"
                )
                code = f"c{place}.code"
                answer = f"{code} = 'yes'" if column.type == "yes_no" else code
                read = Reading(
                    f"CASE WHEN {code} <> '' THEN {answer} END",
                    f"CASE WHEN {given} IS NOT NULL AND {code} IS NULL THEN 'code' END",
                )
                empty = f"{given} IS NULL OR {code} = ''"
                if column.codes and "nothing" in column.codes:
                    empty = f"{given} IS NULL"
            else:
                found = reading(column, self.as_of)
                read = Reading(found.value.replace("$t", given), found.check.replace("$t", given))
                empty = f"({read.value}) IS NULL"
            check = f"coalesce({read.check}, CASE WHEN {empty} THEN 'required' END)" if column.required else read.check
            fields += [f"{read.value} AS {sql.name(column.name)}", f"{check} AS {sql.name(column.name + '?')}"]
            if _coded(column) or column.born:
                fields.append(f"{given} AS {sql.name(column.name + '=')}")
        self.engine.run(f"""
            CREATE OR REPLACE TABLE tf_typed AS
            SELECT r.k, r.file, r.row_number, r.ragged, {self._record_id()} AS record_id, {", ".join(fields)}
            FROM tf_text r {" ".join(joins)}
        """)

    def _record_id(self) -> str:
        parts = [f"r.{sql.name(name)}" for name in self.table.record_id] or ["r.file", "CAST(r.row_number AS VARCHAR)"]
        parts = [f"regexp_replace({part}, '[.]0$', '')" for part in parts] if self.table.record_id else parts
        whole = " || ':' || ".join(parts)
        return f"{sql.text(self.table.name + ':')} || {whole}" if self.table.name else whole

    def _report_wrong_values(self) -> None:
        """One look finds which checks failed at all; only those are written out."""
        asked = ", ".join(f"count({sql.name(c.name + '?')})" for c in self._columns)
        counts = self.engine.rows(f"SELECT {asked} FROM tf_typed WHERE NOT ragged")[0]
        for column, count in zip(self._columns, counts, strict=True):
            if not count:
                continue
            field = sql.name(column.name + "?")
            for (check,) in self.engine.rows(
                f"SELECT DISTINCT {field} FROM tf_typed WHERE {field} IS NOT NULL AND NOT ragged ORDER BY 1"
            ):
                where = f"{field} = {sql.text(check)} AND NOT ragged"
                if check == "required" or column.on_error == "quarantine":
                    self._set_aside(check, where, column)
                else:
                    self._write("notice", check, where, column)

    def _report_duplicates(self) -> None:
        """Of rows with one id the first sound one stands."""
        self.engine.run("""
            CREATE OR REPLACE TABLE tf_twice AS
            SELECT k, first_value(k) OVER w AS first_k, first_value(file) OVER w AS first_file,
            first_value(row_number) OVER w AS first_row
            FROM tf_typed
            WHERE record_id IN (
                SELECT record_id FROM tf_typed WHERE k NOT IN (SELECT k FROM tf_bad) GROUP BY record_id HAVING
                count(*) > 1
            ) AND k NOT IN (SELECT k FROM tf_bad)
            WINDOW w AS (PARTITION BY record_id ORDER BY file, row_number)
        """)
        if not self.engine.value("SELECT count(*) FROM tf_twice"):
            return
        # Columns that only read another column again would say nothing new.
        same = " AND ".join(f"a.{sql.name(c.name)} IS NOT DISTINCT FROM b.{sql.name(c.name)}" for c in self._columns)
        self.engine.run(f"""
            INSERT INTO quarantine
            SELECT {sql.text(self.feed)}, t.file, t.row_number, t.record_id, 'duplicate', {self._named_id()},
                CASE WHEN {same} THEN 'This row repeats row ' || d.first_row || ' of ' || d.first_file ||
                    ': leave it out.'
                ELSE 'This row has the id of row ' || d.first_row || ' of ' || d.first_file ||
                    ', but says something else: give each row an id of its own.' END
            FROM tf_twice d JOIN tf_typed t ON t.k = d.k JOIN tf_text a ON a.k = d.k JOIN tf_text b ON b.k = d.first_k
            WHERE d.k <> d.first_k
        """)
        self.engine.run("INSERT INTO tf_bad SELECT k FROM tf_twice WHERE k <> first_k")

    def _named_id(self) -> str:
        return sql.text(self.table.record_id[0]) if self.table.record_id else "NULL"

    def _set_aside(self, check: str, where: str, column: Column | None) -> None:
        self._write("quarantine", check, where, column)
        self.engine.run(f"INSERT INTO tf_bad SELECT k FROM tf_typed WHERE {where}")

    def _write(self, table: str, check: str, where: str, column: Column | None) -> None:
        named = sql.text(column.name) if column else "NULL"
        self.engine.run(f"""
            INSERT INTO {table}
            SELECT {sql.text(self.feed)}, file, row_number, record_id, {sql.text(check)}, {named},
                {sql.text(reason(check, column, kept=table == "notice"))}
            FROM tf_typed WHERE {where}
        """)


def _coded(column: Column) -> bool:
    return column.type in ("code", "yes_no")
