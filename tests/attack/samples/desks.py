"""Accounts, and the desks of the people of an agency: no family stands on these pages."""

import datetime
from typing import Any

from tests.attack.samples import Sample
from tests.attack.samples.colleagues import NO_SECRET
from thinkfamily.access.colleagues.factories import cover

DAY = datetime.timedelta(days=1)


def priya(world: Any) -> dict[str, Any]:
    return {"person": world.readers["priya"].pk}


def account(world: Any) -> dict[str, Any]:
    return {"account": world.readers["priya"].pk}


def covered(world: Any) -> dict[str, Any]:
    """Nora has Priya's desk for some days."""
    first = datetime.date(2026, 11, 20)
    return {"cover": cover(world.readers["priya"], world.readers["nora"], first, first + 10 * DAY).pk}


def nora(world: Any, **more: Any) -> dict[str, Any]:
    return {"person": world.readers["nora"].pk, "reason": "On leave", **more}


THEIRS = frozenset({"system_administrator"})
LOOKED_AFTER: dict[str, Any] = {"by_role": THEIRS, "acts_by_role": THEIRS, "known": NO_SECRET}

SAMPLES = {
    "account_of": Sample(account, "sam", **LOOKED_AFTER),
    "move_account": Sample(
        account,
        "sam",
        lambda world: {"role": "manager", "agency": world.readers["sam"].agency.pk, "reason": "Has a new post"},
        **LOOKED_AFTER,
    ),
    "forget_second_step": Sample(account, "sam", {"reason": "Lost it"}, **LOOKED_AFTER),
    "switch_account": Sample(account, "sam", {"reason": "Has left"}, **LOOKED_AFTER),
    "cover": Sample(priya, "max", lambda world: nora(world, since="23/11/2026", until="4/12/2026"), known=NO_SECRET),
    "hand_over": Sample(priya, "max", nora, known=NO_SECRET),
    "end_cover": Sample(covered, "max", {}, known=NO_SECRET),
}
