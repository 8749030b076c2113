"""A question to the safeguarding lead about one heading of a child's page, and the answer."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from thinkfamily.access.grants.models import Grant
from thinkfamily.access.rows import Rows
from thinkfamily.access.users.models import User
from thinkfamily.casework.assessment.models import Assessment
from thinkfamily.people.persons import who_sees
from thinkfamily.people.persons.models import Item


class Advice(Item):
    """What was asked of whom, by when an answer is wanted, and the answer. `recorded_by` asked.

    `grant`: by which the lead reads the record until then, where they had no access of their own.
    """

    rows: ClassVar[Rows] = who_sees.ITEMS
    personal_data: ClassVar[tuple[str, ...]] = ("heading", "question", "answer")
    title: ClassVar[str] = "advice of a safeguarding lead"

    assessment = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="advice")
    heading = models.SlugField(max_length=80, help_text="the heading of the pack")
    question = models.TextField()
    asked_of = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    due = models.DateField()
    grant = models.ForeignKey(Grant, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    answer = models.TextField(blank=True)
    answered_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta(Item.Meta):
        verbose_name_plural = "advice"
        constraints: ClassVar = [
            *Item.Meta.constraints,
            models.CheckConstraint(condition=~Q(question=""), name="advice_answers_a_question"),
            models.CheckConstraint(
                condition=Q(answer="", answered_at=None, answered_by=None)
                | (~Q(answer="") & Q(answered_at__isnull=False, answered_by__isnull=False)),
                name="advice_says_who_gave_it_and_when",
            ),
        ]

    def __str__(self) -> str:
        return self.question
