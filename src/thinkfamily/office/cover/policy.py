"""Who hands a desk over, and to whom."""

from typing import Any

from thinkfamily.access import reading
from thinkfamily.access.colleagues import reads as colleagues
from thinkfamily.access.colleagues.models import Cover
from thinkfamily.access.colleagues.policy import may_arrange, may_arrange_for
from thinkfamily.access.decision import ALLOWED, Decision, refuse
from thinkfamily.access.grants.cover import NOT_COPIED
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.office.cover import desk


def may_read_desks(user: Any) -> Decision:
    """Managers."""
    return may_arrange(user)


def may_hand_over(user: Any, person: User) -> Decision:
    """A manager, for people of their agency and whom they manage; somebody else does it for themselves."""
    if not (arranges := may_arrange_for(user, person)):
        return arranges
    if person.pk == user.pk:
        return refuse("Another manager hands your own desk over.")
    return ALLOWED


def may_end(user: Any, cover: Cover) -> Decision:
    """Whoever may arrange it may end it."""
    return may_hand_over(user, cover.away)


def who_may_take_over(user: User, person: User) -> list[User]:
    """Colleagues who are there, and see families where the person does.

    Who asks is one of them only where that opens nothing new to them: nobody gives themselves access.
    """
    day = today()
    people = colleagues.who_may_take_on(user, person, sees_families=person.in_role.sees_families)
    away = {one.away_id for one in Cover.objects.filter(since__lte=day, until__gte=day)}
    if not _reaches_all(user, person):
        away.add(user.pk)
    return [one for one in people if one.pk not in away and one.pk != person.pk]


def _reaches_all(user: User, person: User) -> bool:
    """Whether somebody sees already whatever goes with this desk."""
    with reading.as_system("what a desk would open to who asks"):
        held = Grant.objects.filter(reader=person, withdrawn_on=None, ends__gte=today()).exclude(ground__in=NOT_COPIED)
        return all(desk.reached(user, grant) for grant in held)


def may_pass_on(user: User | None, grant: Grant) -> bool:
    """A family that is restricted goes to another by a safeguarding lead alone."""
    return (user is not None and user.role == "safeguarding_lead") or not desk.restricted(grant)
