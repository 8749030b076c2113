"""Everything that one reader may see of one person, with a fixed number of queries."""

from dataclasses import dataclass, field
from typing import Any

from django.http import Http404

from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.design.words.dates import age
from thinkfamily.people.about.birth.reads import kept_from
from thinkfamily.people.disclosures.actions import Shown as Left
from thinkfamily.people.disputes import reads as disputes
from thinkfamily.people.disputes.models import Dispute
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.models import Family, Membership
from thinkfamily.people.family_record.reads import find_member, named
from thinkfamily.people.persons.details import Characteristic, ContactWay, Identifier, PersonName
from thinkfamily.people.persons.models import SEXES, Dated, Item, Person, PersonAddress
from thinkfamily.people.persons.one_person import records_of
from thinkfamily.people.persons.reads import find_item, title_of
from thinkfamily.people.seals import reads as seals
from thinkfamily.people.seals.models import Seal
from thinkfamily.people.sharing import policy as sharing
from thinkfamily.people.sharing import reads as sharing_reads
from thinkfamily.people.sharing.leaving import left_of
from thinkfamily.vocabulary.characteristics import Kind, kinds
from thinkfamily.vocabulary.information import INFORMATION

__all__ = [
    "AboutPage", "about_page", "find_begun", "find_detail", "find_expected", "find_expected_ever",
    "find_member", "find_met",
]  # fmt: skip
TALK = ("language", "interpreter", "communication", "pronouns")
DETAILS: tuple[type[Dated], ...] = (PersonName, Characteristic, Identifier, ContactWay, PersonAddress)


@dataclass
class AboutPage:
    """What the page shows. What is over stands apart; what is sealed from the reader's agency is not in it at all."""

    member: Membership
    name: str
    with_age: str
    items: dict[type[Dated], list[Any]]
    keeps: bool
    may_write: bool
    agency: int
    restricted: list[tuple[str, str]] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)
    seals: dict[Any, list[Seal]] = field(default_factory=dict)
    disputes: dict[Any, list[Dispute]] = field(default_factory=dict)
    quiet: list[Person] = field(default_factory=list)  # members of the family from whom the person is kept

    @property
    def person(self) -> Person:
        return self.member.person

    @property
    def family(self) -> Family:
        return self.member.family

    @property
    def all_items(self) -> list[Dated]:
        return [each for some in self.items.values() for each in some]

    def now(self, model: type[Dated]) -> list[Any]:
        """What holds today, or from a day to come."""
        return [each for each in self.items[model] if each.until is None or each.until >= today()]

    @property
    def over(self) -> list[Dated]:
        """What has ended, the latest first."""
        gone = [each for each in self.all_items if each.until is not None and each.until < today()]
        return sorted(gone, key=lambda each: (each.until or today(), str(each.pk)), reverse=True)

    @property
    def role(self) -> str:
        """Their part in the family; of a parent who is under 18 that they are a child too, with rights of their own."""
        said = str(self.member.get_role_display())
        years = age(self.person.date_of_birth, today())
        young = (
            not self.person.died_on
            and years is not None
            and years < 18
            and self.member.role in ("parent", "carer", "partner")
        )
        return f"{said}, and under 18: a child too," if young else said

    @property
    def names(self) -> list[PersonName]:
        return self.now(PersonName)

    @property
    def ways(self) -> list[ContactWay]:
        """How to reach them: what is safe first, what must never be used last."""
        order = {"yes": 0, "only_as_said": 1, "never": 2}
        return sorted(self.now(ContactWay), key=lambda each: order[each.safe])

    @property
    def numbers(self) -> list[Identifier]:
        return self.now(Identifier)

    @property
    def addresses(self) -> list[PersonAddress]:
        return self.now(PersonAddress)

    @property
    def talking(self) -> list[tuple[Kind, list[Characteristic]]]:
        """What helps to talk with them."""
        return [(kind, some) for kind, some in self._by_kind() if kind.name in TALK and some]

    @property
    def being(self) -> list[tuple[Kind, list[Characteristic]]]:
        """Who they are besides: each kind that is known."""
        return [(kind, some) for kind, some in self._by_kind() if kind.name not in TALK and some]

    @property
    def to_add(self) -> list[Kind]:
        """Kinds that can be written down: those of which several hold, and those not known yet."""
        known = {kind.name for kind, some in self._by_kind() if some}
        return [kind for kind in kinds().values() if kind.several or kind.name not in known]

    @property
    def sex(self) -> str:
        """Sex in law where no dated row says it; nothing before the birth, and nothing where it is not known."""
        dated = any(each.kind == "sex_in_law" for each in self.now(Characteristic))
        return "" if dated or self.person.sex == "U" else SEXES[self.person.sex]

    def _by_kind(self) -> list[tuple[Kind, list[Characteristic]]]:
        rows = self.now(Characteristic)
        return [(kind, [each for each in rows if each.kind == name]) for name, kind in kinds().items()]

    def kind(self, item: Item) -> str:
        """How addresses of pages call it."""
        return item._meta.model_name or ""

    def title(self, item: Item) -> str:
        """What kind of thing it is, what it says, and of whom."""
        return f"{title_of(item)} of {self.name}: {item}"

    def may_change(self, item: Item) -> bool:
        """Whether the reader's agency wrote it down and they may write."""
        return self.may_write and item.source_agency_id == self.agency


