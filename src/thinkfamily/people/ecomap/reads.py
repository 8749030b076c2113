"""What the picture of supports shows one reader, and what children drew."""

import datetime
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.core.exceptions import ValidationError
from django.http import Http404

from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.design.words import lists
from thinkfamily.people.disclosures.actions import Shown as Left
from thinkfamily.people.ecomap import policy
from thinkfamily.people.ecomap.drawing import circle, column, mine
from thinkfamily.people.ecomap.drawing.picture import Around, Drawing, Picture
from thinkfamily.people.ecomap.models import MyPeople, Placed
from thinkfamily.people.ecomap.rules import CIRCLES, Board, Put
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.models import Family, Membership
from thinkfamily.people.family_record.reads import UNNAMED
from thinkfamily.people.involvement.models import Involved
from thinkfamily.people.involvement.policy import involved_visible_to
from thinkfamily.people.involvement.rules import same
from thinkfamily.people.network.marks import Marks, marks_of
from thinkfamily.people.network.models import Supporter
from thinkfamily.people.network.reads import Somebody, members_shown, supporters_of
from thinkfamily.people.persons.one_person import follow, records_of
from thinkfamily.people.sharing.leaving import left_for


@dataclass(frozen=True)
class EcomapPage:
    """The picture for a desk and for a phone, and the same in sentences. `of`: of whom, where not of all."""

    family: Family
    people: list[Somebody]
    of: list[Somebody]
    picture: Picture
    wide: Drawing
    narrow: Drawing
    may_write: bool
    left: list[Left]
    shown: list[str]
    day: datetime.date

    @property
    def asked(self) -> str:
        """How the address asks for the same people again; nothing for everybody."""
        return f"?{urlencode([('of', str(one.person.pk)) for one in self.of])}" if self.of else ""


def ecomap_page(user: User, family: Family, of: Collection[str] = ()) -> EcomapPage:
    """Of those members whose ids are given; of everybody where none is. With a fixed number of queries."""
    people = members_shown(user, family)
    chosen = [one for one in people if str(one.person.pk) in of]
    alone = chosen if len(chosen) < len(people) else []
    meant = alone or people
    names = {one.person.pk: one.name for one in meant}
    supporters = [each for each in supporters_of(user, names) if each.holds]
    same = follow(names)
    rows = involved_visible_to(user).filter(person__in=same.records(names), state="involved")
    rows = rows.select_related("source_agency").order_by("service_kind", "service", "id")
    services = [row for row in same.read(rows) if row.holds]
    picture = Picture(
        title=f"Who and what is round {lists.joined(names.values()) if alone else f'the {family.name}'}",
        middle=tuple(names.values()),
        around=tuple(_supports(supporters, names) + _services(services, supporters, names)),
    )
    return EcomapPage(
        family=family,
        people=people,
        of=alone,
        picture=picture,
        wide=circle.draw(picture),
        narrow=column.draw(picture),
        may_write=bool(families.may_write(user, family)),
        left=left_for(user, [*supporters, *services]),
        shown=[str(each.pk) for each in (*supporters, *services)],
        day=today(),
    )


def _supports(supporters: list[Supporter], names: dict[Any, str]) -> list[Around]:
    """One for each supporter of one person; what the same brings to two people is said of both."""
    return [
        Around(
            name=each.who,
            relation=each.relation or each.get_kind_display().lower(),
            of=names[each.person_id] if len(names) > 1 else "",
            strength=each.strength,
            towards=each.towards,
            stressful=each.stressful,
            brings=each.brings,
            cost=each.cost,
        )
        for each in supporters
    ]


def _services(services: list[Involved], supporters: list[Supporter], names: dict[Any, str]) -> list[Around]:
    """Each service once, with everybody whom it is with; not one that stands there as a support already."""
    there = {same(each.who) for each in supporters}
    found: dict[str, tuple[str, list[str]]] = {}
    for row in services:
        if same(row.service) not in there:
            whom = found.setdefault(same(row.service), (row.service, []))[1]
            if names[row.person_id] not in whom:
                whom.append(names[row.person_id])
    return [Around(name, of=", ".join(whom), strength=0, service=True) for name, whom in found.values()]


@dataclass(frozen=True)
class Drawn:
    """One of a child's pictures, with its people by circle."""

    kept: MyPeople
    picture: Drawing
    circles: list[tuple[str, list[Placed]]]


@dataclass(frozen=True)
class MyPeoplePage:
    """A child's pictures that the reader may see, the newest first."""

    member: Membership
    name: str
    drawings: list[Drawn]
    may_write: bool
    agency: int  # the reader's own
    marks: Marks
    left: list[Left]

    @property
    def shown(self) -> list[str]:
        return [str(each.kept.pk) for each in self.drawings]


def my_people_page(user: User, member: Membership) -> MyPeoplePage:
    """With a fixed number of queries, however many pictures there are."""
    name = name_of(user, member)
    seen = policy.drawings_visible_to(user).filter(person__in=records_of(member.person))
    rows = list(
        seen.select_related("source_agency", "recorded_by")
        .prefetch_related("placed")
        .order_by("-drawn_on", "-recorded_at")
    )
    return MyPeoplePage(
        member=member,
        name=name,
        drawings=[_drawn(row, name) for row in rows],
        may_write=bool(policy.may_draw(user, member)),
        agency=user.agency_id or 0,
        marks=marks_of(rows),
        left=left_for(user, rows),
    )


def _drawn(row: MyPeople, name: str) -> Drawn:
    placed = sorted(row.placed.all(), key=lambda one: one.order)
    circles = [(title, [one for one in placed if one.circle == key]) for key, (title, _) in CIRCLES.items()]
    names = [(title, [one.name for one in some]) for title, some in circles]
    return Drawn(row, mine.draw(name, names, f"mine-{row.pk}"), circles)


def name_of(user: User, member: Membership) -> str:
    """As the reader may know it."""
    found = [one for one in members_shown(user, member.family) if one.membership.pk == member.pk]
    return found[0].name if found else UNNAMED


def board_picture(child: str, board: Board) -> Drawing:
    """The picture as it is being drawn."""
    return mine.draw(child, [(title, [one.name for _, one in board.of(key)]) for key, (title, _) in CIRCLES.items()])


def to_choose(user: User, member: Membership, board: Board) -> list[str]:
    """Names to tap: the family, and whoever is written down as round the child. Who is in the picture is left out."""
    people = members_shown(user, member.family)
    names = [one.name for one in people if one.membership.pk != member.pk and one.name != UNNAMED]
    names += [each.who for each in supporters_to_choose(user, member)]
    there = {one.name for one in board.people}
    return [name for name in dict.fromkeys(names) if name not in there]


def supporters_to_choose(user: User, member: Membership) -> list[Supporter]:
    """Who is written down as round the child today."""
    return [each for each in supporters_of(user, [member.person_id]) if each.holds]


def as_placed(board: Board) -> list[Put]:
    """In the order of the circles, as it is kept."""
    return [one for key in CIRCLES for _, one in board.of(key)]


def find_drawing(drawing: Any) -> MyPeople:
    """The drawing of an address. Raises Http404."""
    try:
        return MyPeople.objects.select_related("person").get(pk=drawing)
    except (MyPeople.DoesNotExist, ValidationError, ValueError):
        raise Http404 from None
