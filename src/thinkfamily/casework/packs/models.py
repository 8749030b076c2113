"""A version of a practice pack, as it was when somebody first worked with it."""

from typing import ClassVar

import pgtrigger
from django.db import models
from django.db.models import Q

from thinkfamily.access.rows import NOBODY, Rows, open_to_all
from thinkfamily.access.users.models import User

KINDS = {
    "assessment": "What is asked in an assessment",
    "conversation": "A way of talking something through",
    "tool": "A sheet to do together",
    "measure": "A measure of how things are going",
    "levels": "The area's levels of need",
    "steps": "The steps of the area's framework",
    "principles": "The area's principles",
    "offers": "What is there for everybody",
}


class PackVersion(models.Model):
    """One version of one pack. `content`: the whole pack, as its schema says; never changed once it is here.

    `from_when`: from that day this version is the one that new work starts with; empty while it is only kept.
    """

    personal_data: ClassVar[tuple[str, ...]] = ()
    rows: ClassVar[Rows] = open_to_all(
        "how an area works is public", written_by="(SELECT tf_reader_role()) = 'information_governance'"
    ).also(remove=NOBODY)

    name = models.SlugField(max_length=80)
    version = models.PositiveIntegerField()
    kind = models.CharField(max_length=20, choices=list(KINDS.items()))
    title = models.CharField(max_length=200)
    content = models.JSONField()
    from_when = models.DateField(null=True, blank=True)
    added_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    added_at = models.DateTimeField()

    class Meta:
        triggers: ClassVar = [
            pgtrigger.ReadOnly(
                name="a_pack_stays_as_it_was", fields=["name", "version", "kind", "title", "content", "added_at"]
            )
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["name", "version"], name="a_pack_has_each_version_once"),
            models.CheckConstraint(condition=Q(kind__in=list(KINDS)), name="a_pack_is_of_a_known_kind"),
            models.CheckConstraint(condition=Q(version__gte=1), name="the_first_version_of_a_pack_is_one"),
        ]

    def __str__(self) -> str:
        return f"{self.title}, version {self.version}"
