"""What stands on the front of a plan: who owns what, how it went, and the class of what an agency does."""

from collections.abc import Iterable
from dataclasses import dataclass

from thinkfamily.vocabulary.services import services

DONE_SAYS = {"done": "done", "partly": "partly", "not": "not done"}
NOT_DUE = "not due yet"
OWNED_BY = {
    "family": ("action owned by the family", "actions owned by the family"),
    "network": ("owned by their network", "owned by their network"),
    "agency": ("owned by an agency", "owned by agencies"),
}


@dataclass(frozen=True)
class Owned:
    """How many actions are of the family, the network or agencies, and how they stand, in words."""

    owner: str
    count: int
    says: str


def counted(actions: Iterable[tuple[str, str]]) -> list[Owned]:
    """Of (owner, done) of each action: the family first, then their network, then agencies. No score."""
    rows = list(actions)
    found = []
    for owner, (one, several) in OWNED_BY.items():
        states = [done for who, done in rows if who == owner]
        parts = [f"{states.count(key)} {word}" for key, word in DONE_SAYS.items() if key in states]
        if waiting := states.count(""):
            parts.append(f"{waiting} {NOT_DUE}")
        title = one if len(states) == 1 else several
        found.append(Owned(owner, len(states), f"{title}: {', '.join(parts)}" if parts else title))
    return found


def class_of_agency(kind: str, otherwise: str) -> str:
    """Of which class of information it is that an agency does something for somebody: that it knows them at all."""
    for service in services().values():
        if kind in service.agency_kinds:
            return service.information
    return otherwise
