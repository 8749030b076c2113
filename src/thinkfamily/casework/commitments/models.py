"""A promise of an agency to somebody of a family, each time that it fell due, and who was reminded of it."""

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from thinkfamily.access.events.models import APPEND_ONLY
from thinkfamily.access.rows import Rows
from thinkfamily.access.users.models import User
from thinkfamily.casework.commitments import who_sees
from thinkfamily.casework.plan.objectives import Objective
from thinkfamily.people.persons.models import Item, known

EVERY = {"once": "Once", "week": "Every week", "fortnight": "Every two weeks", "month": "Every month"}
WHERE = {
    "meeting": "At a meeting",
    "plan": "When the plan was made",
    "visit": "At a visit",
    "call": "In a call",
    "letter": "In a letter or message",
}
OUTCOMES = {"kept": "Kept", "late": "Kept late", "missed": "Missed"}
STEPS = {
    "before": "Reminded before it was due",
    "after": "Asked what came of it",
    "manager": "Their manager was told",
    "lead": "Whoever leads this family was told",
}


class Commitment(Item):
    """What the `source_agency` promised for somebody: once, or every so often from `due` on.

    `promised_by`: who there, where they have an account; else `promised_name` says it. `meeting`: at which it was.
    """

    title: ClassVar[str] = "a promise of an agency"
    rows: ClassVar[Rows] = who_sees.PROMISED
    personal_data: ClassVar[tuple[str, ...]] = (
        "what", "promised_name", "promised_on", "due", "every", "last_due", "ended_why",
    )  # fmt: skip

    what = models.TextField()
    promised_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    promised_name = models.CharField(max_length=200, blank=True)
    promised_on = models.DateField()
    where = models.CharField(max_length=10, choices=list(WHERE.items()), default="meeting")
    meeting = models.ForeignKey(
        "casework.Meeting", on_delete=models.PROTECT, null=True, blank=True, related_name="commitments"
    )
    objective = models.ForeignKey(
        Objective, on_delete=models.PROTECT, null=True, blank=True, related_name="commitments", help_text="of the plan"
    )
    due = models.DateField(help_text="the day, or the first of many")
    every = models.CharField(max_length=10, choices=list(EVERY.items()), default="once")
    last_due = models.DateField(null=True, blank=True, help_text="until when it comes again")
    ended_on = models.DateField(null=True, blank=True)
    ended_why = models.TextField(blank=True)

    class Meta(Item.Meta):
        constraints: ClassVar = [
            *Item.Meta.constraints,
            known("every", dict(EVERY), "a_commitment_is_due_once_or_every_so_often"),
            known("where", dict(WHERE), "a_commitment_was_made_somewhere"),
            models.CheckConstraint(condition=~Q(what=""), name="a_commitment_says_what"),
            models.CheckConstraint(
                condition=Q(promised_by__isnull=False) | ~Q(promised_name=""), name="a_commitment_says_who_made_it"
            ),
            models.CheckConstraint(condition=Q(due__gte=F("promised_on")), name="a_commitment_is_due_after_it_is_made"),
            models.CheckConstraint(
                condition=Q(last_due=None) | (~Q(every="once") & Q(last_due__gte=F("due"))),
                name="what_is_due_often_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=Q(ended_on=None) | ~Q(ended_why=""), name="a_commitment_ends_with_a_reason"
            ),
        ]

    def __str__(self) -> str:
        return self.what


class Occasion(models.Model):
    """One time that a promise was due: kept, kept late or missed. `told`: who was told, in words."""

    rows: ClassVar[Rows] = who_sees.with_what(
        "casework_commitment", "commitment_id", "the promise", author="recorded_by_id", change=True
    )
    personal_data: ClassVar[tuple[str, ...]] = ("outcome", "kept_on", "in_the_way", "told", "said_by")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    commitment = models.ForeignKey(Commitment, on_delete=models.PROTECT, related_name="occasions")
    due = models.DateField()
    outcome = models.CharField(max_length=10, choices=list(OUTCOMES.items()))
    kept_on = models.DateField(null=True, blank=True)
    in_the_way = models.TextField(blank=True, help_text="what got in the way")
    told = models.CharField(max_length=300, blank=True, help_text="who was told")
    said_by = models.CharField(max_length=200, help_text="who says so: Dana, the service itself")
    recorded_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints: ClassVar = [
            known("outcome", dict(OUTCOMES), "a_promise_was_kept_late_or_missed"),
            models.UniqueConstraint(fields=["commitment", "due"], name="what_came_of_a_day_is_said_once"),
            models.CheckConstraint(
                condition=Q(outcome="missed", kept_on=None)
                | Q(outcome="late", kept_on__gt=F("due"))
                | Q(outcome="kept", kept_on__lte=F("due")),
                name="late_is_after_the_day_and_missed_has_none",
            ),
            models.CheckConstraint(condition=~Q(said_by=""), name="somebody_says_what_came_of_a_promise"),
        ]

    def __str__(self) -> str:
        return f"{OUTCOMES[self.outcome]}, due {self.due}"


class Chase(models.Model):
    """That somebody was reminded of a promise, or told of a miss; each once for each time that it was due."""

    rows: ClassVar[Rows] = who_sees.with_what("casework_commitment", "commitment_id", "the promise")
    personal_data: ClassVar[tuple[str, ...]] = ()

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    commitment = models.ForeignKey(Commitment, on_delete=models.PROTECT, related_name="chases")
    due = models.DateField()
    step = models.CharField(max_length=10, choices=list(STEPS.items()))
    to = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers: ClassVar = [APPEND_ONLY]
        constraints: ClassVar = [
            known("step", dict(STEPS), "a_chase_is_a_known_step"),
            models.UniqueConstraint(fields=["commitment", "due", "step"], name="nobody_is_chased_twice_for_one_day"),
        ]

    def __str__(self) -> str:
        return f"{STEPS[self.step]}, {self.at:%Y-%m-%d}"
