"""An assessment that is left half done for a year is neither lost nor signed as if it were of today."""

import datetime
from typing import Any

import pytest

from thinkfamily.casework.assessment.actions import write
from thinkfamily.casework.assessment.factories import assessment, entry
from thinkfamily.casework.assessment.lying import actions, rules
from thinkfamily.casework.cases.factories import case, lead
from thinkfamily.casework.packs import reads as packs
from thinkfamily.casework.packs.actions import load
from thinkfamily.office.tasks.models import Task

pytestmark = [pytest.mark.django_db, pytest.mark.demand("5.5.20")]
BEGUN, A_YEAR_ON = datetime.date(2025, 11, 20), datetime.date(2026, 11, 20)


@pytest.mark.parametrize(
    ("days", "lies"), [(0, False), (42, False), (43, True)], ids=["today", "six weeks ago", "a day more"]
)
def test_it_lies_after_six_weeks_without_a_word(days, lies):
    assert rules.lies(A_YEAR_ON - datetime.timedelta(days), A_YEAR_ON) is lies


@pytest.fixture
def draft(harpers, settings):
    settings.TODAY = A_YEAR_ON
    ours = case(harpers.family, by=harpers.priya)
    lead(ours, harpers.priya, by=harpers.priya)
    load(by=None)
    return assessment(ours, by=harpers.priya, begun_on=BEGUN, pack=packs.current("assessment"))


def test_who_leads_is_asked_once_and_no_more_when_somebody_writes(harpers, draft):
    assert actions.ask() == 1
    assert actions.ask() == 0, "once is enough"
    task = Task.objects.get(about_type=rules.LIES)
    assert (task.owner, "Harper" in task.what) == (harpers.priya, False)
    said: dict[str, Any] = {
        "text": "She sleeps better",
        "kind": "fact",
        "weight": "strength",
        "whose": "Dana",
        "how": "with",
    }
    write(draft, by=harpers.priya, person=harpers.dana, heading="my_health", **said)
    task.refresh_from_db()
    assert task.done_at is not None


def test_one_that_is_being_written_is_left_alone(harpers, draft):
    entry(draft, harpers.dana, "She sleeps better", by=harpers.priya)
    assert actions.ask() == 0


def test_the_page_says_since_when_and_what_to_do(client, harpers, draft):
    client.force_login(harpers.priya)
    page = client.get(f"/records/{harpers.family.pk}/assessment/").content.decode()
    assert "Nobody whom you are shown has written here since 20 November 2025" in page
    entry(draft, harpers.dana, "She sleeps better", by=harpers.priya)
    assert "has written here since" not in client.get(f"/records/{harpers.family.pk}/assessment/").content.decode()
