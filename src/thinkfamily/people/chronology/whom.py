"""Whom of a family a reader is shown, by what name, and the items about them that the reader may know."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, TypeVar

from django.db.models import QuerySet
from django.http import Http404

from thinkfamily.access.reading import scope
from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.design.words import lists
from thinkfamily.people.chronology import asked_before
from thinkfamily.people.disclosures.actions import Shown as Left
from thinkfamily.people.families import policy as families
from thinkfamily.people.families import reads as family_reads
from thinkfamily.people.families.models import Family, Membership
from thinkfamily.people.family_record.reads import UNNAMED
from thinkfamily.people.persons.details import PersonName
from thinkfamily.people.persons.models import Item, Person
from thinkfamily.people.persons.one_person import OnePerson, follow
from thinkfamily.people.persons.together import together
from thinkfamily.people.sharing import policy as sharing
from thinkfamily.people.sharing import reads as sharing_reads
from thinkfamily.people.sharing.knowing import Knowing, each_record
from thinkfamily.people.sharing.leaving import left_of
from thinkfamily.people.sharing.models import SharingDecision
from thinkfamily.vocabulary.information import ALWAYS, INFORMATION

AnItem = TypeVar("AnItem", bound=Item)
# A kind of items, and which of them, as a filter says it; `of`: of this person alone, by all their records.
Wanted = tuple[type[Item], Mapping[str, Any]]
NONE: Mapping[str, Any] = MappingProxyType({})
NAMES: tuple[type[PersonName], Mapping[str, Any]] = (PersonName, {"kind": "preferred"})


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

    `told`: by person and class, the agencies that may know; only for who answers for the record. `known`: what of
    these people the reader's agency may know. `same`: records that are read as one person. `called`: how somebody
    wants to be called.
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
    known: Knowing
    called: dict[Any, PersonName] = field(default_factory=dict)
    _read: dict[str, list[Any]] = field(default_factory=dict)

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

    @property
    def reached(self) -> list[Any]:
        """Of these people, the ids of all records about whom the reader may know something."""
        return list(self.known.records)

    def read(self, *wanted: Wanted) -> None:
        """Reads several kinds of items in one query, for whoever asks for them with the same words afterwards."""
        if self.known.stays:
            told = scope.current()
            answered = told.kind == "reader" and told.who == self.user.pk
            found = asked_before.ask(self.known, self.same, wanted, answered=answered)
        else:
            found = together([self._rows(*one) for one in wanted])
        self._read |= {_words(*one): rows for one, rows in zip(wanted, found, strict=True)}

    def items(self, model: type[AnItem], which: Mapping[str, Any] = NONE, **more: Any) -> list[AnItem]:
        """Of one kind, everything about these people that the reader may know, the oldest first.

        One query, or none where it was read with others.
        """
        asked = {**which, **more}
        rows: list[AnItem] | None = self._read.get(_words(model, asked))
        found = sorted(self._rows(model, asked) if rows is None else rows, key=lambda one: (one.recorded_at, one.pk))
        for item in found:
            item.person = self._known(self.same.person(item.person_id))  # to be read so, never to be saved
        return found

    def _rows(self, model: type[AnItem], which: Mapping[str, Any] = NONE) -> QuerySet[AnItem]:
        rows: QuerySet[AnItem] = sharing.items_visible_to(self.user, model, known=self.known)
        asked = dict(which)
        if (of := asked.pop(asked_before.OF, None)) is not None:
            asked["person__in"] = self.same.records([of])
        return rows.filter(**asked).select_related(*asked_before.along(model))

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


def whom(user: User, family: Family, *also: Wanted) -> Whom:
    """Everybody of today whom the reader is shown, each once. A fixed number of queries.

    `also`: the items that the page will ask for, read with how everybody is called, in one question.
    """
    members = family_reads.members(family)
    found = known_of(
        user,
        family,
        members,
        keeps=families.keeps(user, family),
        may_write=bool(families.may_write(user, family)),
        reaches=bool(families.may_see(user, family)),
    )
    found.read(NAMES, *also)
    found.called = {name.person_id: name for name in found.items(*NAMES) if name.holds}
    return found


def known_of(
    user: User,
    family: Family,
    members: list[Membership],
    *,
    keeps: bool,
    may_write: bool,
    reaches: bool,
    named: Collection[Any] = (),
) -> Whom:
    """What the reader may know of these members; no item is read yet. For pages of one family and of several.

    `named`: records that the database has just shown the reader, with their belonging.
    """
    same = follow([member.person_id for member in members])
    people = list(dict.fromkeys(same.person(member.person_id) for member in members))
    decided = sharing_reads.decided(user, people, keeps=keeps)
    hidden = sharing_reads.withheld_of(user, people, decided.own, named={same.person(one) for one in named})
    listed = _each_once(members, same, hidden)
    ids = [member.person_id for member in listed]
    unnamed = frozenset(person for person in ids if (person, "identity") in hidden)
    reached = [person for person in ids if person not in unnamed] if reaches else []
    staying = {same.person(member.person_id) for member in members if not member.until or member.until > today()}
    return Whom(
        user=user,
        family=family,
        members=listed,
        people={member.person_id: member.person for member in listed},
        unnamed=unnamed,
        same=same,
        keeps=keeps,
        may_write=may_write,
        own={pair: row for pair, row in decided.own.items() if pair[0] in ids},
        told={pair: names for pair, names in decided.told.items() if pair[0] in ids},
        known=Knowing(
            agency=user.agency_id,
            records=frozenset(same.records(reached)),
            here=frozenset(same.records(staying & set(reached))),
            shared=each_record(same, decided.own),
            withheld=each_record(same, hidden),
        ),
    )


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


def _words(model: type[Item], which: Mapping[str, Any] = NONE) -> str:
    return f"{model._meta.label} {sorted(which.items())}"
