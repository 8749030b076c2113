"""What somebody found out about unusual looking."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from thinkfamily.access.events.models import APPEND_ONLY
from thinkfamily.access.rows import NOBODY, Rows, custom
from thinkfamily.access.users.models import User
from thinkfamily.access.who_sees import ME, READS_LOOKS


class LookedInto(models.Model):
    """Somebody asked about one row of the page of unusual looking, and wrote down what it was. Rows are only added."""

    personal_data: ClassVar[tuple[str, ...]] = ("note",)
    rows: ClassVar[Rows] = custom(
        READS_LOOKS,
        "those who watch over the use of information; each writes under their own name",
        add=f"{READS_LOOKS} AND {{row}}.by_id = {ME}",
        change=NOBODY,
    )

    key = models.CharField(max_length=100, db_index=True, help_text="rule, reader, day and family")
    rule = models.CharField(max_length=30)
    reader = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    note = models.TextField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "looked into"
        triggers: ClassVar = [APPEND_ONLY]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(note=""), name="looking_into_says_what_was_found"),
            models.CheckConstraint(condition=~Q(reader=models.F("by")), name="nobody_looks_into_themselves"),
        ]

    def __str__(self) -> str:
        return self.key
