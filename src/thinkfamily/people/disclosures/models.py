"""What was told to whom; and that an entry is kept from the person for now, with who says so and why."""

import uuid
from typing import ClassVar

from django.db import models

from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.rows import Rows
from thinkfamily.access.users.models import User
from thinkfamily.people.disclosures import who_sees
from thinkfamily.people.persons.models import Person, known
from thinkfamily.vocabulary.grounds import grounds
from thinkfamily.vocabulary.information import INFORMATION, PURPOSES

HOW = {
    "shown": "Shown in this product",
    "phone": "Told by phone",
    "meeting": "Told at a meeting",
    "letter": "Sent by post",
    "email": "Sent by e-mail",
    "other": "Another way",
}


class Disclosure(models.Model):
    """One thing that left. `item`: what the product showed, by its id; blank where somebody told by hand.

    `words` say what it was so that a parent can follow; the thing itself is not copied here.
    """

    rows: ClassVar[Rows] = who_sees.DISCLOSURES
    personal_data: ClassVar[tuple[str, ...]] = ("words", "to_whom")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="disclosures")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, null=True, related_name="+")
    from_agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    to_whom = models.CharField(max_length=200, help_text="the agency's name, or whoever it was told to")
    information = models.CharField(max_length=30, choices=[(name, each.title) for name, each in INFORMATION.items()])
    purpose = models.CharField(max_length=30, choices=list(PURPOSES.items()))
    ground = models.CharField(max_length=40, choices=[(name, each.title) for name, each in grounds().items()])
    words = models.TextField()
    item = models.UUIDField(null=True, blank=True)
    how = models.CharField(max_length=20, choices=list(HOW.items()))
    day = models.DateField(db_index=True)
    at = models.DateTimeField()
    sent_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        indexes: ClassVar = [models.Index(fields=["person", "day"], name="what_left_about_a_person")]
        constraints: ClassVar = [
            known("information", dict(INFORMATION), "what_left_is_of_a_known_class"),
            known("how", dict(HOW), "it_left_in_a_known_way"),
            models.CheckConstraint(condition=~models.Q(words=""), name="what_left_is_said_in_words"),
            models.UniqueConstraint(
                fields=["item", "agency", "day"],
                condition=models.Q(how="shown"),
                name="the_product_notes_an_item_once_a_day_for_an_agency",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.day}: to {self.to_whom}"


class HeldBack(models.Model):
    """An entry that the person is not shown for now: why, who decided, and when that is looked at again.

    A passed review date does not open it; a `Released` row does.
    """

    rows: ClassVar[Rows] = who_sees.HELD_BACK
    personal_data: ClassVar[tuple[str, ...]] = ("why",)

    disclosure = models.ForeignKey(Disclosure, on_delete=models.PROTECT, related_name="held_back")
    why = models.TextField()
    review_on = models.DateField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "held back"
        constraints: ClassVar = [models.CheckConstraint(condition=~models.Q(why=""), name="holding_back_says_why")]

    def __str__(self) -> str:
        return f"held back until somebody looks on {self.review_on}"


class Released(models.Model):
    """The end of a holding back."""

    rows: ClassVar[Rows] = who_sees.RELEASED
    personal_data: ClassVar[tuple[str, ...]] = ("why",)

    held_back = models.OneToOneField(HeldBack, on_delete=models.PROTECT, related_name="released")
    why = models.TextField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "released"
        constraints: ClassVar = [models.CheckConstraint(condition=~models.Q(why=""), name="a_release_says_why")]

    def __str__(self) -> str:
        return f"released {self.at:%Y-%m-%d}"
