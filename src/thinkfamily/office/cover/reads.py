"""Whose desk is covered, what lies on it, and what nobody owns."""

import datetime
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q
from django.http import Http404

from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.colleagues.models import Cover, LeadAppointment, Team, on
from thinkfamily.access.roles.rules import ROLES
from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.office.cover import desk
from thinkfamily.office.tasks.models import Task

WITH_FAMILIES = [name for name, role in ROLES.items() if role.sees_families]


@dataclass(frozen=True)
class Desk:
    """Somebody's desk as their manager sees it."""

    user: User
    cover: Cover | None


def find_cover(cover: int) -> Cover:
    """The cover of an address, if it is not over."""
    rows = Cover.objects.filter(pk=cover, until__gte=today())
    found = rows.select_related("away__agency", "stand_in__agency").first()
    if found is None:
        raise Http404
    return found


def desks(user: User) -> list[Desk]:
    """The desks of the reader's agency, and who covers today or soon. Two queries."""
    people = User.objects.filter(agency=user.agency_id, is_active=True).exclude(pk=user.pk)
    running = Cover.objects.filter(until__gte=today(), away__in=people).select_related("stand_in__agency")
    covers = {cover.away_id: cover for cover in running.order_by("-since")}
    return [Desk(one, covers.get(one.pk)) for one in people.select_related("agency").order_by("name", "id")]


def on_desk(person: User) -> list[tuple[int, str]]:
    """How much of each kind lies on somebody's desk."""
    return desk.lies_on(person)


def vacant_agencies(day: datetime.date) -> list[Agency]:
    """Agencies with people who work with families and no safeguarding lead who is there."""
    leads = LeadAppointment.objects.filter(on(day), agency=OuterRef("pk"), lead__is_active=True)
    people = User.objects.filter(agency=OuterRef("pk"), is_active=True, role__in=WITH_FAMILIES)
    return list(Agency.objects.filter(Exists(people), ~Exists(leads)).order_by("name"))


def without_owner(day: datetime.date) -> list[str]:
    """What nobody owns, as sentences: nothing, where all is well."""
    gone = Task.objects.filter(done_at=None, owner__is_active=False).select_related("owner")
    found = [f"'{task.what}' belongs to {task.owner}, who has left." for task in gone]
    led = Team.objects.filter(Q(closed_on=None) | Q(closed_on__gt=day), supervisor__is_active=False)
    found += [f"The team {team.name} has no supervisor who is there." for team in led]
    asked = set(Task.objects.filter(about_type="no safeguarding lead", done_at=None).values_list("about_id", flat=True))
    vacant = [agency for agency in vacant_agencies(day) if str(agency.pk) not in asked]
    return found + [
        f"{agency.name} has no safeguarding lead, and nobody has the task to name one." for agency in vacant
    ]
