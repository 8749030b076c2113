"""Earlier states of documents. The files themselves never change."""

from typing import ClassVar

from thinkfamily.access.events.models import APPEND_ONLY
from thinkfamily.access.history.models import of
from thinkfamily.people.documents.models import Document


class DocumentHistory(of(Document)):  # type: ignore[misc]
    """Each state of what is known of a document."""

    personal_data: ClassVar[tuple[str, ...]] = Document.personal_data

    class Meta:
        verbose_name_plural = "earlier states of documents"
        triggers: ClassVar = [APPEND_ONLY]
