"""What somebody is typing under the headings of an assessment: theirs alone, and kept on the server."""

from typing import Any

from thinkfamily.casework.assessment.members import Page
from thinkfamily.casework.assessment.models import Assessment, EntryDraft
from thinkfamily.casework.assessment.reads import Part


def draft_of(user: Any, part: Part) -> EntryDraft | None:
    """What the reader began to type under a heading."""
    found = EntryDraft.objects.filter(user=user, assessment=part.assessment, person=part.person, heading=part.heading)
    return found.first()


def drafts_of(user: Any, assessment: Assessment, page: Page) -> None:
    """Puts what the reader is typing beside its heading."""
    found = {one.heading: one for one in EntryDraft.objects.filter(user=user, assessment=assessment, person=page.key)}
    for heading in page.headings:
        heading.draft = found.get(heading.domain.key)
