"""Who sees the team round a family, who is in it, who brings somebody in, and who answers when we ask for advice."""

from typing import Any, TypeVar

from django.db.models import Q, QuerySet

from thinkfamily.access.decision import ALLOWED, Decision, refuse
from thinkfamily.casework.cases import policy as cases
from thinkfamily.casework.cases.models import Case, LeadProfessional
from thinkfamily.casework.team.models import Consultation, TeamMember
from thinkfamily.clock import today
from thinkfamily.people.chronology.whom import Held
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.former import within_reach
from thinkfamily.people.families.models import Family
from thinkfamily.people.granting import reads as granted
from thinkfamily.people.granting.invitations import policy as invitations
from thinkfamily.people.persons.models import Item
from thinkfamily.people.seals.reads import sealed_from
from thinkfamily.people.sharing import policy as sharing

ONLY_TEAM = "Only those in the team round this family, and those who answer for its record, do this."
AnItem = TypeVar("AnItem", bound=Item)


def holds(day: Any) -> Q:
    """In the team on that day."""
    return Q(since__lte=day) & (Q(until=None) | Q(until__gt=day))


def visible_to(user: Any, model: type[AnItem], *, agency: str = "agency") -> QuerySet[AnItem]:
    """What the reader's agency may know; and what is about its own people. `agency`: where that stands in the row."""
    told = sharing.items_visible_to(user, model).values("pk")
    own = Q(**{agency: user.agency_id}) & ~sealed_from(user.agency_id)
    own &= within_reach(user, families.visible_to(user), model)
    found: QuerySet[AnItem] = model._default_manager.filter(Q(pk__in=told) | own)
    return found


def in_team(user: Any, case: Case) -> bool:
    """Whether somebody is in the team today, or leads it."""
    day = today()
    if TeamMember.objects.filter(holds(day), case=case, user=user).exists():
        return True
    return leads(user, case)


def leads(user: Any, case: Case) -> bool:
    """Whether they lead it now."""
    return LeadProfessional.objects.filter(case=case, user=user, until=None).exists()


def may_read(user: Any, family: Family) -> Decision:
    """Whoever sees the family; of each member of the team, who may know that they are there."""
    return families.may_see(user, family)


def may_add(user: Any, family: Family) -> Decision:
    """Whoever is in the team, and who answers for the record, while a case is open."""
    if not (may := cases.may_decide(user, family)):
        return may
    case = Case.objects.filter(family=family, closed_on=None).first()
    if families.keeps(user, family) or (case is not None and in_team(user, case)):
        return ALLOWED
    return refuse(ONLY_TEAM, ask=str(family.kept_by))


def may_change(user: Any, held: Held) -> Decision:
    """A member of the team whom the reader sees; who may add may end it, and each practitioner their own."""
    if not (seen := _sees(user, held)):
        return seen
    if held.item.until is not None:
        return refuse("They are not in the team any more.")
    own = held.item.user_id == user.pk
    return families.may_write(user, held.family) if own else may_add(user, held.family)


def may_invite(user: Any, family: Family) -> Decision:
    """Whoever may add to the team, and may invite a partner to this family."""
    if not (may := may_add(user, family)):
        return may
    return invitations.may_invite(user, granted.of_record(family))


def may_answer(user: Any, held: Held) -> Decision:
    """Who was asked; once."""
    if not (seen := _sees(user, held)):
        return seen
    if user.pk != held.item.asked_of_id:
        return refuse(f"{held.item.asked_of.name} is asked.", ask=held.item.asked_of.name)
    return refuse("It is answered already. Ask again where something has changed.") if held.item.answer else ALLOWED


def _sees(user: Any, held: Held) -> Decision:
    if not (seen := families.may_see(user, held.family)):
        return seen
    model: type[Item] = Consultation if isinstance(held.item, Consultation) else TeamMember
    if not visible_to(user, model).filter(pk=held.item.pk).exists():
        return refuse("There is nothing here.", hidden=True)
    return ALLOWED
