"""What stands in a plan: what already works, objectives with what they grow from, what is done, and how it goes."""

import uuid
from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.events.models import APPEND_ONLY
from thinkfamily.access.rows import Rows
from thinkfamily.access.users.models import User
from thinkfamily.casework.assessment.models import Entry
from thinkfamily.casework.needs.models import Need
from thinkfamily.casework.plan import who_sees
from thinkfamily.casework.plan.models import Plan
from thinkfamily.people.network.models import Supporter
from thinkfamily.people.persons.models import Item, Person, known

OBJECTIVE_STATES = {
    "draft": "Being written",
    "agreed": "Agreed",
    "reached": "Reached",
    "left": "Left, with a reason",
}
DONE = {"done": "Done", "partly": "Partly", "not": "Not done"}
OWNERS = {"family": "Family", "network": "Network", "agency": "Agency"}
WEEKDAYS = dict(enumerate(("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")))


class WhatWorks(Item):
    """What already works for the family. `entry`: the strength of an assessment that it repeats, where it does."""

    rows: ClassVar[Rows] = who_sees.WORKS
    personal_data: ClassVar[tuple[str, ...]] = ("text", "whose", "left_on")
    title: ClassVar[str] = "what already works"

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="works")
    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    text = models.TextField()
    whose = models.CharField(max_length=200, help_text="who says so")
    left_on = models.DateField(null=True, blank=True, help_text="since when it stands here no longer")

    class Meta(Item.Meta):
        verbose_name_plural = "what already works"
        constraints: ClassVar = [
            *Item.Meta.constraints,
            models.CheckConstraint(condition=~Q(text="") & ~Q(whose=""), name="what_works_says_what_and_who_says_so"),
        ]

    def __str__(self) -> str:
        return self.text


class Objective(Item):
    """What somebody hopes for in their own words, and what will be different, by how much, from where, by when.

    `person`: whom it is first for. `roots`: the ids of everything it grows from, so that a seal on one takes it along.
    `joined_to`: the objective of the one plan into which people merged it.
    """

    rows: ClassVar[Rows] = who_sees.OBJECTIVES
    personal_data: ClassVar[tuple[str, ...]] = (
        "goal", "whose", "will_change", "baseline", "target", "by", "state", "left_why", "no_root_why",
    )  # fmt: skip
    title: ClassVar[str] = "an objective of a plan"

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="objectives")
    place = models.PositiveSmallIntegerField(default=1)
    goal = models.TextField(help_text="in the family's words")
    whose = models.CharField(max_length=200, help_text="whose words they are")
    will_change = models.TextField(blank=True)
    target = models.CharField(max_length=200, blank=True, help_text="by how much")
    baseline = models.CharField(max_length=200, blank=True, help_text="how it is now, from where it begins")
    by = models.DateField(null=True, blank=True)
    state = models.CharField(max_length=10, choices=list(OBJECTIVE_STATES.items()), default="draft")
    left_why = models.TextField(blank=True, help_text="why it was left")
    roots = ArrayField(models.UUIDField(), default=list, blank=True)
    no_root_why = models.TextField(blank=True, help_text="why it grows from nothing that is written down")
    joined_to = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="joined")

    class Meta(Item.Meta):
        constraints: ClassVar = [
            *Item.Meta.constraints,
            known("state", dict(OBJECTIVE_STATES), "an_objective_is_in_a_known_state"),
            models.CheckConstraint(condition=~Q(goal="") & ~Q(whose=""), name="an_objective_stands_in_somebodys_words"),
            models.CheckConstraint(
                condition=~Q(roots=[]) | ~Q(no_root_why=""), name="an_objective_grows_from_something_or_says_why_not"
            ),
            models.CheckConstraint(
                condition=~Q(state="left") | ~Q(left_why=""), name="an_objective_is_left_with_a_reason"
            ),
            models.CheckConstraint(condition=~Q(joined_to=F("id")), name="an_objective_is_not_merged_into_itself"),
        ]

    def __str__(self) -> str:
        return self.goal


class ObjectiveGrowsFrom(models.Model):
    """A need, a strength of the assessment, or what already works, from which an objective grows."""

    rows: ClassVar[Rows] = who_sees.GROWS
    personal_data: ClassVar[tuple[str, ...]] = ()

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    objective = models.ForeignKey(Objective, on_delete=models.PROTECT, related_name="grows_from")
    need = models.ForeignKey(Need, on_delete=models.PROTECT, null=True, blank=True, related_name="objectives")
    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, null=True, blank=True, related_name="objectives")
    works = models.ForeignKey(WhatWorks, on_delete=models.PROTECT, null=True, blank=True, related_name="objectives")
    until = models.DateField(null=True, blank=True, help_text="since when it no longer grows from it")

    class Meta:
        verbose_name_plural = "what objectives grow from"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(need__isnull=False, entry=None, works=None)
                | Q(need=None, entry__isnull=False, works=None)
                | Q(need=None, entry=None, works__isnull=False),
                name="an_objective_grows_from_one_thing_a_row",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.objective} grows from {self.need or self.entry or self.works}"


