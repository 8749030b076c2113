"""What the pages about a copy of everything show."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from django.http import Http404

from thinkfamily.access import reading
from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.people.families import reads as families
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.models import Item, Person, Tie, all_items
from thinkfamily.people.persons.one_person import records_of
from thinkfamily.people.persons.reads import KINDS
from thinkfamily.people.seals import reads as seals
from thinkfamily.people.sharing.policy import is_shown, items_visible_to
from thinkfamily.people.subject_access import policy
from thinkfamily.people.subject_access.gather import Piece, gather, readable
from thinkfamily.people.subject_access.models import PackDecision, PackEnd, PackRequest


def find(pack: Any) -> PackRequest:
    """The request of an address. Raises Http404."""
    try:
        return PackRequest.objects.select_related("person", "asker", "taken_by__agency").get(pk=pack)
    except (PackRequest.DoesNotExist, ValidationError, ValueError):
        raise Http404 from None


def decided(asked: PackRequest) -> dict[str, PackDecision]:
    """By the piece's name in forms, what counts."""
    rows = PackDecision.objects.filter(request=asked).select_related("by").order_by("at", "id")
    return {f"{row.kind}-{row.key}".replace(".", "-"): row for row in rows}


@dataclass(frozen=True)
class AskingPage:
    """Somebody asks for everything about a person: who that may be, and what was asked before."""

    person: Person
    families: list[Family]
    others: list[Person]
    before: list[PackRequest]
    by: list[Item]


def asking_page(user: User, person: Person) -> AskingPage:
    """For who may take it down."""
    near = families.families_of(person, user)
    others = {m.person_id: m.person for family in near for m in families.members(family) if m.person_id != person.pk}
    others |= {one.pk: one for one in _not_of_the_family(user, person) if one.pk not in others}
    before = person.pack_requests.select_related("taken_by").order_by("-asked_on", "-at")
    return AskingPage(person, near, list(others.values()), list(before), list(_ties(user, person)))


def _not_of_the_family(user: User, person: Person) -> list[Person]:
    """People by a tie that the reader sees, and those from whom something is sealed by a seal that the reader sees."""
    mine = records_of(person)
    known = {one for tie in _ties(user, person) for one in (tie.person_id, tie.other_id)}
    standing = seals.standing().filter(~seals.sealed_from(user.agency_id, item="item"), person__in=mine)
    for seal in standing:
        if seal.from_person_id and is_shown(user, KINDS[seal.kind], seal.item):
            known.add(seal.from_person_id)
    found = Person.objects.filter(pk__in=known - set(mine), merged_into=None)
    return list(found.order_by("first_name", "last_name", "id"))


def _ties(user: User, person: Person) -> QuerySet[Tie]:
    mine = records_of(person)
    return items_visible_to(user, Tie).filter(Q(person__in=mine) | Q(other__in=mine))


@dataclass(frozen=True)
class ReviewPage:
    """Each piece by its heading with what was decided. `elsewhere`: how many only somebody else may read, by agency."""

    asked: PackRequest
    families: list[Family]
    parts: list[tuple[str, list[tuple[Piece, PackDecision | None]]]]
    elsewhere: dict[str, int]
    day: datetime.date
    end: PackEnd | None

    @property
    def open(self) -> int:
        """How many pieces that the reader may read are not decided."""
        return sum(1 for _, some in self.parts for _, decision in some if decision is None)

    @property
    def late(self) -> bool:
        return self.asked.due_on < self.day

    @property
    def items(self) -> list[Item]:
        """What the reader is shown that can be told to agencies."""
        return [piece.row for piece in self.pieces if isinstance(piece.row, Item)]

    @property
    def pieces(self) -> list[Piece]:
        return [piece for _, some in self.parts for piece, _ in some]


def review_page(user: User, asked: PackRequest) -> ReviewPage:
    """What this reader may read of it. Pieces that they may not read are counted, never shown."""
    with reading.as_system("everything about one person, who asked for it"):
        pieces, said = gather(asked), decided(asked)
    mine = readable(pieces, user)
    parts: dict[str, list[tuple[Piece, PackDecision | None]]] = {}
    elsewhere: dict[str, int] = {}
    for piece in pieces:
        decision = said.get(piece.name)
        if piece.name in mine:
            parts.setdefault(piece.title, []).append((piece, decision))
        elif decision is None:
            whose = whose_is(piece)
            elsewhere[whose] = elsewhere.get(whose, 0) + 1
    return ReviewPage(
        asked=asked,
        families=families.families_of(asked.person, user),
        parts=list(parts.items()),
        elsewhere=elsewhere,
        day=today(),
        end=policy.end_of(asked, user),
    )


def items_in(asked: PackRequest, user: User) -> list[Item]:
    """Of what was decided to be handed over, the items that this reader may know."""
    keys: dict[str, list[str]] = {}
    for each in decided(asked).values():
        if each.outcome in ("release", "part"):
            keys.setdefault(each.kind, []).append(each.key)
    kinds = [(model, keys[model._meta.label]) for model in all_items() if model._meta.label in keys]
    return [item for model, some in kinds for item in items_visible_to(user, model).filter(pk__in=some)]


def handed_over(asked: PackRequest, user: User) -> PackEnd:
    """What this reader handed over. Raises Http404."""
    found = policy.end_of(asked, user)
    if found is None:
        raise Http404
    return found


def whose_is(piece: Piece) -> str:
    """Who can read a piece that the reviewer may not; the agency is named only where a feed or item has one."""
    agency = getattr(piece.row, "source_agency", None)
    return str(agency) if agency and not piece.barred else "a safeguarding lead"
