"""A feed's layout as values: what `layout.yaml` says once it has been read and found sound (`validate.py`,
`layout_read.py`)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

FLAGS = ("adoption", "protected_address", "refuge", "witness_protection")
NAME_FIELDS = ("first_name", "middle_names", "last_name", "generation", "full_name")
IDENTIFIER_FIELDS = ("nhs_number", "upn", "ni_number")
SINGLE_FIELDS = (
    *NAME_FIELDS, "date_of_birth", "year_of_birth", "age", "age_on", "expected_date", "sex", "ethnicity", "language",
    *IDENTIFIER_FIELDS,
    "phone", "email", "identity",
)  # fmt: skip
ADDRESS_FIELDS = (
    "unit",
    "house",
    "street",
    "town",
    "county",
    "state",
    "country",
    "postcode",
    "uprn",
    "area",
    "kind",
    "since",
    "until",
    "seen",
)


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
    of: str | None = None  # the layout's own column, where this one reads its text by the codes of a value


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
    """A number, or the columns of an address, that rows of one household share, and who each is to its head."""

    number: tuple[str, ...]
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
