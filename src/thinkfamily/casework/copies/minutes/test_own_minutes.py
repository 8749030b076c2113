"""Whoever cannot sign in has minutes of their own on paper: their part, nobody else's, and a tick that they have."""

import datetime
from typing import Any

import pytest
from django.urls import reverse

from thinkfamily.access.decision import Refused
from thinkfamily.casework.cases.factories import case, lead
from thinkfamily.casework.copies.factories import ticked
from thinkfamily.casework.copies.minutes.reads import find, own_minutes
from thinkfamily.casework.meetings import factories as made
from thinkfamily.casework.meetings import handing, telling
from thinkfamily.casework.meetings.models import Attendance, Meeting
from thinkfamily.casework.meetings.test_papers import text_of_page, text_of_pdf, words_of
from thinkfamily.casework.plan.factories import objective, plan
from thinkfamily.casework.team.factories import team_member
from thinkfamily.office.tasks.models import Task
from thinkfamily.people.network.factories import supporter
from thinkfamily.people.persons.factories import tie
from thinkfamily.people.sealing.factories import sealed

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2026, 11, 20)


@pytest.fixture(autouse=True)
def on_a_day(settings):
    settings.TODAY = TODAY


@pytest.fixture
def met(harpers):
    """Kit, Dana his mother, Joan whom he chose, and Tom who comes for Dana."""
    opened = case(harpers.family, by=harpers.priya)
    lead(opened, harpers.priya, by=harpers.priya)
    tie(harpers.dana, "parent_of", harpers.kit, by=harpers.priya)
    joan = supporter(harpers.kit, "Joan", by=harpers.priya)
    gran = team_member(opened, harpers.kit, "Gran", by=harpers.priya, supporter=joan)
    tom = team_member(opened, harpers.dana, "Recovery", by=harpers.priya, user=harpers.tom, information="substance")
    kept = made.meeting(opened, by=harpers.priya, state="held", on=TODAY, next_why="Dana moves house", chair=tom)
    made.attendance(kept, harpers.kit, by=harpers.priya, came="own_media", words="zqkits drawing")
    made.attendance(kept, harpers.dana, by=harpers.priya, came="whole", words="zqdanas words")
    made.attendance(kept, harpers.kit, by=harpers.priya, came="whole", member=gran, words="zqjoans words")
    made.attendance(kept, harpers.dana, by=harpers.priya, came="whole", member=tom, information="substance")
    made.minute(kept, harpers.kit, "zqkit cooked", by=harpers.priya, sort="well")
    made.minute(kept, harpers.dana, "zqdana rests", by=harpers.priya)
    made.minute(kept, harpers.dana, "zqmondays", by=harpers.priya, information="substance")
    return kept


def minutes_of(harpers, met, **which):
    row = Attendance.objects.get(meeting=met, **which)
    return own_minutes(harpers.priya, find(harpers.family.pk, met.pk, row.pk))


WHO: dict[str, Any] = {
    "kit": {"person__first_name": "Kit", "member": None},
    "dana": {"person__first_name": "Dana", "member": None},
    "joan": {"member__supporter__isnull": False},
}


@pytest.mark.demand("6.7.15")
@pytest.mark.parametrize(
    ("who", "has", "has_not"),
    [
        ("kit", ["zqkit cooked", "zqkits drawing", "Joan"], ["zqdana", "zqdanas", "zqmondays", "Tom", "zqjoans"]),
        ("dana", ["zqdana rests", "zqmondays", "zqdanas words", "Tom", "zqkit cooked"], ["zqjoans"]),
        ("joan", ["zqjoans words"], ["zqkit", "zqdana", "zqdanas", "zqmondays", "Tom"]),
    ],
    ids=["a child has his own and nobody else’s", "a mother hers and her child’s", "somebody chosen what is theirs"],
)
def test_each_has_their_own_part_and_nobody_elses(harpers, met, who, has, has_not):
    said = words_of(minutes_of(harpers, met, **WHO[who]).paper)
    assert [one for one in has if one not in said] == []
    assert [one for one in has_not if one in said] == []
    assert "Dana moves house" in said, "when they meet next is for all"


