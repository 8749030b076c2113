"""The follower that works the families out again: registered by the site, because people never import Identify."""

from collections.abc import Callable
from pathlib import Path

Recompute = Callable[[Path], None]

_registered: list[Recompute] = []


class NobodyRecomputes(Exception):
    """The site has not said how families are worked out again."""


def register(function: Recompute) -> None:
    """Named once, at start-up. The function gets the file of decisions, and has loaded the result when it returns."""
    _registered[:] = [function]


def recompute(decisions: Path) -> None:
    """Works everything out again with these decisions."""
    if not _registered:
        raise NobodyRecomputes("Nothing is set up here that could work the families out again.")
    _registered[0](decisions)
