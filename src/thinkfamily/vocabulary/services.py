"""Kinds of service that can be round a family, as data: what each is called and what knowing of it tells."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml


@dataclass(frozen=True)
class ServiceKind:
    """`short` stands in the ring. `agency_kinds`: whose extracts could tell. `information`: the class that it is of.

    `serves`: children, adults or families. `slide`: what the slides of 'Thinking Family' call it.
    """

    id: str
    title: str
    short: str
    serves: str
    information: str
    agency_kinds: tuple[str, ...]
    slide: str


@cache
def services() -> dict[str, ServiceKind]:
    """Every kind, in the order of the ring. Raises KeyError or TypeError for a wrong file."""
    read = yaml.safe_load((Path(__file__).parent / "services.yaml").read_text(encoding="utf-8"))
    return {
        name: ServiceKind(name, agency_kinds=tuple(said.pop("agency_kinds", ())), **said) for name, said in read.items()
    }


def kind_of_agency(agency_kind: str) -> str:
    """The kind of service that an agency's extract tells of; empty where none is meant."""
    return next((name for name, kind in services().items() if agency_kind in kind.agency_kinds), "")
