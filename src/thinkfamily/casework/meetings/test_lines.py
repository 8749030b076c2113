"""Lines of a meeting: dissent stays, a class decides who reads, gaps are settled, and who was heard is counted."""

import datetime

import pytest
from django.db import transaction
from django.db.utils import DatabaseError

from thinkfamily.access import reading
from thinkfamily.access.decision import Refused
from thinkfamily.casework.cases.factories import case
from thinkfamily.casework.meetings import factories as made
from thinkfamily.casework.meetings import helping, reads, writing
from thinkfamily.casework.meetings.models import Felt, Meeting, Minute
from thinkfamily.casework.needs.factories import need
from thinkfamily.casework.plan.factories import action, objective, plan, progress
from thinkfamily.casework.team.factories import team_member
from thinkfamily.people.chronology.whom import Held

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2026, 11, 20)


@pytest.fixture(autouse=True)
def on_a_day(settings):
    settings.TODAY = TODAY


@pytest.fixture
def team(harpers):
    opened = case(harpers.family, by=harpers.priya)
    team_member(opened, harpers.kit, "Tutor", by=harpers.priya, user=harpers.anil)
    team_member(opened, harpers.dana, "Recovery", by=harpers.priya, user=harpers.tom, information="substance")
    team_member(opened, harpers.kit, "Worker", by=harpers.priya, user=harpers.priya)
    return opened


@pytest.mark.demand("6.7.6")
def test_who_sees_a_decision_otherwise_stays_for_good(harpers, team):
    kept = made.meeting(team, by=harpers.priya, state="held")
    decided = made.minute(kept, harpers.kit, "Kit cooks twice a week", by=harpers.priya, sort="decision", whose="All")
    otherwise = writing.add_line(
        kept, by=harpers.priya, person=harpers.kit, sort="dissent", text="Once is enough", whose="Kit",
        information="health", after=decided,
    )  # fmt: skip
    assert otherwise.information == decided.information
    [line] = reads.one(harpers.priya, kept).of("decision")
    assert [one.text for one in line.answers] == ["Once is enough"]
    with pytest.raises(Refused, match="stays as it was said"):
        writing.mend(Held(harpers.family, otherwise), by=harpers.priya, version=1, text="Nothing")
    for change in (lambda rows: rows.update(text="x"), lambda rows: rows.delete()):
        with pytest.raises(DatabaseError, match="stays as it was said"), transaction.atomic():
            change(Minute.objects.filter(pk=otherwise.pk))


@pytest.mark.demand("6.7.6")
def test_a_line_is_seen_by_who_may_know_that_class_and_no_service_by_a_side_door(harpers, team, client):
    kept = made.meeting(team, by=harpers.priya, state="held")
    made.minute(kept, harpers.dana, "She sees Tom on Mondays", by=harpers.priya, information="substance")
    tom = team.team.get(user=harpers.tom)
    Meeting.objects.filter(pk=kept.pk).update(chair=tom)
    made.attendance(kept, harpers.dana, by=harpers.priya, member=tom, information="substance", came="whole")
    client.force_login(harpers.anil)
    for page in ("", "minutes/", "helps/"):
        said = client.get(f"/records/{harpers.family.pk}/meetings/{kept.pk}/{page}").content.decode()
        assert "Tom" not in said
        assert "chair" not in said
        assert "recovery" not in said.lower()
    client.force_login(harpers.tom)
    assert "Tom Brandt" in client.get(f"/records/{harpers.family.pk}/meetings/{kept.pk}/").content.decode()


