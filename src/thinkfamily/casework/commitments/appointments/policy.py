"""Who reads a family's appointments, makes them, and says what came of them."""

from typing import Any

from thinkfamily.access.decision import ALLOWED, Decision, refuse
from thinkfamily.casework.commitments import policy as promises
from thinkfamily.casework.commitments.appointments.models import Appointment
from thinkfamily.people.chronology.whom import Held
from thinkfamily.people.families.models import Family

OVER = "It is settled already: make a new one."


def may_read(user: Any, family: Family) -> Decision:
    """Whoever sees the family; each reads of those of whose agency's part they may know."""
    return promises.may_read(user, family)


def may_write(user: Any, family: Family) -> Decision:
    """Whoever works with the family, while somebody works with it."""
    return promises.may_write(user, family)


def may_see(user: Any, held: Held) -> Decision:
    """Whoever is shown it."""
    return promises.may_see(user, held)


def may_say(user: Any, held: Held) -> Decision:
    """Whoever is shown it and works with the family asks what would make it possible, and sees to it."""
    return promises.may_say(user, held)


def may_settle(user: Any, held: Held) -> Decision:
    """What came of it, once, by whoever is shown it: the service, or the lead for them."""
    appointment: Appointment = held.item
    if not (may := may_say(user, held)):
        return may
    return ALLOWED if appointment.state == "planned" else refuse(OVER)


def may_move(user: Any, held: Held) -> Decision:
    """Another day, hour or place, as long as it is to come: whoever wrote it down, and the service itself."""
    if not (may := promises.may_mend(user, held)):
        return may
    return ALLOWED if held.item.state == "planned" else refuse(OVER)


def may_replace(user: Any, held: Held) -> Decision:
    """A new one for one that was missed or called off and has none yet, while somebody works with the family."""
    appointment: Appointment = held.item
    if not (may := may_say(user, held)):
        return may
    if appointment.state not in ("missed", "called_off") or appointment.instead_id is not None:
        return refuse("It needs no new one: it is to come, it happened, or there is one already.")
    return promises.may_write(user, held.family)


def may_tick(user: Any, of_way: Any) -> Decision:
    """That it is seen to, by the same rule as asking."""
    return may_say(user, of_way.held)
