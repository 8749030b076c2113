"""Headers that every answer carries, pages, errors and static files alike, beside those that Django and CSP set.

And what of a request's cookies is not even looked at.
"""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import add_never_cache_headers

# What a page could ask of the browser, and none of ours does. Passkeys need no entry: by default our own pages may.
NOT_ASKED_FOR = ("camera", "microphone", "geolocation", "payment", "usb", "display-capture", "browsing-topics")


def headers(answer: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponseBase]:
    """A middleware: other sites may not load what we send, and nothing but a static file is kept by a browser."""

    def with_headers(request: HttpRequest) -> HttpResponseBase:
        leave_out_strange(request.COOKIES)
        response = answer(request)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        response.headers.setdefault("Permissions-Policy", ", ".join(f"{name}=()" for name in NOT_ASKED_FOR))
        response.headers.setdefault("X-Robots-Tag", "noindex, nofollow")
        if not response.has_header("Cache-Control"):
            add_never_cache_headers(response)  # refusals too: they say whose session it is
        return response

    return with_headers


def leave_out_strange(cookies: dict[str, str]) -> None:
    """Cookies with a letter that no cookie of ours has and the database does not take: nobody's session, no fault."""
    for name in [name for name, value in cookies.items() if "\0" in value]:
        del cookies[name]
