"""Who is reminded of a promise, who answers for them, and for whom nobody is reminded any more. Asked as the system."""

from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.colleagues import reads as colleagues
from thinkfamily.access.users.models import User
from thinkfamily.casework.capacity import reads as capacity
from thinkfamily.casework.cases import policy as cases
from thinkfamily.casework.cases.models import Case
from thinkfamily.casework.commitments.models import Commitment
from thinkfamily.clock import today
from thinkfamily.people.persons.models import Item
from thinkfamily.people.persons.one_person import records_of


def case_of(item: Item) -> Case | None:
    """The open case of a family of which the person is today."""
    found = Case.objects.filter(
        closed_on=None, family__memberships__person__in=records_of(item.person), family__memberships__until=None
    )
    return found.select_related("family").order_by("opened_at").first()


def is_to_be_left(item: Item) -> bool:
    """Whether nobody is reminded of anything about whom it is."""
    return capacity.is_to_be_left(item.person)


def promiser_of(commitment: Commitment, case: Case) -> User | None:
    """Who promised, or covers for them; whoever answers for them where they have left or reach the family no more."""
    user = commitment.promised_by
    works = user is not None and user.is_active and user.agency_id == commitment.source_agency_id
    if user is None or not works or not cases.reaching(case).filter(reader=user).exists():
        return manager_of(commitment)
    return colleagues.stands_in(user, today())


def manager_of(commitment: Commitment) -> User | None:
    """Whose people they are: their manager, a manager of the agency, or its safeguarding lead. Nobody of another.

    That somebody else works with a family is no other agency's business.
    """
    day, user = today(), commitment.promised_by
    found = colleagues.manager_of(user, day) if user else None
    found = found or _answers_for(commitment.source_agency)
    return colleagues.stands_in(found, day) if found else None


def _answers_for(agency: Agency) -> User | None:
    managers = User.objects.filter(agency=agency, role="manager", is_active=True).select_related("agency")
    return managers.order_by("id").first() or _own_lead(agency)


def _own_lead(agency: Agency) -> User | None:
    lead = colleagues.lead_of(agency, today())
    return lead if lead is not None and lead.agency_id == agency.pk else None
