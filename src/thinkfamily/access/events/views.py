"""The two logs, a page at a time."""

from django.core.paginator import Paginator
from django.shortcuts import render

from thinkfamily.access.events import policy, reads
from thinkfamily.access.page import page


@page(may=policy.may_read_looks)
def looks(request):
    found = Paginator(reads.all_looks(), 50).get_page(request.GET.get("page"))
    return render(request, "access/events/looks.html", {"page": found})


@page(may=policy.may_read_looks)
def events(request):
    found = Paginator(reads.all_events(), 50).get_page(request.GET.get("page"))
    return render(request, "access/events/events.html", {"page": found})
