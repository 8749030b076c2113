"""Who reads what was promised, writes a promise down, and says what came of it."""

from typing import Any

from thinkfamily.access import reading
from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.decision import ALLOWED, Decision, refuse
from thinkfamily.access.users.models import User
from thinkfamily.casework.cases import policy as cases
from thinkfamily.casework.cases.models import Case
from thinkfamily.casework.commitments import rules
from thinkfamily.casework.commitments.models import Commitment
from thinkfamily.people.chronology.whom import Held
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.models import Family
from thinkfamily.people.involvement.models import Involved
from thinkfamily.people.persons.models import Person
from thinkfamily.people.persons.one_person import records_of
from thinkfamily.people.sharing import policy as sharing
from thinkfamily.vocabulary.information import ALWAYS

NOT_INVOLVED = "That agency is not involved with them, as far as you may know: write down first that it is."
NOT_OF_FAMILY = "Choose somebody of this family."
OVER = "They have died, or have left this family: nothing new is promised for them."


def may_read(user: Any, family: Family) -> Decision:
    """Whoever sees the family; each reads of it the part of agencies of which they may know."""
    return families.may_see(user, family)


def may_write(user: Any, family: Family) -> Decision:
    """Whoever works with the family, while somebody works with it."""
    if not (may := families.may_write(user, family)):
        return may
    if not Case.objects.filter(family=family, closed_on=None).exists():
        return refuse(cases.NO_CASE)
    return ALLOWED


def may_promise(user: Any, family: Family, person: Person, agency: Agency) -> Decision:
    """For somebody of this family, and for an agency of whose part the writer may know.

    The answer is the same whether it has no part or one that the writer may not know of.
    """
    if not (may := may_write(user, family)):
        return may
    records = records_of(person)
    if not family.memberships.filter(person__in=records).exists():
        return refuse(NOT_OF_FAMILY)
    if not family.memberships.filter(person__in=records, until=None).exists() or person.died_on or person.lost_on:
        return refuse(OVER)
    if agency.pk == user.agency_id:
        return ALLOWED
    knows = may_know(user, person, rules.class_of(agency.kind))
    return ALLOWED if knows and agency.pk in involved(family) else refuse(NOT_INVOLVED)


def may_know(user: Any, person: Person, information: str) -> bool:
    """Whether the reader's agency may know this class of somebody: shared with it, and not withheld."""
    about: dict[str, Any] = {"person__in": records_of(person), "agency": user.agency_id, "information": information}
    with reading.as_system("whether an agency may know a class of somebody"):
        if sharing.standing(outcome="withhold", **about).exists():
            return False
        return information in ALWAYS or sharing.standing(outcome="share", **about).exists()


def involved(family: Family) -> set[int]:
    """Agencies with a part: they keep the record, have somebody in it by name, or were written down as involved."""
    with reading.as_system("which agencies have a part in a family"):
        found = {family.kept_by_id}
        for case in Case.objects.filter(family=family, closed_on=None):
            found |= set(cases.team(case).values_list("reader__agency", flat=True))
            found |= set(case.team.filter(until=None).exclude(agency=None).values_list("agency", flat=True))
        rows = Involved.objects.filter(person__memberships__family=family, until=None).exclude(state="not_involved")
        found |= set(rows.exclude(agency=None).values_list("agency", flat=True))
        return found | set(rows.exclude(colleague=None).values_list("colleague__agency", flat=True))


def may_see(user: Any, held: Held) -> Decision:
    """Whoever is shown it: who promised, and who may know of their part."""
    if not (seen := families.may_see(user, held.family)):
        return seen
    shown = sharing.is_shown(user, type(held.item), held.item.pk)
    return ALLOWED if shown else refuse("There is nothing here.", hidden=True)


def may_say(user: Any, held: Held) -> Decision:
    """What came of it is said by whoever is shown it and works with the family: the service, or the lead for them."""
    if not (seen := may_see(user, held)):
        return seen
    return families.may_write(user, held.family)


def may_record(user: Any, held: Held) -> Decision:
    """Of a promise that stands."""
    commitment: Commitment = held.item
    if (may := may_say(user, held)) and commitment.ended_on is not None:
        return refuse("This promise has ended: nothing more comes of it.")
    return may


def may_put_right(user: Any, of_day: Any) -> Decision:
    """What came of one day, by the same rule as saying it."""
    return may_say(user, of_day.held)


def may_mend(user: Any, held: Held) -> Decision:
    """Whoever wrote it down, and the people of the agency that promised it."""
    if not (may := may_say(user, held)):
        return may
    if held.item.source_agency_id == user.agency_id or held.item.recorded_by.agency_id == user.agency_id:
        return ALLOWED
    return refuse(
        "It is put right by whoever wrote it down, or by the agency that promised it.", ask=str(held.item.source_agency)
    )


def may_be_asked(user: User, family: Family, agency: Agency) -> bool:
    """Whether somebody can be named as who promised: of that agency, at work, and with access to the record today."""
    if not user.is_active or user.agency_id != agency.pk:
        return False
    with reading.as_system("whether somebody who is to be named reaches the record"):
        return any(
            cases.reaching(case).filter(reader=user).exists()
            for case in Case.objects.filter(family=family, closed_on=None)
        )


def may_count(user: Any) -> Decision:
    """Roles that read figures of an area, without a name."""
    if user.is_authenticated and user.in_role.reads_figures:
        return ALLOWED
    return refuse("How promises are kept is counted for managers and those who commission.", ask="your manager")
