"""Values and conditions of a layout as SQL over a row of tf_typed, named r."""

from thinkfamily.identify.extracts import sql
from thinkfamily.identify.extracts.layout import Column, Condition, Table, Value
from thinkfamily.vocabulary import nothing

TITLES = "mr|mrs|miss|ms|mx|dr|doctor|prof|professor|rev|revd|reverend|sir|dame|lady|lord|master|cllr|councillor"
ENDINGS = "jr|jnr|junior|sr|snr|senior|ii|iii|iv|obe|mbe|phd|bsc|esq"
PARTICLES = (
    "van der|van den|van de|van|von der|von|de la|de "
    "los|del|della|de|da|dos|di|du|le|la|bin|bint|ibn|al|el|ap|mac|st|st."
)


def of(value: Value | None, kind: str = "VARCHAR") -> str:
    """The SQL of a value, cast to `kind`; NULL of that type where the layout gives none."""
    if value is None:
        return f"CAST(NULL AS {kind})"
    if value.literal is not None:
        return f"CAST({sql.text(value.literal)} AS {kind})"
    return f"CAST(r.{sql.name(value.column or '')} AS {kind})"


def words(table: Table, value: Value | None) -> str:
    """The SQL of a value as text: a whole number without its point, a date as YYYY-MM-DD."""
    if value is None or value.column is None:
        return of(value)
    column: Column = table.columns[value.column]
    if column.type in ("number", "whole_number"):
        return f"regexp_replace({of(value)}, '[.]0$', '')"
    return of(value)


def holds(table: Table, condition: Condition | None) -> str:
    """The SQL of a condition; never null."""
    if condition is None:
        return "TRUE"
    column = table.columns[condition.column]
    field = f"r.{sql.name(column.name)}"
    if condition.test == "yes":
        return f"coalesce({field}, FALSE)"
    if condition.test == "present":
        return (
            f"({field} IS NOT NULL)"
            if condition.values == ("yes",) or condition.values == ("True",)
            else f"({field} IS NULL)"
        )
    if condition.test in ("over", "under"):
        return f"coalesce({field} {'>' if condition.test == 'over' else '<'} {float(condition.values[0])!r}, FALSE)"
    coded = column.type in ("code", "yes_no")
    said = f"lower(r.{sql.name(column.name + '=')})" if coded else f"lower({words(table, Value(column.name))})"
    forms = f"coalesce({said} IN ({_lower(condition)}), FALSE)"
    if column.type == "code":
        forms = f"({forms} OR coalesce(lower({field}) IN ({_lower(condition)}), FALSE))"
    elif column.type == "yes_no":
        forms = (
            f"({forms} OR coalesce(CASE WHEN {field} THEN 'yes' ELSE 'no' END IN "
            f"({_lower(condition)}) AND {field} IS NOT NULL, FALSE))"
        )
    return forms if condition.test == "in" else f"(NOT {forms})"


def _lower(condition: Condition) -> str:
    return sql.texts(value.strip().lower() for value in condition.values)


def person_name(expression: str, *, family: bool) -> str:
    """A name, or null where it is only a role ('mother', 'baby 2')."""
    any_role = "|".join(sorted(nothing.ROLE_WORDS, key=len, reverse=True))
    number = "[0-9]{1,2}|one|two|three|four|[a-f]|m|f"
    more = f"([ ./-]+({any_role}|{number}))"
    pattern = f"^({any_role}){more}*$"
    if family:  # 'Child' alone is somebody's family name; 'Child 2' is nobody's.
        alone = "|".join(word for word in nothing.ROLE_WORDS if word not in nothing.FAMILY_NAMES)
        pattern = f"^({alone})$|^({any_role}){more}+$"
    return (
        f"CASE WHEN regexp_matches(lower({expression}), '{pattern}') OR NOT "
        f"regexp_matches({expression}, '[^0-9 .,*?/_-]') THEN NULL ELSE {expression} END"
    )


def full_name_parts(expression: str) -> tuple[str, str, str]:
    """First, middle and last name of a whole one: 'Last, First Middle' or 'Title First Middle Last'."""
    turned = (
        f"CASE WHEN {expression} LIKE '%,%' THEN trim(regexp_replace({expression}, '^([^,]*),[ "
        f"]*([^,]*).*$', '\\2 \\1')) ELSE {expression} END"
    )
    bare = f"trim(regexp_replace({turned}, '(?i)^(({TITLES})[.]?[ ]+)+', ''))"
    bare = f"trim(regexp_replace({bare}, '(?i)([ ,]+({ENDINGS})[.]?)+$', ''))"
    last = f"regexp_extract({bare}, '(?i)[ ]((({PARTICLES})[ ])*[^ ]+)$', 1)"
    # In 'Last, First' the family name is what stands before the comma, however many words it has.
    last = f"CASE WHEN {expression} LIKE '%,%' THEN trim(split_part({expression}, ',', 1)) ELSE {last} END"
    first = f"split_part({bare}, ' ', 1)"
    middle = (
        f"trim(substr({bare}, length({first}) + 1, greatest(length({bare}) - length({first}) - length({last}), 0)))"
    )
    return tuple(f"nullif({part}, '')" for part in (first, middle, last))  # type: ignore[return-value]
