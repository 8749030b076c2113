"""Earlier states of plans and of what stands in them."""

from typing import ClassVar

from thinkfamily.access.events.models import APPEND_ONLY
from thinkfamily.access.history.models import of
from thinkfamily.casework.plan.models import Plan, PlanScope
from thinkfamily.casework.plan.objectives import Action, Objective, Progress, WhatWorks


class PlanHistory(of(Plan)):  # type: ignore[misc]
    """Each state of a plan."""

    personal_data: ClassVar[tuple[str, ...]] = Plan.personal_data

    class Meta:
        verbose_name_plural = "earlier states of plans"
        triggers: ClassVar = [APPEND_ONLY]


class PlanScopeHistory(of(PlanScope)):  # type: ignore[misc]
    """Each state of for whom a plan is."""

    personal_data: ClassVar[tuple[str, ...]] = PlanScope.personal_data

    class Meta:
        verbose_name_plural = "earlier states of for whom plans are"
        triggers: ClassVar = [APPEND_ONLY]


class WhatWorksHistory(of(WhatWorks)):  # type: ignore[misc]
    """Each state of what already works."""

    personal_data: ClassVar[tuple[str, ...]] = WhatWorks.personal_data

    class Meta:
        verbose_name_plural = "earlier states of what already works"
        triggers: ClassVar = [APPEND_ONLY]


class ObjectiveHistory(of(Objective)):  # type: ignore[misc]
    """Each state of an objective."""

    personal_data: ClassVar[tuple[str, ...]] = Objective.personal_data

    class Meta:
        verbose_name_plural = "earlier states of objectives"
        triggers: ClassVar = [APPEND_ONLY]


class ActionHistory(of(Action)):  # type: ignore[misc]
    """Each state of what somebody will do."""

    personal_data: ClassVar[tuple[str, ...]] = Action.personal_data

    class Meta:
        verbose_name_plural = "earlier states of what people will do"
        triggers: ClassVar = [APPEND_ONLY]


class ProgressHistory(of(Progress)):  # type: ignore[misc]
    """Each state of how it goes."""

    personal_data: ClassVar[tuple[str, ...]] = Progress.personal_data

    class Meta:
        verbose_name_plural = "earlier states of how it went"
        triggers: ClassVar = [APPEND_ONLY]
