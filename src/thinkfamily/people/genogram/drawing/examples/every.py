"""The eight families that are hard to draw, by name, and the one of forty."""

from collections.abc import Callable

from thinkfamily.people.genogram.drawing.examples import carers, kindred, many, remarriages
from thinkfamily.people.genogram.drawing.picture import Picture

EIGHT: tuple[Callable[[], Picture], ...] = (
    remarriages.remarriage_on_both_sides,
    kindred.cousins_who_marry,
    remarriages.a_child_shared_by_two_homes,
    carers.kinship_care,
    remarriages.three_fathers,
    kindred.twins,
    carers.unknown_parents,
    carers.adopted_within_the_family,
)
EVERY = (*EIGHT, many.forty_people)
