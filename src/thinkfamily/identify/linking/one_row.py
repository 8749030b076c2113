"""The keys of one row, worked out here from the rules' own SQL: an engine takes far longer over one row than the work.

A rule's SQL is read once. What it may say is what stands in `STEPS`; a rule that says more is refused when it is read.
"""

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

import sqlglot
from sqlglot import expressions as sql

from thinkfamily.identify.linking.digest import SPREAD
from thinkfamily.identify.linking.question import Row
from thinkfamily.identify.linking.rules import RULES

Value = Callable[[Row], Any]

# Null where anything in them is null.
STEPS: dict[type[sql.Expr], Callable[..., Any]] = {
    sql.BitwiseXor: lambda left, right: left ^ right,
    sql.BitwiseRightShift: lambda left, right: left >> right,
    sql.Mul: lambda left, right: left * right,
    sql.Add: lambda left, right: left + right,
    sql.Mod: lambda left, right: left % right,
    sql.EQ: lambda left, right: left == right,
    sql.DPipe: lambda left, right: left + right,
    sql.Ascii: lambda text: ord(text[0]) if text else 0,
    sql.ArrayDistinct: lambda items: list(dict.fromkeys(items)),
    sql.Paren: lambda value: value,
    sql.Cast: lambda value: value,
}
# Of what is there: the smallest, the largest, the first, all together.
SKIPPING: dict[type[sql.Expr], Callable[[list[Any]], Any]] = {
    sql.Least: min,
    sql.Greatest: max,
    sql.Coalesce: lambda values: values[0],
    sql.ArrayConcat: lambda lists: [item for values in lists for item in values],
}


def _parts(node: sql.Expr) -> list[sql.Expr]:
    return [part for part in node.iter_expressions() if not isinstance(part, sql.DataType)]


def _value(node: sql.Expr) -> Value:
    kind = type(node)
    if isinstance(node, sql.Column):
        return lambda row: row.get(node.name)
    if isinstance(node, sql.Literal):
        written = node.name if node.is_string else int(node.name)
        return lambda row: written
    if isinstance(node, sql.ArrayFilter):  # of the rules' lists only what is null is left out
        items = _value(node.this)
        return lambda row: [item for item in items(row) if item is not None]
    if isinstance(node, sql.Case):
        when, then, other = (_value(part) for part in (node.args["ifs"][0].this, node.args["ifs"][0].args["true"],
                                                       node.args["default"]))  # fmt: skip
        return lambda row: then(row) if when(row) else other(row)
    parts = [_value(part) for part in _parts(node)]
    if isinstance(node, sql.Anonymous) and node.name.lower() == "md5_number":
        return lambda row: row["digests"].get(parts[0](row))
    if isinstance(node, sql.Array):
        return lambda row: [part(row) for part in parts]
    if kind in SKIPPING:
        chosen = SKIPPING[kind]
        return lambda row: chosen(there) if (there := [v for p in parts if (v := p(row)) is not None]) else None
    if kind not in STEPS:
        raise ValueError(f"A key of one row cannot be worked out from: {node.sql('duckdb')}")
    step = STEPS[kind]
    return lambda row: None if None in (values := [part(row) for part in parts]) else step(*values)


def worked_out(text: str) -> Value:
    """How SQL over one row is worked out. Raises ValueError for what is not known here."""
    return _value(sqlglot.parse_one(text, read="duckdb"))


@cache
def _rules() -> list[tuple[Value, Value | None]]:
    return [(worked_out(rule.key), worked_out(rule.each) if rule.each else None) for rule in RULES]


def keys(row: Row) -> list[int]:
    """All keys of one whole row, each with the mark of its rule; some may be there twice."""
    found = []
    for number, (key, each) in enumerate(_rules()):
        items: Iterable[Any] = [None] if each is None else each(row) or []
        told = (key(row if each is None else row | {"item": item}) for item in items)
        found += [value ^ mark(number) for value in told if value is not None]
    return found


def mark(number: int) -> int:
    """What sets the keys of one rule apart from those of others that are the same number."""
    return SPREAD * number * 1000003 >> 1
