"""One bringing-in of another system's cases: its files while it waits, what was decided, and what each row became."""

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import Q

from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.rows import NOBODY, Rows, custom
from thinkfamily.access.users.models import User
from thinkfamily.access.who_sees import ME
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.models import Person

BRINGS_IN = "(SELECT tf_reader_may('brings_in'))"
OURS = f"{{row}}.agency_id = (SELECT tf_reader_agency()) AND {BRINGS_IN}"
OF_OURS = "EXISTS (SELECT FROM people_bringing b WHERE b.id = {row}.bringing_id)"


class Bringing(models.Model):
    """Files of another system, tried, perhaps signed and brought in, perhaps undone. `outside`: that system's name.

    `answers`: by reader, and by a person's id there, "new" or the id of who they are here: each reader is asked by what
    they may see, and answers for themselves. `kept`: which of two versions stays, where
    a row was changed there and here. Both are empty again once it is signed.
    """

    rows: ClassVar[Rows] = custom(
        OURS,
        "managers of the agency that brings the cases in",
        add=f"{OURS} AND {{row}}.by_id = {ME} AND {{row}}.signed_at IS NULL AND {{row}}.undone_at IS NULL",
        change=NOBODY,
    )
    personal_data: ClassVar[tuple[str, ...]] = ()

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    outside = models.CharField(max_length=100)
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    digest = models.CharField(max_length=64, help_text="sha256 of all files, by which the same are known again")
    counts = models.JSONField(default=dict, help_text="by sheet: rows, new, changed, as before; nobody's name")
    answers = models.JSONField(default=dict)
    kept = models.JSONField(default=dict)
    signed_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    signed_at = models.DateTimeField(null=True, blank=True)
    left_at = models.DateTimeField(null=True, blank=True, help_text="when it was given up; nothing was brought in")
    undone_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    undone_at = models.DateTimeField(null=True, blank=True)
    undone_why = models.TextField(blank=True)

    class Meta:
        verbose_name_plural = "bringings"
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(outside=""), name="a_bringing_says_from_where"),
            models.CheckConstraint(
                condition=Q(signed_at=None, signed_by=None) | Q(signed_at__isnull=False, signed_by__gt=0),
                name="a_bringing_is_signed_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(signed_at=None) | Q(left_at=None), name="what_was_given_up_is_not_brought_in"
            ),
            models.CheckConstraint(
                condition=Q(undone_at=None) | (Q(signed_at__isnull=False, undone_by__isnull=False) & ~Q(undone_why="")),
                name="an_undoing_says_who_and_why",
            ),
        ]

    def __str__(self) -> str:
        return f"from {self.outside}, {self.at:%Y-%m-%d}"

    @property
    def waits(self) -> bool:
        """Whether it can still be signed."""
        return self.signed_at is None and self.left_at is None


class BroughtFile(models.Model):
    """A file of a bringing that waits, encrypted; its content is gone once that is signed, given up or too old."""

    rows: ClassVar[Rows] = custom(OF_OURS, "whoever sees the bringing", change=NOBODY)
    personal_data: ClassVar[tuple[str, ...]] = ("content",)

    bringing = models.ForeignKey(Bringing, on_delete=models.PROTECT, related_name="files")
    name = models.CharField(max_length=300)
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    content = models.BinaryField()

    class Meta:
        verbose_name_plural = "files of bringings"

    def __str__(self) -> str:
        return self.name


class BroughtIn(models.Model):
    """What one row of a sheet became: the row of ours, and what was written, as fingerprints that tell nothing.

    `made`: the row is new with this bringing; else it was there and was joined or changed. The newest of several for
    one outside id counts.
    """

    rows: ClassVar[Rows] = custom(OF_OURS, "whoever sees the bringing", add=NOBODY, change=NOBODY)
    personal_data: ClassVar[tuple[str, ...]] = ("outside_id",)

    bringing = models.ForeignKey(Bringing, on_delete=models.PROTECT, related_name="brought")
    sheet = models.CharField(max_length=20)
    outside_id = models.CharField(max_length=200)
    model = models.CharField(max_length=60, help_text="label of the table of ours")
    row = models.CharField(max_length=40, help_text="id of the row there")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    family = models.ForeignKey(Family, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    made = models.BooleanField(default=True)
    wrote = models.JSONField(default=dict, help_text="by field: a fingerprint of what was written")
    changed = models.JSONField(default=list, help_text="fields of a row that was there, which were changed")
    before = models.BigIntegerField(null=True, blank=True, help_text="id of its earlier state, for undoing that")

    class Meta:
        verbose_name_plural = "rows that were brought in"
        indexes: ClassVar = [models.Index(fields=["sheet", "outside_id"], name="an_outside_row_is_found")]

    def __str__(self) -> str:
        return f"{self.sheet} {self.outside_id}"
