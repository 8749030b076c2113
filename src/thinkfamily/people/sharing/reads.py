"""Who may know what about somebody, why and until when; and what an agency is told of it."""

import datetime
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import connection
from django.db.models import Exists, OuterRef, QuerySet
from django.http import Http404

from thinkfamily.access import reading
from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.models import Family, Membership
from thinkfamily.people.persons.models import Person
from thinkfamily.people.persons.one_person import follow
from thinkfamily.people.sharing import policy
from thinkfamily.people.sharing.knowing import Pair
from thinkfamily.people.sharing.models import GroundInForce, ServiceAgreement, SharingDecision, SharingEnd
from thinkfamily.vocabulary.grounds import Ground, grounds
from thinkfamily.vocabulary.information import ALWAYS, INFORMATION, PURPOSES

WITHHELD = """
SELECT person, what FROM unnest(%s::uuid[], %s::text[]) asked (person, what) WHERE tf_withheld(person, what)
"""
TAGS = {"withdrawn": "Taken back", "ended": "Ended", "renewed": "Replaced", "grown": "Ended"}
WITH_NAMES = ("agency", "by_agency", "decided_by", "discussed_with_manager", "discussed_with_lead", "ended__by")


@dataclass(frozen=True)
class Shown:
    """A decision as the table says it. `day`: the day on which it is read."""

    decision: SharingDecision
    day: datetime.date

    @property
    def ground(self) -> Ground:
        return grounds()[self.decision.ground]

    @property
    def what(self) -> str:
        return INFORMATION[self.decision.information].title

    @property
    def purpose(self) -> str:
        return PURPOSES[self.decision.purpose] if self.decision.outcome == "share" else ""

    @property
    def end(self) -> SharingEnd | None:
        return getattr(self.decision, "ended", None)

    @property
    def holds(self) -> bool:
        begun = self.decision.starts <= self.day
        return begun and self.end is None and (self.decision.ends is None or self.decision.ends >= self.day)

    @property
    def is_due(self) -> bool:
        return self.holds and self.decision.review_on <= self.day

    @property
    def state(self) -> tuple[str, str]:
        """What stands on its tag, and the tag's colour."""
        if self.end is not None:
            return (TAGS[self.end.how], "grey")
        if self.decision.starts > self.day:
            return ("Not yet", "grey")
        if not self.holds:
            return ("Over", "grey")
        return ("May know", "green") if self.decision.outcome == "share" else ("Not told", "purple")


def find(decision: Any) -> SharingDecision:
    """The decision of an address. Raises Http404."""
    try:
        return SharingDecision.objects.select_related("person", *WITH_NAMES).get(pk=decision)
    except (SharingDecision.DoesNotExist, ValidationError, ValueError):
        raise Http404 from None


def decisions(user: User, person: Person) -> list[Shown]:
    """What the reader may know of the decisions about somebody: those that hold first. One query, and the policy's."""
    rows = policy.decisions_visible_to(user, person).select_related(*WITH_NAMES)
    found = [Shown(row, today()) for row in rows.order_by("agency__name", "information", "-decided_at")]
    return sorted(found, key=lambda each: not each.holds)


def restricted_for(user: User, people: Collection[Any]) -> dict[Any, list[SharingDecision]]:
    """By person, what is withheld from the reader's agency and they may know of. It says nothing of what there is."""
    asked = follow(people).of(people)
    rows = policy.standing(outcome="withhold", agency=user.agency_id, may_know=True, person__in=list(asked))
    found: dict[Any, list[SharingDecision]] = {}
    for row in rows.select_related("decided_by", "by_agency").order_by("information"):
        found.setdefault(asked[row.person_id], []).append(row)
    return found


def withheld(user: User, people: Collection[Person]) -> set[tuple[Any, str]]:
    """Person and class of everything that is withheld from the reader's agency."""
    with reading.as_system("what is withheld from the reader's own agency, so that a page leaves it out"):
        one = follow([person.pk for person in people])
        records = one.records([person.pk for person in people])
        rows = policy.standing(outcome="withhold", agency=user.agency_id, person__in=records)
        held = {*rows.values_list("person_id", "information")}
        held |= {(each.pk, what) for each in people if _is_lost_to(user, each) for what in INFORMATION}
        return {(record, what) for person, what in held for record in one.records([person])}


