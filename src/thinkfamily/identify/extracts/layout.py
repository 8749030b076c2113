"""A feed's layout as values: what `layout.yaml` says once it has been read and found sound (`validate.py`)."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

FLAGS = ("adoption", "protected_address", "refuge", "witness_protection")
NAME_FIELDS = ("first_name", "middle_names", "last_name", "generation", "full_name")
IDENTIFIER_FIELDS = ("nhs_number", "upn", "ni_number")
SINGLE_FIELDS = (
    *NAME_FIELDS, "date_of_birth", "year_of_birth", "age", "expected_date", "sex", "ethnicity", "language",
    *IDENTIFIER_FIELDS,
    "phone", "email", "identity",
)  # fmt: skip
ADDRESS_FIELDS = ("unit", "house", "street", "town", "postcode", "uprn", "area", "kind", "since", "until", "seen")


@dataclass(frozen=True)
class Value:
    """A column by our name, or the same text in every row."""

    column: str | None = None
    literal: str | None = None


@dataclass(frozen=True)
class Condition:
    """When something holds: a column and one test on it."""

    column: str
    test: str  # yes, in, not_in, present, over, under
    values: tuple[str, ...] = ()


@dataclass(frozen=True)
class Column:
    name: str
    type: str
    names: tuple[str, ...] = ()
    required: bool = False
    absent_ok: bool = False
    blank: tuple[str, ...] = ()
    formats: tuple[str, ...] = ("%Y-%m-%d", "%d/%m/%Y")
    earliest: str = "1850-01-01"
    latest: str | None = None
    minimum: float | None = None
    maximum: float | None = None
    codes: Mapping[str, tuple[str, ...]] | None = None
    codes_from: str | None = None
    on_error: str = "blank"
    flag: bool = False
    born: bool = False


@dataclass(frozen=True)
class Address:
    line: tuple[Value, ...] = ()
    fields: Mapping[str, Value] = field(default_factory=dict)
    same_as: str | None = None


@dataclass(frozen=True)
class Mention:
    role: str
    fields: Mapping[str, Value]
    other_names: tuple[str, ...] = ()
    identifiers: Mapping[str, Value] = field(default_factory=dict)
    same_person: Mapping[str, Value] = field(default_factory=dict)
    addresses: tuple[Address, ...] = ()
    flags: Mapping[str, Condition] = field(default_factory=dict)
    present_when: Condition | None = None


@dataclass(frozen=True)
class Tie:
    who: str
    of: str
    kind: Value
    since: Value | None
    until: Value | None
    when: Condition | None


@dataclass(frozen=True)
class Household:
    """A number that rows of one household share, and who each is to its head."""

    number: str
    who: str
    head: Condition | None
    kind: Value | None


@dataclass(frozen=True)
class Fact:
    kind: str
    about: str
    code: Value | None
    amount: Value | None
    since: Value | None
    until: Value | None
    text: Value | None
    when: Condition | None
    minimal: bool


@dataclass(frozen=True)
class Involvement:
    about: str
    fields: Mapping[str, Value]
    when: Condition | None


@dataclass(frozen=True)
class Files:
    pattern: str = "*"
    delimiter: str = "auto"
    encoding: str = "auto"
    sheet: str | int | None = None
    header_row: int = 1


@dataclass(frozen=True, eq=False)
class Table:
    """One table of a feed. `name` is None where the feed has only one."""

    name: str | None
    files: Files
    record_id: tuple[str, ...]  # empty: file and row
    columns: Mapping[str, Column]
    mentions: tuple[Mention, ...]
    ties: tuple[Tie, ...]
    facts: tuple[Fact, ...]
    involvement: tuple[Involvement, ...]
    households: tuple[Household, ...] = ()
    standardise: Path | None = None


@dataclass(frozen=True)
class Coverage:
    area: str
    ages: tuple[int | None, int | None]
    since: date | None
    until: date | None
    gaps: str | None


@dataclass(frozen=True)
class Feed:
    feed: str
    folder: Path
    title: str
    agency: str
    agency_kind: str
    gateway: str
    purpose: str
    eligible_first: bool
    one_row_a_person: bool
    known_to: tuple[str, ...]
    shown_to: tuple[str, ...]
    coverage: tuple[Coverage, ...]
    coverage_dates: tuple[str, ...]
    tables: tuple[Table, ...]


def build(raw: Mapping[str, Any], folder: Path) -> Feed:
    """A feed from a layout that has passed `validate.problems`."""
    covers = raw["coverage"] if isinstance(raw["coverage"], list) else [raw["coverage"]]
    dates = [*raw.get("coverage_dates", []), *(name for cover in covers for name in cover.get("coverage_dates", []))]
    parts = raw.get("tables") or {None: raw}
    return Feed(
        **{key: raw[key] for key in ("feed", "title", "agency", "agency_kind", "gateway", "purpose")},
        folder=folder,
        eligible_first=raw.get("eligible_first", False),
        one_row_a_person=raw.get("one_row_a_person", False),
        known_to=tuple(raw["sharing"]["known_to"]),
        shown_to=tuple(raw["sharing"]["shown_to"]),
        coverage=tuple(_coverage(cover) for cover in covers),
        coverage_dates=tuple(dict.fromkeys(dates)),
        tables=tuple(_Builder(name, part, folder, raw["feed"]).table() for name, part in parts.items()),
    )


def _coverage(raw: Mapping[str, Any]) -> Coverage:
    ages = raw.get("ages") or [None, None]
    days = {key: date.fromisoformat(raw[key]) if raw.get(key) else None for key in ("since", "until")}
    return Coverage(raw["area"], (ages[0], ages[1]), days["since"], days["until"], raw.get("gaps"))


class _Builder:
    """Reads one table. Codes written beside a value become a column of their own, so that later steps know one form."""

    def __init__(self, name: str | None, raw: Mapping[str, Any], folder: Path, feed: str) -> None:
        self.name, self.raw, self.folder, self.feed = name, raw, folder, feed
        self.columns = {key: _column(key, spec) for key, spec in raw["columns"].items()}

    def table(self) -> Table:
        raw = self.raw
        record = raw["record_id"] if isinstance(raw["record_id"], list) else [raw["record_id"]]
        sql = self.folder / ("standardise.sql" if self.name is None else f"standardise.{self.name}.sql")
        mentions = tuple(self._mention(role, spec or {}) for role, spec in raw["mentions"].items())
        ties = tuple(
            Tie(
                t["who"],
                t["of"],
                self._word(t["kind"]),
                self._value(t.get("since")),
                self._value(t.get("until")),
                self._condition(t.get("when")),
            )
            for t in raw.get("ties") or ()
        )
        facts = tuple(self._fact(f, about) for f in raw.get("facts") or () for about in _listed(f["about"]))
        involvement = tuple(
            Involvement(
                about,
                self._fields(i, ("service", "worker", "phone", "email", "since", "until")),
                self._condition(i.get("when")),
            )
            for i in raw.get("involvement") or ()
            for about in _listed(i["about"])
        )
        households = tuple(
            Household(h["number"], h.get("who", "subject"), self._condition(h.get("head")), self._value(h.get("kind")))
            for h in raw.get("households") or ()
        )
        for key in record:
            if key in self.columns:
                self.columns[key] = replace(self.columns[key], required=True, on_error="quarantine")
        return Table(
            self.name, Files(**(raw.get("files") or {})), () if record == ["row_number"] else tuple(record),
            self.columns,
            mentions, ties, facts, involvement, households, sql if sql.is_file() else None,
        )  # fmt: skip

    def _mention(self, role: str, raw: Mapping[str, Any]) -> Mention:
        flags = {flag: self._condition(spec) for flag, spec in (raw.get("flags") or {}).items()}
        for condition in flags.values():
            if condition:
                self.columns[condition.column] = replace(self.columns[condition.column], flag=True)
        fields = self._fields(raw, SINGLE_FIELDS)
        born = fields.get("date_of_birth")
        if born and born.column:
            self.columns[born.column] = replace(self.columns[born.column], born=True)
        return Mention(
            role, fields, tuple(raw.get("other_names") or ()),
            {scheme: v for scheme, spec in (raw.get("identifiers") or {}).items() if (v := self._value(spec))},
            {key: v for scheme, spec in (raw.get("same_person") or {}).items() for key, v in self._same(scheme, spec)},
            tuple(self._address(spec) for spec in raw.get("addresses") or ()),
            {flag: condition for flag, condition in sorted(flags.items()) if condition},
            self._condition(raw.get("present_when")),
        )  # fmt: skip

    def _same(self, scheme: str, spec: Any) -> list[tuple[str, Value]]:
        across = isinstance(spec, Mapping) and spec.get("across_feeds", False)
        value = self._value({"column": spec["column"]} if isinstance(spec, Mapping) and "codes" not in spec else spec)
        return [(scheme if across else f"{self.feed}/{scheme}", value)] if value else []

    def _address(self, raw: Mapping[str, Any]) -> Address:
        line = tuple(v for name in _listed(raw.get("line") or []) if (v := self._value(name)))
        return Address(line, self._fields(raw, ADDRESS_FIELDS), raw.get("same_as"))

    def _fact(self, raw: Mapping[str, Any], about: str) -> Fact:
        on = self._value(raw.get("on"))
        since, until = (on, on) if on else (self._value(raw.get("since")), self._value(raw.get("until")))
        return Fact(
            raw["kind"], about, self._value(raw.get("code")), self._value(raw.get("amount")), since, until,
            self._value(raw.get("text")), self._condition(raw.get("when")), raw.get("minimal", True),
        )  # fmt: skip

    def _fields(self, raw: Mapping[str, Any], names: tuple[str, ...]) -> dict[str, Value]:
        return {name: value for name in names if (value := self._value(raw.get(name)))}

    def _word(self, raw: Any) -> Value:
        """A value where a bare word that is no column is the word itself (`kind: parent_of`)."""
        if isinstance(raw, str) and raw not in self.columns and not raw.startswith("="):
            return Value(literal=raw)
        value = self._value(raw)
        assert value is not None
        return value

    def _value(self, raw: Any) -> Value | None:
        if raw is None:
            return None
        if isinstance(raw, Mapping):
            return Value(column=self._coded(raw) if raw.get("codes") else raw["column"])
        return Value(literal=raw[1:]) if raw.startswith("=") else Value(column=raw)

    def _coded(self, raw: Mapping[str, Any]) -> str:
        base = self.columns[raw["column"]]
        name = next(f"{base.name}_{n}" for n in range(2, 1000) if f"{base.name}_{n}" not in self.columns)
        coded = _column(name, {"type": "code", "codes": raw["codes"], "names": [base.name, *base.names]})
        self.columns[name] = replace(coded, required=base.required, absent_ok=base.absent_ok, blank=base.blank)
        return name

    def _condition(self, raw: Any) -> Condition | None:
        if raw is None:
            return None
        if isinstance(raw, str):
            return Condition(raw, "yes")
        test = next((key for key in raw if key != "column"), "present")
        given = raw.get(test, True)
        values = tuple(_text(item) for item in (given if isinstance(given, list) else [given]))
        return Condition(raw["column"], "in" if test == "when" else test, values)


def _column(name: str, raw: Mapping[str, Any]) -> Column:
    codes = raw.get("codes")
    strict = raw.get("required") or codes or raw["type"] == "yes_no"
    given = {
        key: raw[key]
        for key in ("required", "absent_ok", "earliest", "latest", "minimum", "maximum", "codes_from")
        if key in raw
    }
    return Column(
        name, raw["type"], tuple(str(n) for n in raw.get("names", ())),
        blank=tuple(_text(word) for word in raw.get("blank", ())),
        formats=tuple(raw.get("formats", ("%Y-%m-%d", "%d/%m/%Y"))),
        codes={_text(code): tuple(_text(s) for s in _listed(spellings)) for code,
        spellings in codes.items()} if codes else None,
        on_error=raw.get("on_error") or ("quarantine" if strict else "blank"),
        **given,
    )  # fmt: skip


def _listed(raw: Any) -> list[Any]:
    return raw if isinstance(raw, list) else [raw]


def _text(raw: Any) -> str:
    """YAML reads yes and no as truth values; what a sender writes is text."""
    return {True: "yes", False: "no"}.get(raw, str(raw)) if isinstance(raw, bool) else str(raw)
