"""What specialists say of an objective stands beside it, and goes where it goes."""

import datetime
import uuid

import pytest

from thinkfamily.access.decision import Refused
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.factories import reader
from thinkfamily.casework.cases.factories import case
from thinkfamily.casework.plan.factories import objective, plan
from thinkfamily.casework.team import asking
from thinkfamily.casework.team.factories import consultation
from thinkfamily.casework.team.models import Consultation
from thinkfamily.people.chronology.whom import Held
from thinkfamily.people.sharing.factories import decision

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2026, 11, 20)


@pytest.fixture(autouse=True)
def on_a_day(settings):
    settings.TODAY = TODAY


@pytest.fixture
def work(harpers):
    return case(harpers.family, by=harpers.priya)


@pytest.fixture
def aims(harpers, work):
    """Two objectives of Kit's: one open to all, one of housing."""
    of_plan = plan(work, by=harpers.priya)
    return [
        objective(of_plan, harpers.kit, "Sleep at night", by=harpers.priya),
        objective(of_plan, harpers.kit, "zqroom of my own", by=harpers.priya, information="housing"),
    ]


@pytest.mark.demand("6.6.6")
def test_an_answer_stands_beside_the_objective_that_it_is_about(harpers, work, aims, client):
    decision(harpers.kit, harpers.anil.agency, by=harpers.moira, information="work_with_family")
    client.force_login(harpers.priya)
    typed = {
        "asked_of": harpers.anil.pk, "kind": "consultation", "person": harpers.kit.pk, "question": "How do we begin?",
        "information": "work_with_family", "objective": aims[0].pk, "due": "27 11 2026",
    }  # fmt: skip
    assert client.post(f"/records/{harpers.family.pk}/team/ask/", typed).status_code == 302
    kept = Consultation.objects.get()
    assert kept.objective_id == aims[0].pk
    client.force_login(harpers.anil)
    asked = client.get(f"/records/{harpers.family.pk}/team/asked/{kept.pk}/").content.decode()
    assert "Sleep at night" in asked
    asking.answer(Held(harpers.family, kept), by=harpers.anil, answer="Begin with the light off")
    client.force_login(harpers.priya)
    page = client.get(f"/records/{harpers.family.pk}/plan/").content.decode()
    assert page.index("Sleep at night") < page.index("Begin with the light off") < page.index("zqroom of my own")


@pytest.mark.demand("6.6.6")
def test_what_is_said_of_an_objective_goes_where_the_objective_goes(harpers, work, aims, client):
    decision(harpers.kit, harpers.anil.agency, by=harpers.moira, information="work_with_family")
    consultation(work, harpers.kit, "zqasked", by=harpers.priya, of=harpers.priya, objective=aims[1])
    client.force_login(harpers.anil)
    for page in ("plan", "team"):
        answer = client.get(f"/records/{harpers.family.pk}/{page}/")
        assert answer.status_code == 200
        assert "zq" not in answer.content.decode(), "a school may not know of housing"
        assert page != "plan" or "Sleep at night" in answer.content.decode()
    client.force_login(harpers.priya)
    assert "zqasked" in client.get(f"/records/{harpers.family.pk}/plan/").content.decode()


@pytest.mark.demand("6.6.6")
def test_a_question_is_about_an_objective_of_this_plan_that_one_sees(harpers, work, aims):
    nadia = reader("nadia", role="practitioner", at=str(harpers.moira.agency), name="Nadia Shah")
    for by, about in ((harpers.moira, uuid.uuid4()), (harpers.anil, aims[1].pk)):
        with pytest.raises(Refused):
            asking.ask(
                harpers.family, by=by, person=harpers.kit, asked_of=nadia, kind="consultation", question="How?",
                due=TODAY, information="work_with_family", objective=about,
            )  # fmt: skip
    assert not Consultation.objects.exists()
    assert not Grant.objects.filter(reader=nadia).exists()
