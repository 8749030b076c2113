"""An assessment asks of every child whether they care for somebody, and shows the clock where it runs."""

import datetime
from typing import Any

import pytest

from thinkfamily.casework.assessment import reads as assessments
from thinkfamily.casework.assessment.factories import assessment
from thinkfamily.casework.cases.factories import case
from thinkfamily.casework.packs import reads as packs
from thinkfamily.casework.packs.actions import load
from thinkfamily.casework.young_carers import actions, reads
from thinkfamily.people.chronology.whom import Held, whom

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2026, 11, 20)
YES: dict[str, Any] = {
    "answer": "yes", "asked_of": "Kit, on a walk", "asked_on": TODAY, "words": "I make tea most nights",
    "for_whom": "Mum", "does": "Cooks and shops",
}  # fmt: skip


@pytest.mark.demand("5.8.3")
def test_an_assessment_asks_of_every_child(client, harpers, settings):
    settings.TODAY = TODAY
    kit = reads.find_child(harpers.family.pk, harpers.kit.pk)
    load(by=None)
    draft = assessment(case(harpers.family, by=harpers.priya), by=harpers.priya, pack=packs.current("assessment"))

    def done():
        steps = assessments.whole(harpers.priya, harpers.family, draft).steps
        return [one.done for one in steps if one.page == "care"]

    assert done() == [False]
    actions.ask(kit, by=harpers.priya, **YES | {"asked_on": TODAY - datetime.timedelta(30)})
    assert done() == [False]
    held = Held(harpers.family, actions.ask(kit, by=harpers.priya, **YES))
    assert done() == [True]
    assert reads.unasked(whom(harpers.priya, harpers.family), draft) == set()
    actions.confirm(held, by=harpers.priya, because="Kit and Dana both say so")
    client.force_login(harpers.priya)
    page = client.get(f"/records/{harpers.family.pk}/assessment/{harpers.kit.pk}/").content.decode()
    assert "due 27 January" in page
