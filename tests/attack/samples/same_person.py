"""Two records of one child, read as one, parted again, and what belongs to whom."""

from typing import Any

from tests.attack.samples import Sample
from tests.attack.samples.records import made
from thinkfamily.access import reading
from thinkfamily.people.families.factories import family
from thinkfamily.people.persons.factories import note, person
from thinkfamily.people.persons.models import Person
from thinkfamily.people.same_person import actions
from thinkfamily.people.same_person.models import Merge, MergeUndone
from thinkfamily.people.same_person.pair import Pair

WHY = "His mother says so"


def twice(world: Any) -> Pair:
    """Tobi in the Okoros' record, and made again by hand in another."""
    tobi = Person.objects.get(memberships__family=made(world), first_name="Tobi")
    again = person("Tobi Okoro", "2017-01-01", by=world.readers["priya"])
    family("Bello family", (again, "child"), by=world.readers["priya"])
    return Pair.of(tobi, again)


def pair(world: Any) -> dict[str, Any]:
    found = twice(world)
    return {"one": found.one.pk, "other": found.other.pk}


def merged(world: Any) -> Merge:
    """By Moira, with a note that was written since."""
    found = twice(world)
    kept = actions.merge(found, by=world.readers["moira"], keep=found.one, why=WHY)
    note(found.one, "Boxes on Fridays", by=world.readers["moira"])
    return kept


def parted(world: Any) -> MergeUndone:
    return actions.undo(merged(world), by=world.readers["moira"], why="They are cousins")


def asked(world: Any) -> dict[str, Any]:
    """Priya wrote something that Moira may not see, and is asked whom she meant."""
    found = twice(world)
    kept = actions.merge(found, by=world.readers["moira"], keep=found.one, why=WHY)
    note(found.one, "Has asthma", by=world.readers["priya"], information="health")
    with reading.as_reader(world.readers["moira"]):
        undone = actions.undo(kept, by=world.readers["moira"], why="They are cousins")
    (row,) = undone.belongings.all()
    return {"belonging": row.pk}


def proposed(world: Any) -> dict[str, Any]:
    return {"person": twice(world).one.pk}


def the_other(world: Any) -> dict[str, Any]:
    """The record that is like the one of the address, whichever that was."""
    return {"other": Person.objects.filter(first_name="Tobi").order_by("pk").last().pk, "reason": WHY}  # type: ignore[union-attr]  # he is there


SAMPLES = {
    "same_person": Sample(pair, "moira", {"decision": "not_same", "reason": "Two children"}),
    "merge": Sample(lambda world: {"merge": merged(world).pk}, "moira"),
    "undo_merge": Sample(lambda world: {"merge": merged(world).pk}, "moira", {"reason": "They are cousins"}),
    "divide": Sample(lambda world: {"merge": parted(world).merge_id}, "moira", {"whose_0": "kept"}),
    "whom_you_meant": Sample(asked, "priya", {"meant": "kept"}),
    "propose_same": Sample(proposed, "priya", the_other),
}
