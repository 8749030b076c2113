"""A family's needs as a reader may know them: one thread for each, by member, with what people said of it."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from thinkfamily.casework.needs import found as finding
from thinkfamily.casework.needs import policy, rules
from thinkfamily.casework.needs.beside import beside
from thinkfamily.casework.needs.found import Found
from thinkfamily.casework.needs.models import BASES, Need, NeedSaid
from thinkfamily.people.chronology.whom import Whom, whom
from thinkfamily.people.families.models import Family

STANDINGS = {
    "": "",
    "confirmed": "Confirmed",
    "contested": "Contested: not counted until it is talked through",
    "dismissed": "Looked at and left: not counted",
    "settled": "Talked through, and it stands",
}
STILL = "Somebody\N{RIGHT SINGLE QUOTATION MARK}s safety hangs on it, so it counts"
SAFETY_SAID = {"contested": f"Contested. {STILL}", "dismissed": f"Looked at and left. {STILL}"}


@dataclass(frozen=True)
class Spoken:
    """What somebody said of it. `whose`: the name of somebody of the family whose words these are, or empty."""

    row: NeedSaid
    whose: str


@dataclass
class Thread:
    """One need. `also`: the same need, known another way. `said`: of any of them, the oldest first."""

    need: Need
    also: list[Need] = field(default_factory=list)
    said: list[Spoken] = field(default_factory=list)
    harms: str = ""
    why: tuple[str, str] | None = None
    unanswered: bool = False

    @property
    def rows(self) -> list[Need]:
        return [self.need, *self.also]

    @property
    def standing(self) -> str:
        return rules.standing([one.row.said for one in self.said])

    @property
    def counts(self) -> bool:
        """In lists and figures; where any part is of safety, always."""
        said = [one.row.said for one in self.said]
        return any(one.holds for one in self.rows) and any(
            rules.counts(policy.as_rules(one), said) for one in self.rows
        )

    @property
    def state(self) -> str:
        """How it stands, in words."""
        if self.counts and self.standing in SAFETY_SAID:
            return SAFETY_SAID[self.standing]
        return STANDINGS[self.standing]

    @property
    def basis(self) -> str:
        """Found in records, told by the family."""
        words = dict.fromkeys(BASES[one.basis] for one in self.rows)
        return "; ".join(words)


@dataclass
class Member:
    """Somebody's needs. `ended`: what is so no more."""

    key: Any
    name: str
    threads: list[Thread] = field(default_factory=list)
    ended: list[Thread] = field(default_factory=list)


@dataclass
class Needs:
    """The page of a family's needs. `waiting`: what was found and nobody has taken over."""

    family: Family
    whom: Whom
    members: list[Member]
    waiting: list[Found]
    items: list[Need]
    views: dict[Any, list[Any]] = field(default_factory=dict)

    @property
    def threads(self) -> list[Thread]:
        return [one for member in self.members for one in member.threads]

    @property
    def counted(self) -> int:
        return sum(one.counts for one in self.threads)

    @property
    def contested(self) -> int:
        return sum(one.standing == "contested" and not one.counts for one in self.threads)


def of_family(user: Any, family: Family) -> Needs:
    """Everything that the page says. A fixed number of queries, however many needs there are."""
    seen = whom(user, family)
    items = seen.items(Need)
    found = finding.of_family(seen)
    listed = threads(seen, items, {one.ref: one.proposal for one in found})
    members = {key: Member(key, seen.name(key)) for key in seen.people}
    for one in listed:
        member = members.get(seen.same.person(one.need.person_id))
        if member is not None:
            (member.threads if any(row.holds for row in one.rows) else member.ended).append(one)
    taken = {one.found_as for one in items if one.found_as and one.holds}
    return Needs(family, seen, list(members.values()), finding.waiting(found, taken), items, beside(seen))


def threads(seen: Whom, items: list[Need], proposals: dict[str, str] | None = None) -> list[Thread]:
    """Each need once: what is joined to one that the reader sees stands beneath it. One query."""
    shown = {one.pk: one for one in items}
    heads = {one.pk: Thread(one) for one in items if one.joined_to_id not in shown}
    for one in items:
        if one.pk not in heads and one.joined_to_id is not None:
            heads.setdefault(one.joined_to_id, Thread(shown[one.joined_to_id])).also.append(one)
    said: dict[Any, list[NeedSaid]] = defaultdict(list)
    for row in NeedSaid.objects.filter(need__in=list(shown)).select_related("by__agency").order_by("at", "pk"):
        said[shown[row.need_id].joined_to_id if row.need_id not in heads else row.need_id].append(row)
    ours = seen.user.agency_id
    for key, thread in heads.items():
        thread.said = [Spoken(row, _name(seen, row.person_id)) for row in said[key]]
        thread.harms = next((_name(seen, one.harms_id) for one in thread.rows if one.harms_id), "")
        ref = next((one.found_as for one in thread.rows if one.found_as in (proposals or {})), "")
        thread.why = ((proposals or {})[ref], ref) if ref else None
        told = any(row.said == "did" and row.by.agency_id == ours for row in said[key])
        thread.unanswered = not told and all(one.source_agency_id != ours for one in thread.rows)
    return list(heads.values())


def thread(seen: Whom, need: Need) -> Thread:
    """The thread that a need is of, as the reader sees it."""
    items = [one for one in seen.items(Need) if seen.same.person(one.person_id) == seen.same.person(need.person_id)]
    return next(one for one in threads(seen, items) if need.pk in [row.pk for row in one.rows])


def same_choices(seen: Whom, person: Any = None, but: Need | None = None) -> dict[str, Need]:
    """Needs that hold, of one person or of everybody, to which another can be joined."""
    found = [one for one in seen.items(Need) if one.holds and (but is None or one.pk != but.pk)]
    return {str(one.pk): one for one in found if person is None or seen.same.person(one.person_id) == person}


def _name(seen: Whom, person: Any) -> str:
    return seen.name(seen.same.person(person)) if person else ""