def withheld_of(
    user: User, people: Iterable[Any], shared: Iterable[Pair] = (), named: Collection[Any] = ()
) -> set[Pair]:
    """Of these people, given by their ids, what is withheld of what the reader's agency would know else.

    That is who they are, who belongs to them, and what is `shared` with it. One query: of each, the database says so.
    `named`: people whose row and whose belonging the database has just shown this reader: so neither is withheld.
    """
    told = reading.scope.current()
    itself = told.kind != "system" and told.who == user.pk
    always = [one for one in people if not (itself and one in named)]
    asked = sorted({*((person, what) for person in always for what in ALWAYS), *shared}, key=str)
    if not asked:
        return set()
    if not itself:  # the database would answer somebody else
        rows = Person.objects.in_bulk({person for person, _ in asked})
        meant = {person: rows.get(person) or Person(pk=person) for person, _ in asked}
        return withheld(user, meant.values()) & set(asked)
    with connection.cursor() as cursor:
        cursor.execute(WITHHELD, [[person for person, _ in asked], [what for _, what in asked]])
        return set(cursor.fetchall())


def _is_lost_to(user: User, person: Person) -> bool:
    """Whether they are a baby who was lost, and the reader's agency keeps no record of them."""
    if person.lost_on is None:
        return False
    keeping = Membership.objects.filter(person__in=follow([person.pk]).records([person.pk]))
    return not keeping.filter(family__kept_by=user.agency_id).exists()


def standing_of(people: Collection[Any]) -> list[SharingDecision]:
    """Every decision that holds today about these people: for who answers for their record."""
    asked = follow(people).of(people)
    rows = policy.standing(person__in=list(asked)).select_related("agency", "by_agency", "decided_by", "ended")
    found = list(rows.order_by("agency__name", "information", "decided_at"))
    for row in found:
        row.person_id = asked[row.person_id]
    return found


def shares_for(user: User, people: Collection[Any]) -> dict[tuple[Any, str], SharingDecision]:
    """By person and class, what the reader's agency may know and on which decision that rests."""
    asked = follow(people).of(people)
    rows = policy.standing(outcome="share", agency=user.agency_id, person__in=list(asked))
    return {
        (asked[row.person_id], row.information): row
        for row in rows.select_related("decided_by", "agency", "by_agency", "ended").order_by("decided_at")
    }


@dataclass(frozen=True)
class Decided:
    """What lets agencies know: by person and class, the decision for the reader's own, and the names of all of them.

    `told` is for who answers for the record, else empty.
    """

    own: dict[Pair, SharingDecision]
    told: dict[Pair, list[str]]


def decided(user: User, people: Collection[Any], *, keeps: bool) -> Decided:
    """One query. `keeps`: whether the reader answers for the record."""
    if not keeps:
        return Decided(shares_for(user, people), {})
    shares = [row for row in standing_of(people) if row.outcome == "share"]
    told: dict[Pair, list[str]] = {}
    for row in shares:
        told.setdefault((row.person_id, row.information), []).append(str(row.agency))
    own = sorted((row for row in shares if row.agency_id == user.agency_id), key=lambda row: row.decided_at)
    return Decided({(row.person_id, row.information): row for row in own}, told)


def due(user: User, day: datetime.date) -> QuerySet[SharingDecision]:
    """Decisions to look at again within four weeks, of the families that the reader answers for, the earliest first."""
    kept = Membership.objects.filter(person=OuterRef("person"), family__in=families.kept_by_reader(user))
    rows = policy.standing(review_on__lte=day + datetime.timedelta(weeks=4)).filter(Exists(kept))
    rows = rows.filter(person__lost_on=None)  # nobody is reminded of a loss
    return rows.select_related("person", *WITH_NAMES).order_by("review_on", "id")


def agreements(family: Family) -> list[ServiceAgreement]:
    """Who agreed to be helped, and with what: the newest first."""
    return list(family.agreements.select_related("person", "agency", "by").order_by("-on", "-at"))


def renewed(user: User, person: Person, decision: str) -> SharingDecision | None:
    """The decision that a new one is to stand in for, where the reader sees it."""
    try:
        found = policy.decisions_visible_to(user, person).filter(pk=decision).select_related("agency").first()
    except ValidationError:
        return None
    return found


def receivers(user: User) -> QuerySet[Agency]:
    """Agencies that something can be shared with."""
    return Agency.objects.exclude(pk=user.agency_id).order_by("name")


def grounds_now() -> dict[str, Ground]:
    """Every ground with the days that this council has said, or else the days that we ship. One query."""
    found = dict(grounds())
    for row in GroundInForce.objects.order_by("at", "id"):
        shipped = found[row.ground]
        found[row.ground] = Ground(
            **{**shipped.__dict__, "since": row.since, "until": row.until, "source": shipped.source}
        )
    return found


def said_of_grounds() -> dict[str, GroundInForce]:
    """The newest row of each ground."""
    return {row.ground: row for row in GroundInForce.objects.select_related("by").order_by("at", "id")}
