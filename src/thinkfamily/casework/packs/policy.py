"""Who reads practice packs, who brings one in, and who says from when it counts."""

from typing import Any

from thinkfamily.access.decision import ALLOWED, Decision, refuse
from thinkfamily.casework.packs.models import PackVersion
from thinkfamily.clock import today

GOVERNANCE = "information governance"


def may_read(user: Any, version: PackVersion | None = None) -> Decision:
    """How an area works is no secret: whoever is signed in."""
    return ALLOWED


def may_read_two(user: Any, two: object = None) -> Decision:
    """Two versions beside each other: whoever may read either."""
    return may_read(user)


def may_read_sheet(user: Any, tool: object = None) -> Decision:
    """A sheet to print holds nothing of anybody."""
    return may_read(user)


def may_date(user: Any, version: PackVersion | None = None) -> Decision:
    """Only an information-governance officer, and only of a version that does not count yet."""
    if user.role != "information_governance":
        return refuse("Only an information-governance officer says from when a version counts.", ask=GOVERNANCE)
    if version is not None and version.from_when and version.from_when <= today():
        return refuse(
            "New work starts with this version already, so its day stays. Bring in a new version to work otherwise."
        )
    return ALLOWED
