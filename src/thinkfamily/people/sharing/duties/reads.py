"""The grounds as they stand today."""

from dataclasses import dataclass

from django.http import Http404

from thinkfamily.clock import today
from thinkfamily.people.sharing import reads
from thinkfamily.people.sharing.models import GroundInForce
from thinkfamily.vocabulary.grounds import Ground, grounds


@dataclass(frozen=True)
class Standing:
    """A ground, whether it holds today, and the council's own row where there is one."""

    ground: Ground
    in_force: bool
    said: GroundInForce | None


def find(ground: str) -> Ground:
    """The ground of an address, with the days that hold here. Raises Http404."""
    if ground not in grounds():
        raise Http404
    return reads.grounds_now()[ground]


def standing() -> dict[str, list[Standing]]:
    """By what they decide. Two queries."""
    said, day = reads.said_of_grounds(), today()
    found: dict[str, list[Standing]] = {"share": [], "withhold": []}
    for name, ground in reads.grounds_now().items():
        found[ground.decides].append(Standing(ground, ground.in_force(day), said.get(name)))
    return found
