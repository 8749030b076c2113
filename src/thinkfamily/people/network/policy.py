"""Who sees what is round a family, and who writes it down and puts it right."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from thinkfamily.access.decision import ALLOWED, Decision, refuse
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.models import Family, Membership
from thinkfamily.people.network.models import Group, PlaceNote, Supporter
from thinkfamily.people.persons.models import Item
from thinkfamily.people.sharing import putting_right
from thinkfamily.people.sharing.policy import items_visible_to, standing


def may_read(user: Any, family: Family) -> Decision:
    """Whoever a grant lets see the record; each sees of it what their agency may know."""
    return families.may_see(user, family)


def may_write(user: Any, family: Family) -> Decision:
    """Whoever works with the family."""
    return families.may_write(user, family)


def may_write_about(user: Any, member: Membership) -> Decision:
    """Whoever works with the family may write down who is round somebody of it."""
    return families.may_write(user, member.family)


@dataclass(frozen=True)
class AtPlace:
    """A place or a group, looked at from a family."""

    family: Family
    group: Group


def may_note(user: Any, at: AtPlace) -> Decision:
    """Whoever works with the family, of a place or group that they see."""
    if not (may := families.may_write(user, at.family)):
        return may
    if groups_visible_to(user).filter(pk=at.group.pk).exists():
        return ALLOWED
    return refuse("There is no such place.", hidden=True)


def supporters_visible_to(user: Any) -> QuerySet[Supporter]:
    """As other items; and not where it is withheld from the agency that the other belongs to somebody."""
    other = standing(outcome="withhold", agency=user.agency_id, person=OuterRef("other_id"), information="family")
    found = items_visible_to(user, Supporter)
    return found.filter(Q(source_agency=user.agency_id) | Q(other=None) | ~Q(Exists(other)))


def notes_visible_to(user: Any) -> QuerySet[PlaceNote]:
    """Harm and safety at places: seen by who may know of the safety of the person through whom we know of it."""
    return items_visible_to(user, PlaceNote)


def groups_visible_to(user: Any) -> QuerySet[Group]:
    """Groups and places that somebody whom the reader sees goes to, or that they see a note of, or named themselves."""
    tied = supporters_visible_to(user).filter(group=OuterRef("pk"))
    noted = notes_visible_to(user).filter(group=OuterRef("pk"))
    return Group.objects.filter(Q(recorded_by=user) | Exists(tied) | Exists(noted))


def may_put_right(user: Any, item: Item) -> Decision:
    """Colleagues of whoever wrote it down, as long as they work with a family of the person."""
    shown = supporters_visible_to(user) if isinstance(item, Supporter) else None
    return putting_right.may_put_right(user, item, shown=shown)


def may_put_group_right(user: Any, at: AtPlace) -> Decision:
    """Colleagues of whoever named it, who work with the family and see the group."""
    if not (may := may_note(user, at)):
        return may
    if at.group.source_agency_id != user.agency_id:
        return refuse(f"{at.group.source_agency} named this group, so they put it right. Tell them.")
    return ALLOWED


def may_name_groups(user: Any) -> Decision:
    """Roles that see families."""
    return ALLOWED if user.in_role.sees_families else refuse("Your role sees no families.", ask="your manager")
