"""The one way to make a document, for tests and the demonstration."""

import hashlib

from thinkfamily.access.users.models import User
from thinkfamily.clock import now
from thinkfamily.people.documents.models import Document, DocumentFile
from thinkfamily.people.documents.rules import kind_of
from thinkfamily.people.persons.models import Person


def document(
    of: Person,
    name: str = "Early help plan",
    content: bytes = b"Reads aloud every day.\n",
    *,
    by: User,
    file_name: str = "plan.txt",
    **details: object,
) -> Document:
    """A paper about somebody, from the writer's agency unless another is named."""
    told: dict[str, object] = {
        "information": "work_with_family", "source_agency": by.agency, "recorded_by": by, "recorded_at": now(),
    }  # fmt: skip
    made = Document.objects.create(
        person=of,
        name=name,
        file_name=file_name,
        kind=kind_of(file_name),
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        **told | details,
    )
    DocumentFile.objects.create(document=made, content=content)
    return made
