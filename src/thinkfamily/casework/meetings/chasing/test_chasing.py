"""A report that nobody wrote is asked for again, each step once, until it is there or the meeting is over."""

import datetime

import pytest

from thinkfamily.access.grants.models import Grant
from thinkfamily.casework.cases.factories import case
from thinkfamily.casework.meetings import actions, rules, writing
from thinkfamily.casework.meetings.chasing.actions import chase
from thinkfamily.casework.meetings.models import Attendance
from thinkfamily.casework.team.factories import team_member
from thinkfamily.office.post.models import Letter
from thinkfamily.office.tasks.actions import give as give_task
from thinkfamily.office.tasks.models import Task

pytestmark = [pytest.mark.django_db, pytest.mark.demand("6.8.5")]
MONDAY = datetime.date(2026, 11, 16)
DUE, MET = datetime.date(2026, 11, 18), datetime.date(2026, 11, 27)  # a Wednesday, and the Friday of the next week


@pytest.fixture
def met(harpers, settings):
    """Anil of the school, and Priya herself, write a report by Wednesday for a meeting on the Friday after next."""
    settings.TODAY = MONDAY
    opened = case(harpers.family, by=harpers.priya, opened_on=MONDAY)
    asked = [f"person-{harpers.dana.pk}", f"person-{harpers.kit.pk}"]
    for user in (harpers.anil, harpers.priya):
        user.email = f"{user.username}@work.example"
        user.save(update_fields=["email"])
        asked.append(f"member-{team_member(opened, harpers.kit, 'There', by=harpers.priya, user=user).pk}")
    return actions.prepare(
        harpers.family, by=harpers.priya, purpose="first", on=MET, starts=datetime.time(16), ends=datetime.time(17),
        place="At home", asked=asked, report_due=DUE,
    )  # fmt: skip


def steps(met):
    rows = Attendance.objects.filter(meeting=met, report_due__isnull=False).order_by("member__user__name")
    return [one.chased for one in rows]


def test_the_writer_is_reminded_and_asked_and_then_whoever_prepared_is_told_each_once(harpers, met, settings):
    assert (chase(), chase()) == (2, 0)
    assert steps(met) == ["before", "before"]
    settings.TODAY = DUE + datetime.timedelta(1)
    assert (chase(), chase()) == (2, 0)
    settings.TODAY = datetime.date(2026, 11, 23)
    assert (chase(), chase()) == (2, 0)
    assert steps(met) == ["told", "told"]
    assert Letter.objects.filter(kind="report").count() == 6
    told = Task.objects.filter(about_type=actions.MISSING)
    assert {one.owner for one in told} == {harpers.priya}
    said = " ".join([*Task.objects.values_list("what", flat=True), *Letter.objects.values_list("body", flat=True)])
    for word in ("Harper", "Kit", "Anil", "Academy"):
        assert word not in said


def test_a_report_that_is_there_is_asked_for_no_more_and_settles_what_asked_for_it(harpers, met, settings):
    settings.TODAY = datetime.date(2026, 11, 23)
    chase()
    said = {"person": harpers.kit, "information": "education", "well": "He comes"}
    writing.report(met, by=harpers.anil, **said)
    row = Attendance.objects.get(member__user=harpers.anil)
    assert Task.objects.get(about_type=actions.MISSING, about_id=str(row.pk)).done_at is not None
    Attendance.objects.filter(meeting=met).update(chased="")
    assert chase() == 1, "Priya's own is still owed"


@pytest.mark.parametrize("how", ["over", "off", "held", "died"])
def test_a_meeting_that_is_over_asks_for_nothing(harpers, met, settings, how):
    settings.TODAY = DUE + datetime.timedelta(1)
    if how == "over":
        settings.TODAY = MET + datetime.timedelta(1)
    elif how == "off":
        actions.call_off(met, by=harpers.priya, version=1, why="Everybody is ill")
    elif how == "died":
        harpers.kit.died_on = MONDAY
        harpers.kit.save(update_fields=["died_on"])
    else:
        took = {f"person-{one.pk}": ("whole", "") for one in (harpers.dana, harpers.kit)}
        on = settings.TODAY
        actions.hold(met, by=harpers.priya, version=1, took=took, on=on, next_on=None, next_why="Moves")
    assert chase() == 0


def test_whose_access_has_ended_is_not_written_to_and_whoever_prepared_is_told(harpers, met, settings):
    Grant.objects.filter(reader=harpers.anil).update(withdrawn_on=MONDAY)
    assert chase() == 1, "Priya alone"
    settings.TODAY = datetime.date(2026, 11, 23)
    chase()
    row = Attendance.objects.get(member__user=harpers.anil)
    assert Task.objects.get(about_type=actions.MISSING, about_id=str(row.pk)).owner == harpers.priya


def test_a_night_that_breaks_off_leaves_whole_steps_and_the_next_does_the_rest(harpers, met, settings, monkeypatch):
    settings.TODAY = datetime.date(2026, 11, 23)
    given: list[Task] = []

    def breaks(*told, **said):
        if given:
            raise RuntimeError("the machine stops")
        given.append(give_task(*told, **said))

    with monkeypatch.context() as broken:
        broken.setattr("thinkfamily.casework.meetings.chasing.actions.give", breaks)
        with pytest.raises(RuntimeError):
            chase()
    assert sorted(steps(met)) == ["", "told"]
    assert Task.objects.filter(about_type=actions.MISSING).count() == 1
    assert (chase(), chase()) == (1, 0)


def test_another_day_for_reports_is_chased_anew(harpers, met, settings):
    chase()
    row = Attendance.objects.get(member__user=harpers.anil)
    asked = [f"person-{harpers.dana.pk}", f"person-{harpers.kit.pk}", f"member-{row.member_id}"]
    actions.change_meeting(
        met, by=harpers.priya, version=1, asked=asked, report_due=datetime.date(2026, 11, 25), on=MET,
    )  # fmt: skip
    row.refresh_from_db()
    assert row.chased == ""


@pytest.mark.parametrize(
    ("day", "chased", "step"),
    [
        (13, "", ""), (16, "", "before"), (18, "", "before"), (18, "before", ""), (19, "before", "after"),
        (19, "after", ""), (23, "after", "told"), (23, "", "told"), (30, "told", ""),
    ],
)  # fmt: skip
def test_which_step_is_taken_on_a_day(day, chased, step):
    assert rules.report_step(DUE, datetime.date(2026, 11, day), chased) == step
