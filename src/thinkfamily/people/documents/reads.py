"""Documents of a family's members, and one by its address."""

from typing import Any

from django.core.exceptions import ValidationError
from django.http import Http404

from thinkfamily.people.documents import policy
from thinkfamily.people.documents.models import Document, DocumentFile
from thinkfamily.people.families import policy as families_policy
from thinkfamily.people.families import reads as families
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.models import Person
from thinkfamily.people.sharing.reads import withheld
from thinkfamily.vocabulary.information import ALWAYS


def find(document: Any) -> Document:
    """The document of an address. Raises Http404."""
    try:
        return Document.objects.select_related("person").get(pk=document)
    except (Document.DoesNotExist, ValidationError, ValueError):
        raise Http404 from None


def of_family(user: Any, family: Family) -> list[Document]:
    """What the reader may open about the people who belong to the family today, the newest first."""
    people = [member.person_id for member in families.members(family)]
    found = policy.visible_to(user).filter(person__in=people).select_related("person", "source_agency", "recorded_by")
    return list(found.order_by("-written_on", "-recorded_at", "pk"))


def to_write_about(user: Any, family: Family) -> list[Person]:
    """Whom of today's members the reader may know, for a document to be added; nobody where they only read."""
    if not families_policy.may_write(user, family):
        return []
    people = [member.person for member in families.members(family)]
    hidden = {key for key, what in withheld(user, people) if what in ALWAYS}
    return [one for one in people if one.pk not in hidden]


def content_of(document: Document) -> bytes:
    """The file as it came."""
    return bytes(DocumentFile.objects.get(document=document).content)
