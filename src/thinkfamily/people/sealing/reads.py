"""What the pages about seals show; and the record as a member of the family may see it."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.http import Http404

from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.grants import reads as grants
from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.people.families import reads as families
from thinkfamily.people.families.households.models import Stay
from thinkfamily.people.families.models import Family, Membership
from thinkfamily.people.involvement.models import Involved
from thinkfamily.people.involvement.policy import involved_visible_to
from thinkfamily.people.network.models import Supporter
from thinkfamily.people.network.policy import supporters_visible_to
from thinkfamily.people.persons.models import Item, Note, Person, PersonAddress, Tie
from thinkfamily.people.persons.one_person import OnePerson, follow
from thinkfamily.people.persons.reads import find_item, said_in, title_of
from thinkfamily.people.sealing import policy, rules
from thinkfamily.people.sealing.further import FURTHER, Asked, Line
from thinkfamily.people.seals import reads as seals
from thinkfamily.people.seals.models import Seal
from thinkfamily.people.sharing.copies_of_others import kept_from
from thinkfamily.people.sharing.policy import items_visible_to
from thinkfamily.vocabulary.information import INFORMATION
from thinkfamily.vocabulary.kinship import PARENTING

WITH_NAMES = ("person", "from_person", "from_agency", "keeper__agency", "sealed_by__agency", "lifted__by")


def find(seal: Any) -> Seal:
    """The seal of an address. Raises Http404."""
    try:
        return Seal.objects.select_related(*WITH_NAMES).prefetch_related("reviews__keeper", "openings").get(pk=seal)
    except (Seal.DoesNotExist, ValidationError, ValueError):
        raise Http404 from None


@dataclass(frozen=True)
class SealingPage:
    """An item that somebody is about to seal: from whom it can be, and from whom it is already."""

    item: Item
    title: str
    said: str
    family: Family
    people: list[Person]
    agencies: list[Agency]
    keepers: list[User]
    standing: list[Seal]


def sealing_page(user: User, item: Item) -> SealingPage:
    """For who may seal it, so there is a family that they see."""
    kind = item._meta.model_name or ""
    family = families.families_of(item.person, user)[0]
    held = grants.of_family(str(family.pk), today())
    near = {one.pk: one for one in (user, *(grant.reader for grant in held))}
    return SealingPage(
        item=item,
        title=title_of(item),
        said=said_in(item),
        family=family,
        people=[member.person for member in families.members(family)],
        agencies=list(Agency.objects.exclude(pk__in=[user.agency_id, item.source_agency_id]).order_by("name")),
        keepers=[one for one in near.values() if policy.sees(one, kind, item.pk)],
        standing=seals.on_items([item.pk]).get(item.pk, []),
    )


@dataclass(frozen=True)
class SealPage:
    """One seal with its item. `later`: who joined the family since, and is not shown it."""

    seal: Seal
    item: Item
    title: str
    said: str
    keeper: User
    review_on: Any
    is_due: bool
    families: list[Family]
    later: list[Person]
    may_answer: bool


def seal_page(user: User, seal: Seal) -> SealPage:
    """For who may see the seal."""
    near, item = families.families_of(seal.person, user), find_item(seal.kind, seal.item)
    members = {member.person_id: member.person for family in near for member in families.members(family)}
    barred = [one for key, one in members.items() if key != seal.from_person_id]
    return SealPage(
        seal=seal,
        item=item,
        title=title_of(item),
        said=said_in(item),
        keeper=seals.keeper_of(seal),
        review_on=seals.review_of(seal),
        is_due=seals.review_of(seal) <= today(),
        families=near,
        later=[one for one in barred if seal.item in seals.hidden_from(one, [seal.item])],
        may_answer=bool(policy.may_answer_for(user, seal)),
    )


def listed(user: User) -> list[tuple[Seal, Any, bool]]:
    """Seals that the reader may see and that stand, with the day to look again and whether it has passed."""
    rows = policy.seals_visible_to(user).filter(lifted__isnull=True).select_related(*WITH_NAMES)
    seen = [each for each in rows.prefetch_related("reviews__keeper") if policy.may_see_seal(user, each)]
    found = [(each, seals.review_of(each), seals.review_of(each) <= today()) for each in seen]
    return sorted(found, key=lambda row: (row[1], str(row[0].pk)))


@dataclass
class CopyPart:
    """What somebody may be given about one person, in words."""

    person: Person
    addresses: list[PersonAddress] = field(default_factory=list)
    ties: list[Tie] = field(default_factory=list)
    stays: list[Stay] = field(default_factory=list)
    support: list[Supporter] = field(default_factory=list)
    services: list[Involved] = field(default_factory=list)
    notes: dict[str, list[Note]] = field(default_factory=lambda: defaultdict(list))
    further: dict[str, list[Line]] = field(default_factory=lambda: defaultdict(list))

    @property
    def items(self) -> list[Item]:
        """Everything in it."""
        written = [note for some in self.notes.values() for note in some]
        lines = [line for some in self.further.values() for line in some]
        more = [line.item for line in lines] + [line.tells for line in lines if line.tells is not None]
        return [*self.addresses, *self.ties, *self.stays, *self.support, *self.services, *written, *more]


def copy_for(user: User, member: Membership) -> list[CopyPart]:
    """The record as this member of the family may see it: about themselves, and about children whom they parent.

    Of a child who is 18, or of whom it is written down that they answer for themselves, it holds nothing.

    Nothing that is sealed from them, and of what somebody else told in confidence nothing either. Whoever supports a
    child and does not know that they stand here stands in no parent's copy: it may be the parent.
    """
    reader = member.person
    present = {one.person_id: one.person for one in families.members(member.family)}
    hidden = seals.hidden_from(reader)
    one = follow([reader.pk, *present])
    reader = present.get(one.person(reader.pk), reader)
    whom = {reader.pk: CopyPart(reader)} | _children(user, reader, present, one, hidden)
    seen = {"person__in": one.records(whom)}
    for address in items_visible_to(user, PersonAddress).filter(**seen).exclude(pk__in=hidden):
        whom[one.person(address.person_id)].addresses.append(address)
    for tie in items_visible_to(user, Tie).filter(**seen).exclude(pk__in=hidden).select_related(
        "person", "other"
    ):  # fmt: skip
        whom[one.person(tie.person_id)].ties.append(tie)
    notes = items_visible_to(user, Note).filter(**seen).exclude(pk__in=hidden)
    for note in notes.order_by("happened_on", "recorded_at"):
        person = one.person(note.person_id)
        if note.kind != "told_in_confidence" or person == reader.pk:
            whom[person].notes[INFORMATION[note.information].title].append(note)
    _round(user, whom, one, reader, hidden)
    for lines in FURTHER:
        for key, some in lines(Asked(user, reader.pk, list(whom), one, hidden)).items():
            for line in some:
                whom[key].further[line.title].append(line)
    return list(whom.values())


def _children(
    user: User, reader: Person, present: dict[Any, Person], one: OnePerson, hidden: Collection[Any]
) -> dict[Any, CopyPart]:
    theirs = children_of(user, reader, present, one, hidden)
    return {key: CopyPart(person) for key, person in present.items() if key in theirs}


def children_of(
    user: User, reader: Person, present: dict[Any, Person], one: OnePerson, hidden: Collection[Any]
) -> set[Any]:
    """Of those here whom they parent, everybody who does not answer for themselves: their ids."""
    own_ties = items_visible_to(user, Tie).filter(person__in=one.records([reader.pk]), kind__in=PARENTING, until=None)
    found = {one.person(tie.other_id) for tie in own_ties.exclude(pk__in=hidden)} & set(present)
    theirs = kept_from(reader.pk, [present[key] for key in found], one)
    return found - theirs


def _round(user: User, whom: dict[Any, CopyPart], one: OnePerson, reader: Person, hidden: Collection[Any]) -> None:
    """Where each stays, who supports them, and who works with them today, as far as this member may have it."""
    seen = {"person__in": one.records(whom)}
    for stay in items_visible_to(user, Stay).filter(**seen).exclude(pk__in=hidden).select_related("household"):
        if stay.holds:
            whom[one.person(stay.person_id)].stays.append(stay)
    near = supporters_visible_to(user).filter(**seen).exclude(pk__in=hidden).select_related("other", "group")
    for each in near.order_by("-strength", "kind", "recorded_at", "id"):
        key = one.person(each.person_id)
        if each.holds and (each.knows or key == reader.pk):
            whom[key].support.append(each)
    for service in (
        involved_visible_to(user).filter(state="involved", **seen).exclude(pk__in=hidden).order_by("service")
    ):
        key = one.person(service.person_id)
        if service.holds and (key == reader.pk or not rules.is_childs_own(whom[key].person, service, today())):
            whom[key].services.append(service)
