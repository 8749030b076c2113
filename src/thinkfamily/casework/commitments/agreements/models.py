"""A written agreement, and each point of it with who said yes."""

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from thinkfamily.access.rows import Rows
from thinkfamily.access.users.models import User
from thinkfamily.casework import who_sees as work
from thinkfamily.casework.cases.models import Case
from thinkfamily.casework.commitments import who_sees
from thinkfamily.people.persons.models import Item, known

SIDES = {"family": "What the family will do", "agency": "What the services will do"}
KINDS = {"does": "What they will do", "sanction": "What follows if it is not done"}
SAYS = {"": "Not asked yet", "yes": "Says yes", "no": "Does not say yes"}


class WrittenAgreement(models.Model):
    """That each side has written down what it will do, from when until it is looked at again. One at a time."""

    rows: ClassVar[Rows] = work.with_case("written_by_id", change=work.SEES_CASE)
    personal_data: ClassVar[tuple[str, ...]] = ("why", "ended_why")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="written_agreements")
    why = models.TextField(help_text="why we write it down, as it is said to the family")
    since = models.DateField()
    review_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    ended_why = models.TextField(blank=True)
    written_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["case"], condition=Q(ended_on=None), name="a_case_has_one_written_agreement_at_a_time"
            ),
            models.CheckConstraint(condition=~Q(why=""), name="a_written_agreement_says_why"),
            models.CheckConstraint(
                condition=Q(review_on__gt=F("since")), name="a_written_agreement_is_looked_at_again"
            ),
            models.CheckConstraint(
                condition=Q(ended_on=None) | ~Q(ended_why=""), name="a_written_agreement_ends_with_a_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"what each side will do, since {self.since}"


class AgreementPoint(Item):
    """What one side will do: somebody of the family, or the `source_agency` for them.

    A sanction names who decided it and why; there is none where the area has not allowed any.
    """

    title: ClassVar[str] = "a point of a written agreement"
    rows: ClassVar[Rows] = who_sees.PROMISED
    personal_data: ClassVar[tuple[str, ...]] = ("side", "what", "says", "says_words", "says_on", "decided_why")

    agreement = models.ForeignKey(WrittenAgreement, on_delete=models.PROTECT, related_name="points")
    side = models.CharField(max_length=10, choices=list(SIDES.items()))
    kind = models.CharField(max_length=10, choices=list(KINDS.items()), default="does")
    what = models.TextField()
    says = models.CharField(max_length=5, choices=list(SAYS.items()), blank=True)
    says_words = models.TextField(blank=True)
    says_on = models.DateField(null=True, blank=True)
    decided_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    decided_why = models.TextField(blank=True)

    class Meta(Item.Meta):
        verbose_name_plural = "points of written agreements"
        constraints: ClassVar = [
            *Item.Meta.constraints,
            known("side", dict(SIDES), "a_point_is_of_one_side"),
            known("kind", dict(KINDS), "a_point_is_of_a_known_kind"),
            known("says", dict(SAYS), "who_is_asked_of_a_point_says_yes_or_no"),
            models.CheckConstraint(condition=~Q(what=""), name="a_point_says_what"),
            models.CheckConstraint(condition=Q(says="") | Q(says_on__isnull=False), name="a_yes_has_its_day"),
            models.CheckConstraint(
                condition=Q(kind="does") | (Q(decided_by__isnull=False) & ~Q(decided_why="")),
                name="a_sanction_names_who_decided_and_why",
            ),
        ]

    def __str__(self) -> str:
        return self.what
