"""Everything that one reader may see of one family's record, with a fixed number of queries."""

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from django.http import Http404

from thinkfamily.access.grants import reads as grants
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.people.disclosures.actions import Shown as Left
from thinkfamily.people.disputes import reads as disputes
from thinkfamily.people.disputes.models import Dispute
from thinkfamily.people.families import policy as families
from thinkfamily.people.families import reads as family_reads
from thinkfamily.people.families.models import Family, Membership
from thinkfamily.people.persons.models import Item, Note, Person, PersonAddress, Tie
from thinkfamily.people.persons.one_person import follow, records_of
from thinkfamily.people.persons.reads import title_of
from thinkfamily.people.seals import reads as seals
from thinkfamily.people.seals.models import Seal
from thinkfamily.people.sharing import policy as sharing
from thinkfamily.people.sharing import reads as sharing_reads
from thinkfamily.people.sharing.leaving import left_of
from thinkfamily.people.sharing.models import ServiceAgreement, SharingDecision
from thinkfamily.vocabulary.information import INFORMATION
from thinkfamily.vocabulary.kinship import TIES

UNNAMED = "Somebody whose name is not shown to you"


@dataclass
class ShownPerson:
    """One member: who they are, what is written down, what is withheld, and with whom it is shared."""

    membership: Membership
    name: str
    with_age: str
    addresses: list[PersonAddress] = field(default_factory=list)
    ties: list[tuple[str, Tie]] = field(default_factory=list)
    notes: dict[str, list[Note]] = field(default_factory=dict)
    restricted: list[tuple[str, str]] = field(default_factory=list)
    shared: list[sharing_reads.Shown] = field(default_factory=list)

    @property
    def person(self) -> Person:
        return self.membership.person

    @property
    def items(self) -> list[Item]:
        """Everything that the page shows about them."""
        notes = [each for some in self.notes.values() for each in some]
        return [*self.addresses, *(tie for _, tie in self.ties), *notes]


@dataclass
class RecordPage:
    """What the page shows. `keeps`: whether the reader answers for the record. `left`: what others told here."""

    family: Family
    people: list[ShownPerson]
    agreements: list[ServiceAgreement]
    keeps: bool
    may_write: bool
    working: list[Grant]
    left: list[Left] = field(default_factory=list)
    seals: dict[Any, list[Seal]] = field(default_factory=dict)
    disputes: dict[Any, list[Dispute]] = field(default_factory=dict)
    agency: int = 0  # the reader's own
    may_restrict: bool = False

    @property
    def shown(self) -> list[str]:
        """Ids of what the reader is shown, for the log of looks."""
        return [str(item.pk) for each in self.people for item in each.items]

    def kind(self, item: Item) -> str:
        """How addresses of pages call it."""
        return item._meta.model_name or ""

    def title(self, item: Item) -> str:
        """What kind of thing it is, and about whom."""
        return f"{title_of(item)} of {item.person.first_name}"


def find_member(family: Any, person: Any) -> Membership:
    """Somebody in a family, by the ids of both. Raises Http404."""
    found = family_reads.find(family).memberships.filter(person__in=records_of(family_reads.find_person(person)))
    member = found.select_related("person", "family__kept_by").order_by("-since", "-id").first()
    if member is None:
        raise Http404
    return member


def find_note(note: Any) -> Note:
    """The note of an address. Raises Http404."""
    found = Note.objects.filter(pk=note).select_related("person", "source_agency").first()
    if found is None:
        raise Http404
    return found


def record_page(user: User, family: Family) -> RecordPage:
    """The family as this reader may know it."""
    members = family_reads.members(family)
    people = [member.person for member in members]
    hidden = sharing_reads.withheld(user, people)
    listed = [member for member in members if (member.person_id, "family") not in hidden]
    names = {one.pk: named(one, (one.pk, "identity") in hidden) for one in people}
    shown = {m.person_id: ShownPerson(m, *names[m.person_id]) for m in listed}
    _fill(user, shown, {key: name for key, (name, _) in names.items()})
    keeps = families.keeps(user, family)
    shares = sharing_reads.shares_for(user, shown)
    _shared(user, shown, shares, keeps=keeps)
    for person, rows in sharing_reads.restricted_for(user, list(shown)).items():
        shown[person].restricted = [(INFORMATION[row.information].title, _ask(row)) for row in rows]
    for person, kept in seals.to_ask_about(user, list(shown)).items():
        shown[person].restricted += [(title, f"{keeper.name}, {keeper.agency}") for title, keeper in kept]
    return RecordPage(
        family=family,
        people=list(shown.values()),
        agreements=sharing_reads.agreements(family),
        keeps=keeps,
        may_write=bool(families.may_write(user, family)),
        working=list(grants.of_family(str(family.pk), today())) if keeps else [],
        left=[
            left_of(item, shares.get((item.person_id, item.information))) for p in shown.values() for item in p.items
        ],
        agency=user.agency_id,
        may_restrict=user.role == "safeguarding_lead",
        disputes=disputes.on_items([item.pk for p in shown.values() for item in p.items]),
        seals=seals.on_items([item.pk for p in shown.values() for item in p.items]),
    )


def named(person: Person, unnamed: bool) -> tuple[str, str]:
    """What somebody is called, alone and with their age; neither where their name is withheld."""
    return (UNNAMED, UNNAMED) if unnamed else (person.first_name or str(person), person.with_age)


def _fill(user: User, shown: dict[Any, ShownPerson], names: dict[Any, str]) -> None:
    """The items of each, with three queries for any number of people."""
    one = follow(shown)
    records = one.records(shown)
    for address in one.read(_items(user, PersonAddress, records).order_by("-since", "-recorded_at")):
        shown[address.person_id].addresses.append(address)
    for tie in one.read(_items(user, Tie, records).select_related("other").order_by("kind", "recorded_at")):
        if tie.other.lost_on:
            continue  # a baby who was lost stands in the tree and on their own page, for who looks there
        who, of = names[tie.person_id], names.get(one.person(tie.other_id)) or tie.other.first_name or str(tie.other)
        sentence = TIES[tie.kind].sentence(who, of, shown[tie.person_id].person.sex)
        shown[tie.person_id].ties.append((sentence, tie))
    for note in one.read(_items(user, Note, records).order_by("-happened_on", "-recorded_at")):
        title = INFORMATION[note.information].title
        shown[note.person_id].notes.setdefault(title, []).append(note)


def _items(user: User, model: Any, people: Collection[Any]) -> Any:
    found = sharing.items_visible_to(user, model).filter(person__in=list(people))
    return found.select_related("person", "source_agency", "recorded_by")


def _shared(user: User, shown: dict[Any, ShownPerson], own: dict[Any, SharingDecision], *, keeps: bool) -> None:
    """With whom it is shared, for who answers for the record; else what the reader's own agency may know."""
    rows = sharing_reads.standing_of(list(shown)) if keeps else list(own.values())
    for row in rows:
        shown[row.person_id].shared.append(sharing_reads.Shown(row, today()))


def _ask(row: SharingDecision) -> str:
    return f"{row.decided_by.name}, {row.by_agency}"
