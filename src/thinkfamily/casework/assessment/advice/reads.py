"""Questions about advice: what was asked and answered on somebody's page."""

from typing import Any

from thinkfamily.casework.assessment.advice.models import Advice
from thinkfamily.casework.assessment.members import Page
from thinkfamily.people.chronology.whom import NONE, Whom


def beside(seen: Whom, page: Page, assessment: Any) -> list[Advice]:
    """Puts each question and answer beside its heading; returns them for the log of what was shown."""
    headings = {one.domain.key: one for one in page.headings}
    found = []
    for one in seen.items(Advice, NONE):
        mine = seen.same.person(one.person_id) == page.key and one.assessment_id == assessment.pk
        if mine and one.heading in headings:
            headings[one.heading].advice.append(one)
            found.append(one)
    return found
