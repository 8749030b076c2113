"""A question on one worker's desk about who lives with and depends on whom."""

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import Q

from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.rows import Rows
from thinkfamily.access.users.models import User
from thinkfamily.casework.requests import who_sees
from thinkfamily.casework.requests.models import HelpRequest
from thinkfamily.people.persons.models import known

ASKS = {
    "child_of_adult": "Does a child live with or depend on this adult?",
    "adult_of_child": "Which grown-up does this child live with or depend on, and who helps that grown-up?",
}
ANSWERS = {"yes": "Yes", "no": "No", "not_known": "I do not know yet"}


class AdultQuestion(models.Model):
    """Asked of one worker of an agency, and answered by them or by who answers for their agency."""

    rows: ClassVar[Rows] = who_sees.QUESTIONS
    personal_data: ClassVar[tuple[str, ...]] = ("about_whom", "why", "words")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    asks = models.CharField(max_length=20, choices=list(ASKS.items()))
    about_whom = models.CharField(max_length=300, help_text="in words that tell no more than must be told")
    why = models.TextField()
    request = models.ForeignKey(HelpRequest, on_delete=models.PROTECT, null=True, blank=True, related_name="questions")
    from_agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    to_agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    asked = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    due = models.DateField()
    answer = models.CharField(max_length=10, blank=True, choices=list(ANSWERS.items()))
    words = models.TextField(blank=True)
    answered_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "questions to other services"
        constraints: ClassVar = [
            known("asks", dict(ASKS), "a_question_is_one_of_the_two"),
            known("answer", {"": ""} | ANSWERS, "an_answer_is_known"),
            models.CheckConstraint(condition=~Q(about_whom="") & ~Q(why=""), name="a_question_says_about_whom_and_why"),
            models.CheckConstraint(
                condition=Q(answer="", answered_at=None)
                | (~Q(answer="") & ~Q(words="") & Q(answered_at__isnull=False)),
                name="an_answer_has_words_and_a_day",
            ),
        ]

    def __str__(self) -> str:
        return ASKS[self.asks]
