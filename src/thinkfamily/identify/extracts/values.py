"""Values and conditions of a layout as SQL over a row of tf_typed, named r."""

from datetime import date

from thinkfamily.identify.extracts import sql
from thinkfamily.identify.extracts.layout import Column, Condition, Table, Value


def of(value: Value | None, kind: str = "VARCHAR") -> str:
    """The SQL of a value, cast to `kind`; NULL of that type where the layout gives none."""
    if value is None:
        return f"CAST(NULL AS {kind})"
    if value.literal is not None:
        return f"CAST({sql.text(value.literal)} AS {kind})"
    return f"CAST(r.{sql.name(value.column or '')} AS {kind})"


def last_of(table: Table, value: Value | None, end: date | None) -> str:
    """The SQL of a day: where its column gives a year or a month alone, the last of it, but not after `end`."""
    day = of(value, "DATE")
    formats = table.columns[value.column].formats if value and value.column else ("%d",)
    if any(way in format for format in formats for way in ("%d", "%j", "%x", "%c")):
        return day
    months = 1 if any(way in format for format in formats for way in ("%m", "%b", "%B")) else 12
    last = f"CAST({day} + INTERVAL {months} MONTH - INTERVAL 1 DAY AS DATE)"
    return f"least({last}, DATE '{end}')" if end else last


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
