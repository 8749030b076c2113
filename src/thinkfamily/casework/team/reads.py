"""Questions about a team: who is in it as a reader may know, who could be, and what specialists were asked."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from thinkfamily.access import reading
from thinkfamily.access.users.models import User
from thinkfamily.casework.cases import leading
from thinkfamily.casework.cases import policy as cases
from thinkfamily.casework.cases.models import Case, LeadProfessional
from thinkfamily.casework.cases.reads import open_case
from thinkfamily.casework.team import policy
from thinkfamily.casework.team.models import Consultation, TeamMember
from thinkfamily.clock import today
from thinkfamily.people.chronology.asked_before import along
from thinkfamily.people.chronology.whom import NONE, Whom, whom
from thinkfamily.people.families.models import Family
from thinkfamily.people.network.models import Supporter
from thinkfamily.people.persons.models import Item
from thinkfamily.people.seals.reads import sealed_from

AnItem = TypeVar("AnItem", bound=Item)
CHOSEN = "Somebody whom the family chose"


@dataclass(frozen=True)
class Member:
    """Somebody in the team as a reader may know them. `of`: their agency, or how they belong to the family.

    `theirs`: of the family or chosen by it. `no_access`: their access has ended. `waits`: invited, not come in yet.
    """

    row: TeamMember
    name: str
    of: str
    for_whom: str
    theirs: bool = False
    leads: bool = False
    waits: bool = False
    no_access: bool = False
    supporter: Supporter | None = None

    @property
    def items(self) -> list[Item]:
        """From where what is said of them is: what a page that names them has shown."""
        return [self.row, *([self.supporter] if self.supporter else [])]

    @property
    def title(self) -> str:
        """Name and where they are of, for choices."""
        return f"{self.name}, {self.of}" if self.of else self.name


@dataclass
class Team:
    """A team with what the reader may do. `lead`: also where the lead is written down as no member."""

    family: Family
    whom: Whom
    case: Case | None
    lead: LeadProfessional | None = None
    members: list[Member] = field(default_factory=list)
    before: list[Member] = field(default_factory=list)
    asked: list[Consultation] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    may_add: bool = False
    may_invite: bool = False

    @property
    def chair(self) -> Member | None:
        """Who chairs, as far as the reader may know."""
        return next((one for one in self.members if one.row.chairs), None)


def items(
    seen: Whom, model: type[AnItem], which: Mapping[str, Any] = NONE, *, agency: str = "agency", **more: Any
) -> list[AnItem]:
    """What the reader may know of one kind; and what is about people of their own agency, whoever wrote it down."""
    found = seen.items(model, which, **more)
    own = model._default_manager.filter(
        ~sealed_from(seen.user.agency_id), person__in=seen.reached, **{agency: seen.user.agency_id}, **which, **more
    )
    known = {one.pk for one in found}
    also = [one for one in own.select_related(*along(model)) if one.pk not in known]
    return sorted([*found, *also], key=lambda one: (one.recorded_at, one.pk))


def of_case(reader: User, case: Case) -> list[Member]:
    """Who is in the team today, as the reader may know."""
    return members(whom(reader, case.family), case)[0]


def of_family(reader: User, family: Family) -> Team:
    """Everything that the page of the team says. A fixed number of queries."""
    found = Team(family, whom(reader, family, (Supporter, NONE)), open_case(family))
    if found.case is None:
        return found
    found.lead = leading.current(found.case)
    found.members, found.before = members(found.whom, found.case)
    rows = {one.pk: one for one in items(found.whom, Consultation, case=found.case)}
    found.asked = sorted(rows.values(), key=lambda one: one.recorded_at, reverse=True)
    found.items = [*(item for one in [*found.members, *found.before] for item in one.items), *found.asked]
    found.may_add = bool(policy.may_add(reader, family))
    found.may_invite = found.may_add and bool(policy.may_invite(reader, family))
    return found


def members(seen: Whom, case: Case) -> tuple[list[Member], list[Member]]:
    """Those of today, and those who were in it before."""
    rows = items(seen, TeamMember, case=case)
    users = User.objects.select_related("agency").in_bulk({one.user_id for one in rows if one.user_id})
    chosen = {one.pk: one for one in seen.items(Supporter, NONE)}
    lead = leading.current(case)
    reach = reaching(case) if users else set()
    day = today()
    found = [_member(seen, one, users, chosen, lead, reach) for one in rows]
    now = [one for one in found if one.row.until is None or one.row.until > day]
    return sorted(now, key=lambda one: (not one.leads, not one.theirs, one.name)), [
        one for one in found if one not in now
    ]


def of_objectives(seen: Whom, objectives: Collection[Any]) -> dict[Any, list[Consultation]]:
    """What specialists were asked about each and said, the newest last, as the reader may know. Two queries."""
    found: dict[Any, list[Consultation]] = {}
    for one in items(seen, Consultation, objective__in=list(objectives)):
        found.setdefault(one.objective_id, []).append(one)
    return found


def reaching(case: Case) -> set[int]:
    """Who reaches the record today, whatever the reader may know of them: asked by the product for its own sending."""
    with reading.as_system("whether members of a team have access still"):
        held = cases.reaching(case).filter(reader__is_active=True)
        return set(held.values_list("reader", flat=True))


def _member(
    seen: Whom,
    row: TeamMember,
    users: Mapping[int, User],
    chosen: Mapping[Any, Supporter],
    lead: LeadProfessional | None,
    reach: set[int],
) -> Member:
    for_whom = seen.name(seen.same.person(row.person_id))
    if row.user_id:
        user = users[row.user_id]
        leads = lead is not None and lead.user_id == row.user_id
        return Member(row, user.name, str(user.agency), for_whom, leads=leads, no_access=row.user_id not in reach)
    if row.invitation_id:
        return Member(row, row.name, "invited, not come in yet", for_whom, waits=True)
    if row.supporter_id:
        supporter = chosen.get(row.supporter_id)
        name, relation = (supporter.who, supporter.relation) if supporter else (CHOSEN, "")
        return Member(row, name, relation, for_whom, theirs=True, supporter=supporter)
    return Member(row, for_whom, "", for_whom, theirs=True)


def who_could_join(user: User, case: Case) -> list[User]:
    """Practitioners who have access to this family and are not in the team; the reader and colleagues first.

    Only whom the reader may know of: themselves, their own agency, and whoever the record's keepers see.
    """
    from thinkfamily.people.families import policy as families

    with reading.as_system("who has access to a family and is in no team of it"):
        inside = TeamMember.objects.filter(policy.holds(today()), case=case, user__isnull=False).values("user")
        people = User.objects.filter(pk__in=cases.reaching(case).values("reader"), is_active=True)
        rows = list(people.exclude(pk__in=inside).select_related("agency").order_by("name"))
    keeps = families.keeps(user, case.family)
    known = [one for one in rows if (keeps or one.agency_id == user.agency_id) and one.in_role.sees_families]
    return sorted(known, key=lambda one: (one.pk != user.pk, one.agency_id != user.agency_id, one.name))


def supporters_to_choose(seen: Whom) -> list[Supporter]:
    """Whom the family could choose: people round it who know that they are on its record; no groups."""
    return [one for one in seen.items(Supporter, NONE) if one.holds and one.knows and not one.group_id]
