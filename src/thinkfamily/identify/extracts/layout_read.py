"""From what `layout.yaml` says to the values of `layout.py`."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from thinkfamily.identify.extracts.column_types import code_table, sieved
from thinkfamily.identify.extracts.layout import (
    ADDRESS_FIELDS,
    SINGLE_FIELDS,
    Address,
    Column,
    Condition,
    Coverage,
    Fact,
    Feed,
    Files,
    Household,
    Involvement,
    Mention,
    Table,
    Tie,
    Value,
)


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
            Household(
                tuple(_listed(h["number"])),
                h.get("who", "subject"),
                self._condition(h.get("head")),
                self._value(h.get("kind")),
            )
            for h in raw.get("households") or ()
        )
        for key in record:
            if key in self.columns:
                self.columns[key] = replace(self.columns[key], required=True, on_error="quarantine")
        return Table(
            self.name, Files(**(raw.get("files") or {})), () if record == ["row_number"] else tuple(record),
            self.columns,
            mentions, self._ties(), facts, involvement, households, sql if sql.is_file() else None,
        )  # fmt: skip

    def _ties(self) -> tuple[Tie, ...]:
        return tuple(
            Tie(
                t["who"],
                t["of"],
                self._word(t["kind"]),
                self._value(t.get("since")),
                self._value(t.get("until")),
                self._condition(t.get("when")),
            )
            for t in self.raw.get("ties") or ()
        )

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
        """A column of its own for codes beside a value, which reads the same text."""
        base, spec = self.columns[raw["column"]], self.raw["columns"][raw["column"]]
        name = next(f"{base.name}_{n}" for n in range(2, 1000) if f"{base.name}_{n}" not in self.columns)
        given = {"type": "code", "codes": raw["codes"], "names": [base.name, *base.names]}
        coded = _column(name, given | {key: spec[key] for key in ("on_error",) if key in spec})
        self.columns[name] = replace(
            coded, codes=_beside(base, coded.codes or {}), of=base.name, required=base.required,
            absent_ok=base.absent_ok, blank=base.blank,
        )  # fmt: skip
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


def _beside(base: Column, codes: Mapping[str, tuple[str, ...]]) -> Mapping[str, tuple[str, ...]]:
    """Codes beside a value: they may name what is sent or, of a code column, its codes. What they leave out of a code
    column says nothing here: a row whose code is known is not set aside for it."""
    if base.type != "code":
        return codes
    spellings = code_table(base)
    sent: dict[str, list[str]] = {}
    for spelling, code in spellings.items():
        sent.setdefault(sieved(code) if code else "nothing", []).append(spelling)
    told = {sieved(word) for given in codes.values() for word in given}
    all_of = {ours: (*given, *(s for word in given for s in sent.get(sieved(word), ()) if s not in told))
        for ours, given in codes.items()}  # fmt: skip
    meant = {sieved(word) for given in all_of.values() for word in given}
    return all_of | {"nothing": (*all_of.get("nothing", ()), *(s for s in spellings if s not in meant))}


def _listed(raw: Any) -> list[Any]:
    return raw if isinstance(raw, list) else [raw]


def _text(raw: Any) -> str:
    """YAML reads yes and no as truth values; what a sender writes is text."""
    return {True: "yes", False: "no"}.get(raw, str(raw)) if isinstance(raw, bool) else str(raw)
