"""What each row of the sheets becomes here: which rows of which tables, with which values."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.apps import apps
from django.db.models import Model

from thinkfamily.people.bringing_in.cases import Case, Cases
from thinkfamily.people.bringing_in.layout import sheets
from thinkfamily.people.documents.rules import kind_of
from thinkfamily.vocabulary.characteristics import kinds
from thinkfamily.vocabulary.services import services

# By sheet: the table; our field for each column that is called otherwise; columns that lead to a row of another sheet.
TABLES: dict[str, str] = {
    "families": "Family", "people": "Person", "members": "Membership", "names": "PersonName",
    "contacts": "ContactWay", "addresses": "PersonAddress", "ties": "Tie", "households": "Household",
    "stays": "Stay", "workers": "Involved", "documents": "Document",
}  # fmt: skip
CALLED = {"families": {"why": "opened_why"}, "documents": {"title": "name", "file": "file_name"}}
LINKS = {"family_id": ("family", "families"), "person_id": ("person", "people"), "other_id": ("other", "people")} | {
    "household_id": ("household", "households")
}
ELSEWHERE = {"families": {"worker"}, "people": {"nhs_number", "upn", "ethnicity", "language", "interpreter"}}
USUAL: dict[str, dict[str, Any]] = {
    "people": {"sex": "U"}, "members": {"in_plan": True}, "addresses": {"kind": "home"}, "stays": {"kind": "lives"},
    "contacts": {"text_ok": False, "voice_ok": False},
}  # fmt: skip
CLASSES = {"names": "identity", "contacts": "contact", "addresses": "address", "ties": "family", "stays": "family"}


@dataclass(frozen=True)
class Wanted:
    """A row that should be here. `links`: field to (sheet, key) of the row that it leads to."""

    sheet: str
    key: str
    table: str
    fields: Mapping[str, Any]
    links: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    information: str = ""
    case: Case | None = None

    @property
    def model(self) -> type[Model]:
        """The table of ours."""
        return apps.get_model("people", self.table)

    @property
    def about(self) -> tuple[tuple[str, str] | None, tuple[str, str] | None]:
        """Whom and which family it is about, each as (sheet, key)."""
        itself = (self.sheet, self.key)
        person = itself if self.sheet == "people" else self.links.get("person")
        return person, itself if self.sheet == "families" else self.links.get("family")


def wanted(cases: Cases) -> Iterator[Wanted]:
    """Every row that should be here, those first that others lead to."""
    first = ("families", "people", "households")
    for name in (*first, *(sheet for sheet in sheets() if sheet not in first)):
        for case in cases.rows[name]:
            yield _of(case, cases)
            if name == "people":
                yield from _beside(case)


def _of(case: Case, cases: Cases) -> Wanted:
    called, away = CALLED.get(case.sheet, {}), ELSEWHERE.get(case.sheet, set())
    fields: dict[str, Any] = dict(USUAL.get(case.sheet, {}))
    links = {}
    for name, column in sheets()[case.sheet].columns.items():
        told = case[name]
        if column.of and told:
            links[LINKS[name][0]] = (column.of, str(told))
        elif name not in away and name not in ("row_id", *LINKS, "information") and told is not None:
            fields[called.get(name, name)] = told
    fields |= _paper(case, cases)
    return Wanted(case.sheet, case.key, TABLES[case.sheet], fields, links, _information(case), case)


def _information(case: Case) -> str:
    if case.sheet == "workers" and case["service_kind"] in services():
        return services()[case["service_kind"]].information
    if case.sheet == "documents":
        return str(case["information"] or "work_with_family")
    return CLASSES.get(case.sheet, "")


def _paper(case: Case, cases: Cases) -> dict[str, Any]:
    """What a document's row says of its file."""
    content = cases.papers.get((case.sheet, case.key))
    if content is None:
        return {}
    name = str(case["file"]).replace("\\", "/").rpartition("/")[2]
    return {"file_name": name, "kind": kind_of(name), "size": len(content), "sha256": digest(content)}


def _beside(case: Case) -> Iterator[Wanted]:
    """What stands with a person in the sheet, and in rows of its own here: numbers, ethnicity, language."""
    person = {"person": ("people", case.key)}
    for column, scheme in (("nhs_number", "nhs"), ("upn", "upn")):
        if case[column]:
            fields = {"scheme": scheme, "value": case[column], "checked": True}
            yield Wanted(f"people.{column}", case.key, "Identifier", fields, person, "identity", case)
    said = {
        "ethnicity": {"code": case["ethnicity"]},
        "language": {"words": case["language"]},
        "interpreter": {"words": "Needs an interpreter"} if case["interpreter"] else {},
    }
    for kind, told in said.items():
        if any(told.values()):
            information = kinds()[kind].information
            yield Wanted(
                f"people.{kind}", case.key, "Characteristic", {"kind": kind, **told}, person, information, case
            )


def digest(content: bytes) -> str:
    """sha256 as text."""
    return hashlib.sha256(content).hexdigest()
