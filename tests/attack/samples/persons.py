"""One person's page, what is written down on it, and a baby who is expected."""

import datetime
from typing import Any

from tests.attack.samples import Sample
from tests.attack.samples.records import made, member, tobi
from thinkfamily.clock import now, today
from thinkfamily.people.about.birth.telling import keep_from
from thinkfamily.people.families.models import Membership
from thinkfamily.people.persons.factories import contact_way, person, tie
from thinkfamily.people.persons.models import Person


def to_add(world: Any) -> dict[str, Any]:
    return member(world) | {"what": "name"}


def way(world: Any) -> dict[str, Any]:
    return {"kind": "contactway", "item": contact_way(tobi(world), by=world.readers["priya"]).pk}


def expected(world: Any) -> dict[str, Any]:
    """A baby whom Amara expects in ninety days."""
    priya, family = world.readers["priya"], made(world)
    baby = person("", None, by=priya, expected_date=today() + datetime.timedelta(days=90))
    Membership.objects.create(family=family, person=baby, role="expected_child", recorded_by=priya, recorded_at=now())
    tie(Person.objects.get(memberships__family=family, first_name="Amara"), "expects", baby, by=priya)
    return {"family": family.pk, "person": baby.pk}


def was_born(world: Any) -> dict[str, Any]:
    """... who was born yesterday, as somebody wrote by mistake."""
    parts = expected(world)
    Person.objects.filter(pk=parts["person"]).update(date_of_birth=today() - datetime.timedelta(days=1))
    return parts


def kept_quiet(world: Any) -> dict[str, Any]:
    """... and Tobi does not know of it."""
    parts = expected(world)
    member = Membership.objects.select_related("person", "family").get(person=parts["person"])
    tobi = Person.objects.get(memberships__family=parts["family"], first_name="Tobi")
    keep_from(member, tobi, by=world.readers["priya"], why="Amara tells him herself")
    return parts


def gone(world: Any) -> dict[str, Any]:
    """Tobi, of whom somebody wrote by mistake that he has died."""
    parts = member(world)
    Person.objects.filter(pk=parts["person"]).update(died_on=today())
    return parts


def yesterday() -> str:
    day = today() - datetime.timedelta(days=1)
    return f"{day.day} {day.month} {day.year}"


SAMPLES = {
    "about": Sample(member, "priya"),
    "add_detail": Sample(to_add, "priya", {"kind": "also_known_as", "first_name": "Toby"}),
    "edit_person": Sample(
        member, "priya", {"version": "1", "first_name": "Tobias", "last_name": "Okoro", "date_of_birth": "1 1 2017"}
    ),
    "edit_detail": Sample(
        way, "priya", {"version": "1", "way": "mobile", "value": "07700 900321", "safe": "yes", "how": ""}
    ),
    "end_detail": Sample(way, "priya", lambda world: {"version": "1", "until": yesterday()}),
    "born": Sample(expected, "priya", lambda world: {"version": "1", "on": yesterday(), "how_many": "1"}),
    "not_born": Sample(was_born, "priya", {"version": "1", "why": "It was another family"}),
    "twin_lost": Sample(expected, "priya", lambda world: {"version": "1", "on": yesterday(), "sure": "on"}),
    "expect_another": Sample(expected, "priya", {}),
    "keep_quiet": Sample(
        expected,
        "priya",
        lambda world: {
            "people": [Person.objects.get(first_name="Tobi", last_name="Okoro").pk],
            "why": "Amara tells him herself",
        },
    ),
    "told_of_baby": Sample(
        kept_quiet,
        "priya",
        lambda world: {
            "whom": Person.objects.get(first_name="Tobi", last_name="Okoro").pk,
            "why": "Amara has told him",
        },
    ),
    "mistaken": Sample(gone, "priya", {"version": "1", "why": "It was another Tobi"}),
    "lost": Sample(expected, "priya", lambda world: {"version": "1", "on": yesterday(), "sure": "on"}),
    "died": Sample(member, "priya", lambda world: {"version": "1", "on": yesterday()}),
}
