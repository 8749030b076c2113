"""Who decides what in a family, as a reader may know it; and whether an answer stands today."""

import datetime
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from thinkfamily.access import reading
from thinkfamily.access.users.models import User
from thinkfamily.casework.capacity import rules
from thinkfamily.casework.capacity.models import Agreement
from thinkfamily.clock import today
from thinkfamily.design.words import dates
from thinkfamily.people.chronology.whom import Whom, whom
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.models import Person
from thinkfamily.people.persons.one_person import records_of
from thinkfamily.people.sharing.reads import Shown, decisions


@dataclass
class Decides:
    """Somebody's decisions: what counts today, and what did. `asks`: the question for their age.

    `eighteen`: their 18th birthday, where it is near; `shared`: what is or was shared on a parent's word until then.
    """

    key: Any
    name: str
    asks: str
    counting: list[Agreement] = field(default_factory=list)
    over: list[Agreement] = field(default_factory=list)
    eighteen: datetime.date | None = None
    shared: list[Shown] = field(default_factory=list)

    @property
    def grown(self) -> bool:
        """Whether that day has come."""
        return self.eighteen is not None and self.eighteen <= today()


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
    for key, decides in found.items():
        decides.eighteen = rules.growing_up(seen.people[key].date_of_birth, today())
        if decides.eighteen:
            decides.shared = [one for one in decisions(user, seen.people[key]) if one.decision.given_by == "parent"]
    return seen, list(found.values())


def stands(agreement: Agreement) -> bool:
    """Whether it counts today; also on the birthday itself, before the night's job has written it down."""
    return rules.counts(agreement.decided_by, agreement.until, agreement.person.date_of_birth, today())


def who_answers(records: Collection[Any]) -> dict[Any, list[Any]]:
    """By record, who answers for what is written about them, as it was last written down; nobody else, where empty.

    Of records of one person the newest counts for each of them. As the system.
    """
    kept = Agreement.objects.filter(person__in=records, decision="record").select_related("person")
    found: dict[Any, list[Any]] = {}
    for one in kept.order_by("since", "recorded_at"):
        if stands(one):
            found[one.person_id] = [one.other_id] if one.other_id is not None else []
    return found


def may_answer(speaker: Person, about: Person) -> bool | None:
    """Whether one answers for the other by what is written down; None where nothing is."""
    with reading.as_system("who answers for somebody"):
        written = who_answers(records_of(about))
    if not written:
        return None
    return bool(set(records_of(speaker)) & {who for one in written.values() for who in one})


def is_to_be_left(person: Person) -> bool:
    """Whether nobody is reminded any more: they have died, were not born, or have said no to being helped.

    Of the product itself, asked as the system: what of it a reader may be told is for pages.
    """
    records = records_of(person)
    if Person.objects.filter(pk__in=records).exclude(died_on=None, lost_on=None).exists():
        return True
    said = Agreement.objects.filter(person__in=records, decision="help", until=None).order_by("-since", "-recorded_at")
    return said.values_list("answer", flat=True).first() == "no"
