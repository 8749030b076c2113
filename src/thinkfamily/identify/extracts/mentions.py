"""The people of each sound row: one mention a role, with what the row says of who they are.

Fills in_mention. Its key `m` is the row's k times 64 plus the place of the role in the layout; the published
mention_id is given when all feeds are in (`assemble.py`).
"""

from dataclasses import dataclass
from datetime import date

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.extracts import dates, names, sql, values
from thinkfamily.identify.extracts.layout import FLAGS, Feed, Mention, Table, Value
from thinkfamily.identify.extracts.reasons import reason
from thinkfamily.vocabulary import nothing

IN_MENTION = (
    "m BIGINT, k BIGINT, feed VARCHAR, record_id VARCHAR, mention VARCHAR, first_name "
    "VARCHAR, middle_names VARCHAR, last_name VARCHAR, generation VARCHAR, "
    "other_names VARCHAR[], date_of_birth DATE, date_of_birth_text VARCHAR, expected_date "
    "DATE, unborn BOOLEAN, sex VARCHAR, "
    "ethnicity VARCHAR, language VARCHAR, nhs_number VARCHAR, upn VARCHAR, ni_number "
    "VARCHAR, other_ids VARCHAR[], same_ids VARCHAR[], "
    "phone VARCHAR, email VARCHAR, flags VARCHAR[], identity VARCHAR"
)
ROLES = 64  # mentions in a row, at most


def key(table: Table, role: str) -> str:
    """The SQL of a mention's key in a row of tf_typed."""
    return f"r.k * {ROLES} + {[mention.role for mention in table.mentions].index(role)}"


