"""Asking, once, whoever leads about an assessment in which nobody has written for weeks."""

import datetime
from typing import Any

from django.apps import apps
from django.db.models import Max
from django.urls import reverse

from thinkfamily.access import reading
from thinkfamily.access.colleagues import reads as colleagues
from thinkfamily.access.users.models import User
from thinkfamily.casework.assessment.lying import rules
from thinkfamily.casework.assessment.models import Assessment
from thinkfamily.casework.cases import leading
from thinkfamily.casework.requests.chasing.actions import ask_once, each
from thinkfamily.clock import today

WHAT = "Take an assessment up again with the family: nobody has written in it for more than six weeks"


def ask() -> int:
    """Of each draft of an open case in which nobody has written for long. Returns how many were asked about."""
    with reading.as_system("assessments that lie half done"):
        drafts = Assessment.objects.filter(signed_at=None, case__closed_on=None)
        found = [one.pk for one in drafts if rules.lies(_last_written(one), today())]
    return each(_ask, found)


def _last_written(draft: Assessment) -> datetime.date:
    """The day on which somebody last wrote, put right or took out anything."""
    states: Any = apps.get_model("casework.EntryHistory")._default_manager
    last = states.filter(assessment=draft.pk).aggregate(at=Max("pgh_created_at"))["at"]
    return max(draft.begun_on, last.date()) if last else draft.begun_on


def _ask(pk: Any) -> bool:
    draft = Assessment.objects.select_related("case", "begun_by").get(pk=pk)
    link = reverse("assessment", args=[draft.family_id])
    return ask_once(WHAT, to=_whom(draft), about=(rules.LIES, pk), link=link)


def _whom(draft: Assessment) -> User | None:
    """Who leads; without a lead who began it, or who answers for somebody who is here no longer."""
    if lead := leading.current(draft.case):
        return lead.user
    return draft.begun_by if draft.begun_by.is_active else colleagues.who_answers_for(draft.begun_by, today())
