"""From where one comes to ask for help: a family's record, and a family that Identify proposes."""

from typing import Any

from django.urls import reverse

from thinkfamily.casework.requests import policy
from thinkfamily.people.arrivals.family.doors import Door
from thinkfamily.people.arrivals.models import ProposedFamily
from thinkfamily.people.families.models import Family

ASK = "Ask for help for this family"
MORE = "More help than we can give"


def from_record(user: Any, family: Family) -> Door | None:
    """A link for whom the policy lets ask."""
    allowed = policy.may_send_for(user, family)
    return Door(ASK, reverse("ask_for_family", args=[family.pk]), said=MORE) if allowed else None


def from_proposal(user: Any, family: ProposedFamily) -> Door | None:
    """The same for a proposal."""
    allowed = policy.may_send_for_proposal(user, family)
    return Door(ASK, reverse("ask_for_proposal", args=[family.ref])) if allowed else None
