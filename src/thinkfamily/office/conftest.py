"""A hub with a manager, a safeguarding lead, and a practitioner with a full desk."""

import datetime

import pytest

from thinkfamily.access.colleagues.factories import led, managed, team
from thinkfamily.access.grants.actions import give as give_grant
from thinkfamily.access.users.factories import reader
from thinkfamily.access.users.models import User
from thinkfamily.office.tasks.actions import give

TODAY = datetime.date(2026, 11, 21)
A_DAY = datetime.timedelta(days=1)
FRIDAY = datetime.date(2026, 11, 27)


@pytest.fixture
def people(db: None) -> dict[str, User]:
    """Max manages Priya, Nora and Tola at the hub; Moira is its safeguarding lead. Priya has a desk."""
    made = {
        "max": reader("max", role="manager", at="Hub", name="Max"),
        "priya": reader("priya", at="Hub", name="Priya"),
        "nora": reader("nora", role="manager", at="Hub", name="Nora"),
        "tola": reader("tola", at="Hub", name="Tola"),
        "moira": reader("moira", role="safeguarding_lead", at="Hub", name="Moira"),
    }
    for name in ("priya", "tola"):
        managed(made[name], made["max"])
    led(made["moira"].agency, made["moira"])
    give("Ring Dana", to=made["priya"], due=FRIDAY, by=None)
    team("Fernhill team", made["priya"], made["tola"])
    for ground, family in (("work", "harper"), ("lead", "mensah")):
        give_grant(
            made["priya"], by=None, scope="family", family_id=family, ground=ground, reason="Works with them",
            starts=TODAY, ends=TODAY + 60 * A_DAY,
        )  # fmt: skip
    return made