@pytest.mark.demand("6.7.4")
def test_a_need_with_nobody_is_a_gap_with_several_double_and_each_is_settled_by_a_sentence(harpers, team):
    kept = made.meeting(team, by=harpers.priya, state="held")
    sleep = need(harpers.kit, "He sleeps badly", by=harpers.priya)
    need(harpers.kit, "No friends round", by=harpers.priya)
    tutor, worker = team.team.get(user=harpers.anil), team.team.get(user=harpers.priya)
    for member in (tutor, worker):
        writing.help_with(sleep, by=harpers.priya, meeting=kept, member=member, what="Talks with him")
    with pytest.raises(Refused, match="They help with it already"):
        writing.help_with(sleep, by=harpers.priya, meeting=kept, member=tutor, what="x")
    _, rows = helping.who_helps(harpers.priya, kept)
    assert {row.need.text: row.cell.kind for row in rows} == {"He sleeps badly": "double", "No friends round": "gap"}
    writing.add_line(
        kept, by=harpers.priya, person=harpers.kit, sort="double", text="Anil in school, Priya at home", whose="All",
        information=sleep.information, need=sleep,
    )  # fmt: skip
    _, rows = helping.who_helps(harpers.priya, kept)
    assert {row.need.text for row in rows if row.cell.open} == {"No friends round"}


@pytest.mark.demand("6.7.8")
def test_candidates_for_lead_have_reasons_and_each_says_what_they_think(harpers, team):
    kept = made.meeting(team, by=harpers.priya, state="held")
    worker = team.team.get(user=harpers.priya)
    put = writing.add_line(
        kept, by=harpers.priya, person=worker.person, sort="candidate", text="Kit asked for her", whose="Kit",
        information=worker.information, member=worker, reasons=["wish"],
    )  # fmt: skip
    writing.add_line(
        kept, by=harpers.priya, person=worker.person, sort="say", text="She is not weird", whose="Kit",
        information="health", after=put,
    )  # fmt: skip
    [line] = reads.one(harpers.priya, kept).of("candidate")
    assert line.reasons == ["The family asked for them"]
    assert [one.text for one in line.answers] == ["She is not weird"]


@pytest.mark.demand("6.7.10")
def test_whether_somebody_was_heard_is_counted_from_three_on_and_shown_of_nobody(harpers, team):
    kept = made.meeting(team, by=harpers.priya, state="held")
    rows = [made.attendance(kept, one, by=harpers.priya, came="whole") for one in (harpers.dana, harpers.kit)]
    rows.append(
        made.attendance(kept, harpers.kit, by=harpers.priya, came="part", member=team.team.get(user=harpers.anil))
    )
    for row in rows[:2]:
        writing.felt(row, by=harpers.priya, heard="no", useful="yes", words="Too many people")
    assert (reads.one(harpers.priya, kept).heard, reads.one(harpers.priya, kept).answered) == ("", 0)
    writing.felt(rows[2], by=harpers.priya, heard="yes", useful="yes")
    writing.felt(rows[1], by=harpers.priya, heard="yes", useful="yes")
    assert reads.one(harpers.anil, kept).heard == "2 of 3", "a later answer counts, the earlier one stays"
    for user in (harpers.anil, harpers.moira):
        with reading.as_reader(user):
            assert not Felt.objects.exists()
    away = made.attendance(
        made.meeting(team, by=harpers.priya, state="held"), harpers.kit, by=harpers.priya, came="not_asked", why="Ill"
    )
    with pytest.raises(Refused, match="Ask those who took part"):
        writing.felt(away, by=harpers.priya, heard="no", useful="no")


@pytest.mark.demand("6.7.7")
def test_the_plan_is_looked_at_one_objective_after_another_as_each_may_know(harpers, team, client):
    kept = made.meeting(team, by=harpers.priya, state="held")
    sleep = objective(plan(team, by=harpers.priya, state="live"), harpers.kit, "I want to sleep", by=harpers.priya)
    cooks = action(sleep, "Cook on Wednesdays", by=harpers.priya)
    progress(sleep, by=harpers.priya, where_we_are="3 nights in 7", scale=6)
    progress(sleep, by=harpers.priya, action=cooks, done="partly", where_we_are="", in_the_way="A late shift")
    page = f"/records/{harpers.family.pk}/meetings/{kept.pk}/"
    client.force_login(harpers.priya)
    for where in (page, f"{page}minutes/"):
        said = client.get(where).content.decode()
        assert "I want to sleep" in said
        assert "3 nights in 7" in said
        assert "6 out of 10" in said
        assert "Partly: Cook on Wednesdays. What got in the way: A late shift" in said
    client.force_login(harpers.tom)
    assert "I want to sleep" not in client.get(page).content.decode()
