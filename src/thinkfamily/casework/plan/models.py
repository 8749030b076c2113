"""A plan, for whom it is, what it was when it was agreed, and the decision that two plans may share a child."""

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.events.models import APPEND_ONLY
from thinkfamily.access.rows import Rows
from thinkfamily.access.users.models import User
from thinkfamily.casework.cases.models import Case
from thinkfamily.casework.plan import who_sees
from thinkfamily.casework.plan.one_plan import ONE_LIVE_PLAN_A_CHILD
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.models import Person, known

KINDS = {"team": "A plan of a team around the family", "light": "A light plan, run by one agency alone"}
STATES = {"being_agreed": "Being agreed", "live": "Live", "ended": "Ended"}


class Plan(models.Model):
    """The family's plan. It waits as being agreed until a person settles that it is live; one of a family is.

    `kept_by`: the agency that runs it. `asked_on`: since when it waits to be settled. `joined_to`: the plan into which
    it went, with everything in it.
    """

    rows: ClassVar[Rows] = who_sees.PLANS
    personal_data: ClassVar[tuple[str, ...]] = (
        "best_hopes", "best_hopes_whose", "agreed_words", "settled_words", "ended_why",
    )  # fmt: skip

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    family = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="plans")
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="plans")
    kind = models.CharField(max_length=10, choices=list(KINDS.items()), default="team")
    state = models.CharField(max_length=20, choices=list(STATES.items()), default="being_agreed")
    kept_by = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    best_hopes = models.TextField(blank=True)
    best_hopes_whose = models.CharField(max_length=200, blank=True)
    best_hopes_on = models.DateField(null=True, blank=True)
    begun_on = models.DateField()
    begun_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    begun_at = models.DateTimeField()
    asked_on = models.DateField(null=True, blank=True)
    asked_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    agreed_words = models.TextField(blank=True, help_text="who of the family agreed, and in which words")
    live_since = models.DateField(null=True, blank=True)
    settled_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    settled_words = models.TextField(blank=True)
    ended_on = models.DateField(null=True, blank=True)
    ended_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    ended_why = models.TextField(blank=True)
    joined_to = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="joined")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["family"], condition=Q(state="live"), name="a_family_has_one_live_plan_at_most"
            ),
            known("kind", dict(KINDS), "a_plan_is_of_a_known_kind"),
            known("state", dict(STATES), "a_plan_is_in_a_known_state"),
            models.CheckConstraint(
                condition=Q(best_hopes="") | (~Q(best_hopes_whose="") & Q(best_hopes_on__isnull=False)),
                name="best_hopes_say_whose_they_are_and_when",
            ),
            models.CheckConstraint(
                condition=~Q(state="live") | Q(live_since__isnull=False, settled_by__isnull=False),
                name="a_live_plan_was_settled_by_a_person",
            ),
            models.CheckConstraint(
                condition=~Q(state="ended") | (Q(ended_on__isnull=False, ended_by__isnull=False) & ~Q(ended_why="")),
                name="a_plan_ends_with_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(joined_to=None) | Q(state="ended"), name="a_plan_that_joined_another_has_ended"
            ),
            models.CheckConstraint(condition=~Q(joined_to=F("id")), name="a_plan_does_not_join_itself"),
        ]

    def __str__(self) -> str:
        return f"the plan of the {self.family}"

    @property
    def is_open(self) -> bool:
        return self.state != "ended"


class PlanScope(models.Model):
    """Somebody for whom a plan is. `state` is the plan's, so that the database sees a child who is in two live ones."""

    rows: ClassVar[Rows] = who_sees.SCOPES
    personal_data: ClassVar[tuple[str, ...]] = ("since", "until", "agreed_by")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="scope")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="plans")
    child = models.BooleanField(help_text="a child, or one who is expected")
    state = models.CharField(max_length=20, choices=list(STATES.items()), default="being_agreed")
    agreed_by = models.CharField(max_length=300, blank=True, help_text="who agreed that a child is in it")
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "for whom plans are"
        triggers: ClassVar = [ONE_LIVE_PLAN_A_CHILD]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["plan", "person"], condition=Q(until=None), name="somebody_is_in_a_plan_once_at_a_time"
            ),
            known("state", dict(STATES), "a_scope_is_in_a_known_state"),
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("since")), name="being_in_a_plan_ends_after_it_begins"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person} is in {self.plan}"


class PlanVersion(models.Model):
    """What a plan was on a day. `picture`: the kind, id and version of each thing in it, whose words are read from its

    earlier states by whoever may read it: so what is sealed later is not in an old version either.
    """

    rows: ClassVar[Rows] = who_sees.VERSIONS
    personal_data: ClassVar[tuple[str, ...]] = ("agreed_words",)

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    agreed_on = models.DateField()
    agreed_words = models.TextField()
    picture = models.JSONField(default=list)
    kept_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    kept_at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "versions of plans"
        triggers: ClassVar = [APPEND_ONLY]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["plan", "number"], name="versions_of_a_plan_are_counted"),
            models.CheckConstraint(condition=~Q(agreed_words=""), name="a_version_says_who_agreed"),
        ]

    def __str__(self) -> str:
        return f"version {self.number} of {self.plan}"


class PlansLinked(models.Model):
    """The decision that two plans may share a child, each with its own part of the child's life."""

    rows: ClassVar[Rows] = who_sees.LINKED
    personal_data: ClassVar[tuple[str, ...]] = ("reason",)

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="linked")
    other = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="linked_to")
    reason = models.TextField()
    decided_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "plans that are linked"
        triggers: ClassVar = [APPEND_ONLY]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["plan", "other"], name="two_plans_are_linked_once"),
            models.CheckConstraint(condition=~Q(plan=F("other")), name="no_plan_is_linked_with_itself"),
            models.CheckConstraint(condition=~Q(reason=""), name="a_link_of_plans_says_why"),
        ]

    def __str__(self) -> str:
        return f"{self.plan} and {self.other}"