@pytest.mark.demand("6.7.15")
def test_what_is_sealed_from_somebody_is_in_no_minutes_of_theirs(harpers, met):
    line = made.minute(met, harpers.kit, "zqsealed", by=harpers.priya)
    assert "zqsealed" in words_of(minutes_of(harpers, met, **WHO["dana"]).paper)
    sealed(line, harpers.dana, by=harpers.priya)
    assert "zqsealed" not in words_of(minutes_of(harpers, met, **WHO["dana"]).paper)


@pytest.mark.demand("6.7.15")
def test_somebody_chosen_has_of_the_plan_what_was_ticked_for_them(harpers, met):
    of_plan = plan(met.case, by=harpers.priya)
    aims = [objective(of_plan, harpers.kit, goal, by=harpers.priya) for goal in ("zqticked", "zqkept back")]
    ticked(met.case.team.get(supporter__isnull=False), aims[0], by=harpers.priya)
    said = words_of(minutes_of(harpers, met, **WHO["joan"]).paper)
    assert "zqticked" in said
    assert "zqkept back" not in said


@pytest.mark.demand("6.7.15")
def test_page_and_pdf_of_ones_own_say_the_same(harpers, met, client):
    client.force_login(harpers.priya)
    row = Attendance.objects.get(meeting=met, **WHO["dana"])
    said = words_of(minutes_of(harpers, met, **WHO["dana"]).paper)
    assert text_of_page(client.get(reverse("own_minutes", args=[harpers.family.pk, met.pk, row.pk]))) == said
    paper = client.get(reverse("own_minutes_file", args=[harpers.family.pk, met.pk, row.pk]))
    assert "".join(text_of_pdf(paper.content).split()) == "".join(said.split())


@pytest.mark.demand("6.7.15")
def test_once_minutes_are_sent_handing_them_over_is_a_task_until_everybody_has_theirs(harpers, met, client):
    telling.send_minutes(met, by=harpers.priya)
    task = Task.objects.get(about_type=handing.HAND_OVER)
    assert (task.owner, task.done_at) == (harpers.priya, None)
    assert "Harper" not in task.what
    client.force_login(harpers.priya)
    for place, row in enumerate(handing.to_hand(met)):
        assert Task.objects.get(pk=task.pk).done_at is None, place
        client.post(reverse("own_minutes", args=[harpers.family.pk, met.pk, row.pk]))
        row.refresh_from_db()
        assert (row.handed_on, row.handed_by) == (TODAY, harpers.priya)
    assert Task.objects.get(pk=task.pk).done_at is not None
    with pytest.raises(Refused, match="have theirs already"):
        handing.hand(row, by=harpers.priya)


@pytest.mark.demand("6.7.15")
def test_nobody_hands_minutes_to_who_died_left_or_is_small_and_nobody_who_knows_too_little_hands_any(harpers, met):
    assert {str(one.person) for one in handing.to_hand(met)} == {"Kit Harper", "Dana Harper"}
    assert len(handing.to_hand(met)) == 3
    row = Attendance.objects.get(meeting=met, **WHO["kit"])
    team_member(met.case, harpers.kit, "Tutor", by=harpers.priya, user=harpers.anil)
    with pytest.raises(Refused, match="keeps the record or leads"):
        handing.hand(row, by=harpers.anil)
    harpers.kit.date_of_birth = TODAY - datetime.timedelta(days=400)
    harpers.kit.save(update_fields=["date_of_birth"])
    harpers.dana.died_on = TODAY
    harpers.dana.save(update_fields=["died_on"])
    assert [one.member is None for one in handing.to_hand(Meeting.objects.get(pk=met.pk))] == [False]
    with pytest.raises(Refused, match="Nobody hands minutes"):
        handing.hand(row, by=harpers.priya)
