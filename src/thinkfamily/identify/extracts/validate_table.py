"""Checks within one table of a layout: every name that is used is a column or a mention, and of the right sort."""

from collections.abc import Iterator, Mapping
from datetime import date
from math import isfinite
from typing import Any

from thinkfamily.identify.extracts import known
from thinkfamily.identify.extracts.layout import ADDRESS_FIELDS, SINGLE_FIELDS
from thinkfamily.identify.extracts.validate_column import column_problems

# What a field may be fed from. Anything not listed takes any column.
WANTED = {
    **dict.fromkeys(("expected_date", "since", "until", "seen", "on", "age_on"), ("date",)),
    **dict.fromkeys(("year_of_birth", "age", "amount"), ("number", "whole_number")),
    **dict.fromkeys(("sex", "ethnicity", "identity"), ("code",)),
    **{kind: (kind,) for kind in ("nhs_number", "upn", "ni_number", "phone", "email")},
    "date_of_birth": ("date", "text"),
}


class TableCheck:
    """`path` stands before every key in a sentence: '' or 'tables.roll.'."""

    def __init__(self, path: str, raw: Mapping[str, Any]) -> None:
        self.path, self.raw = path, raw
        self.columns: Mapping[str, Any] = raw["columns"]
        self.mentions: Mapping[str, Any] = raw["mentions"]

    def problems(self) -> Iterator[str]:
        for name, spec in self.columns.items():
            yield from column_problems(f"{self.path}columns.{name}", spec)
        record = self.raw["record_id"]
        for name in record if isinstance(record, list) else [record]:
            if name != "row_number":
                yield from self._is_column(f"{self.path}record_id", name)
        for role, spec in self.mentions.items():
            yield from self._mention(f"{self.path}mentions.{role}", spec or {})
        for n, tie in enumerate(self.raw.get("ties") or (), 1):
            yield from self._tie(f"{self.path}ties[{n}]", tie)
        for n, household in enumerate(self.raw.get("households") or (), 1):
            yield from self._household(f"{self.path}households[{n}]", household)
        for n, fact in enumerate(self.raw.get("facts") or (), 1):
            yield from self._fact(f"{self.path}facts[{n}]", fact)
        for n, spec in enumerate(self.raw.get("involvement") or (), 1):
            path = f"{self.path}involvement[{n}]"
            yield from self._about(path, spec)
            for field in ("service", "worker", "phone", "email", "since", "until"):
                yield from self._value(
                    f"{path}.{field}", spec.get(field), ("date",) if field in ("since", "until") else None
                )
            yield from self._condition(f"{path}.when", spec.get("when"))

    def _mention(self, path: str, spec: Mapping[str, Any]) -> Iterator[str]:
        for field in SINGLE_FIELDS:
            yield from self._value(f"{path}.{field}", spec.get(field), WANTED.get(field))
        yield from _at_odds(path, spec)
        yield from self._codes(f"{path}.sex", spec.get("sex"), ("M", "F", "U"))
        yield from self._codes(f"{path}.identity", spec.get("identity"), ("before", "after"))
        for name in spec.get("other_names") or ():
            yield from self._is_column(f"{path}.other_names", name)
        for scheme, value in (spec.get("identifiers") or {}).items():
            yield from self._value(f"{path}.identifiers.{scheme}", value, None)
        for scheme, value in (spec.get("same_person") or {}).items():
            yield from self._value(f"{path}.same_person.{scheme}", value, None)
        for n, address in enumerate(spec.get("addresses") or (), 1):
            yield from self._address(f"{path}.addresses[{n}]", address)
        for flag, condition in (spec.get("flags") or {}).items():
            yield from self._condition(f"{path}.flags.{flag}", condition)
            name = condition.get("column") if isinstance(condition, Mapping) else condition
            if self.columns.get(str(name), {}).get("on_error") == "blank":
                yield (
                    f"{path}.flags.{flag}: the column {name} may not be `on_error: blank`: a flag that cannot "
                    "be read must set the row aside."
                )
        yield from self._condition(f"{path}.present_when", spec.get("present_when"))
        if not any(value for key, value in spec.items()):
            yield f"{path}: this says nothing about the person: give at least a name, an identifier or a date of birth."

    def _address(self, path: str, spec: Mapping[str, Any]) -> Iterator[str]:
        if spec.get("same_as"):
            if spec["same_as"] not in self.mentions:
                yield (
                    f'{path}.same_as: "{spec["same_as"]}" is not a mention of this '
                    f"layout.{known.nearest(spec['same_as'], self.mentions)}"
                )
            elif len(spec) > 1:
                yield f"{path}: an address that is `same_as` another takes no other keys."
            return
        line = spec.get("line") or []
        for name in line if isinstance(line, list) else [line]:
            yield from self._value(f"{path}.line", name, None)
        for field in ADDRESS_FIELDS:
            yield from self._value(f"{path}.{field}", spec.get(field), WANTED.get(field))
        yield from self._codes(f"{path}.kind", spec.get("kind"), known.STAY_KINDS)
        if not any(spec.get(key) for key in ("line", "unit", "house", "street", "town", "postcode", "uprn", "area")):
            yield f"{path}: an address needs at least one of line, street, postcode and uprn."

    def _tie(self, path: str, spec: Mapping[str, Any]) -> Iterator[str]:
        for key in ("who", "of"):
            if spec[key] not in self.mentions:
                yield (
                    f'{path}.{key}: "{spec[key]}" is not a mention of this '
                    f"layout.{known.nearest(spec[key], self.mentions)}"
                )
        kind = spec["kind"]
        if isinstance(kind, str) and kind not in self.columns and not kind.startswith("="):
            kind = f"={kind}"
        yield from self._value(f"{path}.kind", kind, ("code",))
        yield from self._codes(f"{path}.kind", kind, (*known.TIE_KINDS, *known.INVERSE))
        for key in ("since", "until"):
            yield from self._value(f"{path}.{key}", spec.get(key), ("date",))
        yield from self._condition(f"{path}.when", spec.get("when"))

    def _household(self, path: str, spec: Mapping[str, Any]) -> Iterator[str]:
        numbers = spec["number"] if isinstance(spec["number"], list) else [spec["number"]]
        for name in numbers:
            yield from self._is_column(f"{path}.number", name)
        yield from self._about(path, {"about": spec.get("who", "subject")})
        yield from self._condition(f"{path}.head", spec.get("head"))
        yield from self._value(f"{path}.kind", spec.get("kind"), ("code",))
        yield from self._codes(f"{path}.kind", spec.get("kind"), (*known.TIE_KINDS, *known.INVERSE))

    def _fact(self, path: str, spec: Mapping[str, Any]) -> Iterator[str]:
        kinds = known.fact_kinds()
        yield from self._about(path, spec)
        for key in ("code", "amount", "on", "since", "until", "text"):
            yield from self._value(f"{path}.{key}", spec.get(key), WANTED.get(key))
        yield from self._condition(f"{path}.when", spec.get("when"))
        if spec.get("on") and (spec.get("since") or spec.get("until")):
            yield f"{path}: use either `on`, or `since` and `until`."
        if spec["kind"] not in kinds:
            yield (
                f'{path}.kind: "{spec["kind"]}" is not a kind of '
                f"fact.{known.nearest(spec['kind'], kinds) or ' The list is in docs/reference/feeds.md.'}"
            )
            return
        meaning = kinds[spec["kind"]]
        if spec.get("code") and not meaning.get("codes"):
            yield f"{path}.code: a fact of kind {spec['kind']} has no sorts: leave `code` out."
        elif spec.get("code"):
            yield from self._codes(f"{path}.code", spec["code"], [str(code) for code in meaning["codes"]])
        if spec.get("amount") and not meaning.get("amount"):
            yield f"{path}.amount: a fact of kind {spec['kind']} has no amount: leave it out."

    def _about(self, path: str, spec: Mapping[str, Any]) -> Iterator[str]:
        for role in spec["about"] if isinstance(spec["about"], list) else [spec["about"]]:
            if role not in self.mentions:
                yield f'{path}.about: "{role}" is not a mention of this layout.{known.nearest(role, self.mentions)}'

    def _is_column(self, path: str, name: str) -> Iterator[str]:
        if name not in self.columns:
            yield (
                f'{path}: "{name}" is not among the columns.{known.nearest(name, self.columns)} (A fixed '
                f'text is written "={name}".)'
            )

    def _value(self, path: str, value: Any, types: tuple[str, ...] | None) -> Iterator[str]:
        if value is None:
            return
        if isinstance(value, str) and value.startswith("="):
            yield from self._literal(path, value[1:], types or ())
            return
        name = value["column"] if isinstance(value, Mapping) else value
        if name not in self.columns:
            yield from self._is_column(path, name)
        elif (
            types
            and not (isinstance(value, Mapping) and value.get("codes"))
            and self.columns[name]["type"] not in types
        ):
            yield f"{path}: the column {name} is {self.columns[name]['type']}, and this needs {' or '.join(types)}."

    def _literal(self, path: str, text: str, types: tuple[str, ...]) -> Iterator[str]:
        """A fixed text where a day or a number is meant is one."""
        if types == ("date",) and not _is_day(text):
            yield f'{path}: "{text}" is not a day: a fixed day is written "=YYYY-MM-DD", for example "=2026-04-01".'
        if "number" in types and not _is_number(text):
            yield f'{path}: "{text}" is not a number: a fixed number is written in digits, for example "=5".'

    def _codes(self, path: str, value: Any, allowed: Any) -> Iterator[str]:
        """A value's codes, however they are given, are all among those allowed."""
        if isinstance(value, Mapping) and value.get("codes"):
            given = value["codes"]
        elif isinstance(value, str) and value.startswith("="):
            given = [value[1:]]
        else:
            name = value["column"] if isinstance(value, Mapping) else value
            given = (self.columns.get(name) or {}).get("codes") or []
        for code in given:
            if code != "nothing" and code not in allowed:
                yield (
                    f'{path}: the code "{code}" is not known here.{known.nearest(code, allowed)} Known: '
                    f"{', '.join(allowed)}."
                )

    def _condition(self, path: str, spec: Any) -> Iterator[str]:
        if spec is None:
            return
        name = spec if isinstance(spec, str) else spec["column"]
        yield from self._is_column(path, name)
        kind = (self.columns.get(name) or {}).get("type")
        if isinstance(spec, str):
            if kind not in ("yes_no", None):
                yield (
                    f"{path}: the column {name} is {kind}; a bare column name here must be yes_no. Use "
                    f"{{column: {name}, in: [...]}} or present: true."
                )
        elif len(spec) != 2:
            yield f"{path}: give the column and one of in, not_in, present, over and under."
        elif ("over" in spec or "under" in spec) and kind not in ("number", "whole_number", None):
            yield f"{path}: over and under need a number column, and {name} is {kind}."


def _at_odds(path: str, spec: Mapping[str, Any]) -> Iterator[str]:
    """Keys of a mention that do not go together."""
    if spec.get("age_on") and not spec.get("age"):
        yield f"{path}.age_on: this says on which day `age` holds; give the age too, or leave it out."
    if spec.get("full_name") and (spec.get("first_name") or spec.get("last_name")):
        yield f"{path}: use either full_name, or first_name and last_name."


def _is_day(text: str) -> bool:
    try:
        return len(text) == 10 and bool(date.fromisoformat(text))
    except ValueError:
        return False


def _is_number(text: str) -> bool:
    try:
        return isfinite(float(text))
    except ValueError:
        return False
