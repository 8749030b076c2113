"""The feeds of the town, in the order of writing."""

from collections.abc import Callable

from thinkfamily.demo.town.agencies import (
    adult_learning,
    adult_mental_health,
    adults_social_care,
    advice,
    child_mental_health,
    childrens_social_care,
    drugs_alcohol,
    early_years,
    health_visiting,
    housing,
    jobcentre,
    open_cases,
    open_contact,
    police,
    probation,
    schools,
    youth_justice,
)
from thinkfamily.demo.town.block import Block
from thinkfamily.demo.town.pen import Pen
from thinkfamily.demo.town.sheet import Sheet

FEEDS: dict[str, Callable[[Block, Pen], list[Sheet]]] = {
    name: agency.sheets
    for name, agency in {
        "schools": schools,
        "early_years": early_years,
        "childrens_social_care": childrens_social_care,
        "adults_social_care": adults_social_care,
        "police": police,
        "youth_justice": youth_justice,
        "housing": housing,
        "child_mental_health": child_mental_health,
        "adult_mental_health": adult_mental_health,
        "health_visiting": health_visiting,
        "drugs_alcohol": drugs_alcohol,
        "probation": probation,
        "jobcentre": jobcentre,
        "adult_learning": adult_learning,
        "advice": advice,
        "open_contact": open_contact,
        "open_cases": open_cases,
    }.items()
}
