"""While one page is made that only looks: what several policies ask of the database alike is asked once.

Nothing is kept from one request to the next. A request that may change something asks anew each time, and so does
whoever reads as somebody else within the look: the answer would be another.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

from django.http import HttpRequest

from thinkfamily.access.reading import scope

Answer = TypeVar("Answer")
LOOKS = ("GET", "HEAD")

_answers: ContextVar[dict[Any, Any] | None] = ContextVar("answers", default=None)


@contextmanager
def one_look(request: HttpRequest) -> Iterator[None]:
    """Round a page, from its policy to its traces."""
    before = _answers.set({} if request.method in LOOKS else None)
    try:
        yield
    finally:
        _answers.reset(before)


def looking() -> bool:
    """Whether a page is being made that only looks."""
    return _answers.get() is not None


def once(question: tuple[Any, ...], ask: Callable[[], Answer]) -> Answer:
    """The answer of this look, or else of `ask`. `question`: what is asked, about whom and for whom."""
    known = _answers.get()
    if known is None:
        return ask()
    told = scope.current()
    key = (told.kind, told.who, *question)
    if key not in known:
        known[key] = ask()
    found: Answer = known[key]
    return found
