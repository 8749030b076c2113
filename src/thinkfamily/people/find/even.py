"""Answers go out on the next tenth of a second, so that how long one took says nothing of who is hidden."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

A_STEP = 0.1  # seconds


@contextmanager
def evenly() -> Iterator[None]:
    """Whatever is done within takes a whole number of steps."""
    began = time.monotonic()
    yield
    time.sleep(left(time.monotonic() - began))


def left(seconds: float) -> float:
    """How long it is to the next step."""
    return A_STEP - seconds % A_STEP
