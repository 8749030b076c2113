"""The middleware that counts, for every page that needs an account; whom to call in danger is never counted."""

import math
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from thinkfamily.access.pace import actions
from thinkfamily.access.users.policy import anyone


class Pace:
    """Comes after the one that says who is signed in."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.answer(request)

    def process_view(self, request: Any, view: Any, arguments: Any, parts: Any) -> HttpResponse | None:
        """Answers in the page's place when the account has opened too many."""
        if not request.user.is_authenticated or getattr(view, "policy", None) is anyone:
            return None
        seconds = actions.count(request.user)
        return too_many(request, seconds) if seconds else None


def too_many(request: HttpRequest, seconds: int) -> HttpResponse:
    """Says for how long to wait; what was typed is still in the browser."""
    page = render(request, "access/pace/too_many.html", {"minutes": math.ceil(seconds / 60)}, status=429)
    page.headers["Retry-After"] = str(seconds)
    return page
