"""For how long files wait to be signed, and what becomes of them then."""

import datetime
from functools import cache
from pathlib import Path

import yaml

from thinkfamily.clock import now
from thinkfamily.people.bringing_in.models import Bringing


@cache
def days() -> int:
    """As waiting.yaml says it: a whole number, at least one. Raises ValueError for anything else."""
    told = yaml.safe_load((Path(__file__).parent / "waiting.yaml").read_text(encoding="utf-8"))["days"]
    if not isinstance(told, int) or told < 1:
        raise ValueError(f"waiting.yaml: days is {told!r}. Write a whole number of days, at least 1.")
    return told


def leave(bringing: Bringing) -> None:
    """The files are forgotten; nothing of them was brought in. Called as the system."""
    bringing.left_at, bringing.answers, bringing.kept = now(), {}, {}
    bringing.save(update_fields=["left_at", "answers", "kept"])
    bringing.files.update(content=b"")


def forget_old() -> int:
    """What nobody signed in time is forgotten, of every agency. Returns how many there were. Called as the system."""
    old = Bringing.objects.filter(at__lt=now() - datetime.timedelta(days()), signed_at=None, left_at=None)
    found = list(old.select_for_update())
    for bringing in found:
        leave(bringing)
    return len(found)
