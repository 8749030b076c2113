"""What goes with a list of files: who goes and who stays because of another family, and all that hangs on them."""

import uuid
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from django.db.models import Q

from thinkfamily.people.families.households.models import Household
from thinkfamily.people.families.models import Family, Membership
from thinkfamily.people.network.models import Group
from thinkfamily.people.persons.models import Person, Tie
from thinkfamily.people.retention import hanging, publication
from thinkfamily.people.retention.hanging import Rows
from thinkfamily.people.retention.publication import Named

# What of an adult stays for as long as a family's file: that they are of the family, and who belongs to whom.
STAYS = (Membership, Tie)
# Nobody's own: they go with the last who had to do with them.
SHARED = (Household, Group)


@dataclass
class Going:
    """Rows by table, and what of the publication goes too."""

    rows: Rows = field(default_factory=hanging.empty)
    published: Named = field(default_factory=Named)


def with_files(families: Collection[uuid.UUID], adults: Collection[uuid.UUID] = ()) -> Going:
    """All that goes with these families' files and these adults' parts. Nothing is removed here."""
    found, persons = Going(), who_goes(families)
    if families:
        found.published = publication.named(families, persons)
        found.rows[Family] |= set(families)
        found.rows[Person] |= persons
        hanging.widen(found.rows)
        names = {str(family) for family in families} | found.published.families
        hanging.naming(found.rows, families=names, persons=found.published.persons)
        publication.rows(found.rows, found.published)
    for model, ids in _parts(set(adults) - persons).items():
        found.rows[model] |= ids
    _with_the_last(found.rows)
    ids = hanging.ids_of(found.rows)
    hanging.naming(found.rows, things=ids)
    hanging.speaking_of(found.rows, ids | found.published.refs)
    hanging.widen(found.rows, but=() if not adults else history_of(STAYS))
    return found


def who_goes(families: Collection[uuid.UUID]) -> set[uuid.UUID]:
    """Everybody of these families who is of no other; whoever was merged with somebody goes, or stays, with them."""
    of = set(Membership.objects.filter(family__in=families).values_list("person", flat=True))
    together = _merged(of)
    stays = Membership.objects.filter(person__in=set().union(*together, of)).exclude(family__in=families)
    staying = set(stays.values_list("person", flat=True))
    return {person for group in together if not group & staying for person in group}


def _merged(persons: Iterable[uuid.UUID]) -> list[set[uuid.UUID]]:
    """These persons with everybody who is the same person, a set for each."""
    found: list[set[uuid.UUID]] = []
    left = set(persons)
    while left:
        group, new = set(), {left.pop()}
        while new:
            group |= new
            rows = Person.objects.filter(Q(pk__in=new) | Q(merged_into__in=new)).values_list("pk", "merged_into")
            new = {one for row in rows for one in row if one} - group
        found.append(group)
        left -= group
    return found


def _parts(adults: set[uuid.UUID]) -> Rows:
    """All that points at these people, and not they themselves."""
    if not adults:
        return {}
    rows = hanging.empty()
    rows[Person] |= adults
    hanging.widen(rows, but=(*STAYS, *history_of((*STAYS, Person)), Person))
    rows.pop(Person)
    return rows


def _with_the_last(rows: Rows) -> None:
    """Adds homes and groups that nothing but what goes points at."""
    for shared in SHARED:
        gone: set[uuid.UUID] = set()
        stays: set[uuid.UUID] = set()
        for other, column in hanging.pointing_at(shared):
            if other not in history_of((shared,)):
                gone |= set(other._base_manager.filter(pk__in=rows[other]).values_list(column, flat=True))
        for other, column in hanging.pointing_at(shared):
            if other not in history_of((shared,)):
                still = other._base_manager.filter(**{f"{column}__in": gone - {None}}).exclude(pk__in=rows[other])
                stays |= set(still.values_list(column, flat=True))
        rows[shared] |= gone - stays - {None}


def history_of(models: Collection[type]) -> tuple[type, ...]:
    """The tables that keep earlier states of these."""
    return tuple(each for each in hanging.models() if getattr(each, "pgh_tracked_model", None) in models)
