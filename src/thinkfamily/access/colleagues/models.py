"""Managers, safeguarding leads, teams and profiles; all but the profile are dated."""

import datetime
from typing import Any, ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField
from django.contrib.postgres.fields.ranges import BigIntegerRangeField
from django.db import models
from django.db.models import F, Func, Q, Value

from thinkfamily.access import who_sees
from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.rows import Rows
from thinkfamily.access.users.models import User


def one_at_a_time(name: str, whose: str) -> ExclusionConstraint:
    """No two rows of the same `whose` on one day. Both sides are ranges, so that no extension is needed."""
    same = Func(F(whose), F(whose), Value("[]"), function="int8range", output_field=BigIntegerRangeField())
    days = Func(F("since"), F("until"), Value("[]"), function="daterange", output_field=DateRangeField())
    return ExclusionConstraint(name=name, expressions=[(same, "&&"), (days, "&&")])


def on(day: datetime.date, before: str = "") -> Q:
    """What a dated row must be to hold on a day. `before`: the path to it, ending in two underscores."""
    ends: dict[str, Any] = {f"{before}until__gte": day}
    return Q(**{f"{before}since__lte": day}) & (Q(**{f"{before}until": None}) | Q(**ends))


class Dated(models.Model):
    """Holds from a day until a day, both of them included; without an end while nobody has set one."""

    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    class Meta:
        abstract = True

    def ends_after(self, day: datetime.date) -> bool:
        """Whether it goes on after that day."""
        return self.until is None or self.until > day


class ManagedBy(Dated):
    """Whose manager is who."""

    rows: ClassVar[Rows] = who_sees.COLLEAGUES
    personal_data: ClassVar[tuple[str, ...]] = ()

    practitioner = models.ForeignKey(User, on_delete=models.PROTECT, related_name="managed_by")
    manager = models.ForeignKey(User, on_delete=models.PROTECT, related_name="manages")

    class Meta:
        constraints: ClassVar = [
            one_at_a_time("one_manager_at_a_time", "practitioner_id"),
            models.CheckConstraint(condition=~Q(practitioner=F("manager")), name="nobody_manages_themselves"),
        ]

    def __str__(self) -> str:
        return f"{self.practitioner} is managed by {self.manager}"


class LeadAppointment(Dated):
    """Who is an agency's safeguarding lead."""

    rows: ClassVar[Rows] = who_sees.COLLEAGUES
    personal_data: ClassVar[tuple[str, ...]] = ()

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="lead_appointments")
    lead = models.ForeignKey(User, on_delete=models.PROTECT, related_name="lead_appointments")

    class Meta:
        constraints: ClassVar = [one_at_a_time("one_safeguarding_lead_at_a_time", "agency_id")]

    def __str__(self) -> str:
        return f"{self.lead} for {self.agency}"


class Team(models.Model):
    """People who work side by side, perhaps of several employers, with a supervisor of their own."""

    rows: ClassVar[Rows] = who_sees.TEAMS
    personal_data: ClassVar[tuple[str, ...]] = ()

    name = models.CharField(max_length=200, unique=True)
    supervisor = models.ForeignKey(User, on_delete=models.PROTECT, related_name="teams_led")
    days_and_places = models.TextField(blank=True, help_text="when and where the team sits together")
    closed_on = models.DateField(null=True, blank=True)

    def __str__(self) -> str:
        return self.name


class TeamMember(Dated):
    """Somebody in a team, from when until when."""

    rows: ClassVar[Rows] = who_sees.TEAM_MEMBERS
    personal_data: ClassVar[tuple[str, ...]] = ()

    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="members")
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="team_memberships")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["team", "user"], condition=Q(until=None), name="nobody_is_in_a_team_twice_at_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.user} in {self.team}"


class Cover(Dated):
    """Somebody is away, and somebody else stands in: for their tasks, their teams, their people and their families.

    Nothing moves, so all comes back by itself on the day after the last.
    """

    rows: ClassVar[Rows] = who_sees.COLLEAGUES
    personal_data: ClassVar[tuple[str, ...]] = ("reason",)

    away = models.ForeignKey(User, on_delete=models.PROTECT, related_name="covered")
    stand_in = models.ForeignKey(User, on_delete=models.PROTECT, related_name="covers")
    reason = models.TextField()
    arranged_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints: ClassVar = [
            one_at_a_time("one_stand_in_at_a_time", "away_id"),
            models.CheckConstraint(condition=Q(until__isnull=False), name="cover_has_a_last_day"),
            models.CheckConstraint(condition=~Q(away=F("stand_in")), name="nobody_covers_for_themselves"),
            models.CheckConstraint(condition=~Q(reason=""), name="cover_says_why"),
        ]

    def __str__(self) -> str:
        return f"{self.stand_in} for {self.away} until {self.until}"


class Profile(models.Model):
    """What a practitioner is used to assessing, speaks, and when they can be reached; written by themselves."""

    rows: ClassVar[Rows] = who_sees.PROFILES
    personal_data: ClassVar[tuple[str, ...]] = ("assesses", "languages", "days", "phone", "home_postcode")

    user = models.OneToOneField(User, on_delete=models.PROTECT, related_name="profile")
    assesses = models.TextField(blank=True)
    languages = models.CharField(max_length=300, blank=True)
    days = models.CharField(max_length=300, blank=True)
    phone = models.CharField(max_length=40, blank=True)
    home_postcode = models.CharField(max_length=12, blank=True, help_text="to notice looks at one's own street")

    def __str__(self) -> str:
        return f"Profile of {self.user}"
