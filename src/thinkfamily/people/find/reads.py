"""Whom a reader finds: among the people whom they may see, by what they may see of them, the nearest first."""

import datetime
from collections.abc import Collection, Iterable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from typing import Any

from thinkfamily.access import reading
from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.design.words import dates
from thinkfamily.people.families.models import Family, Membership
from thinkfamily.people.find import keys, known, rules
from thinkfamily.people.find.typed import Typed
from thinkfamily.people.persons.models import Item, Person, Tie

A_PAGE = 25
LOOKED_AT = 40  # by a name; the nearest of them are shown
LIKELY, ASKED_ABOUT = 10, 3  # how many, and with how many differences at most
UNBORN_OF = ("parent_of", "step_parent_of", "foster_carer_of", "adoptive_parent_of")


@dataclass(frozen=True)
class Likely:
    """Somebody who may be meant: the person, why in words, and their families that the reader may open."""

    person: Person
    name: str
    reasons: tuple[str, ...]
    families: list[Family]
    differences: int = 0
    items: tuple[Item, ...] = ()  # of which the reasons tell
    numbers: int = 0

    @property
    def sentence(self) -> str:
        """Same name, born a year apart."""
        return rules.Fit(self.reasons, 0).sentence

    @property
    def title(self) -> str:
        """The name; where there is none, what is known instead: A baby expected in February 2027."""
        named = bool(self.person.first_name or self.person.last_name)
        said = self.name if named or not self.person.expected_date else self.person.with_age
        return said[:1].upper() + said[1:]

    @property
    def who(self) -> str:
        """13, born 9 June 2013; nothing where the title says it."""
        born = self.person.date_of_birth
        years = dates.age(born, today())
        if self.person.died_on or (self.person.expected_date and not born):
            return "" if self.person.with_age.lower() == self.title.lower() else self.person.with_age
        return f"{years or 'under 1'}, born {dates.day(born)}" if years is not None else "date of birth not known"


@dataclass(frozen=True)
class Answer:
    """Who was found. `more`: whether more people fit than a page holds."""

    people: list[Likely]
    more: bool = False


def find(user: User, typed: Typed) -> Answer:
    """People who fit what was typed; where nothing was by which anybody can be found, nobody.

    An unborn child comes after the parent by whom it is found. Never more than a page.
    """
    if typed.nothing:
        return Answer([])
    with _as(user):
        asked = keys.searching_form(typed)
        found = _fitting(asked, keys.found_by(asked, most=LOOKED_AT))
        return Answer(with_unborn(found[:A_PAGE]), more=len(found) > A_PAGE)


def likely_same(
    user: User,
    *,
    first_name: str,
    last_name: str,
    born: datetime.date | None = None,
    expected: datetime.date | None = None,
    numbers: Iterable[str] = (),
    postcode: str = "",
) -> list[Likely]:
    """Persons whom this reader may see and who may be the same, the likeliest first; at most ten.

    `numbers`: of any scheme, in their standard form. Whoever has one of them is among them, whatever else differs; that
    somebody has none of them, or has others, keeps nobody out. Merged persons stand for the one that is kept. Nobody
    else is in it, whatever there is.
    """
    known_by = tuple((("i", number),) for number in numbers if number)
    typed = Typed(f"{first_name} {last_name}", born, None, (("p", postcode),) if postcode else (), known_by)
    if typed.nothing and not expected:
        return []
    with _as(user):
        asked = replace(keys.searching_form(typed), expected=expected)
        found = _fitting(asked, keys.found_by(asked, expected=_about(expected), most=LOOKED_AT))
    most = ASKED_ABOUT + rules.A_NUMBER * len(known_by)
    return [likely for likely in found if likely.numbers or likely.differences <= most][:LIKELY]


def _as(user: User) -> AbstractContextManager[None]:
    """On a page the database knows the reader already; a job of the product looks for them."""
    return nullcontext() if reading.scope.current().who == user.pk else reading.as_reader(user)


def _about(expected: datetime.date | None) -> list[str]:
    """The keys of days about an expected date."""
    if expected is None:
        return []
    days = rules.NEAR_A_BIRTH.days
    return [f"x:{expected + datetime.timedelta(day)}" for day in range(-days, days + 1)]


def _fitting(asked: rules.Asked, ids: Collection[Any]) -> list[Likely]:
    """Of these people, who fits; once each, the nearest first, and by name and id among equals."""
    people = known.people(ids, asked.words)
    of, like, sources = known.known_of(people, asked.words)
    fits = {one.pk: fit for one in people if (fit := rules.fit(asked, of[one.pk], like))}
    fitting = sorted((one for one in people if one.pk in fits), key=lambda p: (fits[p.pk].differences, str(p), p.pk))
    homes = families_of(each.pk for one in fitting for each in (one, one.merged_into) if each)
    found: dict[Any, Likely] = {}
    for one in fitting:
        person, fit = one.merged_into or one, fits[one.pk]  # the database gives nobody whom the reader may not see
        if person.pk not in found:
            theirs = list({family.pk: family for family in homes[person.pk] + homes[one.pk]}.values())
            behind = sources.behind(one.pk, asked, fit)
            found[person.pk] = Likely(person, str(person), fit.reasons, theirs, fit.differences, behind, fit.numbers)
    return list(found.values())


def families_of(people: Iterable[Any]) -> dict[Any, list[Family]]:
    """By person, their families that the reader may open; none where it is withheld that they belong to one."""
    found: dict[Any, list[Family]] = {one: [] for one in people}
    rows = Membership.objects.filter(person__in=list(found)).select_related("family__kept_by")
    for row in rows.order_by("family__name", "family_id", "pk"):
        if row.family not in found[row.person_id]:
            found[row.person_id].append(row.family)
    return found


def with_unborn(found: list[Likely]) -> list[Likely]:
    """The same, and after each parent the children that they expect, as far as the reader may see them and the tie."""
    there = {each.person.pk for each in found}
    ties = Tie.objects.filter(
        person__in=there, kind__in=UNBORN_OF, until=None, other__date_of_birth=None,
        other__expected_date__isnull=False, other__lost_on=None,
    ).exclude(other__in=there)  # fmt: skip
    babies: dict[Any, list[Tie]] = {}
    for tie in ties.select_related("other").order_by("other__expected_date", "pk"):
        babies.setdefault(tie.person_id, []).append(tie)
    if not babies:
        return found
    homes = families_of(tie.other_id for some in babies.values() for tie in some)
    shown: dict[Any, Likely] = {}
    for each in found:
        shown[each.person.pk] = each
        for tie in babies.get(each.person.pk, []):
            baby = tie.other
            said = (f"{each.person.first_name or each.name} is the parent",)
            shown.setdefault(baby.pk, Likely(baby, str(baby), said, homes[baby.pk], each.differences, (tie,)))
    return list(shown.values())
