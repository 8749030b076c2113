"""The three pages, named in the site's addresses as handler403, handler404 and handler500."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from thinkfamily.access.decision import Decision


def refused(request: Any, exception: Any = None, decision: Decision | None = None, reason: str = "") -> HttpResponse:
    """Says why, and whom to ask. `reason` is what Django says of a form that came from elsewhere: not for readers."""
    return render(request, "access/errors/refused.html", {"decision": decision}, status=403)


def not_there(request: Any, exception: Any = None) -> HttpResponse:
    """The same page whether a thing does not exist or may not be known to exist."""
    return render(request, "access/errors/not_there.html", status=404)


def broken(request: Any) -> HttpResponse:
    """Without template or database, because either may be what broke."""
    text = (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width"><title>Something went wrong - Think Family</title>'
        "</head><body><h1>Something went wrong here</h1><p>Nothing that you saved before was lost. Try again in a few "
        "minutes; if it goes on, tell your system administrator when it happened.</p>"
        "<p><strong>Worried about someone's safety? Call <a href='tel:999'>999</a>.</strong></p></body></html>"
    )
    return HttpResponse(text, status=500)
