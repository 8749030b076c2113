"""The kinds of fact that a feed can state (`facts.yaml`), as values."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml


@dataclass(frozen=True)
class FactKind:
    """A kind of fact. `amount` is its unit, if it has one; `codes` its sorts; `home`: it holds for the whole home."""

    name: str
    means: str
    amount: str | None = None
    codes: tuple[str, ...] = ()
    home: bool = False


@cache
def fact_kinds() -> dict[str, FactKind]:
    """Every kind, by name, in the order of the file."""
    entries = yaml.safe_load((Path(__file__).parent / "facts.yaml").read_text(encoding="utf-8"))
    return {
        name: FactKind(
            name, entry["means"], entry.get("amount"), tuple(map(str, entry.get("codes", ()))), entry.get("home", False)
        )
        for name, entry in entries.items()
    }


def home_kinds() -> tuple[str, ...]:
    """The kinds that hold for a home and all who live there."""
    return tuple(kind.name for kind in fact_kinds().values() if kind.home)
