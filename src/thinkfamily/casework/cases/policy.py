"""Who sees our work with a family, begins it, and decides in it."""

from typing import Any

from django.db.models import Q, QuerySet

from thinkfamily.access.decision import ALLOWED, Decision, refuse
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.grants.reads import holds, lead_of, of_family
from thinkfamily.access.users.models import User
from thinkfamily.casework.cases.models import Case, LevelOfNeed
from thinkfamily.casework.requests import policy as requests
from thinkfamily.casework.requests.deciding.models import RequestDecision
from thinkfamily.casework.requests.models import HelpRequest
from thinkfamily.clock import today
from thinkfamily.office.cover import policy as cover
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.models import Family
from thinkfamily.people.granting import policy as granting
from thinkfamily.people.granting import reads as granted
from thinkfamily.people.sharing import policy as sharing

NO_CASE = "Nobody works with this family yet: begin a case first."
KEEPERS = "Who leads is chosen with those who keep this record, or by whoever leads now."
OURS = "work_with_family"
HELPS = ("whole_family", "single_agency")  # decisions about a request from which a case may begin
PASSING = (Grant.Ground.EMERGENCY, Grant.Ground.COVER)  # by which nobody works with a family


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


def may_begin_from(user: Any, family: Family, request: HelpRequest) -> Decision:
    """From a request about this family for which help was decided, by who was asked; once."""
    if not (may := _may_come_from(user, family, request)):
        return may
    return may_begin(user, family)


def _may_come_from(user: Any, family: Family, request: HelpRequest) -> Decision:
    if not (may := requests.may_finish(user, request)):
        return may
    if not requests.families_of(user, request).filter(family=family).exists():
        return refuse("Say first which record this request is about.")
    latest = RequestDecision.objects.filter(request=request).order_by("-decided_at", "-id").first()
    if latest is None or latest.outcome not in HELPS:
        return refuse("Our work begins from a request for which help of one agency or of several was decided.")
    return ALLOWED


def may_join_these(user: Any, joining: Any) -> Decision:
    """The request of an address, and the open case of its family."""
    return may_join(user, joining.case.family, joining.request)


def may_join(user: Any, family: Family, request: HelpRequest) -> Decision:
    """A request about this family, for which help was decided, joins the open case; by who was asked and sees both."""
    if not (may := _may_come_from(user, family, request)):
        return may
    return may_decide(user, family)


def may_decide(user: Any, family: Family) -> Decision:
    """Whoever works with the family may write down who leads, how much help is needed, and what was promised."""
    if not (may := families.may_write(user, family)):
        return may
    if not Case.objects.filter(family=family, closed_on=None).exists():
        return refuse(NO_CASE)
    return ALLOWED


def may_appoint(by: Any, case: Case, user: User) -> Decision:
    """Leading comes with access, and with answering for the record: who may know what is then theirs to decide.

    So it is written down by those who answer for it already, or who may give access; and who has no access yet is
    chosen by whoever may give it to them. Nobody else ends another's leading, and nobody makes themselves keeper.
    """
    if not (may := may_decide(by, case.family)):
        return may
    gives = may_be_chosen_by(by, case.family)
    if user.pk != by.pk and user not in gives and not reaching(case).filter(reader=user).exists():
        return refuse(
            f"{user.name} has no access to this family yet. Your manager or the safeguarding lead can choose them.",
            ask="your manager",
        )
    return ALLOWED if families.keeps(by, case.family) else _by_giving(by, case.family, user)


def may_choose(user: Any, family: Family) -> Decision:
    """Whoever answers for the record, or gives access to it, chooses who leads; whom, `may_appoint` says."""
    if not (may := may_decide(user, family)):
        return may
    gives = granting.may_give(user, granted.of_record(family))
    return ALLOWED if gives or families.keeps(user, family) else refuse(KEEPERS, ask=str(family.kept_by))


def may_end_leading(by: Any, family: Family) -> Decision:
    """Whoever leads, those who answer for the record, and who may withdraw the access of whoever leads."""
    if not (may := may_decide(by, family)):
        return may
    return ALLOWED if families.keeps(by, family) else _by_giving(by, family)


def _by_giving(by: Any, family: Family, *users: User) -> Decision:
    """Who may give these people access, and withdraw that of whoever leads today."""
    now_leads = lead_of(str(family.pk), today())
    gives = may_be_chosen_by(by, family)
    if set(users) | ({now_leads} if now_leads else set()) <= set(gives) and gives:
        return ALLOWED
    return refuse(KEEPERS, ask=str(family.kept_by))


def may_hand_on(by: User | None, held: Grant) -> bool:
    """A manager hands on, with a desk, that its owner leads; of a restricted family only a safeguarding lead."""
    if by is None or not (by.role == "safeguarding_lead" or by.in_role.hands_desks_over):
        return False
    return cover.may_pass_on(by, held)


def may_be_chosen_by(by: Any, family: Family) -> list[User]:
    """To whom somebody may give access to the family; nobody for those who give none."""
    return granting.within_reach(by) if granting.may_give(by, granted.of_record(family)) else []


def team(case: Case) -> QuerySet[Grant]:
    """Who has a grant for the record, from whichever agency; nobody who only covers, or looks in an emergency."""
    return of_family(str(case.family_id), today()).filter(scope=Grant.Scope.RECORD).exclude(ground__in=PASSING)


def reaching(case: Case) -> QuerySet[Grant]:
    """By which grants somebody reaches the record: those that name it, and where it is not restricted, by its area."""
    found = Q(scope=Grant.Scope.RECORD, family_id=str(case.family_id))
    if not case.family.restricted:
        found |= Q(scope=Grant.Scope.AREA, area__in=["", case.family.area])
    return Grant.objects.filter(holds(today()), found).exclude(ground__in=PASSING)


def may_lead(user: User) -> bool:
    """Whether somebody's role and place let them lead a family."""
    return bool(user.is_active and user.in_role.leads_families)


def levels_visible_to(user: Any, case: Case) -> QuerySet[LevelOfNeed]:
    """Judgements about the family, and about those of whom the reader's agency may know our work with them."""
    about: dict[str, Any] = {"person": "person_id", "agency": user.agency_id}
    told = sharing.decided("share", information=OURS, **about) & ~sharing.decided("withhold", information=OURS, **about)
    told &= ~sharing.decided("withhold", information="family", **about) & ~sharing.lost_to(
        user.agency_id, person="person_id"
    )
    return LevelOfNeed.objects.filter(Q(person=None) | Q(agency=user.agency_id) | told, case=case)
