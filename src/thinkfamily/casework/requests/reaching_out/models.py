"""Each attempt to reach a family, a manager's look when nobody answers, and a no in the family's words."""

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from thinkfamily.access.rows import Rows
from thinkfamily.access.users.models import User
from thinkfamily.casework.requests import who_sees
from thinkfamily.casework.requests.models import HelpRequest
from thinkfamily.people.persons.models import known

WAYS = {
    "visit": "A visit",
    "call": "A call",
    "message": "A message",
    "letter": "A letter",
    "through": "Through somebody they trust",
}
CAME = {"reached": "We talked", "no_answer": "No answer", "no": "A clear no"}


class Attempt(models.Model):
    """One attempt: how, by whom, what came of it, what stands in the way and what we change next time."""

    rows: ClassVar[Rows] = who_sees.of_receiver("by_id")
    personal_data: ClassVar[tuple[str, ...]] = ("came", "in_the_way", "changed", "messenger")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    request = models.ForeignKey(HelpRequest, on_delete=models.PROTECT, related_name="attempts")
    on = models.DateField()
    way = models.CharField(max_length=10, choices=list(WAYS.items()))
    messenger = models.CharField(max_length=200, help_text="who tried")
    came = models.CharField(max_length=10, choices=list(CAME.items()))
    in_the_way = models.TextField(blank=True)
    changed = models.TextField(blank=True, help_text="what we changed, or change next time")
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "attempts to reach families"
        constraints: ClassVar = [
            known("way", dict(WAYS), "an_attempt_is_made_in_a_known_way"),
            known("came", dict(CAME), "what_came_of_an_attempt_is_known"),
            models.CheckConstraint(
                condition=~Q(came="no_answer") | (~Q(in_the_way="") & ~Q(changed="")),
                name="no_answer_asks_what_stands_in_the_way_and_what_we_change",
            ),
        ]

    def __str__(self) -> str:
        return f"{WAYS[self.way]} on {self.on}"


class ManagersLook(models.Model):
    """A manager looked at why nobody answered: what they think, and which other messenger tries next."""

    rows: ClassVar[Rows] = who_sees.of_receiver("by_id")
    personal_data: ClassVar[tuple[str, ...]] = ("said", "messenger")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    request = models.ForeignKey(HelpRequest, on_delete=models.PROTECT, related_name="looks")
    said = models.TextField()
    messenger = models.CharField(max_length=200, help_text="who tries next")
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "managers' looks at reaching out"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(said="") & ~Q(messenger=""), name="a_managers_look_names_another_messenger"
            )
        ]

    def __str__(self) -> str:
        return f"{self.messenger} tries next"


class HelpDeclined(models.Model):
    """The family said no to help: their words and the day, what was offered, what goes on, and when we ask again.

    No more than this is kept, no case follows from it, and it is nobody's failing. A referral for safety stays open.
    """

    rows: ClassVar[Rows] = who_sees.of_receiver("by_id")
    personal_data: ClassVar[tuple[str, ...]] = ("said", "said_by", "offered", "goes_on", "threshold", "shared")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    request = models.OneToOneField(HelpRequest, on_delete=models.PROTECT, related_name="help_declined")
    said = models.TextField(help_text="their words")
    said_by = models.CharField(max_length=200)
    on = models.DateField()
    offered = models.TextField(help_text="what was offered")
    goes_on = models.TextField(help_text="what help goes on for everybody")
    threshold = models.TextField(help_text="why no statutory step is needed now, and with whom that was discussed")
    shared = models.TextField(help_text="who is told of it, or nobody, and the ground")
    review_on = models.DateField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "help that was declined"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(said="") & ~Q(offered="") & ~Q(goes_on="") & ~Q(threshold="") & ~Q(shared=""),
                name="a_no_to_help_stands_in_their_words_with_what_goes_on",
            ),
            models.CheckConstraint(condition=Q(review_on__gt=F("on")), name="a_no_to_help_is_looked_at_later"),
        ]

    def __str__(self) -> str:
        return f"no to help on {self.on}"
