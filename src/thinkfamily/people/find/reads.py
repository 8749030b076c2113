"""Whom a reader finds: among the people whom they may see, by what they may see of them, the nearest first."""

import datetime
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from typing import Any

from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.design.words import dates
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.models import Family, Membership
from thinkfamily.people.find import keys, rules
from thinkfamily.people.find.known import known_of
from thinkfamily.people.find.typed import Typed
from thinkfamily.people.persons.models import Person, Tie
from thinkfamily.people.sharing import policy as sharing
from thinkfamily.people.sharing.reads import withheld

A_PAGE = 25
LOOKED_AT = 120  # by a name; the nearest of them are shown
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

    @property
    def sentence(self) -> str:
        """Same name, born a year apart."""
        return rules.Fit(self.reasons, 0).sentence

    @property
    def who(self) -> str:
        """13, born 9 June 2013; a baby expected in February 2027."""
        born = self.person.date_of_birth
        years = dates.age(born, today())
        if self.person.died_on or years is None:
            return self.person.with_age if born or self.person.expected_date else "Date of birth not known"
        return f"{years or 'under 1'}, born {dates.day(born)}"


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
    asked = keys.searching_form(typed)
    found = _fitting(user, asked, keys.found_by(asked, most=LOOKED_AT))
    shown = with_unborn(user, found[:A_PAGE])
    return Answer(shown, more=len(found) > A_PAGE)


def likely_same(
    user: User,
    *,
    first_name: str,
    last_name: str,
    born: datetime.date | None = None,
    expected: datetime.date | None = None,
    nhs_number: str = "",
    upn: str = "",
    postcode: str = "",
) -> list[Likely]:
    """Persons whom this reader may see and who may be the same, the likeliest first; at most ten.

    Merged persons stand for the one that is kept. Nobody else is in it, whatever there is. The reader must be the one
    whom the database knows, on a page or `as_reader`: the product itself finds nobody.
    """
    numbers = tuple((("i", number),) for number in (nhs_number, upn) if number)
    typed = Typed(f"{first_name} {last_name}", born, None, (("p", postcode),) if postcode else (), numbers)
    if typed.nothing and not expected:
        return []
    asked = replace(keys.searching_form(typed), expected=expected)
    found = _fitting(user, asked, keys.found_by(asked, expected=_about(expected), most=LOOKED_AT))
    return [likely for likely in found if likely.differences <= ASKED_ABOUT][:LIKELY]


def _about(expected: datetime.date | None) -> list[str]:
    """The keys of days about an expected date."""
    if expected is None:
        return []
    days = rules.NEAR_A_BIRTH.days
    return [f"x:{expected + datetime.timedelta(day)}" for day in range(-days, days + 1)]


def _fitting(user: User, asked: rules.Asked, ids: Collection[Any]) -> list[Likely]:
    """Of these people, who fits; once each, the nearest first, and by name and id among equals."""
    seen = families.people_visible_to(user).filter(lost_on=None)
    people = list(seen.filter(pk__in=ids).select_related("merged_into"))
    hidden = withheld(user, people)
    people = [one for one in people if (one.pk, "identity") not in hidden]
    known = known_of(user, people)
    like = keys.likeness(asked, (word for each in known.values() for name in each.names for word in name.words))
    fits = {one.pk: fit for one in people if (fit := rules.fit(asked, known[one.pk], like))}
    kept = _kept(user, [one for one in people if one.pk in fits])
    homes = families_of(user, [*fits, *(one.pk for one in kept.values())], hidden)
    found: dict[Any, Likely] = {}
    for one in sorted((one for one in people if one.pk in fits), key=lambda p: (fits[p.pk].differences, str(p), p.pk)):
        person, fit = kept.get(one.pk, one), fits[one.pk]
        if person.pk not in found:
            theirs = list({family.pk: family for family in homes[person.pk] + homes[one.pk]}.values())
            found[person.pk] = Likely(person, str(person), fit.reasons, theirs, fit.differences)
    return list(found.values())


def _kept(user: User, people: Iterable[Person]) -> dict[Any, Person]:
    """By who was merged, the person who is kept, where the reader may see them."""
    gone = {one.pk: one.merged_into for one in people if one.merged_into}
    wanted = [person.pk for person in gone.values()]
    seen = set(families.people_visible_to(user).filter(pk__in=wanted).values_list("pk", flat=True)) if wanted else set()
    return {pk: person for pk, person in gone.items() if person.pk in seen}


def families_of(user: User, people: Iterable[Any], hidden: Collection[tuple[Any, str]]) -> dict[Any, list[Family]]:
    """By person, their families that the reader may open; none where it is withheld that they belong to one."""
    found: dict[Any, list[Family]] = {one: [] for one in people}
    rows = Membership.objects.filter(person__in=list(found), family__in=families.visible_to(user))
    for row in rows.select_related("family__kept_by").order_by("family__name", "family_id", "pk"):
        if (row.person_id, "family") not in hidden and row.family not in found[row.person_id]:
            found[row.person_id].append(row.family)
    return found


def with_unborn(user: User, found: list[Likely]) -> list[Likely]:
    """The same, and after each parent the children that they expect, as far as the reader may see them and the tie."""
    there = {each.person.pk for each in found}
    ties = sharing.items_visible_to(user, Tie).filter(
        person__in=there, kind__in=UNBORN_OF, other__in=families.people_visible_to(user),
        other__date_of_birth=None, other__expected_date__isnull=False, other__lost_on=None, until=None,
    )  # fmt: skip
    babies: dict[Any, list[Person]] = {}
    for tie in ties.exclude(other__in=there).select_related("other").order_by("other__expected_date", "pk"):
        babies.setdefault(tie.person_id, []).append(tie.other)
    hidden = withheld(user, [one for some in babies.values() for one in some])
    homes = families_of(user, [one.pk for some in babies.values() for one in some], hidden)
    shown: dict[Any, Likely] = {}
    for each in found:
        shown[each.person.pk] = each
        for baby in babies.get(each.person.pk, []):
            if (baby.pk, "identity") not in hidden:
                said = (f"{each.person.first_name or each.name} is the parent",)
                shown.setdefault(baby.pk, Likely(baby, str(baby), said, homes[baby.pk], each.differences))
    return list(shown.values())
