"""How a line of the server's log is written: when, how grave, where it broke; never what anybody typed.

What an exception says often quotes a row or a form ("Key (name)=(Harper) already exists"), so only its kind and the
places in the code are kept. The log of events and the log of looks are elsewhere, in the database.
"""

import logging
import time
import traceback
from types import TracebackType
from typing import Any

NO_LINE = str.maketrans({"\n": "\\n", "\r": "\\r", "\0": "\\0", "\x1b": "\\x1b"})


class Line(logging.Formatter):
    """One line a record in UTC, and under it the places that an exception went through."""

    converter = staticmethod(time.gmtime)

    def __init__(self, *arguments: Any, **words: Any) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s", datefmt="%Y-%m-%dT%H:%M:%SZ")

    def formatMessage(self, record: logging.LogRecord) -> str:
        """The line itself; a line break in an address would else look like a line of its own."""
        return super().formatMessage(record).translate(NO_LINE)

    def formatException(self, ei: Any) -> str:
        """Kinds of error and places, from the first cause to the last, without what they say."""
        _, error, _ = ei
        told: list[str] = []
        seen: set[int] = set()
        while isinstance(error, BaseException) and id(error) not in seen:
            seen.add(id(error))
            told[:0] = [*_places(error.__traceback__), f"{type(error).__module__}.{type(error).__qualname__}"]
            error = error.__cause__ or error.__context__
        return "\n".join(told)


def _places(trace: TracebackType | None) -> list[str]:
    return [f"  {frame.filename}:{frame.lineno} in {frame.name}" for frame in traceback.extract_tb(trace)]
