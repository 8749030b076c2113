"""Of which step somebody is still reminded, who is told to tell them, and whose desk an agency's step is on.

Asked as the system: what of it a reader may be told is for pages.
"""

from django.db.models import Q

from thinkfamily.access.colleagues import reads as colleagues
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.models import User
from thinkfamily.casework.capacity.reads import is_to_be_left
from thinkfamily.casework.cases import policy as cases
from thinkfamily.casework.plan.objectives import Action, Progress
from thinkfamily.clock import today
from thinkfamily.people.network.models import Supporter
from thinkfamily.people.persons.models import Person
from thinkfamily.people.persons.one_person import records_of
from thinkfamily.people.sharing.policy import is_shown

SAID_NO = ("declined", "not_now")


def stands(action: Action) -> bool:
    """Whether it is still to be done: plan, objective and step go on, and nobody in it is to be left alone."""
    objective, plan = action.objective, action.objective.plan
    if action.ended_on or objective.joined_to_id or objective.state in ("reached", "left"):
        return False
    if not plan.is_open or plan.case.closed_on or (action.remind_on is None and _is_done(action)):
        return False
    return not any(is_to_be_left(one) for one in _people(action)) and _is_round(action)


def is_wanted(action: Action) -> bool:
    """Whether its owner is to be reminded of it: who asked to be; of an agency always."""
    return (action.remind or action.owner == "agency") and stands(action)


def owner_of(action: Action) -> Person | None:
    """Who of the record does it, where somebody does; of whom only a name is known, nobody."""
    return action.other or (action.supporter.other if action.supporter else None)


def teller_of(action: Action) -> User | None:
    """Whoever leads, else whoever wrote it down; who is there, may know of it and of who does it."""
    case = action.objective.plan.case
    leads = [one.user for one in case.leads.filter(until=None).select_related("user__agency")]
    for user in (*leads, action.recorded_by):
        if user.is_active and cases.reaching(case).filter(reader=user).exists():
            there = colleagues.stands_in(user, today())
            if may_know(there, action):
                return there
    return None


def practitioner_of(action: Action) -> User | None:
    """Whoever of the agency does it: by name, else who wrote it down, else one of them who works with the family."""
    case = action.objective.plan.case
    grants = cases.reaching(case)
    named = Q(pk__in=[action.user_id, action.recorded_by_id], grants__in=grants)
    works = Q(grants__in=grants.filter(scope=Grant.Scope.RECORD))  # and not whoever merely reaches the whole area
    reaching = User.objects.filter(named | works, agency=action.agency, is_active=True).distinct()
    first = {action.recorded_by_id: 1, action.user_id: 0}
    rows = sorted(reaching.select_related("agency"), key=lambda one: (first.get(one.pk, 2), one.pk))
    there = [colleagues.stands_in(one, today()) for one in rows]
    return next((one for one in there if may_know(one, action)), None)


def may_know(user: User, action: Action) -> bool:
    """Whether a colleague is shown the step, and who of the network does it."""
    if not is_shown(user, Action, action.pk):
        return False
    if action.supporter_id is None:
        return True
    return is_shown(user, Supporter, action.supporter_id)


def _people(action: Action) -> list[Person]:
    """For whom it is, and who does it."""
    supported = action.supporter.person if action.supporter else None
    return [one for one in (action.person, owner_of(action), supported) if one is not None]


def _is_round(action: Action) -> bool:
    """Whether who does it is still of the family, or round it and willing; and knows that they stand here."""
    if action.supporter is not None:
        one = action.supporter
        return one.holds and one.knows and one.asked not in SAID_NO
    if action.other is None:
        return True
    rows = action.objective.plan.family.memberships.filter(person__in=records_of(action.other))
    return any(one.until is None or one.until > today() for one in rows)


def _is_done(action: Action) -> bool:
    last = Progress.objects.filter(action=action).order_by("-on", "-recorded_at").first()
    return last is not None and last.done == "done"
