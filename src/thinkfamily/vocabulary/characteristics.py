"""What can be said of somebody beside name and date of birth (`characteristics.yaml`), as values."""

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import yaml


@dataclass(frozen=True)
class Kind:
    """`title` on pages; `information`: its class; `several` may hold at a time; `codes`: code to words, maybe none."""

    name: str
    title: str
    information: str
    hint: str = ""
    several: bool = False
    codes: dict[str, str] = field(default_factory=dict)

    def words(self, code: str) -> str:
        """The words of a code; the code itself where the list no longer holds it."""
        return self.codes.get(code, code)


@cache
def kinds() -> dict[str, Kind]:
    """Every kind, by name, in the order of the file."""
    entries = yaml.safe_load((Path(__file__).parent / "characteristics.yaml").read_text(encoding="utf-8"))
    return {
        name: Kind(
            name=name,
            title=entry["title"],
            information=entry["information"],
            hint=entry.get("hint", ""),
            several=entry.get("several", False),
            codes={str(code): words for code, words in entry.get("codes", {}).items()},
        )
        for name, entry in entries.items()
    }