def find_detail(kind: Any, item: Any) -> Dated:
    """What this page shows, by the kind and id in an address. Raises Http404."""
    found = find_item(kind, item)
    if not isinstance(found, DETAILS):
        raise Http404
    return found


def find_expected(family: Any, person: Any) -> Membership:
    """Somebody of a family who is not yet born. Raises Http404."""
    member = find_member(family, person)
    if not member.person.unborn:
        raise Http404
    return member


def find_expected_ever(family: Any, person: Any) -> Membership:
    """Somebody of a family who is expected, or was and lives. Raises Http404."""
    member = find_member(family, person)
    if not member.person.expected_date or member.person.lost_on or member.person.died_on:
        raise Http404
    return member


def find_begun(family: Any, person: Any) -> Membership:
    """Somebody of a family who is or was expected, whatever has come of it since. Raises Http404."""
    member = find_member(family, person)
    if not member.person.expected_date:
        raise Http404
    return member


def find_met(family: Any, person: Any) -> Membership:
    """Somebody of a family who was born, whether or not they have died since. Raises Http404."""
    member = find_member(family, person)
    if member.person.unborn or member.person.lost_on:
        raise Http404
    return member


def about_page(user: User, member: Membership) -> AboutPage:
    """The person as this reader may know them."""
    person = member.person
    hidden = sharing_reads.withheld(user, [person])
    name, with_age = named(person, (person.pk, "identity") in hidden)
    items = {model: _items(user, model, person) for model in DETAILS}
    shares = sharing_reads.shares_for(user, [person.pk])
    shown = [each for some in items.values() for each in some]
    keys = [each.pk for each in shown]
    return AboutPage(
        member=member,
        name=name,
        with_age=with_age,
        items=items,
        keeps=families.keeps(user, member.family),
        may_write=bool(families.may_write(user, member.family)),
        agency=user.agency_id,
        restricted=_restricted(user, person),
        left=[left_of(each, shares.get((person.pk, each.information))) for each in shown],
        seals=seals.on_items(keys),
        disputes=disputes.on_items(keys),
        quiet=kept_from(user, person) if families.keeps(user, member.family) else [],
    )


def _items(user: User, model: type[Dated], person: Person) -> list[Any]:
    found = sharing.items_visible_to(user, model).filter(person__in=records_of(person))
    return list(found.select_related("person", "source_agency", "recorded_by").order_by("-since", "recorded_at", "pk"))


def _restricted(user: User, person: Person) -> list[tuple[str, str]]:
    """What the reader may know is kept from them, and whom to ask."""
    rows = sharing_reads.restricted_for(user, [person.pk]).get(person.pk, [])
    found = [(INFORMATION[row.information].title, f"{row.decided_by.name}, {row.by_agency}") for row in rows]
    kept = seals.to_ask_about(user, [person.pk]).get(person.pk, [])
    return [*found, *((title, f"{keeper.name}, {keeper.agency}") for title, keeper in kept)]
