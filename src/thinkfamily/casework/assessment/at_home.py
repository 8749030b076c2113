"""With whom an assessment opens: who lives, stays or often comes here, home by home, as its reader may know it."""

from dataclasses import dataclass, field

from thinkfamily.people.chronology.whom import NONE, Wanted, Whom
from thinkfamily.people.families.households.models import Stay

STAYS: Wanted = (Stay, NONE)


@dataclass
class Home:
    """A home by its name; who is there today, with how and how much of the time."""

    name: str
    there: list[tuple[str, Stay]] = field(default_factory=list)


@dataclass
class AtHome:
    """`nowhere`: of the family, of whom nobody says where they live."""

    homes: list[Home]
    nowhere: list[str]
    items: list[Stay]


def at_home(seen: Whom) -> AtHome:
    """Of today. One query, or none where the stays were read with others."""
    homes: dict[object, Home] = {}
    stays = [one for one in seen.items(Stay) if one.holds]
    placed = set()
    for stay in stays:
        person = seen.same.person(stay.person_id)
        placed.add(person)
        homes.setdefault(stay.household_id, Home(stay.household.name)).there.append((seen.name(person), stay))
    left = [
        seen.name(key)
        for key, one in seen.people.items()
        if key not in placed and not (one.unborn or one.died_on or one.lost_on)
    ]
    return AtHome(sorted(homes.values(), key=lambda one: (-len(one.there), one.name)), left, stays)
