"""What somebody is typing under the headings of an assessment: theirs alone, and kept on the server."""

from typing import Any

from thinkfamily.casework.assessment.members import Page
from thinkfamily.casework.assessment.models import Assessment, EntryDraft
from thinkfamily.casework.assessment.reads import Part


def draft_of(user: Any, part: Part) -> EntryDraft | None:
    """What the reader began to type under a heading; on the page of the family together, of whomever it is."""
    found = EntryDraft.objects.filter(user=user, assessment=part.assessment, heading=part.heading)
    if part.person is not None:
        found = found.filter(person=part.person)
    return found.order_by("-saved_at").first()


def drafts_of(user: Any, assessment: Assessment, page: Page) -> None:
    """Puts what the reader is typing beside its heading."""
    found = {one.heading: one for one in EntryDraft.objects.filter(user=user, assessment=assessment, person=page.key)}
    for heading in page.headings:
        heading.draft = found.get(heading.domain.key)
