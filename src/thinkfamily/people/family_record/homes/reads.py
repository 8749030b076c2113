"""People and homes of one family as one reader may know them, with a fixed number of queries."""

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q
from django.http import Http404

from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.people.disclosures.actions import Shown as Left
from thinkfamily.people.families import policy as families
from thinkfamily.people.families import reads as family_reads
from thinkfamily.people.families.households import reads as households
from thinkfamily.people.families.households import rules
from thinkfamily.people.families.households.models import Household, Stay
from thinkfamily.people.families.links import policy as links
from thinkfamily.people.families.links.models import FamilyLink
from thinkfamily.people.families.models import Family, Membership
from thinkfamily.people.family_record.homes import linked
from thinkfamily.people.family_record.homes.policy import OfFamily
from thinkfamily.people.family_record.reads import named
from thinkfamily.people.persons.models import Person
from thinkfamily.people.persons.one_person import follow
from thinkfamily.people.sharing import policy as sharing
from thinkfamily.people.sharing import reads as sharing_reads
from thinkfamily.people.sharing.leaving import left_of
from thinkfamily.vocabulary.kinship import AWAY


@dataclass
class Somebody:
    """One person of the record. `stays`: those that hold today; `earlier`: those that are over, the newest first."""

    membership: Membership
    name: str
    with_age: str
    stays: list[Stay] = field(default_factory=list)
    earlier: list[Stay] = field(default_factory=list)

    @property
    def person(self) -> Person:
        return self.membership.person

    @property
    def away(self) -> list[Stay]:
        """Where they are, who are family and not at home."""
        return [stay for stay in self.stays if stay.kind in AWAY]


@dataclass
class Home:
    """A home with whoever of the record is there today: (who, the stay)."""

    household: Household
    there: list[tuple[Somebody, Stay]] = field(default_factory=list)

    @property
    def is_away(self) -> bool:
        """Whether it is only where somebody is away: a prison, a hospital, a placement."""
        return bool(self.there) and all(stay.kind in AWAY for _, stay in self.there)


@dataclass
class PeopleAndHomes:
    """What the page shows. `counted` and `in_plan` are sentences that count nobody twice."""

    family: Family
    people: list[Somebody]
    besides: list[Somebody]
    homes: list[Home]
    places: list[Home]
    nowhere: list[Somebody]
    gone: list[Membership]
    links: list[linked.Linked]
    counted: str
    in_plan: str
    may_write: bool
    may_link: bool
    agency: int
    left: list[Left]

    @property
    def everybody(self) -> list[Somebody]:
        return [*self.people, *self.besides]

    @property
    def earlier(self) -> list[tuple[Somebody, Stay]]:
        """Stays that are over, with whose they were."""
        return [(one, stay) for one in self.everybody for stay in one.earlier]

    @property
    def shown(self) -> list[str]:
        """Ids of what the reader is shown, for the log of looks."""
        stays = [stay for one in self.everybody for stay in (*one.stays, *one.earlier)]
        return [str(one.person.pk) for one in self.everybody] + [str(stay.pk) for stay in stays]


def people_and_homes(user: User, family: Family) -> PeopleAndHomes:
    """The page of one family."""
    members = family_reads.members(family)
    hidden = sharing_reads.withheld(user, [one.person for one in members])
    listed = [one for one in members if (one.person_id, "family") not in hidden]
    found = {one.person_id: Somebody(one, *named(one.person, (one.person_id, "identity") in hidden)) for one in listed}
    homes = _stays(user, found)
    people = [one for one in found.values() if one.membership.is_family]
    besides = [one for one in found.values() if not one.membership.is_family]
    whos = [_who(one) for one in found.values()]
    return PeopleAndHomes(
        family=family,
        people=people,
        besides=besides,
        homes=[home for home in homes if not home.is_away],
        places=[home for home in homes if home.is_away],
        nowhere=[one for one in people if not one.stays and not one.person.unborn],
        gone=_gone(family, hidden),
        links=linked.links_of(user, family),
        counted=rules.counted(whos, households.as_values(stay for one in found.values() for stay in one.stays)),
        in_plan=rules.in_plan(whos),
        may_write=bool(families.may_write(user, family)),
        may_link=bool(links.may_link(user, family)),
        agency=user.agency_id,
        left=_left(user, found),
    )


def _left(user: User, people: dict[Any, Somebody]) -> list[Left]:
    """What a look at the stays is in the log of what left."""
    shares = sharing_reads.shares_for(user, people)
    stays = [stay for one in people.values() for stay in (*one.stays, *one.earlier)]
    return [left_of(stay, shares.get((stay.person_id, stay.information))) for stay in stays]


def _who(one: Somebody) -> rules.Who:
    member = one.membership
    return rules.Who(households.one_person(one.person), one.name, member.is_family, member.in_plan)


def _stays(user: User, people: dict[Any, Somebody]) -> list[Home]:
    """Puts each stay to its person; gives the homes where somebody is today, most people first."""
    day = today()
    homes: dict[Any, Home] = {}
    same = follow(people)
    rows = sharing.items_visible_to(user, Stay).filter(person__in=same.records(people))
    told = rows.select_related("household", "person", "source_agency").order_by("-since", "recorded_at")
    for stay in same.read(told):
        one = people[stay.person_id]
        if stay.until and stay.until < day:
            one.earlier.append(stay)
            continue
        one.stays.append(stay)
        home = homes.setdefault(stay.household_id, Home(stay.household))
        home.there.append((one, stay))
    return sorted(homes.values(), key=lambda home: (-len(home.there), home.household.name, str(home.household.pk)))


def _gone(family: Family, hidden: Collection[tuple[Any, str]]) -> list[Membership]:
    """Who was of the family and is not any more."""
    gone = family.memberships.filter(until__lt=today()).select_related("person").order_by("-until")
    return [one for one in gone if not {(one.person_id, "family"), (one.person_id, "identity")} & set(hidden)]


def find_home(family: Any, home: Any) -> OfFamily:
    """A home where somebody of the family stays or stayed. Raises Http404."""
    found = family_reads.find(family)
    return _of(found, Household.objects.filter(pk=home, stays__person__in=_records(found)).first())


def stays_at(user: User, family: Family, home: Household) -> list[Stay]:
    """By what the reader knows of a home of the family: who stays or stayed there."""
    return list(sharing.items_visible_to(user, Stay).filter(household=home, person__in=_records(family)))


def find_stay(family: Any, stay: Any) -> OfFamily:
    """A stay of somebody of the family. Raises Http404."""
    found = family_reads.find(family)
    rows = Stay.objects.filter(pk=stay, person__in=_records(found))
    return _of(found, rows.select_related("household", "person", "source_agency").first())


def find_link(family: Any, link: Any) -> OfFamily:
    """A link of the family with another that holds. Raises Http404."""
    found = family_reads.find(family)
    rows = FamilyLink.objects.filter(Q(family=found) | Q(other=found), pk=link, until=None)
    return _of(found, rows.select_related("child", "decided_by__agency").first())


def _records(family: Family) -> list[Any]:
    """Every record of everybody who is or was of the family."""
    belonged = list(family.memberships.values_list("person", flat=True))
    return follow(belonged).records(belonged)


def _of(family: Family, thing: Any) -> OfFamily:
    if thing is None:
        raise Http404
    return OfFamily(family, thing)
