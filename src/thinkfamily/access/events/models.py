"""The event log and the log of looks. No feature reads them for its own logic."""

from typing import ClassVar

import pgtrigger
from django.db import models

from thinkfamily.access import who_sees
from thinkfamily.access.rows import Rows
from thinkfamily.access.users.models import User

# Nobody changes a row, and only the role that carries out disposals removes one (docs/how-to/dispose-of-records.md).
APPEND_ONLY = pgtrigger.Trigger(
    name="rows_are_only_added",
    when=pgtrigger.Before,
    operation=pgtrigger.Update | pgtrigger.Delete,
    func="IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF;"
    " RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;",
)


class Event(models.Model):
    """Something that somebody did, or was refused: who, when, what, about which family, why."""

    rows: ClassVar[Rows] = who_sees.EVENTS
    personal_data: ClassVar[tuple[str, ...]] = ("about", "reason", "details")

    at = models.DateTimeField(db_index=True)
    who = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    what = models.CharField(max_length=60)
    family_id = models.CharField(max_length=100, blank=True, db_index=True)
    about = models.CharField(max_length=300, blank=True)
    reason = models.TextField(blank=True)
    details = models.JSONField(default=dict, blank=True)

    class Meta:
        triggers: ClassVar = [APPEND_ONLY]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.what}"


class Look(models.Model):
    """One look at one family: by whom, when, on which page, on which ground, and what was shown there.

    `grant_id` is the grant that reached the family; none where no grant did. Kept also when the page then failed.
    """

    rows: ClassVar[Rows] = who_sees.LOOKS
    personal_data: ClassVar[tuple[str, ...]] = ("shown",)

    at = models.DateTimeField(db_index=True)
    who = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    page = models.CharField(max_length=60)
    family_id = models.CharField(max_length=100, db_index=True)
    shown = models.JSONField(default=list, blank=True, help_text="persons and needs, by their ids")
    grant_id = models.BigIntegerField(null=True, blank=True)
    failed = models.BooleanField(default=False, help_text="the page then failed, or was refused at the last moment")

    class Meta:
        triggers: ClassVar = [APPEND_ONLY]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.page}"
