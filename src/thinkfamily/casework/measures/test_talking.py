"""Who answers above not at all to the ninth question is talked with the same day, and nothing can lose that."""

import datetime
from typing import Any

import pytest
from django.db import transaction

from thinkfamily.access.colleagues.factories import led
from thinkfamily.access.decision import Refused
from thinkfamily.casework.measures import actions
from thinkfamily.casework.measures.factories import measurement
from thinkfamily.casework.measures.models import Measurement
from thinkfamily.casework.packs.factories import shipped
from thinkfamily.office.tasks.models import Task
from thinkfamily.people.chronology.whom import Held

pytestmark = [pytest.mark.django_db, pytest.mark.demand("5.11.3")]
TODAY = datetime.date(2026, 11, 20)
CALM = dict.fromkeys(
    ("interest", "down", "sleep", "tired", "appetite", "failure", "concentrating", "moving", "better_off_dead"), 0
)


@pytest.fixture(autouse=True)
def on_a_day(settings):
    settings.TODAY = TODAY


@pytest.fixture
def dana(harpers):
    """Dana, as one of the Harpers."""
    return harpers.family.memberships.get(person=harpers.dana)


def test_an_answer_above_not_at_all_to_the_ninth_question_is_a_task_for_today(client, harpers, dana):
    led(harpers.priya.agency, harpers.moira)
    kept = low_mood(harpers, dana, better_off_dead=1)
    task = Task.objects.get()
    assert (task.owner, task.due, task.about_id) == (harpers.priya, TODAY, str(kept.pk))
    assert "Moira Flint, safeguarding lead" in task.what
    assert "Dana" not in task.what, "tasks go from hand to hand"
    client.force_login(harpers.priya)
    shown = client.get(task.link).content.decode()
    assert "Talk with <bdi>Dana</bdi> before you part" in shown
    assert "Moira Flint" in shown
    front = client.get(f"/records/{harpers.family.pk}/").content.decode()
    assert "better off dead" not in front, "it is no label on a front page"


def test_not_at_all_is_no_task(harpers, dana):
    low_mood(harpers, dana, down=3)
    assert not Task.objects.exists()


def test_either_both_the_answer_and_the_task_are_there_or_neither(harpers, dana, monkeypatch):
    def fails(*_: Any, **__: Any) -> None:
        raise RuntimeError

    monkeypatch.setattr(actions, "give_task", fails)
    with pytest.raises(RuntimeError), transaction.atomic():
        low_mood(harpers, dana, better_off_dead=2)
    assert not Measurement.objects.exists()


def test_the_task_stays_when_the_answer_is_put_right_or_taken_out(harpers, dana):
    held = Held(harpers.family, low_mood(harpers, dana, better_off_dead=1))
    mended = {"who": "self", "other": None, "answered_by": "", "goal": "", "number": None, "words": ""}
    actions.mend(held, by=harpers.priya, version=1, answers=CALM, answered_on=TODAY, **mended)
    actions.take_out(held, by=harpers.priya, version=2, why="Another person’s sheet")
    assert Task.objects.get().done_at is None
    with pytest.raises(Refused, match="Say with whom you talked"):
        actions.talked(held, by=harpers.priya, what=" ")
    actions.talked(held, by=harpers.priya, what="With Dana and Moira: she rings the doctor at two")
    assert Task.objects.get().outcome == "With Dana and Moira: she rings the doctor at two"


def test_an_answer_that_is_put_right_to_above_not_at_all_is_a_task_too_and_only_one(harpers, dana):
    held = Held(harpers.family, low_mood(harpers, dana))
    mended = {"who": "self", "other": None, "answered_by": "", "goal": "", "number": None, "words": ""}
    for version in (1, 2):
        answers = CALM | {"better_off_dead": version}
        actions.mend(held, by=harpers.priya, version=version, answers=answers, answered_on=TODAY, **mended)
    assert Task.objects.count() == 1
    assert Measurement.objects.get().total == 2


def test_there_is_no_page_to_talk_about_what_needs_no_talk(client, harpers):
    kept = measurement(harpers.kit, by=harpers.priya)
    client.force_login(harpers.priya)
    assert client.get(f"/records/{harpers.family.pk}/how-things-are/answer/{kept.pk}/today/").status_code == 404


def low_mood(harpers, dana, **answers: int) -> Measurement:
    return actions.write(
        dana, shipped("phq-9"), by=harpers.priya, who="self", answered_on=TODAY, answers=CALM | answers
    )
