"""Access to a family: who has it, giving and ending it, requests, emergencies, invitations."""

import datetime
from typing import Any

from tests.attack.samples import Sample
from tests.attack.samples.proposals import harper
from thinkfamily.people.arrivals.models import ProposedFamily
from thinkfamily.people.granting import actions, emergencies, reads
from thinkfamily.people.granting.invitations.actions import invite
from thinkfamily.people.granting.invitations.models import Invitation
from thinkfamily.people.granting.models import AccessRequest, Emergency

PARTNER = {"email": "jo@school.example", "agency_name": "Quarry School", "agency_kind": "school", "reason": "Knows Kit"}


def subject(world: Any) -> reads.Subject:
    """The Harpers, as access speaks of them."""
    return reads.of_proposal(ProposedFamily.objects.get(pk="harper"))


def given(world: Any) -> dict[str, Any]:
    """Priya's access to the Harpers, given by Moira."""
    told = {"reader": world.readers["priya"], "ground": "work", "weeks": 6, "reason": "Works with Kit"}
    return {"grant": actions.give(subject(world), by=world.readers["moira"], **told).pk}


def asked(world: Any) -> AccessRequest:
    """Priya asks Max, her manager."""
    return actions.ask(by=world.readers["priya"], whom="The Harpers of Larkfield Row", reason="Kit told me")


def emergency(world: Any) -> Emergency:
    """Priya opens the Harpers in an emergency, and Max is told."""
    born = datetime.date(2013, 6, 9)
    return emergencies.take(by=world.readers["priya"], first_name="Kit", last_name="Harper", born=born, reason="Fire")


def invited(world: Any) -> Invitation:
    """A teacher, by Moira."""
    return invite(subject(world), **PARTNER, weeks=6, by=world.readers["moira"], site="https://families.example/")


def max_moved(world: Any) -> None:
    """In the meantime Max is nobody's manager."""
    AccessRequest.objects.update(asked=world.readers["nora"])
    Emergency.objects.update(manager=world.readers["nora"])
    world.readers["priya"].managed_by.all().update(manager=world.readers["nora"])
    world.leave_ends("max")


def moira_moved(world: Any) -> None:
    """In the meantime another invited, and Moira has no access any more."""
    Invitation.objects.update(invited_by=world.readers["max"])
    world.leave_ends("moira")


SAMPLES = {
    "access_to_family": Sample(harper, "moira"),
    "give_access": Sample(
        harper,
        "moira",
        lambda world: {"reader": world.readers["priya"].pk, "ground": "work", "weeks": "6", "reason": "Knows Kit"},
    ),
    "renew_grant": Sample(given, "moira", {"weeks": "6", "reason": "Still works with Kit"}),
    "withdraw_grant": Sample(given, "moira", {"reason": "Has moved"}),
    "access_request": Sample(
        lambda world: {"asked": asked(world).pk}, "max", {"said": "Ask the school"}, ends=max_moved
    ),
    "emergency": Sample(
        lambda world: {"emergency": emergency(world).pk},
        "max",
        {"was_right": "yes", "said": "I rang the fire station"},
        ends=max_moved,
        by_role=frozenset({"information_governance"}),
        acts_by_role=frozenset({"information_governance"}),
    ),
    "invite": Sample(harper, "moira", PARTNER | {"weeks": "6"}),
    "withdraw_invitation": Sample(lambda world: {"invitation": invited(world).pk}, "moira", {}, ends=moira_moved),
}
