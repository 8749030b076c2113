"""One family with a token in every table that can hold it, and what a dump of the whole database says of it."""

import datetime
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.apps import apps
from django.contrib.postgres.fields import ArrayField
from django.db import connections, models

from tests.rows.given import GIVEN
from tests.rows.two_sides import Side
from thinkfamily.access.personal_data import declared
from thinkfamily.clock import now
from thinkfamily.people.families.models import Family, Membership
from thinkfamily.people.persons.models import Person
from thinkfamily.site import binaries

TOKEN = "Qzx4712"
# Personal fields of people at work, and of signing in: no family stands in them, and no file's disposal reaches them.
OF_COLLEAGUES = {
    "access.User": "an account goes when the colleague does",
    "access.Profile": "written by a colleague about themselves",
    "access.Team": "where colleagues meet",
    "access.Cover": "why a colleague is away",
    "access.ManagedBy": "who manages whom",
    "access.LeadAppointment": "who leads for safeguarding",
    "access.TeamMember": "who works where",
    "access.Agency": "an agency's own name and number",
    "access.Sitting": "where a colleague is signed in",
    "access.KnownDevice": "a colleague's browser",
    "access.SignInAttempt": "guesses at passwords, gone after days",
    "access.Reading": "when a colleague read",
    "access.Pace": "how fast a colleague reads",
}
IDS = {"address_id", "proposed_id", "person_ids"}  # personal, and what hangs together by them
LONG_AGO = datetime.datetime(2001, 2, 3, tzinfo=datetime.UTC)


def record(side: Any) -> dict[str, Any]:
    """Names the side's family by its id, as logs, tasks and letters do."""
    return {"family_id": str(side.row("people.Family").pk)}


TIES: dict[str, Any] = {
    "access.Event": record,
    "access.Look": record,
    "access.KeptText": lambda side: {"path": f"/records/{side.row('people.Family').pk}/"},
    "office.Letter": record,
    "office.Task": record,
    "people.Family": lambda side: {"opened_from": side.row("people.ProposedFamily").pk, "opened_at": LONG_AGO},
    "people.Person": lambda side: {
        "proposed_id": side.row("people.ProposedPerson").pk, "date_of_birth": datetime.date(1990, 1, 1),
    },
    "people.Membership": lambda side: {"role": "child"},
    "people.Emergency": lambda side: {"grant": side.row("access.Grant")},
    "people.Supporter": lambda side: {"group": None},  # known by name, in which the token stands
    "casework.Advice": lambda side: {"answered_by": side.user, "answered_at": LONG_AGO},
    "casework.Entry": lambda side: {"discussed_on": LONG_AGO.date()},
    "casework.Participation": lambda side: {"ways": ["walk"]},  # words of a list
    "casework.Reply": lambda side: {"told_on": LONG_AGO.date()},
    "casework.Measurement": lambda side: {"informant": "teacher", "taken_out_on": LONG_AGO.date()},
    "casework.Plan": lambda side: {"best_hopes_on": LONG_AGO.date()},
    "casework.Consultation": lambda side: {"answered_by": side.user, "answered_at": LONG_AGO},
    "casework.PlanAgreement": lambda side: {"signed_name": ""},
    # These name no file, and go when they are too old.
    "people.AccessRequest": lambda side: {"answered_at": LONG_AGO},
    "people.LookedInto": lambda side: {"at": LONG_AGO},
}  # fmt: skip


@contextmanager
def as_role(cluster: Any, role: str) -> Iterator[None]:
    """Everything within is asked as another role of the database."""
    connections["default"].close()
    connections.settings["default"].update(USER=role, PASSWORD=cluster.password(role))
    try:
        yield
    finally:
        connections["default"].close()
        connections.settings["default"].update(USER="tf_app", PASSWORD=cluster.password("tf_app"))


def dumped(cluster: Any) -> list[str]:
    """The lines of the whole database, as a backup takes it, that speak of somebody of this test."""
    words = [binaries.find() / "pg_dump", "-h", cluster.socket, "-U", "postgres", "--inserts", "--data-only"]
    words.append(connections.settings["default"]["NAME"])
    environment = {"PGPASSWORD": cluster.password("postgres")}
    told = subprocess.run([str(word) for word in words], env=environment, capture_output=True, text=True, check=True)
    return [line[:160] for line in told.stdout.splitlines() if TOKEN in line]


class Planted(Side):
    """One side of tests/rows, with the token in every personal field of text, and ids that hang together."""

    def make(self, model: Any) -> Any:
        kind = apps.get_model(model) if isinstance(model, str) else model
        given = GIVEN[kind._meta.label](self)
        for name in declared().get(kind, ()):
            if name not in IDS and kind._meta.label not in OF_COLLEAGUES:
                given |= token(kind._meta.get_field(name))
        given |= TIES.get(kind._meta.label, lambda side: {})(self)
        missing = [field for field in kind._meta.concrete_fields if self._must_have(field, given)]
        return kind._base_manager.create(**{field.name: self._value(field) for field in missing}, **given)


def token(field: Any) -> dict[str, Any]:
    """The token as this field holds it; nothing for a day, a number or a word of a list."""
    if field.choices or field.is_relation:
        return {}
    if isinstance(field, models.JSONField | ArrayField):
        return {field.name: [TOKEN]}
    if isinstance(field, models.EmailField):
        return {field.name: f"{TOKEN}@example.org"}
    return {field.name: TOKEN} if isinstance(field, models.CharField | models.TextField) else {}


def plant() -> list[type[models.Model]]:
    """A row with the token in every table that can hold it, all of one family; returns the tables."""
    side = Planted("left")
    told = [kind for kind, fields in declared().items() if fields and kind._meta.label not in OF_COLLEAGUES]
    for kind in told:
        side.row(kind)
    side.row("casework.AboutFamily")  # by which what comes before a case goes with the record
    for other in Person.objects.filter(memberships=None):
        Membership.objects.create(
            family=side.row("people.Family"), person=other, role="child", recorded_by=side.user, recorded_at=now()
        )
    child = side.row("people.Person")
    for linked in Family.objects.filter(memberships=None):
        Membership.objects.create(family=linked, person=child, role="child", recorded_by=side.user, recorded_at=now())
    return [kind for kind in told if any(token(kind._meta.get_field(n)) for n in declared()[kind] if n not in IDS)]
