"""From whom of a family a child is kept, who would have to be asked about, and what of both one reader may know."""

from collections.abc import Collection, Iterable
from typing import Any

from django.db.models import Q

from thinkfamily.access import reading
from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.households.models import Stay
from thinkfamily.people.families.models import Membership
from thinkfamily.people.families.ties.descent import DESCENT
from thinkfamily.people.families.ties.models import Responsibility
from thinkfamily.people.persons.models import Item, Person, Tie
from thinkfamily.people.persons.one_person import follow, records_of
from thinkfamily.people.persons.reads import speaking_of
from thinkfamily.people.sealing.policy import seals_visible_to
from thinkfamily.people.seals.reads import standing
from thinkfamily.people.sharing.reads import withheld
from thinkfamily.vocabulary.dates import age_on

GROWN_UP = 18


def can_be_kept(person: Person) -> bool:
    """Whether somebody is expected, was expected when they were written down, or is a child still."""
    if Person.objects.filter(pk__in=records_of(person), expected_date__isnull=False).exists():
        return True
    return person.date_of_birth is not None and age_on(person.date_of_birth, today()) < GROWN_UP


def barred(person: Person) -> set[Any]:
    """The ids of everybody from whom it is kept that there is this child, whoever asks: by one of their records.

    From them everything is sealed that said who the parents are when the seal was laid. What somebody wrote down since
    without a seal opens nothing. Where nobody's parent is written down, everything about the child counts.
    """
    with reading.as_system("from whom a child is kept"):
        records = records_of(person)
        of_parents: list[Item] = list(Tie.objects.filter(other__in=records, kind__in=DESCENT))
        of_parents += Responsibility.objects.filter(other__in=records)
        telling = {item.pk: item for item in of_parents or speaking_of(person)}
        found: dict[Any, list[Any]] = {}
        for seal in standing().filter(item__in=list(telling), from_person__isnull=False):
            found.setdefault(seal.from_person_id, []).append(seal)
        return {
            whom
            for whom, seals in found.items()
            if whom not in records and _knew_nothing(telling.values(), seals, max(one.sealed_at for one in seals))
        }


def _knew_nothing(telling: Iterable[Item], seals: Collection[Any], laid: Any) -> bool:
    sealed = {one.item for one in seals}
    return all(item.pk in sealed or item.recorded_at > laid for item in telling)


def born_with(user: User, member: Membership) -> list[Person]:
    """Who was born with somebody in a family, themselves first, as far as the reader may know of them."""
    person, day = member.person, member.person.date_of_birth
    rows = member.family.memberships.filter(person__date_of_birth=day, person__expected_date__isnull=False)
    others = {each.person for each in rows.select_related("person")} - {person} if day else set()
    unknown = {key for key, what in withheld(user, [*others]) if what in ("family", "identity")}
    return [person, *sorted(others - {one for one in others if one.pk in unknown}, key=lambda one: str(one.pk))]


def kept_from(user: User, person: Person) -> list[Person]:
    """Of those the ones whom this reader may see, where they may see of a seal too."""
    keys = barred(person)
    if not keys:
        return []
    with reading.as_system("what speaks of a child who is kept from somebody"):
        items = [item.pk for item in speaking_of(person)]
    seen = seals_visible_to(user).filter(item__in=items, from_person__in=keys, lifted__isnull=True)
    return _shown(user, seen.values_list("from_person", flat=True))


def to_ask_about(user: User, member: Membership) -> list[Person]:
    """Whoever may come to know: of the child's families and homes, and whoever else is a parent or answers as one.

    Only whom this reader may see.
    """
    with reading.as_system("who is near a child who is expected"):
        records = records_of(member.person)
        now = Q(until=None) | Q(until__gte=today())
        parents = {
            *Tie.objects.filter(now, other__in=records, kind__in=DESCENT).values_list("person", flat=True),
            *Responsibility.objects.filter(now, other__in=records).values_list("person", flat=True),
        }
        homes = Stay.objects.filter(now, person__in=[*parents, *records]).values("household")
        near = parents | set(Stay.objects.filter(now, household__in=homes).values_list("person", flat=True))
        of = Membership.objects.filter(now, person__in=records).values("family")
        near |= set(Membership.objects.filter(now, family__in=of).values_list("person", flat=True))
        one = follow(near)
        whom = {one.person(key) for key in near} - set(records)
    return [each for each in _shown(user, whom) if not (each.unborn or each.lost_on or each.died_on)]


def _shown(user: User, keys: Iterable[Any]) -> list[Person]:
    """Of these people the ones whom the reader reaches, and of whom neither name nor belonging is withheld."""
    found = list(families.people_visible_to(user).filter(pk__in=list(keys)).distinct())
    hidden = {key for key, what in withheld(user, found) if what in ("identity", "family")}
    return sorted((each for each in found if each.pk not in hidden), key=lambda each: (each.first_name, str(each.pk)))
