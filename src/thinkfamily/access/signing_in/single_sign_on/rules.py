"""Reading what a provider says of somebody."""

from collections.abc import Iterable, Mapping
from typing import Any


def names(claims: Mapping[str, Any], claim: str) -> str:
    """The user name or e-mail address in the claim, as accounts spell it; empty when it is not there."""
    value = claims.get(claim)
    if claim == "email" and claims.get("email_verified") is False:
        return ""  # the provider itself does not vouch for it
    return value.strip().lower() if isinstance(value, str) else ""


def second_step_done(claims: Mapping[str, Any], signs: Iterable[tuple[str, str]]) -> bool:
    """Whether one of the agreed (claim, value) pairs is there; a claim may hold one value or a list."""
    for claim, value in signs:
        there = claims.get(claim)
        if there == value or (isinstance(there, list) and value in there):
            return True
    return False
