"""Who sees our work with a family, begins it, and decides in it."""

from typing import Any

from django.db.models import Q, QuerySet

from thinkfamily.access.decision import ALLOWED, Decision, refuse
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.grants.reads import of_family
from thinkfamily.access.users.models import User
from thinkfamily.casework.cases.models import Case, LevelOfNeed
from thinkfamily.clock import today
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.models import Family
from thinkfamily.people.granting import policy as granting
from thinkfamily.people.granting import reads as granted
from thinkfamily.people.sharing import policy as sharing

NO_CASE = "Nobody works with this family yet: begin a case first."
OURS = "work_with_family"


def visible_to(user: Any) -> QuerySet[Case]:
    """Cases of the families that the reader's grants reach."""
    return Case.objects.filter(family__in=families.visible_to(user))


def may_see(user: Any, family: Family) -> Decision:
    """Whoever sees the family sees who works with it."""
    return families.may_see(user, family)


def may_begin(user: Any, family: Family) -> Decision:
    """Whoever works with the family; one case at a time."""
    if not (may := families.may_write(user, family)):
        return may
    if Case.objects.filter(family=family, closed_on=None).exists():
        return refuse("There is an open case already: you can join its team.")
    if not user.in_role.leads_families:
        return refuse("Your role does not begin cases.", ask="your manager")
    return ALLOWED


def may_decide(user: Any, family: Family) -> Decision:
    """Whoever works with the family may write down who leads, how much help is needed, and what was promised."""
    if not (may := families.may_write(user, family)):
        return may
    if not Case.objects.filter(family=family, closed_on=None).exists():
        return refuse(NO_CASE)
    return ALLOWED


def may_appoint(by: Any, case: Case, user: User) -> Decision:
    """Leading comes with access: who has none yet is chosen by whoever may give it to them, others by anybody."""
    if not (may := may_decide(by, case.family)):
        return may
    if user.pk == by.pk or team(case).filter(reader=user).exists():
        return ALLOWED
    if granting.may_give(by, granted.of_record(case.family)) and granting.may_be_given(by, user):
        return ALLOWED
    return refuse(
        f"{user.name} has no access to this family yet. Your manager or the safeguarding lead can choose them.",
        ask="your manager",
    )


def may_be_chosen_by(by: Any, case: Case) -> list[User]:
    """To whom somebody may give access to the family; nobody for those who give none."""
    return granting.within_reach(by) if granting.may_give(by, granted.of_record(case.family)) else []


def team(case: Case) -> QuerySet[Grant]:
    """Who has a grant for the record, from whichever agency; nobody who only covers, or looks in an emergency."""
    passing = (Grant.Ground.EMERGENCY, Grant.Ground.COVER)
    return of_family(str(case.family_id), today()).filter(scope=Grant.Scope.RECORD).exclude(ground__in=passing)


def may_lead(user: User) -> bool:
    """Whether somebody's role and place let them lead a family."""
    return bool(user.is_active and user.in_role.leads_families)


def levels_visible_to(user: Any, case: Case) -> QuerySet[LevelOfNeed]:
    """Judgements about the family, and about those of whom the reader's agency may know our work with them."""
    about: dict[str, Any] = {"person": "person_id", "agency": user.agency_id, "information": OURS}
    told = sharing.decided("share", **about) & ~sharing.decided("withhold", **about)
    return LevelOfNeed.objects.filter(Q(person=None) | Q(agency=user.agency_id) | told, case=case)
