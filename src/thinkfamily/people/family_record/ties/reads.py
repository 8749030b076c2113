"""Who belongs to one person as one reader may know it: from either side, each tie once."""

from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q
from django.http import Http404

from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.people.disclosures.actions import Shown as Left
from thinkfamily.people.families import policy as families
from thinkfamily.people.families import reads as family_reads
from thinkfamily.people.families.models import Membership
from thinkfamily.people.families.ties.models import Bond, Responsibility
from thinkfamily.people.family_record.homes.policy import OfFamily
from thinkfamily.people.family_record.reads import UNNAMED
from thinkfamily.people.persons.models import Person, Tie
from thinkfamily.people.persons.one_person import follow, records_of
from thinkfamily.people.sharing import policy as sharing
from thinkfamily.people.sharing import reads as sharing_reads
from thinkfamily.people.sharing.leaving import left_of
from thinkfamily.vocabulary.kinship import TIES

KINDS: dict[str, Any] = {"tie": Tie, "bond": Bond, "responsibility": Responsibility}


@dataclass(frozen=True)
class Said:
    """One item as a sentence from this person's side. `back`: the same from the other's side, where it differs."""

    item: Any
    words: str
    back: str = ""
    about: str = ""

    @property
    def over(self) -> bool:
        """Whether it is over, or was a mistake."""
        return (self.item.until is not None and self.item.until < today()) or self.mistaken

    @property
    def kind(self) -> str:
        """How addresses of pages call it."""
        return self.item._meta.model_name or ""

    @property
    def mistaken(self) -> bool:
        return getattr(self.item, "certainty", "") == "mistaken"


@dataclass
class Belonging:
    """What the page shows of one person."""

    member: Membership
    name: str
    ties: list[Said] = field(default_factory=list)
    bonds: list[Said] = field(default_factory=list)
    responsibilities: list[Said] = field(default_factory=list)
    may_write: bool = False
    agency: int = 0
    left: list[Left] = field(default_factory=list)

    @property
    def shown(self) -> list[str]:
        """Ids of what the reader is shown, for the log of looks."""
        return [str(one.item.pk) for one in (*self.ties, *self.bonds, *self.responsibilities)]

    def now(self, which: str) -> list[Said]:
        return [one for one in getattr(self, which) if not one.over]

    @property
    def before(self) -> list[Said]:
        """What is over, of all three."""
        return [one for one in (*self.ties, *self.bonds, *self.responsibilities) if one.over]


def belonging(user: User, member: Membership) -> Belonging:
    """Ties, bonds and parental responsibility of one person, told from their side."""
    person = member.person
    records = records_of(person)
    found = {name: _items(user, model, records) for name, model in KINDS.items()}
    people = {one.pk: one for rows in found.values() for row in rows for one in (row.person, row.other)}
    hidden = sharing_reads.withheld(user, [*people.values(), person])
    names = {key: UNNAMED if (key, "identity") in hidden else _name(one) for key, one in people.items()}
    shares = sharing_reads.shares_for(user, people)
    name = UNNAMED if (person.pk, "identity") in hidden else _name(person)
    return Belonging(
        member=member,
        name=name,
        ties=[_tie(row, records, names) for row in found["tie"]],
        bonds=[Said(row, row.sentence(names[row.person_id], names[row.other_id])) for row in found["bond"]],
        responsibilities=[_held(row, names) for row in found["responsibility"]],
        may_write=bool(families.may_write(user, member.family)),
        agency=user.agency_id,
        left=[left_of(row, shares.get((row.person_id, row.information))) for rows in found.values() for row in rows],
    )


def _name(person: Person) -> str:
    return person.first_name or str(person)


def _items(user: User, model: Any, records: list[Any]) -> list[Any]:
    rows = sharing.items_visible_to(user, model).filter(Q(person__in=records) | Q(other__in=records))
    order = "basis" if model is Responsibility else "kind"
    return list(rows.select_related("person", "other", "source_agency").order_by(order, "recorded_at"))


def _tie(row: Tie, records: list[Any], names: dict[Any, str]) -> Said:
    tie, who, of = TIES[row.kind], names[row.person_id], names[row.other_id]
    forth, back = tie.sentence(who, of, row.person.sex), tie.inverse(of, who, row.other.sex)
    detail = tie.details.get(row.detail, "")
    if row.person_id not in records:  # told from the other's side
        forth, back = back, forth
    return Said(row, forth, back if back != forth else "", detail)


def _held(row: Responsibility, names: dict[Any, str]) -> Said:
    words = f"{names[row.person_id]} has parental responsibility for {names[row.other_id]}"
    return Said(row, words, "", row.get_basis_display())


def others_of(user: User, member: Membership) -> list[tuple[Person, str]]:
    """The rest of the record, to choose one from, each with what the reader may call them."""
    people = [one.person for one in family_reads.members(member.family) if one.person_id != member.person_id]
    hidden = sharing_reads.withheld(user, people)
    shown = [one for one in people if (one.pk, "family") not in hidden]
    return [(one, UNNAMED if (one.pk, "identity") in hidden else str(one)) for one in shown]


def find_tie(family: Any, tie: Any) -> OfFamily:
    """A tie of somebody of the family. Raises Http404."""
    return _find(Tie, family, tie)


def find_bond(family: Any, bond: Any) -> OfFamily:
    """A bond of somebody of the family. Raises Http404."""
    return _find(Bond, family, bond)


def find_responsibility(family: Any, held: Any) -> OfFamily:
    """Parental responsibility of somebody of the family. Raises Http404."""
    return _find(Responsibility, family, held)


def _find(model: Any, family: Any, item: Any) -> OfFamily:
    found = family_reads.find(family)
    belonged = list(found.memberships.values_list("person", flat=True))
    rows = model._default_manager.filter(pk=item, person__in=follow(belonged).records(belonged))
    kept = rows.select_related("person", "other", "source_agency").first()
    if kept is None:
        raise Http404
    return OfFamily(found, kept)