class Action(Item):
    """A small step towards an objective, with one owner. `person`: for whom; `other`: who of the family does it.

    `supporter`: who of the network does it; `agency`, and `user` where it is somebody by name: of the helpers. How it
    went is its latest `Progress`. `by` or `every`: when, as a day or in words. `remind`: before the day, or each week
    on `remind_on`, since they said so on `remind_said_on`.
    """

    rows: ClassVar[Rows] = who_sees.ACTIONS
    personal_data: ClassVar[tuple[str, ...]] = ("what", "by", "every", "remind_said_on", "ended_why")
    title: ClassVar[str] = "what somebody will do"

    objective = models.ForeignKey(Objective, on_delete=models.PROTECT, related_name="actions")
    what = models.TextField()
    owner = models.CharField(max_length=10, choices=list(OWNERS.items()))
    other = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="actions_of")
    supporter = models.ForeignKey(Supporter, on_delete=models.PROTECT, null=True, blank=True, related_name="actions")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    user = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    by = models.DateField(null=True, blank=True)
    every = models.CharField(max_length=100, blank=True, help_text="every week; when needed; from 4 January")
    remind = models.BooleanField(default=False, help_text="whether its owner wants to be reminded")
    remind_on = models.PositiveSmallIntegerField(null=True, blank=True, choices=list(WEEKDAYS.items()))
    remind_said_on = models.DateField(null=True, blank=True, help_text="when they asked for it, or wanted it no more")
    ended_on = models.DateField(null=True, blank=True)
    ended_why = models.TextField(blank=True)

    class Meta(Item.Meta):
        constraints: ClassVar = [
            *Item.Meta.constraints,
            models.CheckConstraint(
                condition=Q(remind_on=None) | Q(remind=True, remind_on__lte=6),
                name="a_reminder_is_of_a_day_of_the_week",
            ),
            models.CheckConstraint(
                condition=Q(remind=False) | Q(remind_said_on=None) | Q(by__isnull=False) | Q(remind_on__isnull=False),
                name="a_reminder_has_a_day",
            ),
            models.CheckConstraint(
                condition=Q(owner="family", other__isnull=False, supporter=None, agency=None, user=None)
                | Q(owner="network", other=None, supporter__isnull=False, agency=None, user=None)
                | Q(owner="agency", other=None, supporter=None, agency__isnull=False),
                name="an_action_has_one_owner",
            ),
            models.CheckConstraint(condition=~Q(what=""), name="an_action_says_what"),
            models.CheckConstraint(
                condition=Q(by__isnull=False) | ~Q(every=""), name="an_action_says_by_when_or_how_often"
            ),
            models.CheckConstraint(condition=Q(ended_on=None) | ~Q(ended_why=""), name="an_action_ends_with_a_reason"),
        ]

    def __str__(self) -> str:
        return self.what


class Progress(Item):
    """How it goes, on a day: with an action (done, partly, not, what got in the way), or with the objective.

    `scale`: 0 to 10 in the view of `person`, whose words `words` are.
    """

    rows: ClassVar[Rows] = who_sees.PROGRESS
    personal_data: ClassVar[tuple[str, ...]] = ("on", "done", "where_we_are", "in_the_way", "scale", "words")
    title: ClassVar[str] = "how it goes with an objective"

    objective = models.ForeignKey(Objective, on_delete=models.PROTECT, related_name="progress")
    action = models.ForeignKey(Action, on_delete=models.PROTECT, null=True, blank=True, related_name="progress")
    on = models.DateField()
    done = models.CharField(max_length=10, choices=list(DONE.items()), blank=True)
    where_we_are = models.TextField(blank=True, help_text="3 nights in 7; 9 of 11 weeks")
    in_the_way = models.TextField(blank=True)
    scale = models.PositiveSmallIntegerField(null=True, blank=True)
    words = models.TextField(blank=True, help_text="what they said")

    class Meta(Item.Meta):
        verbose_name_plural = "progress"
        constraints: ClassVar = [
            *Item.Meta.constraints,
            known("done", {"": "", **DONE}, "progress_is_done_partly_or_not"),
            models.CheckConstraint(condition=Q(scale=None) | Q(scale__lte=10), name="progress_is_from_0_to_10"),
            models.CheckConstraint(
                condition=~Q(done="") | ~Q(where_we_are="") | Q(scale__isnull=False) | ~Q(words=""),
                name="progress_says_something",
            ),
            models.CheckConstraint(
                condition=Q(action=None) | ~Q(done=""), name="progress_of_an_action_says_whether_it_was_done"
            ),
        ]

    def __str__(self) -> str:
        said = [DONE.get(self.done, ""), self.where_we_are, self.in_the_way]
        if self.scale is not None:
            said.append(f"{self.scale} out of 10")
        return ". ".join(each for each in [*said, self.words] if each)


class NoObjective(models.Model):
    """Why a need in the scope of a plan has no objective, for now, and who said so. The latest of a need counts."""

    rows: ClassVar[Rows] = who_sees.NO_OBJECTIVES
    personal_data: ClassVar[tuple[str, ...]] = ("reason", "said_by", "said_on")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="no_objectives")
    need = models.ForeignKey(Need, on_delete=models.PROTECT, related_name="no_objectives")
    reason = models.TextField()
    said_by = models.CharField(max_length=200)
    said_on = models.DateField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "why needs have no objective"
        triggers: ClassVar = [APPEND_ONLY]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(reason="") & ~Q(said_by=""), name="a_need_without_an_objective_says_why_and_who_said_so"
            ),
        ]

    def __str__(self) -> str:
        return self.reason
