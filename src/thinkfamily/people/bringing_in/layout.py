"""The documented layout (layout.yaml) as values: which sheets there are, their columns, and the words they may hold."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from thinkfamily.vocabulary.characteristics import kinds
from thinkfamily.vocabulary.information import INFORMATION
from thinkfamily.vocabulary.kinship import ON_RECORD, STAYS, TIES
from thinkfamily.vocabulary.services import services

ROW_ID = "row_id"
# Ties as they are told from the other end: turned round, they are these.
TURNED = {
    "child_of": "parent_of", "son_of": "parent_of", "daughter_of": "parent_of", "child": "parent_of",
    "son": "parent_of", "daughter": "parent_of", "step_child_of": "step_parent_of", "stepchild": "step_parent_of",
    "grandchild_of": "grandparent_of", "grandchild": "grandparent_of", "foster_child_of": "foster_carer_of",
    "adopted_child_of": "adoptive_parent_of", "ward_of": "guardian_of", "cared_for_by": "cares_for",
    "niece_or_nephew_of": "aunt_or_uncle_of", "niece": "aunt_or_uncle_of", "nephew": "aunt_or_uncle_of",
    "godchild_of": "godparent_of",
}  # fmt: skip


@dataclass(frozen=True)
class Column:
    """One column of a sheet, as layout.yaml says it. `words`: code to meaning; `spellings`: code to other writings."""

    name: str
    type: str
    says: str
    required: bool = False
    also: tuple[str, ...] = ()
    of: str = ""
    words: Mapping[str, str] = field(default_factory=dict)
    spellings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    turned: bool = False
    leave_out: bool = False  # what cannot be read is left out and said, and does not stand in the way
    past: bool = False
    plus: bool = False  # a telephone number begins with +, which is no formula
    not_before: str = ""
    longest: int = 200
    least: int | None = None
    most: int | None = None

    @property
    def known_as(self) -> tuple[str, ...]:
        """Every name by which a header may call it, as `same` compares them."""
        return tuple(same(name) for name in (self.name, *self.also))

    def code(self, written: str) -> tuple[str, bool]:
        """The code that is meant and whether it was told from the other end; an empty code for none of them."""
        wanted = same(written)
        for code, meaning in self.words.items():
            spelled = (code, meaning, *self.spellings.get(code, ()))
            if wanted in {same(each) for each in spelled}:
                return code, False
        turned = {same(word): code for word, code in TURNED.items()} if self.turned else {}
        return turned.get(wanted, ""), wanted in turned


@dataclass(frozen=True)
class Sheet:
    """One sheet: a CSV file called like it, or a sheet of a workbook."""

    name: str
    title: str
    says: str
    known_by: tuple[str, ...]
    columns: Mapping[str, Column]
    required: bool = False


@cache
def sheets() -> dict[str, Sheet]:
    """Every sheet, in the order in which rows are brought in. Raises KeyError or TypeError for a wrong file."""
    said = yaml.safe_load((Path(__file__).parent / "layout.yaml").read_text(encoding="utf-8"))
    lists = _lists() | said.pop("words")
    return {
        name: Sheet(
            name=name,
            title=entry["title"],
            says=entry["says"],
            known_by=tuple(entry["known_by"]),
            required=entry.get("required", False),
            columns={column: _column(column, told, lists) for column, told in entry["columns"].items()},
        )
        for name, entry in said.items()
    }


def same(words: str) -> str:
    """What two writings of one word have in common: Date of Birth, date_of_birth, DateOfBirth."""
    return "".join(letter for letter in words.casefold() if letter.isalnum())


def sheet_called(name: str) -> Sheet | None:
    """The sheet that a file or a workbook's sheet is, by its name; None for none of ours."""
    return next((sheet for sheet in sheets().values() if same(name) in {same(sheet.name), same(sheet.title)}), None)


def _lists() -> dict[str, dict[str, str]]:
    """The vocabularies that columns speak in, as code: meaning."""
    return {
        "roles": ON_RECORD,
        "ties": {kind: kind.replace("_", " ") for kind in TIES},
        "stays": STAYS,
        "services": {name: kind.title for name, kind in services().items()},
        "information": {name: each.title for name, each in INFORMATION.items()},
        "ethnicities": kinds()["ethnicity"].codes,
    }


def _column(name: str, told: dict[str, Any], lists: Mapping[str, Mapping[str, str]]) -> Column:
    spellings = {code: tuple(words) for code, words in told.get("spellings", {}).items()}
    plain = {key: value for key, value in told.items() if key not in ("words", "spellings", "also")}
    words = lists[told["words"]] if "words" in told else {}
    return Column(name=name, words=words, spellings=spellings, also=tuple(told.get("also", ())), **plain)
