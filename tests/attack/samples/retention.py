"""How long things are kept, what is held back, and lists of what would go: families stand there by a number."""

import datetime
from typing import Any

from tests.attack.samples import Sample
from thinkfamily.access import reading
from thinkfamily.people.families.factories import family
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.factories import person
from thinkfamily.people.retention import actions, factories

GOVERNANCE = frozenset({"information_governance"})
EITHER = GOVERNANCE | {"safeguarding_lead"}
LONG_AGO = datetime.datetime(2001, 2, 3, tzinfo=datetime.UTC)


def old_file(world: Any) -> Family:
    """A file of which the youngest child is 36."""
    kit = person("Kit Old", "1990-01-01", by=world.readers["priya"])
    return family("Old family", (kit, "child"), by=world.readers["priya"], opened_at=LONG_AGO)


def waiting(world: Any) -> dict[str, Any]:
    """Ines lists what is due."""
    with reading.as_system("a sample"):
        old_file(world)
        factories.rule("child", "birth", 25, by=world.readers["ines"])
        return {"run": actions.make_list(by=world.readers["ines"]).pk}


SAMPLES = {
    "retention_rule": Sample(
        lambda world: {"what": "child"},
        "ines",
        {
            "amount": "25", "unit": "years", "counts_from": "birth", "since": "1 1 2026", "source": "The schedule",
            "reason": "Adopted",
        },
        by_role=GOVERNANCE,
        acts_by_role=GOVERNANCE,
        known="what is kept by a rule is the same everywhere",
    ),
    "lift_hold": Sample(
        lambda world: {"hold": factories.hold(old_file(world), by=world.readers["ines"]).pk},
        "ines",
        {"why": "The inquiry has ended"},
        by_role=GOVERNANCE,
        acts_by_role=GOVERNANCE,
    ),
    "disposal_list": Sample(waiting, "moira", {"answer": "confirm"}, by_role=EITHER, acts_by_role=EITHER),
    "hold_file": Sample(
        lambda world: {"family": old_file(world).pk},
        "moira",
        {"asked_for_by": "A court", "why": "A claim", "since": "1 1 2026"},
        by_role=GOVERNANCE,
        acts_by_role=GOVERNANCE,
    ),
}  # fmt: skip
