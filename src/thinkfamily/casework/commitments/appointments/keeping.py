"""What an appointment takes along: the seals of the one that it replaces, and of an address that its place names."""

from collections.abc import Iterable

from thinkfamily.access import reading
from thinkfamily.access.decision import Refused, refuse
from thinkfamily.access.users.models import User
from thinkfamily.casework.commitments.appointments.models import Appointment
from thinkfamily.clock import now
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.models import PersonAddress
from thinkfamily.people.seals import rules
from thinkfamily.people.seals.models import Seal
from thinkfamily.people.seals.reads import standing
from thinkfamily.people.sharing.policy import items_visible_to

KEPT_FROM = "{} must not learn of that place: agree another with them."
SHORTEST = 6  # letters of an address, below which it would be found in any place


def take_place(kept: Appointment, family: Family, *, by: User) -> None:
    """Where its place is an address that is sealed, it is kept from the same people and agencies.

    Only an address that the writer sees: else the answer would tell whether somebody lives where they guess.
    """
    place = rules.place(kept.place)
    if not place:
        return
    people = family.memberships.values("person")
    sealed = standing().filter(kind="personaddress", person__in=people).values("item")
    near = items_visible_to(by, PersonAddress).filter(person__in=people, pk__in=sealed)
    named = [one.pk for one in near if _names(place, one)]
    take(kept, standing().filter(item__in=named).select_related("from_agency"), by=by)


def take_seals(kept: Appointment, of: Appointment, *, by: User) -> None:
    """Whoever must not learn of the one must not learn of the other."""
    take(kept, standing().filter(item=of.pk).select_related("from_agency"), by=by)


def take(kept: Appointment, seals: Iterable[Seal], *, by: User) -> None:
    """The same seals on this appointment, each once. Raises Refused where it is with the very agency."""
    held = {(one.from_person_id, one.from_agency_id) for one in standing().filter(item=kept.pk)}
    for one in seals:
        whom = (one.from_person_id, one.from_agency_id)
        if one.from_agency is not None and one.from_agency_id == kept.source_agency_id:
            raise Refused(refuse(KEPT_FROM.format(one.from_agency)))
        if whom in held:
            continue
        held.add(whom)
        with reading.as_system("what is sealed takes along what says the same"):
            Seal.objects.create(
                person=kept.person, kind="appointment", item=kept.pk, keeper_id=one.keeper_id, reason=one.reason,
                review_on=one.review_on, may_know=one.may_know, sealed_by=by, sealed_at=now(),
                from_person_id=one.from_person_id, from_agency_id=one.from_agency_id,
            )  # fmt: skip


def _names(place: str, address: PersonAddress) -> bool:
    said = [rules.place(address.line.partition(",")[0]), rules.place(address.postcode)]
    return any(len(one) >= SHORTEST and one in place for one in said)
