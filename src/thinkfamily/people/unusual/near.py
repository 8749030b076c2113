"""Which families are close to a reader: somebody has the reader's surname, or lives in their own postcode."""

from collections.abc import Iterable

from django.db.models import CharField, Func, Q, QuerySet, Value
from django.db.models.functions import Cast, Lower

from thinkfamily.access.colleagues.models import Profile
from thinkfamily.access.events.models import Look
from thinkfamily.access.users.models import User
from thinkfamily.people.arrivals.models import Home, Member
from thinkfamily.people.families.models import Membership
from thinkfamily.people.persons.models import PersonAddress
from thinkfamily.people.records.models import Address
from thinkfamily.people.unusual import rules


def with_surname_of(readers: Iterable[User], looks: QuerySet[Look]) -> dict[int, set[str]]:
    """By reader, families of these looks with a member of the same surname. Two queries."""
    called: dict[str, set[int]] = {}
    for reader in readers:
        if surname := rules.surname(reader.name):
            called.setdefault(surname, set()).add(reader.pk)
    parts = (Lower("person__last_name"), Value("[^[:alpha:]]"), Value(""), Value("g"))
    letters = Func(*parts, function="regexp_replace", output_field=CharField())
    family_id = Cast("family_id", CharField())
    found: dict[int, set[str]] = {}
    for model in (Member, Membership):
        rows = model.objects.annotate(folded=letters, of=family_id).filter(of__in=looks.values("family_id"))
        for surname, family in rows.filter(folded__in=list(called)).values_list("folded", "of").distinct():
            for reader_id in called[surname]:
                found.setdefault(reader_id, set()).add(family)
    return found


def in_postcode_of(readers: Iterable[User]) -> dict[int, set[str]]:
    """By reader, families of which somebody lives, or lived, in the postcode that the reader gave as their own."""
    profiles = Profile.objects.filter(user__in=[reader.pk for reader in readers]).exclude(home_postcode="")
    at: dict[str, set[int]] = {}
    for postcode, reader_id in profiles.values_list("home_postcode", "user"):
        at.setdefault(postcode.replace(" ", "").upper(), set()).add(reader_id)
    found: dict[int, set[str]] = {}
    for postcode, readers_there in at.items():
        families = _families_at(postcode)
        for reader_id in readers_there:
            found.setdefault(reader_id, set()).update(families)
    return found


def _families_at(postcode: str) -> set[str]:
    spaced = f"{postcode[:-3]} {postcode[-3:]}"
    written = Q(text__icontains=spaced) | Q(text__icontains=postcode)
    homes = Home.objects.filter(address_id__in=Address.objects.filter(written).values("pk")).values("person_id")
    proposed = Member.objects.filter(person_id__in=homes).values_list("family_id", flat=True)
    lived = PersonAddress.objects.filter(postcode__in=[spaced, postcode]).values("person_id")
    recorded = Membership.objects.filter(person_id__in=lived).values_list("family_id", flat=True)
    return {*map(str, proposed), *map(str, recorded)}
