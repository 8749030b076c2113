"""Whom a plan asks, what each of them said of it, and a signature that somebody drew."""

from dataclasses import dataclass, field
from typing import Any

from django.http import Http404

from thinkfamily.access.users.models import User
from thinkfamily.casework.copies.models import ANSWERS, SIGNED, PlanAgreement, Signature, Ticked
from thinkfamily.casework.plan.beside import SaidOfPlan
from thinkfamily.casework.plan.models import Plan, PlanVersion
from thinkfamily.casework.team.models import TeamMember
from thinkfamily.clock import today
from thinkfamily.design.words import dates, lists
from thinkfamily.people.chronology.whom import Whom, whom
from thinkfamily.people.families import reads as families
from thinkfamily.people.families.models import Family, Membership
from thinkfamily.people.persons.models import Item, Person
from thinkfamily.people.persons.one_person import records_of


@dataclass(frozen=True)
class Whose:
    """Somebody whom the plan asks: of the family (`member`), or of the network (`team`, whom the family chose)."""

    family: Family
    plan: Plan
    key: Any
    member: Membership | None = None
    team: TeamMember | None = None

    @property
    def person(self) -> Person | None:
        return self.member.person if self.member else None

    @property
    def name(self) -> str:
        """How a page calls somebody of the network."""
        if self.team is None or self.team.supporter is None:
            return ""
        return self.team.supporter.name or self.team.supporter.who


@dataclass(frozen=True)
class Signed:
    """A drawn signature, on the record of a family."""

    family: Family
    signature: Signature


def plan_of(family: Family) -> Plan | None:
    """The plan that is open now, the live one first; else the last that ended."""
    rows = Plan.objects.filter(family=family).select_related("family__kept_by", "kept_by", "case")
    found = sorted(rows, key=lambda one: (one.state == "live", one.is_open, one.begun_at))
    return found[-1] if found else None


def find_family(family: Any) -> Family:
    """A family with a plan. Raises Http404."""
    found = families.find(family)
    if plan_of(found) is None:
        raise Http404
    return found


def find(family: Any, whose: Any) -> Whose:
    """Somebody by the id of the person, or of their place in the team. Raises Http404."""
    of = families.find(family)
    plan = plan_of(of)
    if plan is None:
        raise Http404
    supporters = TeamMember.objects.filter(case__family=of, supporter__isnull=False)
    team = supporters.select_related("supporter__other", "person").filter(pk=whose).first()
    if team is not None:
        return Whose(of, plan, team.pk, team=team)
    person = Person.objects.filter(pk=whose).first()
    if person is None:
        raise Http404
    rows = of.memberships.filter(person__in=records_of(person)).select_related("person", "family")
    member = rows.order_by("-since", "-id").first()
    if member is None:
        raise Http404
    return Whose(of, plan, member.person_id, member=member)


def find_signature(family: Any, agreement: Any) -> Signed:
    """A signature by the answer that it signs. Raises Http404."""
    of = families.find(family)
    found = Signature.objects.filter(agreement=agreement, agreement__plan__family=of).first()
    if found is None:
        raise Http404
    return Signed(of, found)


@dataclass
class Asked:
    """Somebody of the plan, and what they said, the newest first. `ticked`: what they ticked."""

    key: Any
    name: str
    is_supporter: bool = False
    said: list[PlanAgreement] = field(default_factory=list)
    ticked: list[Ticked] = field(default_factory=list)

    @property
    def latest(self) -> PlanAgreement | None:
        return self.said[0] if self.said else None


@dataclass
class WhoAgreed:
    """Everybody whom the plan asks, as one reader may know them."""

    family: Family
    plan: Plan
    whom: Whom
    people: list[Asked]
    version: PlanVersion | None
    places: dict[Any, str]
    may_say: bool
    may_copy: bool

    def line(self, said: PlanAgreement) -> str:
        return line_of(said)

    def place(self, tick: Ticked) -> str:
        """For whose copy something was ticked."""
        return self.places.get(tick.member_id, "somebody in the team")

    @property
    def items(self) -> list[Item]:
        said: list[Item] = [row for one in self.people for row in one.said]
        return said + [row for one in self.people for row in one.ticked]