@dataclass(frozen=True)
class Mentions:
    """The mentions of one table of one feed."""

    engine: Engine
    feed: Feed
    table: Table
    as_of: date | None

    def fill(self) -> None:
        first, last = self.engine.rows("SELECT coalesce(min(k), 0), coalesce(max(k), -1) FROM tf_typed")[0]
        for mention in self.table.mentions:
            self._fill(mention)
            self._check_ages(mention)
        # Whom this table's rows speak of: each statement below asks it.
        self.engine.run(
            f"CREATE OR REPLACE TEMP TABLE tf_mention AS SELECT m, k FROM in_mention WHERE k BETWEEN {first} AND {last}"
        )
        self._nobody()

    def _fill(self, mention: Mention) -> None:
        fields = mention.fields
        born, born_text = self._born(mention)
        expected = values.of(fields.get("expected_date"), "DATE")
        flags, flagged = self._flags(mention), row_is_flagged(self.table)
        columns = {
            "first_name": names.FIRST, "middle_names": names.MIDDLE, "last_name": names.LAST,
            "generation": names.GENERATION, "other_names": self._other_names(mention),
            "date_of_birth": born, "date_of_birth_text": born_text, "expected_date": expected,
            "unborn": f"({expected} IS NOT NULL AND {born} IS NULL)", "sex": self._sex(mention, expected, born),
            **{name: values.words(self.table, fields.get(name)) for name in ("ethnicity", "language", "nhs_number",
            "upn", "ni_number")},
            "other_ids": _collected([self._identifier(scheme, v) for scheme, v in mention.identifiers.items()]),
            "same_ids": _collected([self._identifier(scheme, v) for scheme, v in mention.same_person.items()]),
            **{n: f"CASE WHEN {flagged} THEN NULL ELSE {values.of(fields.get(n))} END" for n in ("phone", "email")},
            "flags": flags, "identity": values.of(fields.get("identity")),
        }  # fmt: skip
        somebody = (
            "first_name IS NOT NULL OR last_name IS NOT NULL OR date_of_birth IS NOT NULL OR "
            "date_of_birth_text IS NOT NULL OR expected_date IS NOT NULL "
            "OR nhs_number IS NOT NULL OR upn IS NOT NULL OR ni_number IS NOT NULL OR other_ids IS "
            "NOT NULL OR same_ids IS NOT NULL"
        )
        present = values.holds(self.table, mention.present_when) if mention.present_when else "TRUE"
        if mention.present_when:
            somebody = "TRUE"
        self.engine.run(f"""
            INSERT INTO in_mention
            SELECT * FROM (
                SELECT {key(self.table, mention.role)} AS m, r.k, {sql.text(self.feed.feed)} AS feed, r.record_id,
                    {sql.text(mention.role)} AS mention,
                    {", ".join(f"{expression} AS {name}" for name, expression in columns.items())}
                FROM {self._named(mention)} r WHERE {present}
            ) AS read WHERE {somebody}
        """)

    def _named(self, mention: Mention) -> str:
        """The table's rows with the name's parts of one of their people."""
        fields = mention.fields
        if "full_name" in fields:
            parts = names.whole(values.of(fields["full_name"]))
        else:
            parts = names.apart(*(values.of(fields.get(name)) for name in ("first_name", "middle_names", "last_name")))
        written = fields.get("generation")
        return names.staged(
            "tf_typed", [*parts, *names.tidied(f"lower(rtrim({values.of(written)}, '.'))" if written else None)]
        )

    def _other_names(self, mention: Mention) -> str:
        return _collected([names.person_name(f"r.{sql.name(name)}", family=True) for name in mention.other_names])

    def _born(self, mention: Mention) -> tuple[str, str]:
        """The date, and the text of one that is not whole."""
        value = mention.fields.get("date_of_birth")
        day, texts = "CAST(NULL AS DATE)", []
        if value and value.column:
            column = self.table.columns[value.column]
            day = field = f"r.{sql.name(column.name)}"
            if column.type == "date":
                texts = [dates.salvaged(f"r.{sql.name(column.name + '=')}", column, self.as_of)]
            else:
                read = f"TRY_CAST({field} AS DATE)"
                filled = f"{read} IN ({', '.join(f'DATE {sql.text(one)}' for one in nothing.DATES)})"
                day = f"CASE WHEN {filled} THEN NULL ELSE {read} END"
                texts = [f"CASE WHEN regexp_matches({field}, '[0-9]{{4}}') THEN {field} END"]
        texts += self._about(mention)
        if not texts:
            return day, "CAST(NULL AS VARCHAR)"
        text = f"coalesce({', '.join(texts)})"
        return day, text if value is None else f"CASE WHEN {day} IS NULL THEN {text} END"

    def _about(self, mention: Mention) -> list[str]:
        """The year of birth, sent as such, or told by the age."""
        fields, found = mention.fields, []
        if "year_of_birth" in fields:
            year = values.of(fields["year_of_birth"], "DOUBLE")
            found.append(f"CAST(CAST({year} AS INTEGER) AS VARCHAR)")
        if "age" in fields and (day := self._age_day(mention)):
            age = f"CAST(floor({values.of(fields['age'], 'DOUBLE')}) AS INTEGER)"
            found.append(f"'about ' || (year({day}) - {age})")
        return found

    def _age_day(self, mention: Mention) -> str | None:
        """The day on which the age holds: `age_on`, else the end of coverage."""
        end = f"DATE '{self.as_of}'" if self.as_of else None
        given = values.of(mention.fields["age_on"], "DATE") if "age_on" in mention.fields else None
        return f"coalesce({given}, {end})" if given and end else given or end

    def _check_ages(self, mention: Mention) -> None:
        """Where a row tells both, the age checks the date of birth; the date is kept."""
        born, age, day = mention.fields.get("date_of_birth"), mention.fields.get("age"), self._age_day(mention)
        if not (born and born.column and age and day) or self.table.columns[born.column].type != "date":
            return
        column = self.table.columns[born.column]
        difference = f"date_diff('month', {values.of(born, 'DATE')}, {day}) / 12.0 - {values.of(age, 'DOUBLE')}"
        self.engine.run(f"""
            INSERT INTO notice
            SELECT {sql.text(self.feed.feed)}, r.file, r.row_number, r.record_id, 'age', {sql.text(column.name)},
                {sql.text(reason("age", column))}
            FROM tf_typed r WHERE {difference} < -2 OR {difference} >= 3
        """)

    def _sex(self, mention: Mention, expected: str, born: str) -> str:
        """An unborn child's sex is U, as in the census of children in need."""
        return (
            f"CASE WHEN {expected} IS NOT NULL AND {born} IS NULL THEN 'U' ELSE "
            f"{values.of(mention.fields.get('sex'))} END"
        )

    def _identifier(self, scheme: str, value: Value) -> str:
        """'scheme:value' without spaces and hyphens; null for fillers (one sign throughout, 123456789)."""
        written = (
            f"upper(regexp_replace(regexp_replace({values.words(self.table, value)}, '[.]0$', ''), '[ -]', '', 'g'))"
        )
        filler = (
            f"length({written}) > 3 AND (replace({written}, left({written}, 1), '') = '' OR {written} "
            "IN ('123456789', '1234567890', '0123456789'))"
        )
        return f"CASE WHEN {written} = '' OR ({filler}) THEN NULL ELSE {sql.text(scheme + ':')} || {written} END"

    def _flags(self, mention: Mention) -> str:
        """The row's flags of this mention, and those that its shared address carries over."""
        carried = [m for m in self.table.mentions if m.role in {a.same_as for a in mention.addresses if a.same_as}]
        pieces = []
        for flag in FLAGS:
            own = [mention.flags[flag]] if flag in mention.flags else []
            if flag != "adoption":
                own += [other.flags[flag] for other in carried if flag in other.flags]
            if own:
                anyone = " OR ".join(values.holds(self.table, condition) for condition in own)
                pieces.append(f"CASE WHEN {anyone} THEN {sql.text(flag)} END")
        return f"coalesce({_collected(pieces)}, CAST([] AS VARCHAR[]))"

    def _nobody(self) -> None:
        """Rows in which no person can be made out are of no use."""
        self.engine.run(
            "CREATE OR REPLACE TEMP TABLE tf_nobody AS SELECT k FROM tf_typed WHERE k NOT IN (SELECT k FROM tf_mention)"
        )
        self.engine.run(f"""
            INSERT INTO quarantine
            SELECT {sql.text(self.feed.feed)}, file, row_number, record_id, 'nobody', NULL,
                {sql.text(reason("nobody", None))}
            FROM tf_typed WHERE k IN (SELECT k FROM tf_nobody)
        """)
        self.engine.run("DELETE FROM tf_typed WHERE k IN (SELECT k FROM tf_nobody)")


def row_is_flagged(table: Table) -> str:
    """A row in which anybody is flagged gives no address, telephone or e-mail of anybody."""
    conditions = [values.holds(table, condition) for mention in table.mentions for condition in mention.flags.values()]
    return f"({' OR '.join(conditions)})" if conditions else "FALSE"


def _collected(pieces: list[str]) -> str:
    """A list of the pieces that are not null, in order; null where there are none."""
    if not pieces:
        return "CAST(NULL AS VARCHAR[])"
    return f"string_split(nullif(concat_ws(chr(31), {', '.join(pieces)}), ''), chr(31))"
