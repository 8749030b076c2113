"""What every table of earlier states has; and that of grants.

A trigger writes a row here whenever a row there is added or changed, by whatever way (also by plain SQL). `who` and
`why` are not told by the program: the database takes them from the reading that is open (see access/reading).
"""

from typing import Any

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


def earlier_states(model: Any, plural: str) -> type[models.Model]:
    """The model of the earlier states of this one: `Case` has `CaseHistory`. `plural`: what such things are called."""
    return pghistory.create_event_model(
        model,
        base_model=Earlier,
        context_field=None,  # type: ignore[arg-type]  # None is allowed
        model_name=f"{model.__name__}History",
        abstract=False,
        attrs={"__doc__": f"Each state of {plural}.", "personal_data": model.personal_data},
        meta={"verbose_name_plural": f"earlier states of {plural}", "triggers": [APPEND_ONLY]},
    )


EARLIER: dict[type[models.Model], Any] = {Grant: earlier_states(Grant, "grants")}
