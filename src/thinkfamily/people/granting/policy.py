"""Who sees who has access, who gives it, who answers a request, who checks an emergency."""

from typing import Any

from django.db.models import QuerySet

from thinkfamily.access.colleagues import reads as colleagues
from thinkfamily.access.decision import ALLOWED, Decision, refuse
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.grants.reads import current, holds
from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.people.arrivals import policy as arrivals
from thinkfamily.people.arrivals.looks import tells_nothing
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.models import Family
from thinkfamily.people.granting.models import AccessRequest, Emergency

ONLY_GIVERS = "Access is given by managers and safeguarding leads who may see the family themselves."

NOT_LONGER = (
    "Emergency access ends by itself and is not renewed. If the work goes on, give access to the family for the work."
)


def may_see_access(user: Any, subject: Any) -> Decision:
    """Whoever may see the family."""
    if isinstance(subject.family, Family):
        return families.may_see(user, subject.family)
    return arrivals.may_see_family(user, subject.family)


def may_give(user: Any, subject: Any) -> Decision:
    """Managers and safeguarding leads, of families that they see by more than emergency access."""
    if not (seen := may_see_access(user, subject)):
        return seen
    if not user.in_role.gives_grants:
        return refuse(ONLY_GIVERS)
    if only_in_emergency(user, subject):
        return refuse("Emergency access lets you read, and give nobody else access.")
    return ALLOWED


def only_in_emergency(user: Any, subject: Any) -> bool:
    """Whether it is emergency access that lets them see this family, whatever they may see of others."""
    held = current(user, today())
    named = [grant for grant in held if grant.family_id == subject.family_id]
    if all(grant.ground != Grant.Ground.EMERGENCY for grant in named):
        return False
    areas = () if subject.restricted else ("", *subject.areas)
    wide = [grant for grant in held if grant.scope == Grant.Scope.AREA and grant.area in areas]
    return all(grant.ground == Grant.Ground.EMERGENCY for grant in [*named, *wide])


def may_be_given(user: Any, reader: User) -> bool:
    """Whether this manager decides about that person's access."""
    return reader.pk in {one.pk for one in within_reach(user)}


def within_reach(user: Any) -> list[User]:
    """To whom somebody may give access: a safeguarding lead to everybody, a manager to their agency and teams."""
    everybody = User.objects.filter(is_active=True).select_related("agency").order_by("name", "id")
    people = (
        everybody if user.role == "safeguarding_lead" else colleagues.who_may_take_on(user, None, sees_families=True)
    )
    return [one for one in people if one.in_role.sees_families and one.pk != user.pk]


def may_change(user: Any, grant: Grant) -> Decision:
    """Renewing and withdrawing: who may give it, while it holds."""
    from thinkfamily.people.granting.reads import subject_of

    if not Grant.objects.filter(holds(today()), pk=grant.pk).exists():
        return refuse("This access has ended already.", hidden=True)
    subject = subject_of(grant)
    if subject is None:
        return refuse("This access is not for one family.", hidden=True)
    if not (gives := may_give(user, subject)):
        return gives
    if grant.reader_id == user.pk:
        return refuse("This is your own access: somebody else renews or withdraws it.")
    if not tells_nothing(user, grant.reader) and not may_be_given(user, grant.reader):
        return refuse("This access is not yours to change.", hidden=True)
    return ALLOWED


def may_renew(user: Any, grant: Grant) -> Decision:
    """Whoever may change it; but an emergency is not made longer."""
    if not (changes := may_change(user, grant)):
        return changes
    return refuse(NOT_LONGER) if grant.ground == Grant.Ground.EMERGENCY else ALLOWED


def may_read_access(user: Any) -> Decision:
    """One's own access, and for those who give or check it, what waits for them."""
    if user.in_role.sees_families or user.in_role.checks_emergencies:
        return ALLOWED
    return refuse("Your role sees no families, so there is no access to ask for.")


def may_ask(user: Any) -> Decision:
    """Whoever works with families and has somebody to ask."""
    if not user.in_role.sees_families:
        return refuse("Your role sees no families, so there is no access to ask for.")
    return ALLOWED


def may_answer(user: Any, request: AccessRequest) -> Decision:
    """Whom it was put to, who covers for them, and the asker's manager of today; once."""
    day = today()
    own = user.pk in (request.asked_id, colleagues.stands_in(request.asked, day).pk)
    if request.by_id == user.pk or not (own or colleagues.manages(user, request.by, day)):
        return refuse("This request was put to somebody else.", hidden=True)
    return ALLOWED if not request.outcome else refuse("This request is answered already.")


def may_take_in_emergency(user: Any) -> Decision:
    """Whoever works with families, and was not invited for one family only."""
    if not user.in_role.sees_families:
        return refuse("Your role sees no families. Call 999 or the safeguarding lead.")
    # Who came in by an invitation stays that when it has ended.
    grants = current(user, today()) or list(Grant.objects.filter(reader=user))
    if grants and all(grant.ground == Grant.Ground.INVITED for grant in grants):
        return refuse("You were invited for one family. Call 999, or the safeguarding lead of your agency.")
    return ALLOWED


def may_see_emergency(user: Any, emergency: Emergency) -> Decision:
    """Governance, and the manager who was told or covers; never who took it."""
    if emergency.by_id == user.pk:
        return refuse("Somebody else checks what you did.", hidden=True)
    day = today()
    told = emergency.manager
    manager = told is not None and user.pk in (told.pk, colleagues.stands_in(told, day).pk)
    if user.in_role.reads_looks or manager or colleagues.manages(user, emergency.by, day):
        return ALLOWED
    return refuse("This is checked by somebody else.", hidden=True)


def may_check(user: Any, emergency: Emergency) -> Decision:
    """Once."""
    seen = may_see_emergency(user, emergency)
    if seen and emergency.was_right is not None:
        return refuse("This is checked already.")
    return seen


def to_check(user: Any) -> QuerySet[Emergency]:
    """Emergencies that wait for this reader's check."""
    waiting = (
        Emergency.objects.filter(was_right=None).exclude(by=user).select_related("by__agency").order_by("at", "id")
    )
    if user.in_role.reads_looks:
        return waiting
    own = [user.pk, *(one.pk for one in colleagues.covered_by(user, today()))]
    return waiting.filter(manager__in=own)
