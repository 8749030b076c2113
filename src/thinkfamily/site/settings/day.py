"""Reads TF_TODAY, the day that demo and tests may set."""

import datetime

from django.core.exceptions import ImproperlyConfigured


def read(text: str) -> datetime.date | None:
    """The day written as 2026-11-21; None for nothing. Raises ImproperlyConfigured for anything else."""
    if not text:
        return None
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise ImproperlyConfigured(f"TF_TODAY is {text!r}: write a day as 2026-11-21.") from None
