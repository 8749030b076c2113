"""The ring of all the kinds of service: which are involved, which are not, and where nobody can tell."""

import datetime
from collections.abc import Collection
from dataclasses import dataclass

from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.design.words import dates
from thinkfamily.people.arrivals.policy import sight_of
from thinkfamily.people.arrivals.rules import covers
from thinkfamily.people.involvement.models import Involved
from thinkfamily.people.involvement.rules import RING
from thinkfamily.people.network.reads import Somebody
from thinkfamily.people.records.models import Coverage, Feed
from thinkfamily.vocabulary.services import ServiceKind, services

NO_EXTRACT = "No records that we receive would tell. Ask the family, or the service."


@dataclass(frozen=True)
class Part:
    """One kind of service: what it is to this family, and what that rests on."""

    kind: ServiceKind
    state: str
    said: str

    @property
    def words(self) -> str:
        return RING[self.state]


def ring(
    user: User,
    people: Collection[Somebody],
    feeds: dict[str, Feed],
    rows: Collection[Involved],
    involved: Collection[str],
) -> list[Part]:
    """Every kind in the order of the vocabulary. `involved`: kinds that work with somebody now. Two queries."""
    nameable = set(sight_of(user).nameable)
    ages = [age for one in people if (age := dates.age(one.person.date_of_birth, today())) is not None]
    reached: dict[str, datetime.date | None] = {}
    for line in Coverage.objects.order_by("feed", "area", "ages_from"):
        if covers(ages, line.ages_from, line.ages_to):
            reached[line.feed] = max((day for day in (reached.get(line.feed), line.until) if day), default=None)
    told = {state: {row.service_kind: row for row in rows if row.state == state and row.holds} for state in RING}
    return [_part(kind, involved, told, feeds, nameable, reached) for kind in services().values()]


def _part(
    kind: ServiceKind,
    involved: Collection[str],
    told: dict[str, dict[str, Involved]],
    feeds: dict[str, Feed],
    nameable: set[str],
    reached: dict[str, datetime.date | None],
) -> Part:
    """What people wrote down comes before what records say; a feed that may not be named says nothing either way."""
    if kind.id in involved:
        return Part(kind, "involved", "")
    if row := told["waiting"].get(kind.id):
        return Part(kind, "waiting", f"Asked for: {row.service}.")
    if row := told["not_involved"].get(kind.id):
        day = dates.day(row.since or row.recorded_at.date())
        return Part(kind, "not_involved", f"{row.told_by or row.recorded_by.name} said so on {day}.")
    theirs = [feed for feed in feeds.values() if feed.agency_kind in kind.agency_kinds]
    if not theirs:
        return Part(kind, "not_covered", NO_EXTRACT)
    if any(feed.feed not in nameable for feed in theirs):
        return Part(kind, "not_shown", "Whether it is involved is not shown to your agency and role.")
    covering = [feed for feed in theirs if feed.feed in reached]
    if not covering:
        return Part(kind, "not_covered", "The records that we receive cover nobody of this family’s ages. Ask.")
    until = max((last for feed in covering if (last := reached[feed.feed])), default=None)
    when = f" to {dates.day(until)}" if until else ""
    return Part(kind, "not_involved", f"None found in records{when}.")
