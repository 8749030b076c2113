"""The pages of a no, named in the site's addresses as handler400, handler403, handler404 and handler500."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from thinkfamily.access.colleagues.reads import discuss_with
from thinkfamily.access.decision import Decision, refuse

METHODS = ("GET", "HEAD", "POST")
OTHER_METHOD = refuse("A page can be opened, and a form on it sent; this asked for something else.")


def refused(request: Any, exception: Any = None, decision: Decision | None = None, reason: str = "") -> HttpResponse:
    """Says why, and whom to ask. `reason` is what Django says of a form that came from elsewhere: not for readers."""
    context = {"decision": decision, "discuss": discuss_with(getattr(request, "user", None))}
    return render(request, "access/errors/refused.html", context, status=403)


def wrong_method(request: Any) -> HttpResponse:
    """For a request that neither opens a page nor sends a form."""
    page = render(request, "access/errors/refused.html", {"decision": OTHER_METHOD, "discuss": None}, status=405)
    page.headers["Allow"] = ", ".join(METHODS)
    return page


def not_there(request: Any, exception: Any = None) -> HttpResponse:
    """The same page whether a thing does not exist or may not be known to exist."""
    context = {"discuss": discuss_with(getattr(request, "user", None))}
    return render(request, "access/errors/not_there.html", context, status=404)


def not_understood(request: Any, exception: Any = None) -> HttpResponse:
    """For what no browser of a reader sends: too much at once, a wrong host, a file where none is asked for."""
    return _bare(
        "This could not be read",
        "What was sent was too long, or not what the page asks for. Go back, shorten it, and send it again.",
        status=400,
    )


def broken(request: Any) -> HttpResponse:
    """Says nothing of what broke: that stands in the server's log."""
    return _bare(
        "Something went wrong here",
        "Nothing that you saved before was lost. Try again in a few minutes; if it goes on, tell your system "
        "administrator when it happened.",
        status=500,
    )


def _bare(title: str, said: str, *, status: int) -> HttpResponse:
    """Without template or database, because either may be what broke."""
    text = (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>{title} - Think Family</title>'
        f"</head><body><h1>{title}</h1><p>{said}</p>"
        "<p><strong>Worried about someone's safety? Call <a href='tel:999'>999</a>.</strong></p></body></html>"
    )
    return HttpResponse(text, status=status)
