"""Who reads how things are going, writes down what somebody answered, and puts it right."""

from typing import Any

from thinkfamily.access.decision import Decision, refuse
from thinkfamily.casework.measures.models import Measurement
from thinkfamily.people.chronology import policy as chronology
from thinkfamily.people.chronology.whom import Held
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.models import Family, Membership


def may_read(user: Any, family: Family) -> Decision:
    """Whoever sees the family; each reads of it what their agency may know."""
    return families.may_see(user, family)


def may_write(user: Any, member: Membership) -> Decision:
    """Whoever works with the family writes down what any of them answers."""
    return families.may_write(user, member.family)


def may_add(user: Any, asked: Any) -> Decision:
    """The same, of one measure."""
    return may_write(user, asked.member)


def may_mend(user: Any, held: Held) -> Decision:
    """Whoever sees it, works with the family, and is of the agency that wrote it down. What is out stays out."""
    measurement: Measurement = held.item
    if (allowed := chronology.may_mend(user, held)) and measurement.taken_out_on is not None:
        return refuse("There is nothing here.", hidden=True)
    return allowed


def may_settle(user: Any, held: Held) -> Decision:
    """What must be talked about today is settled by that agency's people, also where the answer was taken out since."""
    return chronology.may_mend(user, held)


def may_talk(user: Any, talk: Any) -> Decision:
    """Its page: by the same rule."""
    return may_settle(user, talk.held)