def who_agreed(user: User, family: Family) -> WhoAgreed:
    """A fixed number of queries. Raises Http404 where there is no plan."""
    plan = plan_of(family)
    if plan is None:
        raise Http404
    seen = whom(user, family)
    here = {
        key: Asked(key, seen.name(key))
        for key, one in seen.people.items()
        if not (one.unborn or one.died_on or one.lost_on)
    }
    team = seen.items(TeamMember, {"case": plan.case_id, "user": None, "invitation": None})
    network = {
        one.pk: Asked(one.pk, name_of(one), is_supporter=True)
        for one in team
        if one.supporter_id and (one.until is None or one.until > today())
    }
    for said in _newest(seen, plan):
        asked = network.get(said.member_id) if said.member_id else here.get(seen.same.person(said.person_id))
        if asked is not None:
            asked.said.append(said)
    for tick in seen.items(Ticked, {"plan": plan.pk, "until": None}):
        if (by := here.get(seen.same.person(tick.person_id))) is not None:
            by.ticked.append(tick)
    version = plan.versions.order_by("-number").first()
    named = {one.pk: name_of(one) if one.supporter_id else seen.name(seen.same.person(one.person_id)) for one in team}
    runs = seen.keeps or plan.kept_by_id == user.agency_id
    people = [*here.values(), *network.values()]
    return WhoAgreed(family, plan, seen, people, version, named, seen.may_write and plan.is_open, runs)


def name_of(member: TeamMember) -> str:
    """How a page calls somebody of the network: Joan, grandmother."""
    supporter = member.supporter
    if supporter is None:
        return member.role
    return supporter.name or supporter.who


def agreed(seen: Whom, plan: Plan) -> list[SaidOfPlan]:
    """For the page of the plan: the newest word of everybody of whom the reader may know."""
    newest: dict[Any, PlanAgreement] = {}
    for said in _newest(seen, plan):
        newest.setdefault(said.member_id or seen.same.person(said.person_id), said)
    return [
        SaidOfPlan(
            name_of(said.member) if said.member else seen.name(seen.same.person(said.person_id)),
            said.told_back,
            ANSWERS[said.answer].lower(),
            line_of(said),
            said,
        )
        for said in newest.values()
    ]


def _newest(seen: Whom, plan: Plan) -> list[PlanAgreement]:
    rows = seen.items(PlanAgreement, {"plan": plan.pk})
    supporters = TeamMember.objects.filter(pk__in=[one.member_id for one in rows if one.member_id])
    by_id = {one.pk: one for one in supporters.select_related("supporter")}
    for one in rows:
        if one.member_id in by_id:
            one.member = by_id[one.member_id]  # with whom it leads to; to be read so, never to be saved
    return sorted(rows, key=lambda one: (one.on, one.recorded_at), reverse=True)


def line_of(said: PlanAgreement) -> str:
    """When, how it was signed, and what is to settle."""
    how = {"typed": f"signed as {said.signed_name}", "noted": f"noted by {said.noted_by}"}
    words = f"{dates.day(said.on)}, {how.get(said.signed, SIGNED[said.signed].lower())}."
    if said.to_settle:
        words += f" To settle by {dates.day(said.settle_on)}: {lists.sentence(said.to_settle)}"
    return words


def content_of(signed: Signed) -> bytes:
    """The picture, as it was drawn anew."""
    return bytes(signed.signature.content)


def drawn_for(said: PlanAgreement | None) -> bytes:
    """What somebody drew to sign this answer, as the reader may see it; nothing where they signed otherwise."""
    if said is None or said.signed != "drawn":
        return b""
    found = Signature.objects.filter(agreement=said.pk).first()
    return bytes(found.content) if found else b""


def place(member: Any) -> TeamMember:
    """A place in a team, by its id. Raises Http404."""
    found = TeamMember.objects.filter(pk=member).first()
    if found is None:
        raise Http404
    return found
