"""Pairs that wait for a decision, two records side by side, what a merge did, and who saw the picture."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.http import Http404

from thinkfamily.access.users.models import User
from thinkfamily.people.families.models import Family, Membership
from thinkfamily.people.families.policy import visible_to
from thinkfamily.people.find.reads import Likely, likely_same
from thinkfamily.people.persons.details import Identifier
from thinkfamily.people.persons.models import SEXES, Item, Person, Tie, all_items
from thinkfamily.people.persons.one_person import OnePerson, follow
from thinkfamily.people.same_person import actions, policy, rules
from thinkfamily.people.same_person.models import LikelyPair, Merge, PairSaid
from thinkfamily.people.same_person.pair import Pair, described
from thinkfamily.people.sharing.policy import items_visible_to

MERGES = 20
WORDS = {"asked": "somebody thinks so", "cannot_tell": "somebody could not tell"}


@dataclass
class Waiting:
    """A pair on the list: why it is there, and what was said of it so far."""

    pair: Pair
    reasons: list[str]
    families: tuple[list[str], ...] = ()


@dataclass(frozen=True)
class Line:
    """One thing that both may say. `left`, `right`: what each says, in words."""

    title: str
    left: list[str]
    right: list[str]

    @property
    def compared(self) -> str:
        mine, theirs = {_plain(each) for each in self.left}, {_plain(each) for each in self.right}
        if not mine or not theirs:
            return "one does not say" if mine or theirs else "neither says"
        return "same" if mine == theirs else "partly the same" if mine & theirs else "differs"


@dataclass(frozen=True)
class SideBySide:
    """The page of a pair. `cannot`: why they are not one person, whoever decides; `asks`: what makes it unlikely."""

    pair: Pair
    lines: list[Line]
    reasons: list[str]
    said: list[PairSaid]
    cannot: str
    asks: list[str]
    families: list[Family]
    names: dict[Any, str]
    shown: list[str]
    items: list[Item]

    @property
    def agreeing(self) -> list[Line]:
        return [each for each in self.lines if each.compared in ("same", "partly the same")]

    @property
    def differing(self) -> list[Line]:
        return [each for each in self.lines if each.compared == "differs"]


def find_pair(one: uuid.UUID, other: uuid.UUID) -> Pair:
    """The pair of an address, whichever of the two is named first. Raises Http404."""
    found = Person.objects.select_related("merged_into").in_bulk([one, other])
    people = {person.pk: person for person in (each.merged_into or each for each in found.values())}
    if len(people) != 2:
        raise Http404
    return Pair.of(*people.values())


def find_merge(merge: uuid.UUID) -> Merge:
    """The merge of an address. Raises Http404."""
    found = Merge.objects.select_related("kept", "gone", "by", "undone__by").filter(pk=merge).first()
    if found is None:
        raise Http404
    return found


def waiting(user: User) -> list[Waiting]:
    """Pairs that this reader may decide: what Identify proposes twice, what says the same, what somebody asked.

    The order says nothing about anybody.
    """
    found: dict[tuple[Any, Any], Waiting] = {}
    for row in _unmerged(LikelyPair.objects):
        found[row.one_id, row.other_id] = Waiting(Pair(row.one, row.other), [rules.AGREES[each] for each in row.agrees])
    latest = {(row.one_id, row.other_id): row for row in _unmerged(PairSaid.objects.order_by("at", "pk"))}
    for key, row in latest.items():
        if row.said == "not_same":
            found.pop(key, None)
        else:
            found.setdefault(key, Waiting(Pair(row.one, row.other), [])).reasons.append(WORDS[row.said])
    return [each for _, each in sorted(found.items()) if policy.may_decide(user, each.pair)]


def with_families(user: User, found: Iterable[Waiting]) -> list[Waiting]:
    """The same, with the families of each record that the reader may open."""
    shown = list(found)
    for each in shown:
        each.families = tuple([str(family) for family in _families(user, [one.pk])] for one in each.pair.both)
    return shown


def numbers_of(user: User, found: Iterable[Waiting]) -> list[Item]:
    """The numbers that are said to be the same."""
    items: list[Item] = []
    for each in found:
        schemes = [name for name in rules.ONE_EACH if rules.AGREES.get(name) in each.reasons]
        if schemes:
            people = follow([one.pk for one in each.pair.both]).records([one.pk for one in each.pair.both])
            items += items_visible_to(user, Identifier).filter(person__in=people, scheme__in=schemes)
    return items


def _unmerged(rows: Any) -> Any:
    """Where neither is read as somebody else already."""
    return rows.filter(one__merged_into=None, other__merged_into=None).select_related("one", "other")


def merges(user: User) -> list[Merge]:
    """The latest that stand and that this reader may see: from here they are undone."""
    rows = Merge.objects.filter(undone=None).select_related("kept", "gone", "by").order_by("-at", "pk")
    return [each for each in rows[:MERGES] if policy.may_see_merge(user, each)]


def side_by_side(user: User, pair: Pair) -> SideBySide:
    """What this reader may see of the two."""
    one = follow([each.pk for each in pair.both])
    items = [_items(user, one, each) for each in pair.both]
    left, right = (_of(user, one, each, some) for each, some in zip(pair.both, items, strict=True))
    titles = list(dict.fromkeys([*left, *right]))
    likely = LikelyPair.objects.filter(one=pair.one, other=pair.other).first()
    said = PairSaid.objects.filter(one=pair.one, other=pair.other).select_related("by__agency").order_by("at", "pk")
    kept, gone = actions.which(pair, pair.one)
    families = _families(user, one.records([each.pk for each in pair.both]))
    return SideBySide(
        pair=pair,
        lines=[Line(title, left.get(title, []), right.get(title, [])) for title in titles],
        reasons=[rules.AGREES[each] for each in likely.agrees] if likely else [],
        said=list(said),
        cannot=actions.objection(kept, gone),
        asks=actions.asked(kept, gone),
        families=families,
        names=names_of(user, pair),
        shown=[str(each.pk) for each in pair.both],
        items=[item for some in items for item in some],
    )


def _items(user: User, one: OnePerson, person: Person) -> list[Item]:
    """Everything about one of the two that this reader may see, kind by kind."""
    ids, found = one.records([person.pk]), list[Item]()
    for model in all_items():
        names = Q(person__in=ids) | Q(other__in=ids) if model is Tie else Q(person__in=ids)
        found += items_visible_to(user, model).filter(names).order_by("recorded_at", "pk")
    return found


def _of(user: User, one: OnePerson, person: Person, items: list[Item]) -> dict[str, list[str]]:
    """By what it is, what a record says; items as this reader may see them."""
    ids = one.records([person.pk])
    found = {
        "Name": [str(person)],
        "Born": [_day(person.date_of_birth)],
        "Expected": [_day(person.expected_date)],
        "Died": [_day(person.died_on)],
        "Sex in law": [SEXES[person.sex] if person.sex in "FM" else ""],
        "Families": [
            f"{each.family}, {each.get_role_display().lower()}"
            for each in Membership.objects.filter(person__in=ids, family__in=visible_to(user)).select_related("family")
        ],
    }
    for model in all_items():
        said = [_said(item) for item in items if type(item) is model]
        found[title_of(model)] = list(dict.fromkeys(said))
    return {title: [words for words in said if words] for title, said in found.items() if any(said)}


def title_of(model: type[Item]) -> str:
    """What a kind of item is called at the side of a table: Addresses, Ties, Notes."""
    words = str(model._meta.verbose_name_plural).removesuffix(" of persons")
    return words[:1].upper() + words[1:]


def _said(item: Item) -> str:
    words = item.says
    return words if len(words) < 200 else f"{words[:200]}…"


def _day(date: Any) -> str:
    return f"{date.day} {date:%B %Y}" if date else ""


def _plain(words: str) -> str:
    return "".join(words.lower().split())


def _families(user: User, records: Iterable[Any]) -> list[Family]:
    return list(visible_to(user).filter(memberships__person__in=list(records)).distinct().order_by("name", "pk"))


def names_of(user: User, pair: Pair) -> dict[Any, str]:
    """By id, how the two are told apart: each with the families of its own record."""
    return {each.pk: described(each, _families(user, [each.pk])) for each in pair.both}


def families_of_pair(user: User, pair: Pair) -> list[Family]:
    """Those of either that the reader may open."""
    return _families(user, [each.pk for each in pair.both])


def others_like(user: User, person: Person) -> list[Likely]:
    """Persons whom the reader may see and who say nearly the same, whose record they reach by itself."""
    near = likely_same(
        user,
        first_name=person.first_name,
        last_name=person.last_name,
        born=person.date_of_birth,
        expected=person.expected_date,
    )
    mine = follow([person.pk]).records([person.pk])
    return [each for each in near if each.person.pk not in mine and policy.reaches(user, each.person)]
