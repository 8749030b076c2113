"""Who is in the team round a family, who sees that, and what specialists were asked."""

import datetime

import pytest

from thinkfamily.access import reading
from thinkfamily.access.decision import Refused
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.factories import reader
from thinkfamily.casework.cases.factories import case
from thinkfamily.casework.team import actions, asking, reads
from thinkfamily.casework.team.factories import consultation, team_member
from thinkfamily.casework.team.models import Consultation, TeamMember
from thinkfamily.office.tasks.models import Task
from thinkfamily.people.chronology.whom import Held
from thinkfamily.people.granting.invitations import actions as invitations
from thinkfamily.people.granting.invitations.models import Invitation
from thinkfamily.people.network.factories import supporter
from thinkfamily.people.persons.editing import Changed
from thinkfamily.people.sealing.factories import sealed
from thinkfamily.people.sharing.factories import decision

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2026, 11, 20)


@pytest.fixture(autouse=True)
def on_a_day(settings):
    settings.TODAY = TODAY


@pytest.fixture
def work(harpers):
    return case(harpers.family, by=harpers.priya)


def names(user, of):
    with reading.as_reader(user):
        return [one.name for one in reads.of_case(user, of)]


@pytest.mark.demand("6.6.1")
def test_the_team_has_practitioners_the_family_and_whom_it_chose_in_roles_with_dates(harpers, work):
    joan = supporter(harpers.kit, "Joan", by=harpers.priya, relation="grandmother")
    actions.add(harpers.family, by=harpers.priya, person=harpers.kit, role="Form tutor", user=harpers.anil)
    gran = actions.add(
        harpers.family, by=harpers.priya, person=harpers.kit, role="Gran", supporter=joan, chosen_words="She stays calm"
    )
    actions.add(harpers.family, by=harpers.priya, person=harpers.dana, role="Mum")
    assert set(names(harpers.priya, work)) == {"Anil Rao", "Joan", "Dana"}
    with pytest.raises(Refused, match="in the team already"):
        actions.add(harpers.family, by=harpers.priya, person=harpers.dana, role="Mum again")
    actions.end(Held(harpers.family, gran), by=harpers.priya, version=1, why="She moved away")
    assert set(names(harpers.priya, work)) == {"Anil Rao", "Dana"}
    left = Held(harpers.family, TeamMember.objects.filter(until=None).latest("recorded_at"))
    with pytest.raises(Changed):
        actions.end(left, by=harpers.priya, version=7, why="x")


@pytest.mark.demand("6.6.2")
def test_that_a_service_is_in_the_team_is_shown_to_nobody_who_may_not_know_that_class(harpers, work):
    member = actions.add(harpers.family, by=harpers.priya, person=harpers.dana, role="Recovery", user=harpers.tom)
    assert member.information == "substance"
    assert names(harpers.anil, work) == []
    assert names(harpers.tom, work) == ["Tom Brandt"], "who is in it knows"
    decision(harpers.dana, harpers.anil.agency, by=harpers.priya, information="substance")
    assert names(harpers.anil, work) == ["Tom Brandt"]
    sealed(member, harpers.anil.agency, by=harpers.priya)
    assert names(harpers.anil, work) == []
    with reading.as_reader(harpers.anil):
        assert not TeamMember.objects.exists()


@pytest.mark.demand("6.6.1")
def test_a_practitioner_needs_access_and_somebody_who_died_is_in_no_team(harpers, work):
    stranger = reader("stranger", kind="gp", at="Surgery")
    say = {"by": harpers.priya, "role": "Doctor"}
    with pytest.raises(Refused, match="has no access to this family"):
        actions.add(harpers.family, person=harpers.kit, user=stranger, **say)
    harpers.dana.died_on = TODAY
    harpers.dana.save()
    with pytest.raises(Refused, match="Somebody who has died"):
        actions.add(harpers.family, person=harpers.dana, **say)
    unasked = supporter(harpers.kit, "Lee", by=harpers.priya, knows=False, knows_why="Not asked yet")
    with pytest.raises(Refused, match="do not know that they are on this record"):
        actions.add(harpers.family, person=harpers.kit, supporter=unasked, **say)
    with pytest.raises(Refused, match="Only those in the team"):
        actions.add(harpers.family, person=harpers.kit, role="Me", by=harpers.tom)


