"""Who decides what in a family, as a reader may know it; and whether an answer stands today."""

from dataclasses import dataclass, field
from typing import Any

from thinkfamily.access.users.models import User
from thinkfamily.casework.capacity import rules
from thinkfamily.casework.capacity.models import Agreement
from thinkfamily.clock import today
from thinkfamily.design.words import dates
from thinkfamily.people.chronology.whom import Whom, whom
from thinkfamily.people.families.models import Family


@dataclass
class Decides:
    """Somebody's decisions: what counts today, and what did. `asks`: the question for their age."""

    key: Any
    name: str
    asks: str
    counting: list[Agreement] = field(default_factory=list)
    over: list[Agreement] = field(default_factory=list)


def of_family(user: User, family: Family) -> tuple[Whom, list[Decides]]:
    """Everybody whom the reader is shown, each with the newest first."""
    seen = whom(user, family)
    found = {
        key: Decides(key, seen.name(key), rules.what_is_asked(dates.age(person.date_of_birth, today())))
        for key, person in seen.people.items()
        if not person.unborn and not person.died_on
    }
    for one in reversed(seen.items(Agreement)):
        if (decides := found.get(seen.same.person(one.person_id))) is not None:
            (decides.counting if stands(one) else decides.over).append(one)
    return seen, list(found.values())


def stands(agreement: Agreement) -> bool:
    """Whether it counts today; also on the birthday itself, before the night's job has written it down."""
    return rules.counts(agreement.decided_by, agreement.until, agreement.person.date_of_birth, today())
