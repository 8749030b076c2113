"""A disputed item: whose view, the recorder's answers, and how it was settled. Rows are only added."""

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import Q

from thinkfamily.access.rows import NOBODY, Rows, custom
from thinkfamily.access.users.models import User
from thinkfamily.people.persons.models import Person, known

SETTLED = {
    "corrected": "It was wrong, and what is right was written down",
    "both": "It is not known which is right: both stay",
    "stands": "What was written stands, and their view stays beside it",
}
SEES_ITEM = "tf_sees_item({row}.kind, {row}.item)"  # asks the item's own table by the reader's own rule
OF_A_DISPUTE = custom(
    "EXISTS (SELECT FROM people_dispute d WHERE d.id = {row}.dispute_id)", "whoever sees the dispute", change=NOBODY
)


class Dispute(models.Model):
    """Somebody says that an item is wrong. `view`: what they say is right, in their words."""

    personal_data: ClassVar[tuple[str, ...]] = ("said_by", "view", "on")
    rows: ClassVar[Rows] = custom(SEES_ITEM, "whoever sees what it is about", change=NOBODY)

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="disputes")
    kind = models.CharField(max_length=30)  # of persons.reads.KINDS, which grows with the features above
    item = models.UUIDField(db_index=True)
    said_by = models.CharField(max_length=200)
    view = models.TextField()
    on = models.DateField()
    taken_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(kind=""), name="a_dispute_is_about_a_kind_of_item"),
            models.CheckConstraint(condition=~Q(said_by="") & ~Q(view=""), name="a_dispute_says_who_and_what"),
        ]

    def __str__(self) -> str:
        return f"{self.said_by} says otherwise"


class DisputeAnswer(models.Model):
    """What the recorder, or who answers for the record, says to it."""

    personal_data: ClassVar[tuple[str, ...]] = ("words",)
    rows: ClassVar[Rows] = OF_A_DISPUTE

    dispute = models.ForeignKey(Dispute, on_delete=models.PROTECT, related_name="answers")
    words = models.TextField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.CheckConstraint(condition=~Q(words=""), name="an_answer_says_something")]

    def __str__(self) -> str:
        return f"{self.by}, {self.at:%Y-%m-%d}"


class DisputeSettled(models.Model):
    """How it was settled. Both views stay."""

    personal_data: ClassVar[tuple[str, ...]] = ("words",)
    rows: ClassVar[Rows] = OF_A_DISPUTE

    dispute = models.OneToOneField(Dispute, on_delete=models.PROTECT, related_name="settled")
    how = models.CharField(max_length=20, choices=list(SETTLED.items()))
    words = models.TextField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "disputes settled"
        constraints: ClassVar = [
            known("how", dict(SETTLED), "a_dispute_is_settled_in_a_known_way"),
            models.CheckConstraint(condition=~Q(words=""), name="settling_a_dispute_says_why"),
        ]

    def __str__(self) -> str:
        return self.get_how_display()
