"""An example of the drawing as a family on record, for tests and the demonstration."""

import datetime

from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.people.families.factories import family
from thinkfamily.people.families.households.factories import household
from thinkfamily.people.families.models import Family
from thinkfamily.people.families.ties.factories import bond
from thinkfamily.people.genogram.drawing.picture import Figure, Picture
from thinkfamily.people.persons.factories import person, tie
from thinkfamily.people.persons.models import Person

PARENTS = {
    "birth": "parent_of", "adopted": "adoptive_parent_of", "foster": "foster_carer_of",
    "special_guardian": "guardian_of",
}  # fmt: skip
SOON = datetime.timedelta(days=90)


def record_of(picture: Picture, name: str, *, by: User, last_name: str = "Ellis") -> Family:
    """People, ties, bonds and homes of a picture, kept by somebody's agency. Marks are left out."""
    people = {figure.id: _person(figure, last_name, by) for figure in picture.people}
    children = {birth.child for birth in picture.births} - {p for birth in picture.births for p in birth.parents}
    made = family(name, *((one, "child" if key in children else "parent") for key, one in people.items()), by=by)
    made.memberships.update(since=datetime.date(2020, 1, 1))
    for union in picture.unions:
        kind = "ex_partner_of" if union.state else "partner_of"
        detail = union.state or (union.kind if union.kind != "other" else "")
        tie(people[union.a], kind, people[union.b], by=by, detail=detail)
    for birth in picture.births:
        for parent in birth.parents:
            if parent:
                tie(people[parent], PARENTS[birth.kind], people[birth.child], by=by)
    for each in picture.bonds:
        bond(people[each.a], each.kind, people[each.b], by=by, towards="other" if each.one_way else "both")
    for home in picture.homes:
        household(home.name, *(people[one] for one in home.members), by=by)
    return made


def _person(figure: Figure, last_name: str, by: User) -> Person:
    """Born on the first of January so many years ago."""
    day = today()
    if figure.unborn:
        return person("", None, by=by, sex="U", expected_date=day + SOON)
    born = datetime.date(day.year - int(figure.age), 1, 1) if figure.age else None
    died = day - SOON if figure.died else None
    return person(f"{figure.name} {last_name}", born.isoformat() if born else None, by=by, sex=figure.sex, died_on=died)
