"""People who work together, and their teams: no family stands on these pages."""

from typing import Any

from tests.attack.samples import Sample
from thinkfamily.access.colleagues import factories
from thinkfamily.access.colleagues.models import Team
from thinkfamily.access.roles.rules import ROLES

NO_SECRET = "who works where is no secret among colleagues"


def team(world: Any) -> Team:
    """Supervised by Max; Priya belongs to it."""
    return factories.team("Fernhill team", world.readers["max"], world.readers["priya"])


def another_leads(world: Any) -> None:
    """In the meantime Max is no manager any more, and another supervises the team."""
    Team.objects.update(supervisor=world.readers["moira"])
    world.leave_ends("max")


SAMPLES = {
    "team": Sample(
        lambda world: {"team": team(world).pk},
        "max",
        lambda world: {"person": world.readers["moira"].pk},
        ends=another_leads,
        by_role=frozenset(ROLES),
        known=NO_SECRET,
    ),
    "change_team": Sample(
        lambda world: {"team": team(world).pk},
        "max",
        lambda world: {"name": "Fernhill and Eastgate", "person": world.readers["max"].pk},
        ends=another_leads,
        known=NO_SECRET,
    ),
    "leave_team": Sample(
        lambda world: {"member": team(world).members.get(user=world.readers["priya"]).pk},
        "max",
        {},
        ends=another_leads,
        known=NO_SECRET,
    ),
    "name_manager": Sample(
        lambda world: {"person": world.readers["priya"].pk},
        "max",
        lambda world: {"person": world.readers["nora"].pk},
        known=NO_SECRET,
    ),
}
