"""The family's tree as one reader may know it, on a day."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.http import Http404
from django.urls import reverse

from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.design.words import dates
from thinkfamily.people.chronology.whom import Whom
from thinkfamily.people.disclosures.actions import Shown as Left
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.models import Family
from thinkfamily.people.families.reads import find, members
from thinkfamily.people.genogram.drawing import said
from thinkfamily.people.genogram.drawing.picture import Drawing, Picture
from thinkfamily.people.genogram.drawing.repeats import repeats
from thinkfamily.people.genogram.kept import drawing_of
from thinkfamily.people.genogram.picturing import pictured
from thinkfamily.people.genogram.whom import Around, around

CHILDREN, ADULT = ("expected_child", "child"), 18


@dataclass(frozen=True)
class TreePage:
    """The drawing, the same in words, and whom one may choose. `left`: what others told, for the log of what left."""

    family: Family
    day: datetime.date
    about: Any
    picture: Picture
    drawing: Drawing
    people: list[tuple[str, str]]
    shown: list[str]
    left: list[Left]
    may_add: bool

    @property
    def again(self) -> list[str]:
        """What is marked in more than one generation, a sentence each."""
        names = {figure.id: figure.said for figure in self.picture.people}
        return [said.repeat(one, names) for one in repeats(self.picture)]

    @property
    def is_today(self) -> bool:
        return self.day == today()


def tree_page(
    user: User,
    family: Family,
    day: datetime.date | None = None,
    about: str = "",
    *,
    links: bool = True,
    explained: bool = True,
    seen: Whom | None = None,
) -> TreePage:
    """`about`: the id of whom the tree is about; without it the eldest child of the plan. A fixed number of queries.

    `explained`: with the key of the symbols. `seen`: whom of the family the reader is shown, where that is known.
    """
    near = around(user, family, day or today(), seen)
    index = _index(near, about)
    picture = pictured(near, index, lambda key: _page_of(near, key) if links else "")
    return TreePage(
        family=family,
        day=near.day,
        about=index,
        picture=picture,
        drawing=drawing_of(picture, explained=explained),
        people=[(figure.id, figure.said) for figure in picture.people if figure.name],
        shown=[str(item.pk) for item in near.shown],
        left=near.told.left(near.shown),
        may_add=bool(families.may_write(user, family)),
    )


def find_file(family: Any, kind: str) -> tuple[Family, str]:
    """The family and the kind of file of an address. Raises Http404."""
    if kind not in ("svg", "png", "pdf"):
        raise Http404
    return find(family), kind


def _index(near: Around, about: str) -> Any:
    if found := next((key for key in near.ids if str(key) == about), None):
        return found
    plan = [row for row in near.members if row.role in CHILDREN and row.in_plan and row.person_id in near.people]
    children = [row for row in plan if (dates.age(near.people[row.person_id].date_of_birth, near.day) or 0) < ADULT]
    born = {row.person_id: near.people[row.person_id].date_of_birth or datetime.date.max for row in children}
    return min(born, key=lambda key: (born[key], str(key)), default=None)


def _page_of(near: Around, person: Any) -> str:
    """Where somebody stands on the family's page; of kin who are no members there is none."""
    if not any(row.person_id == person for row in near.members):
        return ""
    return reverse("about", args=[near.family.pk, person])


def choosable(family: Family) -> list[tuple[str, str]]:
    """Members of today, to choose two from."""
    found = []
    for row in members(family):
        baby = row.person.unborn and not row.person.first_name
        found.append((str(row.person_id), row.person.with_age if baby else str(row.person)))
    return found
