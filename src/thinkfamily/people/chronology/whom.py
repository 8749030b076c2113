"""Whom of a family a reader is shown, by what name, and the items about them that the reader may know."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from django.db.models import ForeignKey, QuerySet
from django.http import Http404

from thinkfamily.access.users.models import User
from thinkfamily.design.words import lists
from thinkfamily.people.disclosures.actions import Shown as Left
from thinkfamily.people.families import policy as families
from thinkfamily.people.families import reads as family_reads
from thinkfamily.people.families.models import Family, Membership
from thinkfamily.people.family_record.reads import UNNAMED
from thinkfamily.people.persons.details import PersonName
from thinkfamily.people.persons.models import Item, Person
from thinkfamily.people.persons.one_person import OnePerson, follow
from thinkfamily.people.sharing import policy as sharing
from thinkfamily.people.sharing import reads as sharing_reads
from thinkfamily.people.sharing.leaving import left_of
from thinkfamily.people.sharing.models import SharingDecision
from thinkfamily.vocabulary.information import ALWAYS, INFORMATION

AnItem = TypeVar("AnItem", bound=Item)


@dataclass(frozen=True)
class Held:
    """An item as it stands on the record of a family that its person belongs, or belonged, to."""

    family: Family
    item: Any


def finder(model: type[Item]) -> Callable[..., Held]:
    """Finds an item of this kind by the ids of an address. The function raises Http404."""

    def find(family: Any, item: Any) -> Held:
        of = family_reads.find(family)
        members = list(of.memberships.values_list("person", flat=True))
        rows = model._default_manager.select_related("source_agency", "recorded_by")
        found = rows.filter(pk=item, person__in=follow(members).records(members)).first()
        if found is None:
            raise Http404
        return Held(of, found)

    return find


@dataclass
class Whom:
    """The members whom a reader is shown. `own`: decisions that let the reader's agency know, by person and class.

    `told`: by person and class, the agencies that may know; only for who answers for the record. `reached`: their ids,
    and `seen`: the families that the reader may open, each asked for once. `same`: records that are read as one person.
    `called`: how somebody wants to be called.
    """

    user: User
    family: Family
    members: list[Membership]
    people: dict[Any, Person]
    unnamed: frozenset[Any]
    same: OnePerson
    keeps: bool
    may_write: bool
    own: dict[tuple[Any, str], SharingDecision]
    told: dict[tuple[Any, str], list[str]]
    reached: list[Any]
    seen: QuerySet[Family]
    called: dict[Any, PersonName] = field(default_factory=dict)

    @property
    def ids(self) -> list[Any]:
        return list(self.people)

    @property
    def records(self) -> list[Any]:
        """Every record of these people, by id: of somebody who was merged more than one."""
        return self.same.records(self.people)

    def name(self, person: Any) -> str:
        """How the page calls somebody by their id."""
        if person in self.unnamed or person not in self.people:
            return UNNAMED
        if person in self.called and self.called[person].first_name:
            return self.called[person].first_name
        return self.people[person].first_name or str(self.people[person])

    def items(self, model: type[AnItem], **which: Any) -> list[AnItem]:
        """Of one kind, everything about these people that the reader may know. One query, besides the policy's.

        People are not fetched along: who somebody is may be withheld where the item is not, and would take it away.
        """
        along = [
            field.name
            for field in model._meta.concrete_fields
            if isinstance(field, ForeignKey) and field.related_model is not Person
        ]
        rows: QuerySet[AnItem] = sharing.items_visible_to(self.user, model, reached=self.reached, seen=self.seen)
        found = list(rows.filter(**which).select_related(*along).order_by("recorded_at", "pk"))
        for item in found:
            item.person = self._known(self.same.person(item.person_id))  # to be read so, never to be saved
        return found

    def _known(self, person: Any) -> Person:
        """Somebody as the reader may know them; a nobody where their name is withheld."""
        if person in self.unnamed or person not in self.people:
            return Person(pk=person, first_name=UNNAMED)
        return self.people[person]

    def sees(self, item: Item) -> str:
        """Who may see an item, as far as this reader may know that."""
        title = INFORMATION[item.information].title.lower()
        if not self.keeps:
            return title.capitalize()
        if item.information in ALWAYS:
            return f"Seen by everybody with access to this record ({title})"
        others = [
            name for name in self.told.get((item.person_id, item.information), []) if name != str(item.source_agency)
        ]
        return f"Seen by {lists.joined([item.source_agency, *others])} ({title})"

    def may_mend(self, item: Item) -> bool:
        """Whether the reader may correct it: what their own agency wrote down, where they may write."""
        return self.may_write and item.source_agency_id == self.user.agency_id

    @property
    def left_by_names(self) -> list[Left]:
        """What calling people as they want to be called is in the log of what left."""
        return self.left(self.called.values())

    def left(self, items: Iterable[Item]) -> list[Left]:
        """What a look at these items is in the log of what left."""
        return [left_of(item, self.own.get((self.same.person(item.person_id), item.information))) for item in items]


def whom(user: User, family: Family) -> Whom:
    """Everybody of today whom the reader is shown, each once. A fixed number of queries."""
    members = family_reads.members(family)
    same = follow([member.person_id for member in members])
    records = [Person(pk=key) for key in same.records(member.person_id for member in members)]
    hidden = {(same.person(key), what) for key, what in sharing_reads.withheld(user, records)}
    listed = _each_once(members, same, hidden)
    ids = [member.person_id for member in listed]
    keeps = families.keeps(user, family)
    shares = sharing_reads.shares_for(user, same.records(ids))
    seen = families.visible_to(user)
    found = Whom(
        user=user,
        family=family,
        members=listed,
        people={member.person_id: member.person for member in listed},
        unnamed=frozenset(person for person in ids if (person, "identity") in hidden),
        same=same,
        keeps=keeps,
        may_write=bool(families.may_write(user, family)),
        own={(same.person(key), what): row for (key, what), row in shares.items()},
        told=_told(same, ids) if keeps else {},
        reached=list(
            families.people_visible_to(user, seen=seen).filter(pk__in=same.records(ids)).values_list("pk", flat=True)
        ),
        seen=seen,
    )
    wanted = found.items(PersonName, kind="preferred")
    found.called = {found.same.person(name.person_id): name for name in wanted if name.holds}
    return found


def _each_once(members: list[Membership], same: OnePerson, hidden: Collection[tuple[Any, str]]) -> list[Membership]:
    """With the person that each is read as; nobody whose belonging is withheld."""
    keys = {same.person(member.person_id) for member in members}
    kept = Person.objects.in_bulk(keys - {member.person_id for member in members})
    found: dict[Any, Membership] = {}
    for member in sorted(members, key=lambda one: same.person(one.person_id) != one.person_id):
        key = same.person(member.person_id)
        if (key, "family") in hidden or key in found:
            continue
        if key != member.person_id:
            member.person = kept.get(key) or Person(pk=key)  # to be read so, never to be saved
        found[key] = member
    return [member for member in members if found.get(member.person_id) is member]


def _told(same: OnePerson, people: Collection[Any]) -> dict[tuple[Any, str], list[str]]:
    found: dict[tuple[Any, str], list[str]] = {}
    for row in sharing_reads.standing_of(same.records(people)):
        if row.outcome == "share":
            found.setdefault((same.person(row.person_id), row.information), []).append(str(row.agency))
    return found
