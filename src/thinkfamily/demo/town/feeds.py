"""The feeds of the town, in the order of writing."""

from collections.abc import Callable

from thinkfamily.demo.town.agencies import adult_mental_health, drugs_alcohol, housing, police, schools
from thinkfamily.demo.town.block import Block
from thinkfamily.demo.town.pen import Pen
from thinkfamily.demo.town.sheet import Sheet

FEEDS: dict[str, Callable[[Block, Pen], list[Sheet]]] = {
    "schools": schools.sheets,
    "police": police.sheets,
    "housing": housing.sheets,
    "adult_mental_health": adult_mental_health.sheets,
    "drugs_alcohol": drugs_alcohol.sheets,
}
