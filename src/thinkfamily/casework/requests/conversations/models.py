"""An early conversation, what each thinks, and who does what by when."""

import uuid
from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from thinkfamily.access.rows import Rows
from thinkfamily.access.users.models import User
from thinkfamily.access.who_sees import ME
from thinkfamily.casework.requests import who_sees
from thinkfamily.casework.requests.models import HelpRequest
from thinkfamily.people.persons.models import known

BASES = {
    "agreed": "The family agreed",
    "ground": "Without asking them, on a recorded ground",
    "nameless": "Without names",
}


class Conversation(models.Model):
    """A practitioner calls in one to three others. `party`: the ids of all who take part, the caller among them."""

    rows: ClassVar[Rows] = who_sees.CONVERSATIONS
    personal_data: ClassVar[tuple[str, ...]] = ("about", "who", "basis_words")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    about = models.TextField(help_text="the emerging need")
    who = models.CharField(max_length=300, blank=True, help_text="the family, in words; empty without names")
    basis = models.CharField(max_length=10, choices=list(BASES.items()))
    basis_words = models.TextField(blank=True, help_text="what they said, or the ground and why it holds")
    called_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    party = ArrayField(models.IntegerField())
    called_at = models.DateTimeField()
    called_on = models.DateField()
    deletes_on = models.DateField()
    became = models.ForeignKey(HelpRequest, on_delete=models.PROTECT, null=True, blank=True, related_name="began_as")

    class Meta:
        verbose_name_plural = "early conversations"
        constraints: ClassVar = [
            known("basis", dict(BASES), "a_conversation_rests_on_agreement_a_ground_or_no_names"),
            models.CheckConstraint(condition=~Q(about=""), name="a_conversation_says_what_it_is_about"),
            models.CheckConstraint(
                condition=Q(basis="nameless", who="") | (~Q(basis="nameless") & ~Q(basis_words="")),
                name="without_names_none_stand_there_and_with_names_a_basis",
            ),
            models.CheckConstraint(
                condition=Q(deletes_on__gt=F("called_on")), name="a_conversation_is_deleted_on_a_later_day"
            ),
        ]

    def __str__(self) -> str:
        return f"early conversation of {self.called_on}"


class Thought(models.Model):
    """What one of those who take part thinks."""

    rows: ClassVar[Rows] = who_sees.of_conversation("by_id")
    personal_data: ClassVar[tuple[str, ...]] = ("thinks",)

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="thoughts")
    thinks = models.TextField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.CheckConstraint(condition=~Q(thinks=""), name="a_thought_has_words")]

    def __str__(self) -> str:
        return self.thinks


class NextStep(models.Model):
    """Who does what by when."""

    rows: ClassVar[Rows] = who_sees.of_conversation("by_id", change=f"{{row}}.who_id = {ME} OR {{row}}.by_id = {ME}")
    personal_data: ClassVar[tuple[str, ...]] = ("what",)

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="next_steps")
    what = models.CharField(max_length=300)
    who = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    due = models.DateField()
    done_on = models.DateField(null=True, blank=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.CheckConstraint(condition=~Q(what=""), name="a_next_step_says_what")]

    def __str__(self) -> str:
        return self.what
