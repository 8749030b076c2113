"""Somebody in the team around a family, and what a specialist was asked."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.rows import Rows
from thinkfamily.access.users.models import User
from thinkfamily.casework.cases.models import Case
from thinkfamily.casework.team import who_sees as team
from thinkfamily.people.granting.invitations.models import Invitation
from thinkfamily.people.network.models import Supporter
from thinkfamily.people.persons.models import Dated, Item, known

KINDS = {"consultation": "Advice to the team", "joint_visit": "A visit together"}
ONE_AT_MOST = (
    Q(user=None, supporter=None, invitation=None)
    | Q(user__isnull=False, supporter=None)
    | Q(user=None, supporter__isnull=False, invitation=None)
    | Q(user=None, supporter=None, invitation__isnull=False)
)


class TeamMember(Dated):
    """Somebody in the team, in a role, from when until when, and why. `person`: for whom they come.

    A practitioner (`user`), somebody whom the family chose (`supporter`), a partner who has not come in yet
    (`invitation`, by `name`), or none of them: then it is the person themselves. `chairs`: who chairs from now on.
    """

    title: ClassVar[str] = "somebody in the team"
    rows: ClassVar[Rows] = team.TEAM
    personal_data: ClassVar[tuple[str, ...]] = ("name", "role", "why", "chosen_words", "ended_why", "since", "until")

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="team")
    user = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="in_teams")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    supporter = models.ForeignKey(Supporter, on_delete=models.PROTECT, null=True, blank=True, related_name="in_teams")
    invitation = models.ForeignKey(Invitation, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    name = models.CharField(max_length=200, blank=True, help_text="of who has not come in yet")
    role = models.CharField(max_length=100, help_text="what they are in the team, as the family would say it")
    why = models.TextField(blank=True, help_text="what they are there for")
    chosen_words = models.TextField(blank=True, help_text="what the family said when they chose them")
    chairs = models.BooleanField(default=False)
    ended_why = models.TextField(blank=True)

    class Meta(Dated.Meta):
        verbose_name_plural = "team members"
        constraints: ClassVar = [
            *Dated.Meta.constraints,
            models.CheckConstraint(condition=ONE_AT_MOST, name="a_team_member_is_one_of_ours_or_of_theirs"),
            models.CheckConstraint(
                condition=Q(user=None) | Q(agency__isnull=False), name="a_practitioner_in_a_team_is_of_an_agency"
            ),
            models.CheckConstraint(
                condition=Q(since__isnull=False) & ~Q(role=""), name="a_team_member_has_a_role_and_a_first_day"
            ),
            models.CheckConstraint(
                condition=Q(until=None) | ~Q(ended_why=""), name="who_leaves_the_team_leaves_for_a_reason"
            ),
            models.UniqueConstraint(
                fields=["case", "user"], condition=Q(until=None), name="a_practitioner_is_in_a_team_once"
            ),
            models.UniqueConstraint(
                fields=["case", "supporter"], condition=Q(until=None), name="a_supporter_is_in_a_team_once"
            ),
            models.UniqueConstraint(
                fields=["case", "person"],
                condition=Q(until=None, user=None, supporter=None, invitation=None),
                name="somebody_of_the_family_is_in_a_team_once",
            ),
            models.UniqueConstraint(fields=["case"], condition=Q(until=None, chairs=True), name="one_person_chairs"),
        ]

    def __str__(self) -> str:
        return self.role


class Consultation(Item):
    """A specialist is asked for advice or to visit together, by a day; the answer stands beside the plan.

    `recorded_by` asked. `grant`: by which they read the record until a day, where they had no access of their own.
    `objective`: of the plan, where the question is about one.
    """

    title: ClassVar[str] = "what a specialist was asked"
    rows: ClassVar[Rows] = team.ASKED
    personal_data: ClassVar[tuple[str, ...]] = ("kind", "question", "answer", "visit_on")

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="consultations")
    kind = models.CharField(max_length=20, choices=list(KINDS.items()))
    question = models.TextField()
    asked_of = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", help_text="of who is asked")
    due = models.DateField()
    visit_on = models.DateField(null=True, blank=True)
    objective = models.ForeignKey(
        "casework.Objective", on_delete=models.PROTECT, null=True, blank=True, related_name="consultations"
    )
    grant = models.ForeignKey(Grant, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    answer = models.TextField(blank=True)
    answered_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta(Item.Meta):
        constraints: ClassVar = [
            *Item.Meta.constraints,
            known("kind", dict(KINDS), "a_specialist_is_asked_for_something_known"),
            models.CheckConstraint(condition=~Q(question=""), name="a_consultation_answers_a_question"),
            models.CheckConstraint(
                condition=Q(answer="", answered_at=None, answered_by=None)
                | (~Q(answer="") & Q(answered_at__isnull=False, answered_by__isnull=False)),
                name="a_consultation_says_who_answered_and_when",
            ),
        ]

    def __str__(self) -> str:
        return self.question
