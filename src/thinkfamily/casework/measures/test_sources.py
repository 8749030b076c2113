"""A measure stands on the timeline as one quiet line, with how far somebody has come, for who may know it."""

import datetime
from typing import Any

import pytest

from thinkfamily.access.events.models import Look
from thinkfamily.casework.measures.factories import measurement
from thinkfamily.people.disclosures.models import Disclosure
from thinkfamily.people.sealing.factories import sealed
from thinkfamily.people.sharing.factories import decision

pytestmark = [pytest.mark.django_db, pytest.mark.demand("5.11.6")]
TODAY, MARCH, JUNE = datetime.date(2026, 11, 20), datetime.date(2026, 3, 3), datetime.date(2026, 6, 1)
LINE = "How things are going for Kit: How far towards a goal"
FAR = "two steps towards what Kit hopes for"


@pytest.fixture(autouse=True)
def on_a_day(settings):
    settings.TODAY = TODAY


@pytest.fixture
def answers(harpers) -> list[Any]:
    """Kit on the way to sleeping through, in March and in June, written down by school."""
    return [measurement(harpers.kit, n, by=harpers.anil, answered_on=on) for n, on in ((4, MARCH), (6, JUNE))]


def page(client, harpers, user, asked="") -> str:
    client.force_login(user)
    shown: str = client.get(f"/records/{harpers.family.pk}/timeline/{asked}").content.decode()
    return shown


def test_each_answer_is_a_line_and_the_last_says_how_far_they_have_come(client, harpers, answers):
    shown = page(client, harpers, harpers.anil)
    assert shown.count(LINE) == 2
    assert shown.count(FAR) == 1
    assert "4, from 0 to 10" in shown


def test_who_may_not_know_it_reads_none_of_it(client, harpers, answers):
    assert LINE not in page(client, harpers, harpers.priya)
    decision(harpers.kit, harpers.priya.agency, by=harpers.anil, information=answers[0].information)
    assert FAR in page(client, harpers, harpers.priya)
    sealed(answers[0], harpers.priya.agency, by=harpers.anil)
    shown = page(client, harpers, harpers.priya)
    assert shown.count(LINE) == 1
    assert FAR not in shown, "the first cannot be told from the last"


def test_a_line_that_says_how_far_shows_the_first_answer_too_and_both_are_in_the_log(client, harpers, answers):
    """Also where the first stands on another page of the timeline, or was not asked for."""
    decision(harpers.kit, harpers.priya.agency, by=harpers.anil, information=answers[0].information)
    assert FAR in page(client, harpers, harpers.priya, "?since=1+5+2026")
    assert set(Disclosure.objects.values_list("item", flat=True)) >= {one.pk for one in answers}
    assert {str(one.pk) for one in answers} <= set(Look.objects.latest("pk").shown)


def test_what_was_taken_out_is_no_line(client, harpers, answers):
    answers[1].taken_out_on = TODAY
    answers[1].taken_out_why = "Typed for somebody else"
    answers[1].save()
    assert page(client, harpers, harpers.anil).count(LINE) == 1
