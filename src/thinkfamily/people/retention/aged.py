"""What is simply too old: proposals that nobody opened, answered requests for access, and the logs."""

import datetime
from typing import Any

from django.db.models import Max, Model, Q
from django.utils import timezone

from thinkfamily.access.events.models import Event, Look
from thinkfamily.people.arrivals.loading.plan import COPIES
from thinkfamily.people.arrivals.models import ProposedFamily, Publication
from thinkfamily.people.families.models import Family
from thinkfamily.people.granting.models import AccessRequest, Emergency
from thinkfamily.people.records.models import Mention
from thinkfamily.people.retention import hanging, rules
from thinkfamily.people.retention.going import Going
from thinkfamily.people.retention.publication import Named
from thinkfamily.people.unusual.models import LookedInto

LOGS = (Event, Look, LookedInto)
WHEN = ("at", "made_at", "queued_at", "ends", "asked_at")  # the day of a row that names a proposal
BROUGHT = frozenset({copy.into for copy in COPIES} | {Mention, ProposedFamily})  # all that a publication brings


def first_day_kept(rule: rules.Rule, day: datetime.date) -> datetime.date:
    """What was made before this day is due on `day`."""
    kept = day
    while rules.due_date(rule, kept) > day:
        kept -= datetime.timedelta(days=max(1, (rules.due_date(rule, kept) - day).days))
    return kept + datetime.timedelta(days=1)


def of_kind(kind: str, rule: rules.Rule, day: datetime.date) -> Going:
    """All of this kind that is due on that day."""
    before = first_day_kept(rule, day)
    if kind == "log":
        return _logs(before)
    return _requests(before) if kind == "request" else _proposals(before)


def _start(day: datetime.date) -> datetime.datetime:
    return timezone.make_aware(datetime.datetime.combine(day, datetime.time.min))


def _logs(before: datetime.date) -> Going:
    found = Going()
    for model in LOGS:
        found.rows[model] |= set(model.objects.filter(at__lt=_start(before)).values_list("pk", flat=True))
    return found


def _requests(before: datetime.date) -> Going:
    found = Going()
    answered = AccessRequest.objects.filter(answered_at__lt=_start(before))
    found.rows[AccessRequest] |= set(answered.values_list("pk", flat=True))
    unopened = Emergency.objects.filter(grant=None, at__lt=_start(before))  # where no record could be opened
    found.rows[Emergency] |= set(unopened.values_list("pk", flat=True))
    hanging.widen(found.rows)
    return found


def _proposals(before: datetime.date) -> Going:
    """The publication, when it is too old; and what people wrote about proposals that are gone and were not opened."""
    found = Going()
    newest = Publication.objects.aggregate(on=Max("loaded_at"))["on"]
    alive = set(Family.objects.exclude(opened_from="").values_list("opened_from", flat=True))
    if newest is not None and timezone.localdate(newest) < before and ProposedFamily.objects.exists():
        found.published = Named(everything=True)
        for model in BROUGHT:
            found.rows[model] |= set(model._base_manager.values_list("pk", flat=True))
    else:
        alive |= set(ProposedFamily.objects.values_list("pk", flat=True))
    records = set(map(str, Family.objects.values_list("pk", flat=True)))
    for model in hanging.models():
        if model in LOGS or model in BROUGHT or not hanging.is_text(model, "family_id"):
            continue
        old = ~Q(family_id="") & ~Q(family_id__in=alive | records)
        if which := _before(model, before):
            found.rows[model] |= set(model._base_manager.filter(old & which).values_list("pk", flat=True))
    hanging.widen(found.rows)
    return found


def _before(model: type[Model], day: datetime.date) -> Q | None:
    for column in hanging.columns(model):
        if column.name in WHEN:
            start: Any = _start(day) if column.get_internal_type() == "DateTimeField" else day
            return Q(**{f"{column.name}__lt": start})
    return None
