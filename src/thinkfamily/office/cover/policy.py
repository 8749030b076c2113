"""Who hands a desk over, and to whom."""

from typing import Any

from thinkfamily.access.colleagues import reads as colleagues
from thinkfamily.access.colleagues.models import Cover
from thinkfamily.access.colleagues.policy import may_arrange, may_arrange_for
from thinkfamily.access.decision import ALLOWED, Decision, refuse
from thinkfamily.access.users.models import User
from thinkfamily.clock import today


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
    """Colleagues who are there, and see families where the person does."""
    day = today()
    people = colleagues.who_may_take_on(user, person, sees_families=person.in_role.sees_families)
    away = {one.away_id for one in Cover.objects.filter(since__lte=day, until__gte=day)}
    return [one for one in people if one.pk not in away and one.pk != person.pk]
