"""What every table of earlier states has; and that of grants.

A trigger writes a row here whenever a row there is added or changed, by whatever way (also by plain SQL). `who` and
`why` are not told by the program: the database takes them from the reading that is open (see access/reading).
"""

from typing import Any, ClassVar

import pghistory
from django.db import models
from django.db.models import Func
from pghistory.models import Event as PghEvent

from thinkfamily.access.events.models import APPEND_ONLY
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.models import User


class Earlier(PghEvent):
    """One state of one row, from `pgh_created_at` on. `why`: the page, or what the product itself was doing."""

    who = models.ForeignKey(
        User,
        on_delete=models.DO_NOTHING,
        null=True,
        db_constraint=False,
        db_default=Func(function="tf_reader"),
        related_name="+",
    )
    why = models.CharField(max_length=100, db_default=Func(function="tf_why"))

    class Meta:
        abstract = True


def of(model: type[models.Model]) -> Any:
    """The base of a model of earlier states of this one."""
    return pghistory.create_event_model(model, base_model=Earlier, context_field=None)  # type: ignore[arg-type]  # None is allowed


class GrantHistory(of(Grant)):  # type: ignore[misc]
    """Each state of a grant: given, renewed, withdrawn."""

    personal_data: ClassVar[tuple[str, ...]] = ("reason",)

    class Meta:
        verbose_name_plural = "earlier states of grants"
        triggers: ClassVar = [APPEND_ONLY]
