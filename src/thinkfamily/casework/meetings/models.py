"""A meeting, who took part and how, what agencies reported, what was said and decided, and who helps with what."""

import uuid
from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from thinkfamily.access.events.models import APPEND_ONLY
from thinkfamily.access.rows import Rows
from thinkfamily.access.users.models import User
from thinkfamily.casework.cases.models import REASONS, Case
from thinkfamily.casework.meetings import who_sees as meetings
from thinkfamily.casework.meetings.rules import CAME, CHASES, FELT, PURPOSES, SORTS, STATES, WITH_WHY
from thinkfamily.casework.needs.models import Need
from thinkfamily.casework.team.models import TeamMember
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.models import Dated, Item, known


class Meeting(models.Model):
    """A meeting of the team, from its preparation to its minutes. It names nobody: who comes is in `Attendance`.

    `calendar_place` is what a calendar may say of the place. `sequence`: how often the invitations were changed.
    `why_then`: why it is earlier or later than six to eight weeks after the last one.
    """

    rows: ClassVar[Rows] = meetings.MEETINGS
    personal_data: ClassVar[tuple[str, ...]] = ("place", "on", "why_then", "called_off_why", "next_why")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    family = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="meetings")
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="meetings")
    state = models.CharField(max_length=10, choices=list(STATES.items()), default="planned")
    purpose = models.CharField(max_length=10, choices=list(PURPOSES.items()))
    on = models.DateField()
    starts = models.TimeField()
    ends = models.TimeField()
    place = models.CharField(max_length=300, help_text="where, in words")
    calendar_place = models.CharField(max_length=100, blank=True, help_text="what a calendar may say of it")
    chair = models.ForeignKey(TeamMember, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    why_then = models.TextField(blank=True)
    called_off_why = models.TextField(blank=True)
    next_on = models.DateField(null=True, blank=True)
    next_why = models.TextField(blank=True, help_text="why the next one is not six to eight weeks on")
    sequence = models.PositiveIntegerField(default=0)
    held_at = models.DateTimeField(null=True, blank=True, help_text="when it was written down that it was held")
    sent_at = models.DateTimeField(null=True, blank=True, help_text="when the minutes were told of")
    written_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["family", "on"], name="meetings_of_a_family")]
        constraints: ClassVar = [
            known("state", dict(STATES), "a_meeting_is_planned_or_was_held_or_called_off"),
            known("purpose", dict(PURPOSES), "a_meeting_has_a_known_purpose"),
            models.CheckConstraint(condition=Q(ends__gt=F("starts")), name="a_meeting_ends_after_it_starts"),
            models.CheckConstraint(condition=~Q(place=""), name="a_meeting_is_somewhere"),
            models.CheckConstraint(
                condition=~Q(state="called_off") | ~Q(called_off_why=""), name="a_meeting_is_called_off_for_a_reason"
            ),
            models.CheckConstraint(
                condition=~Q(state="held") | Q(held_at__isnull=False), name="a_held_meeting_says_when_it_was_recorded"
            ),
            models.CheckConstraint(
                condition=Q(next_on=None) | Q(next_on__gt=F("on")), name="the_next_meeting_is_after_this_one"
            ),
        ]

    def __str__(self) -> str:
        return f"meeting on {self.on}"


class Attendance(Item):
    """Whether somebody is asked to a meeting, what makes it easy to come, and how they took part.

    `member`: of the team; none: the person themselves. `report_due`: by when their agency writes a report.
    `told_sequence`: which version of the invitation they have. `chased`: the last step by which a report was asked for
    again. `handed_on`: when somebody handed them their own minutes, who can read them in no other way.
    """

    rows: ClassVar[Rows] = meetings.WITH_MEMBER
    personal_data: ClassVar[tuple[str, ...]] = ("easy", "easy_by", "came", "why", "words", "spoke_for", "handed_on")
    title: ClassVar[str] = "how somebody took part in a meeting"

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="attendances")
    member = models.ForeignKey(TeamMember, on_delete=models.PROTECT, null=True, blank=True, related_name="attendances")
    asked = models.BooleanField(default=True)
    easy = models.TextField(blank=True, help_text="what would make it easy to come")
    easy_by = models.CharField(max_length=200, blank=True, help_text="who sees to that")
    report_due = models.DateField(null=True, blank=True)
    told_sequence = models.PositiveIntegerField(null=True, blank=True)
    told_at = models.DateTimeField(null=True, blank=True)
    chased = models.CharField(max_length=10, choices=list(CHASES.items()), blank=True)
    came = models.CharField(max_length=10, choices=list(CAME.items()), blank=True)
    why = models.TextField(blank=True)
    words = models.TextField(blank=True, help_text="what they said or sent, in their words")
    spoke_for = models.CharField(max_length=200, blank=True, help_text="who spoke for them")
    handed_on = models.DateField(null=True, blank=True)
    handed_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta(Item.Meta):
        constraints: ClassVar = [
            *Item.Meta.constraints,
            known("came", {"": "", **CAME}, "somebody_takes_part_in_a_known_way"),
            models.CheckConstraint(
                condition=~Q(came__in=list(WITH_WHY)) | ~Q(why=""), name="who_did_not_take_part_has_a_reason"
            ),
            known("chased", {"": "", **CHASES}, "a_report_is_asked_for_again_in_a_known_step"),
            models.CheckConstraint(
                condition=Q(handed_on=None, handed_by=None) | Q(handed_on__isnull=False, handed_by__isnull=False),
                name="who_handed_minutes_over_is_named",
            ),
            models.CheckConstraint(
                condition=~Q(came="advocate") | ~Q(spoke_for=""), name="who_spoke_for_somebody_is_named"
            ),
            models.UniqueConstraint(
                fields=["meeting", "person"], condition=Q(member=None), name="of_each_a_meeting_says_once_how"
            ),
            models.UniqueConstraint(fields=["meeting", "member"], name="a_team_member_is_asked_to_a_meeting_once"),
        ]

    def __str__(self) -> str:
        return CAME.get(self.came, "Asked" if self.asked else "Not asked")


