"""Other families that share a child with this one: what a reader may see of them by the decision that links them."""

from dataclasses import dataclass, field
from typing import Any

from thinkfamily.access import reading
from thinkfamily.access.grants import reads as grants
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.people.families import policy as families
from thinkfamily.people.families import reads as family_reads
from thinkfamily.people.families.links.models import MAY_SEE, FamilyLink
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.models import Person
from thinkfamily.people.sharing import reads as sharing_reads


@dataclass
class Linked:
    """One link. Of the other family only what the decision says; `opens`: its id, where the reader reaches it."""

    link: FamilyLink
    child: str
    name: str = "Another family"
    kept_by: str = ""
    opens: Any = None
    to_call: list[tuple[str, str, str]] = field(default_factory=list)  # who, from where, phone
    members: list[str] = field(default_factory=list)

    @property
    def may_see(self) -> list[str]:
        """What each may see of the other, in words."""
        return [MAY_SEE[key] for key in self.link.each_may_see]


def links_of(user: User, family: Family) -> list[Linked]:
    """The links that hold, oldest first."""
    rows = FamilyLink.objects.filter(until=None).filter(family=family) | FamilyLink.objects.filter(
        until=None, other=family
    )
    return [_shown(user, family, link) for link in rows.select_related("child", "decided_by").order_by("decided_at")]


def _shown(user: User, family: Family, link: FamilyLink) -> Linked:
    other_id = link.other_id if link.family_id == family.pk else link.family_id
    reached = families.visible_to(user).filter(pk=other_id).exists()
    child = link.child.first_name or str(link.child)
    with reading.as_system("a link by decision says what may be seen of the other family"):
        other = Family.objects.select_related("kept_by", "opened_by__agency").get(pk=other_id)
        found = Linked(link, child, opens=other.pk if reached else None)
        if "name" in link.each_may_see or reached:
            found.name, found.kept_by = other.name, str(other.kept_by)
        if "who_to_call" in link.each_may_see:
            found.to_call = _to_call(other)
        people = [one.person for one in family_reads.members(other)] if "members" in link.each_may_see else []
    hidden = sharing_reads.withheld(user, people)
    shown = [one for one in people if not {(one.pk, "identity"), (one.pk, "family")} & hidden]
    found.members = [_first(one) for one in shown if not one.unborn]  # a pregnancy is not told by a list of names
    return found


def _first(one: Person) -> str:
    return one.first_name or str(one)


def _to_call(other: Family) -> list[tuple[str, str, str]]:
    """Who leads or works with it by name; else who answers for it."""
    working = grants.of_family(str(other.pk), today()).filter(ground__in=(Grant.Ground.LEAD, Grant.Ground.WORK))
    people = [grant.reader for grant in working] or [family_reads.who_answers(other)]
    return [(one.name, one.place, one.agency.phone) for one in people]


def candidates(user: User, family: Family) -> list[tuple[Family, Person]]:
    """Other families that the reader may open and that share somebody with this one: (family, whom)."""
    here = {one.person_id: one.person for one in family_reads.members(family)}
    found = []
    for other in family_reads.listed(user).filter(memberships__person__in=list(here)).exclude(pk=family.pk).distinct():
        found += [(other, here[one.person_id]) for one in other.now if one.person_id in here]  # type: ignore[attr-defined]  # prefetched
    return found
