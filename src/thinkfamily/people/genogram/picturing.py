"""The picture of a family, put together from what one reader may know on a day."""

from collections import Counter
from collections.abc import Callable
from typing import Any

from thinkfamily.design.words import dates
from thinkfamily.people.families.households.models import Stay
from thinkfamily.people.families.ties.models import Bond
from thinkfamily.people.genogram import figures
from thinkfamily.people.genogram.drawing import picture as drawn
from thinkfamily.people.genogram.kinship import CARE, Kinship, Tied, kinship
from thinkfamily.people.genogram.marks import marks
from thinkfamily.people.genogram.whom import Around, items, over
from thinkfamily.vocabulary.kinship import AWAY

NOTES = {"custody": "In custody", "hospital": "In hospital", "placement": "Placed elsewhere"}
LIVING = ("lives", "shared_care", "often_stays", "lodger", "placement")


def pictured(near: Around, index: Any, href: Callable[[Any], str]) -> drawn.Picture:
    """`index`: the id of whom the tree is about; `href`: the page of somebody by their id."""
    stays = items(near, Stay)
    near.shown += stays
    notes = {near.one(stay.person_id): NOTES[stay.kind] for stay in stays if stay.kind in AWAY}
    marked = marks(near)
    people, common = [], _common_name(near)
    for key in near.ids:
        if key in near.unnamed:
            people.append(figures.unnamed(str(key), key == index))
        elif figures.on_earth(near.people[key], near.day):
            told = figures.Told(tuple(marked.get(key, ())), notes.get(key, ""), href(key), common)
            people.append(figures.figure(near.people[key], near.day, told, index=key == index))
    shown = {figure.id for figure in people}
    found = _kinship(near, shown)
    return drawn.Picture(
        title=f"Family tree of the {near.family.name} on {dates.day(near.day)}",
        people=people,
        unions=found.unions,
        births=found.births,
        kin=found.kin,
        bonds=_bonds(near, shown),
        homes=_homes(near, stays, shown),
    )


def _common_name(near: Around) -> str:
    """The last name that most of them share; none where each has another."""
    names = Counter(person.last_name for person in near.people.values() if person.last_name and person.first_name)
    name, many = max(names.items(), key=lambda each: (each[1], each[0]), default=("", 0))
    return name if many > 1 else ""


def _tied(near: Around, shown: set[str]) -> list[Tied]:
    found = []
    for tie in near.ties:
        who, other = str(near.one(tie.person_id)), str(near.one(tie.other_id))
        if {who, other} <= shown and who != other:
            found.append(Tied(who, tie.kind, other, tie.detail, over(tie, near.day)))
    return found


def _kinship(near: Around, shown: set[str]) -> Kinship:
    people = {str(key): person for key, person in near.people.items()}
    born = {key: person.date_of_birth or person.expected_date for key, person in people.items()}
    names = {key: near.name(person.pk) for key, person in people.items()}
    names |= {str(key): near.name(key) for key in near.unnamed}
    return kinship(_tied(near, shown), born, names, {key: person.sex for key, person in people.items()})


def _bonds(near: Around, shown: set[str]) -> list[drawn.Bond]:
    """How people get on; and who looks after whom, where that is written down as a tie alone."""
    found: list[drawn.Bond] = []
    for bond in items(near, Bond, other__in=near.rows):
        a, b = str(near.one(bond.person_id)), str(near.one(bond.other_id))
        if {a, b} <= shown and a != b:
            near.shown.append(bond)
            found.append(drawn.Bond(a, b, bond.kind, bond.towards == "other"))  # type: ignore[arg-type]  # the same words
    caring = {(one.a, one.b) for one in found if one.kind == "care"}
    for tie in _tied(near, shown):
        if tie.kind in CARE and not tie.over and (tie.who, tie.other) not in caring:
            caring.add((tie.who, tie.other))
            found.append(drawn.Bond(tie.who, tie.other, "care", True))
    return list(dict.fromkeys(found))


def _homes(near: Around, stays: list[Stay], shown: set[str]) -> list[drawn.Home]:
    homes: dict[Any, list[str]] = {}
    names: dict[Any, str] = {}
    for stay in stays:
        who = str(near.one(stay.person_id))
        if stay.kind in LIVING and who in shown:
            homes.setdefault(stay.household_id, []).append(who)
            names[stay.household_id] = stay.household.name
    order = sorted(homes, key=lambda key: (-len(homes[key]), names[key], str(key)))
    return [drawn.Home(names[key], tuple(dict.fromkeys(homes[key]))) for key in order]