class Report(Item):
    """What an agency writes about one person before a meeting; its class decides who reads it."""

    rows: ClassVar[Rows] = meetings.WITH_MEMBER
    personal_data: ClassVar[tuple[str, ...]] = ("well", "worries", "next_steps")
    title: ClassVar[str] = "a report to a meeting"

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="reports")
    member = models.ForeignKey(TeamMember, on_delete=models.PROTECT, related_name="reports")
    well = models.TextField(help_text="what goes well")
    worries = models.TextField(blank=True)
    next_steps = models.TextField(blank=True)

    class Meta(Item.Meta):
        constraints: ClassVar = [
            *Item.Meta.constraints,
            models.CheckConstraint(condition=~Q(well=""), name="a_report_begins_with_what_goes_well"),
        ]

    def __str__(self) -> str:
        return self.well


class Minute(Item):
    """One line of a meeting, about one person. `whose`: who said or decided it. `after`: the line it answers.

    Who sees a decision otherwise is kept for good. `need`: of a gap or of double help that the line settles.
    `member`, `reasons`: of a candidate for lead.
    """

    rows: ClassVar[Rows] = meetings.MINUTES
    personal_data: ClassVar[tuple[str, ...]] = ("text", "whose")
    title: ClassVar[str] = "what was said or decided at a meeting"

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="minutes")
    sort = models.CharField(max_length=10, choices=list(SORTS.items()))
    text = models.TextField()
    whose = models.CharField(max_length=300)
    after = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="answers")
    need = models.ForeignKey(Need, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    member = models.ForeignKey(TeamMember, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    reasons = ArrayField(models.CharField(max_length=20, choices=list(REASONS.items())), default=list, blank=True)

    class Meta(Item.Meta):
        triggers: ClassVar = [meetings.DISSENT_STAYS]
        constraints: ClassVar = [
            *Item.Meta.constraints,
            known("sort", dict(SORTS), "a_line_of_a_meeting_is_of_a_known_sort"),
            models.CheckConstraint(
                condition=~Q(text="") & ~Q(whose=""), name="a_line_of_a_meeting_says_what_and_whose_it_is"
            ),
            models.CheckConstraint(
                condition=~Q(sort__in=["dissent", "say"]) | Q(after__isnull=False),
                name="who_sees_it_otherwise_says_of_what",
            ),
            models.CheckConstraint(
                condition=~Q(sort__in=["gap", "double"]) | Q(need__isnull=False), name="what_is_settled_is_of_a_need"
            ),
            models.CheckConstraint(
                condition=~Q(sort="candidate") | (Q(member__isnull=False) & ~Q(reasons=[])),
                name="a_candidate_is_of_the_team_and_has_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return self.text


class Helping(Dated):
    """Somebody of the team helps with a need of somebody, from when until when."""

    rows: ClassVar[Rows] = meetings.HELPING
    personal_data: ClassVar[tuple[str, ...]] = ("what", "since", "until")
    title: ClassVar[str] = "who helps with a need"

    need = models.ForeignKey(Need, on_delete=models.PROTECT, related_name="helped_by")
    member = models.ForeignKey(TeamMember, on_delete=models.PROTECT, related_name="helps_with")
    what = models.TextField(help_text="what they do")

    class Meta(Dated.Meta):
        verbose_name_plural = "who helps with needs"
        constraints: ClassVar = [
            *Dated.Meta.constraints,
            models.CheckConstraint(condition=~Q(what=""), name="who_helps_does_something"),
            models.UniqueConstraint(
                fields=["need", "member"], condition=Q(until=None), name="somebody_helps_with_a_need_once"
            ),
        ]

    def __str__(self) -> str:
        return self.what


class Felt(models.Model):
    """Whether somebody was heard at a meeting, and found it useful. A later answer stands beside the earlier one."""

    rows: ClassVar[Rows] = meetings.FELT
    personal_data: ClassVar[tuple[str, ...]] = ("heard", "useful", "words")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    attendance = models.ForeignKey(Attendance, on_delete=models.PROTECT, related_name="felt")
    heard = models.CharField(max_length=10, choices=list(FELT.items()))
    useful = models.CharField(max_length=10, choices=list(FELT.items()))
    words = models.TextField(blank=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "what people thought of meetings"
        triggers: ClassVar = [APPEND_ONLY]
        constraints: ClassVar = [
            known("heard", dict(FELT), "somebody_was_heard_or_not"),
            known("useful", dict(FELT), "a_meeting_was_useful_or_not"),
        ]

    def __str__(self) -> str:
        return FELT[self.heard]
