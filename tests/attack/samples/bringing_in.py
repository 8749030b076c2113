"""Cases of another system that wait, are signed or were brought in; and documents about people."""

from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from tests.attack.samples import Sample
from tests.attack.samples.records import member
from thinkfamily.access import reading
from thinkfamily.people.bringing_in import actions, reads
from thinkfamily.people.bringing_in.factories import signed, tried
from thinkfamily.people.documents.models import Document
from thinkfamily.people.families.factories import family
from thinkfamily.people.persons.factories import person


def waiting(world: Any) -> dict[str, Any]:
    """Files with somebody who is likely on a record that Max may see."""
    with reading.as_system("a sample"):
        max_ = world.readers["max"]
        family("Sorrel family", (person("Ada Sorrel", "1988-03-02", by=max_, sex="F"), "parent"), by=max_)
        return {"bringing": tried(max_).pk}


def answered(world: Any) -> dict[str, Any]:
    """Files about which nothing is left to say."""
    with reading.as_system("a sample"):
        max_ = world.readers["max"]
        bringing = tried(max_)
        actions.answer(bringing, by=max_, people=dict.fromkeys(reads.answers_of(max_, bringing), "new"), kept={})
        return {"bringing": bringing.pk}


def brought(world: Any) -> dict[str, Any]:
    """Files that were signed."""
    with reading.as_system("a sample"):
        return {"bringing": signed(world.readers["max"]).pk}


def documents(world: Any) -> dict[str, Any]:
    """A family with a document about its child."""
    brought(world)
    with reading.as_system("a sample"):
        return {"family": Document.objects.latest("recorded_at").person.memberships.latest("pk").family_id}


def document(world: Any) -> dict[str, Any]:
    """The document itself."""
    brought(world)
    with reading.as_system("a sample"):
        return {"document": Document.objects.latest("recorded_at").pk}


def paper(world: Any) -> dict[str, Any]:
    """What would be sent about a child: a fresh file each time."""
    content = SimpleUploadedFile("plan.txt", b"Reads aloud every day.")
    return {"paper": content, "name": "A plan", "from_whom": "School", "information": "education", "written_on": ""}


SAMPLES = {
    "add_document": Sample(member, "priya", paper),
    "bringing": Sample(waiting, "max", {"person_0": "new"}),
    "bringing_sign": Sample(answered, "max", {"checked": "yes"}),
    "bringing_give_up": Sample(waiting, "max", {"any": "yes"}),
    "bringing_undo": Sample(brought, "max", {"why": "The wrong file"}),
    "family_documents": Sample(documents, "max"),
    "document": Sample(document, "max"),
}
