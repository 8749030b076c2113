"""A child's mother asks for everything about him."""

from typing import Any

from tests.attack.samples import Sample
from tests.attack.samples.records import one, tobi
from thinkfamily.clock import today
from thinkfamily.people.persons.factories import note
from thinkfamily.people.subject_access import actions, reads
from thinkfamily.people.subject_access.deciding import Said
from thinkfamily.people.subject_access.models import PackRequest


def pack(world: Any) -> PackRequest:
    """With one note."""
    priya, child = world.readers["priya"], tobi(world)
    note(child, "He reads", by=priya, information="education")
    return actions.ask(
        child, by=priya, how="parent", asker_name="Amara Okoro", identity="Seen her passport", asked_on=today(),
        considered="Tobi is nine and wants her to",
    )  # fmt: skip


def asked(world: Any) -> dict[str, Any]:
    return {"pack": pack(world).pk}


def decided(world: Any) -> PackRequest:
    """Everything is handed over."""
    kept, priya = pack(world), world.readers["priya"]
    pieces = reads.review_page(priya, kept).pieces
    said = {each.name: Said("sealed" if each.barred else "release") for each in pieces}
    actions.decide(kept, said, by=priya)
    return kept


def ready(world: Any) -> dict[str, Any]:
    return {"pack": decided(world).pk}


def released(world: Any) -> dict[str, Any]:
    kept = decided(world)
    actions.release(kept, by=world.readers["priya"])
    return {"pack": kept.pk}


SAMPLES = {
    "packs": Sample(
        one,
        "priya",
        {
            "how": "parent",
            "asker_name": "Amara Okoro",
            "identity": "Seen her passport",
            "understands": "adult",
            "considered": "He is nine and wants her to",
            "asked_on": "1 10 2026",
        },
    ),
    "pack": Sample(asked, "priya", {"rest": "yes"}),
    "release_pack": Sample(ready, "priya", {}),
    "pack_file": Sample(released, "priya"),
    "pack_pdf": Sample(released, "priya"),
}
