"""Every row of a table against its layout: values read, wrong ones blanked or their rows set aside, each with a reason.

Works on tf_raw (k, file, row_number, ragged, and a text under each of our names), and leaves tf_typed: the rows that
stand, with values of the right types, `c=` (the text of a code or of a date of birth, as written) and record_id.
"""

from dataclasses import dataclass
from datetime import date

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.extracts import codes_read, names, sql
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
        codes_read.look_up(self.engine, [c for c in self._columns if _coded(c)], self._texts(""))
        self._read_values()
        self.engine.run("CREATE OR REPLACE TEMP TABLE tf_bad (k BIGINT)")
        self._report_wrong_values()
        self._report_duplicates()
        self.engine.run("DELETE FROM tf_typed WHERE k IN (SELECT k FROM tf_bad)")

    @property
    def _columns(self) -> list[Column]:
        return list(self.table.columns.values())

    def _texts(self, source: str = "r.") -> dict[str, str]:
        """Each column's text, tidied, and null where it is a word for nothing."""
        return {c.name: written(c).replace("$t", sql.tidy(source + sql.name(c.name))) for c in self._columns}

    def _read_values(self) -> None:
        fields, joins = [], []
        stages: list[names.Stage] = [{c.name + "~t": sql.tidy(f"r.{sql.name(c.name)}") for c in self._columns}]
        stages.append({c.name + "~": written(c).replace("$t", _named(c, "t")) for c in self._columns})
        for place, column in enumerate(self._columns):
            given = _named(column, "")
            if _coded(column):
                code = f"c{place}.code"
                joins.append(
                    f"LEFT JOIN tf_code c{place} ON c{place}.column_name = {sql.text(column.name)} AND "
                    f"c{place}.written = {given}"
                )
                read = _coded_reading(column, given, code)
                empty = f"{given} IS NULL" + ("" if "nothing" in (column.codes or ()) else f" OR {code} = ''")
            else:
                read = reading(column, self.as_of)
                for step, stage in enumerate(read.stages(), 2):
                    stages += [{}] if len(stages) <= step else []
                    stages[step] |= {f"{column.name}~{n[1:]}": _filled(e, column) for n, e in stage.items()}
                empty = f"{sql.name(column.name)} IS NULL"
            value, check = _filled(read.value, column), _filled(read.check, column)
            fields.append(f"{value} AS {sql.name(column.name)}")
            if column.required:
                # What is required and wrong is told as wrong; what is empty, or a word for nothing, as missing.
                empty = empty if _coded(column) else f"({value}) IS NULL"
                check = f"coalesce({check}, CASE WHEN {empty} THEN 'required' END)"
            if check != "NULL":
                fields.append(f"{check} AS {sql.name(column.name + '?')}")
            if column.type == "postcode":
                fields.append(f"CASE WHEN {check} = 'postcode' THEN {given} END AS {sql.name(column.name + '=')}")
            if _coded(column) or column.born:
                fields.append(f"{given} AS {sql.name(column.name + '=')}")
        self.engine.run(f"""
            CREATE OR REPLACE TEMP TABLE tf_typed AS
            SELECT r.k, r.file, r.row_number, r.ragged, {self._record_id()} AS record_id, {", ".join(fields)}
            FROM {names.staged("tf_raw", stages)} r {" ".join(joins)}
        """)

    def _record_id(self) -> str:
        parts = [f"r.{sql.name(name + '~')}" for name in self.table.record_id] or [
            "r.file",
            "CAST(r.row_number AS VARCHAR)",
        ]
        parts = [sql.pointless(part) for part in parts] if self.table.record_id else parts
        whole = " || ':' || ".join(parts)
        return f"{sql.text(self.table.name + ':')} || {whole}" if self.table.name else whole

    def _report_wrong_values(self) -> None:
        """One look finds which checks failed at all; only those are written out."""
        checked = [c for c in self._columns if c.required or not _never_wrong(c)]
        asked = "".join(f", count({sql.name(c.name + '?')}) FILTER (WHERE NOT ragged)" for c in checked)
        ragged, *counts = self.engine.rows(f"SELECT count(*) FILTER (WHERE ragged){asked} FROM tf_typed")[0]
        if ragged:
            self._set_aside("ragged", "ragged", None)
        for column, count in zip(checked, counts, strict=True):
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
            CREATE OR REPLACE TEMP TABLE tf_twice AS
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
        texts = ", ".join(f"{text} AS {sql.name(name)}" for name, text in self._texts().items())
        self.engine.run(f"""
            CREATE OR REPLACE TEMP TABLE tf_same AS
            SELECT r.k, {texts} FROM tf_raw r WHERE r.k IN (SELECT k FROM tf_twice)
        """)
        same = " AND ".join(f"a.{sql.name(c.name)} IS NOT DISTINCT FROM b.{sql.name(c.name)}" for c in self._columns)
        self.engine.run(f"""
            INSERT INTO quarantine
            SELECT {sql.text(self.feed)}, t.file, t.row_number, t.record_id, 'duplicate', {self._named_id()},
                CASE WHEN {same} THEN 'This row repeats row ' || d.first_row || ' of ' || d.first_file ||
                    ': leave it out.'
                ELSE 'This row has the id of row ' || d.first_row || ' of ' || d.first_file ||
                    ', but says something else: give each row an id of its own.' END
            FROM tf_twice d JOIN tf_typed t ON t.k = d.k JOIN tf_same a ON a.k = d.k JOIN tf_same b ON b.k = d.first_k
            WHERE d.k <> d.first_k
        """)
        self.engine.run("INSERT INTO tf_bad SELECT k FROM tf_twice WHERE k <> first_k")

    def _named_id(self) -> str:
        return sql.text(self.table.record_id[0]) if self.table.record_id else "NULL"

    def _set_aside(self, check: str, where: str, column: Column | None) -> None:
        self._write("quarantine", check, where, column)
        self.engine.run(f"INSERT INTO tf_bad SELECT k FROM tf_typed WHERE {where}")

    def _write(self, table: str, check: str, where: str, column: Column | None) -> None:
        named = sql.text(column.of or column.name) if column else "NULL"
        self.engine.run(f"""
            INSERT INTO {table}
            SELECT {sql.text(self.feed)}, file, row_number, record_id, {sql.text(check)}, {named},
                {sql.text(reason(check, column, kept=table == "notice"))}
            FROM tf_typed WHERE {where}
        """)


def _coded(column: Column) -> bool:
    return column.type in ("code", "yes_no")


def _never_wrong(column: Column) -> bool:
    """Anything may be written where a text or a name is meant."""
    return column.type in ("text", "name")


def _named(column: Column, step: str) -> str:
    return f"r.{sql.name(f'{column.name}~{step}')}"


def _filled(expression: str, column: Column) -> str:
    """A reading's SQL with the column's own text and steps."""
    for step in range(1, 6):
        expression = expression.replace(f"${step}", _named(column, str(step)))
    return expression.replace("$t", _named(column, ""))


def _coded_reading(column: Column, given: str, code: str) -> Reading:
    answer = f"{code} = 'yes'" if column.type == "yes_no" else code
    return Reading(
        f"CASE WHEN {code} <> '' THEN {answer} END",
        f"CASE WHEN {given} IS NOT NULL AND {code} IS NULL THEN 'code' END",
    )
