"""Is a layout sound? Every fault as a sentence with its key's path and, where there is one, the nearest right word."""

import math
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from thinkfamily.identify.extracts.known import nearest, read_yaml
from thinkfamily.identify.extracts.validate_table import TableCheck
from thinkfamily.vocabulary.agencies import AGENCY_KINDS, SHARING_ROLES

TYPE_WORDS: dict[str, str] = {
    "object": "a map of keys",
    "array": "a list",
    "string": "text",
    "number": "a number",
    "integer": "a whole number",
    "boolean": "true or false",
}


@cache
def schema() -> dict[str, Any]:
    text = (files("thinkfamily.identify.extracts") / "layout_schema.yaml").read_text("utf-8")
    return dict(read_yaml(text))


@cache
def _validator() -> Draft202012Validator:
    return Draft202012Validator(schema())


def problems(raw: Mapping[str, Any], folder: str) -> list[str]:
    """What is wrong with a layout, in the order of the file; nothing when it is sound."""
    errors = sorted(_validator().iter_errors(raw), key=lambda e: [str(step) for step in e.absolute_path])
    found = [sentence for error in errors for sentence in _explain(error)]
    return found or list(dict.fromkeys(_own(raw, folder)))


def _explain(error: ValidationError) -> Iterator[str]:
    steps = (f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in error.absolute_path)
    path = "".join(steps).removeprefix(".") or "layout.yaml"
    if error.validator in ("oneOf", "anyOf"):
        return _closest(error, path)
    if error.validator == "additionalProperties":
        return _unknown_keys(error, path)
    if error.validator == "required":
        return (
            f'{path}: the key "{key}" is missing.' for key in _words(error.validator_value) if key not in _given(error)
        )
    return iter([f"{path}: {_fault(error)}"])


def _fault(error: ValidationError) -> str:
    """What is wrong with one value."""
    rule, wanted, given = error.validator, _words(error.validator_value), error.instance
    if rule == "enum":
        return f'"{given}" is not one of {", ".join(wanted)}.{nearest(str(given), wanted)}'
    if rule == "type":
        return f"this must be {' or '.join(TYPE_WORDS.get(kind, 'left empty') for kind in wanted)}."
    if rule == "pattern":
        return f'"{given}" may have small letters, digits and _ only, and starts with a letter.'
    if rule in ("minItems", "minProperties", "minLength"):
        return "this must not be empty."
    return f"{error.message[:200]}."


def _words(raw: Any) -> list[str]:
    return [str(word) for word in raw] if isinstance(raw, list) else [str(raw)]


def _given(error: ValidationError) -> dict[str, Any]:
    """The map in which something is wrong."""
    return error.instance if isinstance(error.instance, dict) else {}


def _part(error: ValidationError) -> dict[str, Any]:
    """The part of the schema that was broken."""
    return error.schema if isinstance(error.schema, dict) else {}


def _unknown_keys(error: ValidationError, path: str) -> Iterator[str]:
    known = _part(error).get("properties", {})
    for key in _given(error):
        if key not in known:
            meant = nearest(key, known) or f" Known keys: {', '.join(known)}."
            yield f'{path}: there is no key "{key}" here.{meant}'


def _closest(error: ValidationError, path: str) -> Iterator[str]:
    """Of several allowed forms, the faults of the one that fits the shape of what was given."""
    kind = {"dict": "object", "list": "array", "str": "string"}.get(type(error.instance).__name__, "other")
    inner = [
        e
        for e in error.context or ()
        if not (e.validator == "type" and len(e.absolute_path) == len(error.absolute_path))
    ]
    if kind in ("object", "array") and inner:
        for one in inner:
            yield from _explain(one)
        return
    meaning = _part(error).get("description", "")
    yield f"{path}: this form is not known.{' Wanted: ' + meaning if meaning else ''}"


def _own(raw: Mapping[str, Any], folder: str) -> Iterator[str]:
    yield from _endless(raw)
    if raw["feed"] != folder:
        yield f'feed: the layout says "{raw["feed"]}", but its folder is called "{folder}": make them equal.'
    if raw["agency_kind"] not in AGENCY_KINDS:
        yield (
            f'agency_kind: "{raw["agency_kind"]}" is not a kind of '
            f"agency.{nearest(raw['agency_kind'], AGENCY_KINDS)} Known: {', '.join(AGENCY_KINDS)}."
        )
    known = {**AGENCY_KINDS, **SHARING_ROLES}
    for key in ("known_to", "shown_to"):
        for who in raw["sharing"][key]:
            if who not in known:
                yield f'sharing.{key}: "{who}" is neither a kind of agency nor a role.{nearest(who, known)}'
    if raw.get("tables"):
        yield from _no_table_keys(raw)
    else:
        missing = [key for key in ("record_id", "columns", "mentions") if key not in raw]
        for key in missing:
            yield f'layout.yaml: the key "{key}" is missing.'
        if missing:
            return
    tables = raw.get("tables") or {"": raw}
    for name, table in tables.items():
        place = f"tables.{name}." if name else ""
        yield from _delimiter(table, place)
        yield from TableCheck(place, table).problems()
    yield from _coverage(raw, tables)


def _delimiter(table: Mapping[str, Any], place: str) -> Iterator[str]:
    sign = table.get("files", {}).get("delimiter", "auto")
    if sign not in ("auto", "\\t") and len(sign) != 1:
        yield f'{place}files.delimiter: "{sign}" is not one character: write one, "\\t" for a tab, or auto.'


def _endless(raw: Any, path: str = "") -> Iterator[str]:
    """Numbers that are none, such as `.inf`: YAML knows them, and no row can be compared with them."""
    if isinstance(raw, float) and not math.isfinite(raw):
        yield f"{path}: {raw} is not a number that anything can be compared with: write an ordinary one."
    each = raw.items() if isinstance(raw, dict) else enumerate(raw, 1) if isinstance(raw, list) else ()
    for key, part in each:
        yield from _endless(part, f"{path}[{key}]" if isinstance(raw, list) else f"{path}.{key}".removeprefix("."))


def _no_table_keys(raw: Mapping[str, Any]) -> Iterator[str]:
    for key in ("files", "record_id", "columns", "mentions", "ties", "households", "facts", "involvement"):
        if key in raw:
            yield f'{key}: this layout has "tables", so "{key}" belongs inside one of them.'


def _coverage(raw: Mapping[str, Any], tables: Mapping[str, Any]) -> Iterator[str]:
    covers = raw["coverage"] if isinstance(raw["coverage"], list) else [raw["coverage"]]
    named = [*raw.get("coverage_dates", []), *(name for cover in covers for name in cover.get("coverage_dates", []))]
    columns = {key: spec for table in tables.values() for key, spec in table["columns"].items()}
    for name in named:
        if columns.get(name, {}).get("type") != "date":
            dates = [key for key, spec in columns.items() if spec["type"] == "date"]
            yield f'coverage_dates: "{name}" is not a date column.{nearest(name, dates)}'
    for cover in covers:
        for key in ("since", "until"):
            try:
                date.fromisoformat(cover.get(key) or "2000-01-01")
            except ValueError:
                yield f'coverage.{key}: "{cover[key]}" is not a day: write it as YYYY-MM-DD.'
        if not cover.get("until") and not named:
            yield "coverage: say `until` (the last day covered), or name date columns in `coverage_dates`."
