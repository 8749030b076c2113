"""Services that are involved, and proposing that one worker goes on."""

from typing import Any

from tests.attack.samples import Sample
from tests.attack.samples.records import made, member, record, tobi
from thinkfamily.people.involvement.factories import involved


def kept(world: Any) -> dict[str, Any]:
    """A school, written down by Priya."""
    return {"involved": involved(tobi(world), by=world.readers["priya"]).pk}


def two_workers(world: Any) -> dict[str, Any]:
    """Housing sends one worker to the mother and another to the child."""
    family = made(world)
    for one, worker in zip(family.memberships.select_related("person"), ("Helen Ward", "Bo Lind"), strict=True):
        involved(one.person, "housing", "Northmoor homes", by=world.readers["priya"], worker=worker)
    return {"family": family.pk, "kind": "housing"}


SAMPLES = {
    "involved": Sample(record, "priya"),
    "add_involved": Sample(
        member, "priya", {"service_kind": "school", "state": "involved", "service": "Fernhill Academy"}
    ),
    "change_involved": Sample(
        kept, "priya", {"version": "1", "state": "involved", "service": "Fernhill Academy", "worker": "Anil Rao"}
    ),
    "one_worker": Sample(two_workers, "priya", {}),
}