@pytest.mark.demand("6.6.1")
def test_a_partner_is_invited_for_some_weeks_and_is_in_the_team_by_their_account_once_they_came_in(harpers, work):
    invited = actions.invite(
        harpers.family, by=harpers.moira, person=harpers.kit, role="School nurse", name="Ruth Cole",
        email="ruth@clinic.example", agency_name="Clinic", agency_kind="community_health", weeks=6,
        reason="Sees Kit", site="https://here.example/",
    )  # fmt: skip
    assert names(harpers.moira, work) == ["Ruth Cole"]
    asked = Invitation.objects.get()
    ruth = reader("ruth", kind="community_health", at="Clinic", name="Ruth Cole")
    invitations._take_up(asked, ruth)
    assert actions.who_came_in() == 1
    assert actions.who_came_in() == 0, "a job that is started again finds nothing left"
    invited.refresh_from_db()
    assert (invited.user, invited.agency) == (ruth, ruth.agency)
    assert Grant.objects.get(reader=ruth).ends == TODAY + datetime.timedelta(weeks=6, days=-1)


@pytest.mark.demand("6.6.3")
def test_one_person_chairs_and_it_can_change(harpers, work):
    dana = team_member(work, harpers.dana, "Mum", by=harpers.priya, chairs=True)
    anil = team_member(work, harpers.kit, "Tutor", by=harpers.priya, user=harpers.anil)
    actions.chair(Held(harpers.family, anil), by=harpers.priya)
    dana.refresh_from_db()
    anil.refresh_from_db()
    assert (dana.chairs, anil.chairs) == (False, True)


@pytest.mark.demand("6.6.1")
def test_a_member_whose_access_has_ended_is_said_so(harpers, work):
    team_member(work, harpers.kit, "Tutor", by=harpers.priya, user=harpers.anil)
    assert [one.no_access for one in reads.of_case(harpers.priya, work)] == [False]
    Grant.objects.filter(reader=harpers.anil).update(withdrawn_on=TODAY)
    assert [one.no_access for one in reads.of_case(harpers.priya, work)] == [True]


@pytest.mark.demand("6.6.4")
def test_a_specialist_reads_until_a_day_and_the_answer_stands_beside_the_plan(harpers, work):
    nadia = reader("nadia", role="practitioner", at=str(harpers.moira.agency), name="Nadia Shah")
    kept = asking.ask(
        harpers.family, by=harpers.moira, person=harpers.dana, asked_of=nadia, kind="consultation",
        question="How do we talk about evenings?", due=TODAY + datetime.timedelta(7), information="work_with_family",
    )  # fmt: skip
    grant = Grant.objects.get(reader=nadia)
    assert kept.grant == grant
    assert grant.ends > kept.due
    assert Task.objects.get(about_type="specialist asked").owner == nadia
    with pytest.raises(Refused, match="is asked"):
        asking.answer(Held(harpers.family, kept), by=harpers.moira, answer="Me")
    asking.answer(Held(harpers.family, kept), by=nadia, answer="Begin with what went well")
    assert Task.objects.get(about_type="specialist answered").owner == harpers.moira
    with pytest.raises(Refused, match="answered already"):
        asking.answer(Held(harpers.family, Consultation.objects.get()), by=nadia, answer="More")


@pytest.mark.demand("6.6.4")
def test_no_specialist_is_let_into_a_restricted_family_from_here(harpers, work):
    nadia = reader("nadia", role="practitioner", at=str(harpers.moira.agency), name="Nadia Shah")
    harpers.family.restricted = True
    harpers.family.save()
    Grant.objects.create(
        reader=harpers.moira, scope="record", ground="work", family_id=str(harpers.family.pk), reason="x",
        starts=TODAY, ends=TODAY,
    )  # fmt: skip
    with pytest.raises(Refused, match="restricted"):
        asking.ask(
            harpers.family, by=harpers.moira, person=harpers.dana, asked_of=nadia, kind="joint_visit", question="Come",
            due=TODAY, information="work_with_family",
        )  # fmt: skip
    assert not Grant.objects.filter(reader=nadia).exists()


def test_the_page_of_a_team_asks_the_same_number_of_questions_however_many_there_are(
    harpers, work, client, django_assert_max_num_queries
):
    for user, of in ((harpers.anil, harpers.kit), (harpers.tom, harpers.dana), (harpers.moira, harpers.kit)):
        team_member(work, of, "There", by=harpers.priya, user=user)
    consultation(work, harpers.kit, "How?", by=harpers.priya, of=harpers.anil)
    client.force_login(harpers.priya)
    with django_assert_max_num_queries(60):
        answer = client.get(f"/records/{harpers.family.pk}/team/")
    assert "Tom Brandt" in answer.content.decode()
