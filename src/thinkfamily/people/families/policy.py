"""Who reaches a family's record, who keeps and writes it, and who may open one."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from thinkfamily.access import reading
from thinkfamily.access.decision import ALLOWED, Decision, refuse
from thinkfamily.access.grants import reads as grants
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.one_look import looking
from thinkfamily.clock import today
from thinkfamily.people.arrivals.models import ProposedFamily
from thinkfamily.people.arrivals.policy import LEAD, may_see_family
from thinkfamily.people.families.former import belonging, standing
from thinkfamily.people.families.models import Family, Membership
from thinkfamily.people.persons.models import Person
from thinkfamily.people.persons.one_person import records_of

NO_REACH = "No grant of yours reaches this family's record."


@dataclass(frozen=True)
class Reach:
    """Which records a reader's grants reach today. `areas`: an empty word means the whole council."""

    areas: tuple[str, ...] = ()
    records: tuple[str, ...] = ()
    leads: tuple[str, ...] = ()

    @property
    def nothing(self) -> bool:
        return not self.areas and not self.records

    def reaches(self, family: Family) -> bool:
        """Of a family that has just been read, what `reached` asks of the database."""
        wide = not family.restricted and any(area in ("", family.area) for area in self.areas)
        return wide or str(family.pk) in self.records


def reach_of(user: Any) -> Reach:
    """One query; of nothing for those whose role sees no families."""
    if not user.is_authenticated or not user.in_role.sees_families:
        return Reach()
    held = grants.current(user, today())
    records = [grant for grant in held if grant.scope == Grant.Scope.RECORD]
    return Reach(
        areas=tuple(grant.area for grant in held if grant.scope == Grant.Scope.AREA),
        records=tuple(grant.family_id for grant in records),
        leads=tuple(grant.family_id for grant in records if grant.ground == Grant.Ground.LEAD),
    )


def reached(reach: Reach) -> Q:
    """Families that the grants reach: named ones; and those of an area that are not restricted."""
    wide = Q(restricted=False)
    if "" not in reach.areas:
        wide &= Q(area__in=[area for area in reach.areas if area])
    return Q(pk__in=reach.records) | (wide if reach.areas else Q(pk__in=[]))


def visible_to(user: Any) -> QuerySet[Family]:
    """Every family whose record the reader may open today."""
    return within(reach_of(user))


def within(reach: Reach) -> QuerySet[Family]:
    """The families that these grants reach."""
    return Family.objects.none() if reach.nothing else Family.objects.filter(reached(reach))


def people_visible_to(user: Any, *, seen: QuerySet[Family] | None = None) -> QuerySet[Person]:
    """Everybody who belongs, or belonged, by any of their records, to a family that the reader may open.

    Of those who have left, the reader knows who they are; what is shown of them beside it `former` says.
    `seen`: the families that the reader may open, where they have been asked for already.
    """
    return Person.objects.filter(belonging(visible_to(user) if seen is None else seen, "pk"))


def families_with(user: Any, person: Person) -> QuerySet[Family]:
    """The families that the reader may open and that the person is of, or was, by any of their records."""
    return visible_to(user).filter(memberships__person__in=records_of(person)).distinct()


def may_see(user: Any, family: Family) -> Decision:
    """That a record exists is itself sensitive, so a no looks like not there."""
    # A page that looks has just read the row; a verb asks anew, for it may be another by now.
    seen = reach_of(user).reaches(family) if looking() else visible_to(user).filter(pk=family.pk).exists()
    return ALLOWED if seen else refuse(NO_REACH, ask=LEAD, hidden=True)


def may_see_person(user: Any, person: Person) -> Decision:
    """Whoever reaches one of their families."""
    if people_visible_to(user).filter(pk=person.pk).exists():
        return ALLOWED
    return refuse(NO_REACH, ask=LEAD, hidden=True)


def may_read_families(user: Any) -> Decision:
    """Roles that see families; the list may be empty."""
    if user.in_role.sees_families:
        return ALLOWED
    return refuse("Your role sees no families.", ask="your manager")


def may_write(user: Any, family: Family) -> Decision:
    """Whoever works with the family may write down what they saw, heard and did; emergency access only reads."""
    if not (seen := may_see(user, family)):
        return seen
    held = [grant for grant in grants.current(user, today()) if grant.ground != Grant.Ground.EMERGENCY]
    if any(_reaches(grant, family) for grant in held):
        return ALLOWED
    return refuse("Emergency access lets you read, not write. Ask for a grant.", ask="your manager")


def _reaches(grant: Grant, family: Family) -> bool:
    """This family by name, or an area of which it is: access to another lets nobody write here."""
    if grant.scope == Grant.Scope.RECORD:
        return grant.family_id == str(family.pk)
    return grant.scope == Grant.Scope.AREA and not family.restricted and grant.area in ("", family.area)


def may_bring_back(user: Any, person: Person) -> Decision:
    """Of somebody who has left, what came after is nobody's here: so nobody brings them back who would read it then.

    Whoever reaches a family that they are of now, a safeguarding lead, and who has just written them down.
    """
    if user.role == "safeguarding_lead":
        return ALLOWED
    records = records_of(person)
    with reading.as_system("whether somebody is of a family now"):
        anywhere = Membership.objects.filter(person__in=records).exists()
    if not anywhere or standing().filter(person__in=records, family__in=visible_to(user)).exists():
        return ALLOWED
    return refuse("They have left: a safeguarding lead brings somebody back.", ask=LEAD)


def keeps(user: Any, family: Family) -> bool:
    """Whether the reader answers for a record that they see: their agency keeps it, they lead it, or they safeguard."""
    own = user.agency_id == family.kept_by_id
    return own or user.role == "safeguarding_lead" or str(family.pk) in reach_of(user).leads


def kept_by_reader(user: Any) -> QuerySet[Family]:
    """The records that the reader sees and answers for, as `keeps` says of one."""
    reach = reach_of(user)
    if reach.nothing:
        return Family.objects.none()
    seen = Family.objects.filter(reached(reach))
    if user.role == "safeguarding_lead":
        return seen
    return seen.filter(Q(kept_by=user.agency_id) | Q(pk__in=reach.leads))


def keepers_of(person: Person, user: Any) -> list[Family]:
    """The person's families that the reader sees and answers for."""
    kept = kept_by_reader(user).filter(memberships__person__in=records_of(person))
    return list(kept.select_related("kept_by").distinct().order_by("name", "id"))


def may_open(user: Any, proposal: ProposedFamily) -> Decision:
    """Whoever sees the proposal, in a role that leads families."""
    if not (seen := may_see_family(user, proposal)):
        return seen
    if not user.in_role.leads_families:
        return refuse("Your role does not open families.", ask="your manager")
    return ALLOWED
