"""The waiting list: for whom, how long, and what happens meanwhile."""

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Prefetch

from thinkfamily.casework.requests import policy
from thinkfamily.casework.requests.models import HelpRequest, NamedPerson
from thinkfamily.casework.requests.waiting.models import Waiting
from thinkfamily.clock import today

A_PAGE = 25


@dataclass(frozen=True)
class Line:
    """One family that waits. `days`: since when, in days."""

    wait: Waiting
    names: list[str]
    days: int


def waiting(user: Any, page: Any) -> Page[Any]:
    """A page of `Line`, the longest wait first. A fixed number of queries, however many wait."""
    requests = HelpRequest.objects.filter(policy.received(user)).values("pk")
    named = Prefetch("request__named", NamedPerson.objects.order_by("kind", "name", "id"))
    rows = Waiting.objects.filter(until=None, request__in=requests).select_related("request__from_agency", "by")
    found: Page[Any] = Paginator(rows.prefetch_related(named).order_by("since", "id"), A_PAGE).get_page(page)
    found.object_list = [
        Line(one, [each.name for each in one.request.named.all()], (today() - one.since).days)
        for one in found.object_list
    ]
    return found
