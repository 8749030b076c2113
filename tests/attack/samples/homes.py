"""People and homes of a family: stays, who belongs, linked families."""

from typing import Any

from tests.attack.samples import Sample
from tests.attack.samples.records import made, member, record, tobi
from thinkfamily.people.families.factories import family
from thinkfamily.people.families.factories import member as joins
from thinkfamily.people.families.households.factories import household
from thinkfamily.people.families.households.models import Household
from thinkfamily.people.families.links.factories import link
from thinkfamily.people.families.models import Family, Membership
from thinkfamily.people.persons.factories import person
from thinkfamily.people.persons.models import Person


def home(world: Any) -> Household:
    """Tobi's and his mother's."""
    child = tobi(world)
    return household("The Okoros’ home", child, by=world.readers["priya"])


def homes(world: Any) -> dict[str, Any]:
    there = home(world)
    return {"family": _family(there), "home": there.pk}


def stays(world: Any) -> dict[str, Any]:
    there = home(world)
    return {"family": _family(there), "stay": there.stays.get().pk}


def _family(there: Household) -> Any:
    return there.stays.get().person.memberships.get().family_id


def amara() -> Membership:
    """Tobi's mother on the record."""
    return Membership.objects.get(person__first_name="Amara", person__last_name="Okoro")


def others(world: Any) -> Family:
    """Tobi's father's family, kept by the same hub."""
    priya = world.readers["priya"]
    there = family("Bello family", (person("Ade Bello", "1990-01-01", by=priya), "parent"), by=priya)
    joins(there, Person.objects.get(first_name="Tobi", last_name="Okoro"), "child", by=priya)
    return there


def two_families(world: Any) -> dict[str, Any]:
    first = made(world)
    others(world)
    return {"family": first.pk}


def linking(world: Any) -> dict[str, Any]:
    other, child = Family.objects.get(name="Bello family"), Person.objects.get(first_name="Tobi", last_name="Okoro")
    return {"with_whom": f"{other.pk}/{child.pk}", "each_may_see": ["name"], "reason": "Tobi has two homes"}


def linked(world: Any) -> dict[str, Any]:
    first = made(world)
    child = Person.objects.get(first_name="Tobi", last_name="Okoro")
    kept = link(first, others(world), child, by=world.readers["priya"])
    return {"family": first.pk, "link": kept.pk}


STAYS = {"kind": "shared_care", "nights": "7", "pattern": "Week about", "since": "1 9 2025", "until": ""}

SAMPLES = {
    "people_and_homes": Sample(record, "priya"),
    "add_home": Sample(
        record, "priya", lambda world: {"name": "Hers", "who": [amara().pk], "kind": "lives", "since": "1 9 2025"}
    ),
    "change_home": Sample(homes, "priya", {"version": "1", "name": "The Okoros’ flat", "until": ""}),
    "add_stay": Sample(homes, "priya", lambda world: STAYS | {"who": amara().pk}),
    "change_stay": Sample(stays, "priya", STAYS | {"version": "1"}),
    "change_member": Sample(
        member, "priya", {"version": "1", "role": "child", "in_plan": "no", "since": "1 9 2025", "why": "Not this time"}
    ),
    "link_family": Sample(two_families, "priya", linking),
    "end_link": Sample(linked, "priya", {"why": "The other plan has ended"}),
}
