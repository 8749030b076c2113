"""A seal on one item, its reviews, who may see the item all the same, and its lifting. Rows are only added."""

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.rows import Rows
from thinkfamily.access.users.models import User
from thinkfamily.people.persons.models import Person
from thinkfamily.people.seals import who_sees


class Seal(models.Model):
    """One item is kept from one member of the family, or from one agency. `keeper`: whoever answers for it.

    `may_know`: whether those from whom it is kept may be told that there is something to ask the keeper about.
    Somebody who joins the family later does not see the item either, until the keeper says so.
    """

    personal_data: ClassVar[tuple[str, ...]] = ("reason",)
    rows: ClassVar[Rows] = who_sees.SEALS

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="seals")
    kind = models.CharField(max_length=30)  # of persons.reads.KINDS, which grows with the features above
    item = models.UUIDField(db_index=True)
    from_person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    from_agency = models.ForeignKey(Agency, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    may_know = models.BooleanField(default=False)
    keeper = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    reason = models.TextField()
    review_on = models.DateField()
    sealed_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    sealed_at = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["item", "from_agency"], name="what_is_sealed_from_an_agency")]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(kind=""), name="a_seal_is_on_a_kind_of_item"),
            models.CheckConstraint(
                condition=Q(from_person=None, from_agency__isnull=False)
                | Q(from_person__isnull=False, from_agency=None),
                name="a_seal_is_from_one_person_or_one_agency",
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="a_seal_says_why"),
            models.CheckConstraint(
                condition=Q(review_on__gt=F("sealed_at__date")), name="a_seal_is_looked_at_again_later"
            ),
        ]

    def __str__(self) -> str:
        return f"sealed from {self.from_person or self.from_agency}"


class SealReview(models.Model):
    """Somebody looked again and it goes on: until when now, and who keeps it from here."""

    personal_data: ClassVar[tuple[str, ...]] = ("why",)
    rows: ClassVar[Rows] = who_sees.OF_A_SEAL

    seal = models.ForeignKey(Seal, on_delete=models.PROTECT, related_name="reviews")
    keeper = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    review_on = models.DateField()
    why = models.TextField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.CheckConstraint(condition=~Q(why=""), name="a_seal_that_goes_on_says_why")]

    def __str__(self) -> str:
        return f"goes on until somebody looks on {self.review_on}"


class SealOpening(models.Model):
    """The keeper says that somebody who joined the family later may see the item."""

    personal_data: ClassVar[tuple[str, ...]] = ("why",)
    rows: ClassVar[Rows] = who_sees.OF_A_SEAL

    seal = models.ForeignKey(Seal, on_delete=models.PROTECT, related_name="openings")
    to_person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    why = models.TextField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(why=""), name="showing_something_sealed_says_why"),
            models.UniqueConstraint(fields=["seal", "to_person"], name="something_sealed_is_shown_to_somebody_once"),
        ]

    def __str__(self) -> str:
        return f"may be seen by {self.to_person}"


class SealLift(models.Model):
    """The end of a seal: the only way in which one ends."""

    personal_data: ClassVar[tuple[str, ...]] = ("why",)
    rows: ClassVar[Rows] = who_sees.OF_A_SEAL

    seal = models.OneToOneField(Seal, on_delete=models.PROTECT, related_name="lifted")
    why = models.TextField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.CheckConstraint(condition=~Q(why=""), name="lifting_a_seal_says_why")]

    def __str__(self) -> str:
        return f"lifted {self.at:%Y-%m-%d}"
