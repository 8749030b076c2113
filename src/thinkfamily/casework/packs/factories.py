"""The one way to make a version of a pack, for tests."""

from thinkfamily.casework.packs import actions
from thinkfamily.casework.packs.models import PackVersion
from thinkfamily.clock import now, today


def pack(name: str = "a-pack", version: int = 1, kind: str = "assessment", **content: object) -> PackVersion:
    """A version that new work starts with from today; the same one when it is there already."""
    made, _ = PackVersion.objects.get_or_create(
        name=name,
        version=version,
        defaults={"kind": kind, "title": name, "content": content, "from_when": today(), "added_at": now()},
    )
    return made


def shipped(name: str = "whole-family") -> PackVersion:
    """The version of a shipped pack that new work starts with; all shipped packs are there then."""
    counting = PackVersion.objects.filter(name=name, from_when__isnull=False)
    if not counting.exists():
        actions.load()
    return counting.get()
