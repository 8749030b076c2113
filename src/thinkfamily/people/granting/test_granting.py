"""Access to a family: given with a reason, ended by itself, asked for, taken in an emergency and checked."""

import datetime
import re

import pytest
from django.db import IntegrityError, transaction

from thinkfamily.access.colleagues.factories import led
from thinkfamily.access.decision import Refused
from thinkfamily.access.events.models import Event, Look
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.factories import reader
from thinkfamily.office.tasks.models import Task
from thinkfamily.people.arrivals.policy import may_see_family
from thinkfamily.people.granting import actions, policy
from thinkfamily.people.granting.models import AccessRequest

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("families")]


def text(answer):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def give(subject, user, by, ground="work", weeks=6, reason="Works with Kit"):
    return actions.give(subject, reader=user, by=by, ground=ground, weeks=weeks, reason=reason)


@pytest.mark.demand("3.1.6")
def test_a_manager_gives_access_with_a_reason_and_it_ends_by_itself(client, max_, sana, harper, settings):
    client.force_login(max_)
    page = f"/access/families/{harper.ref}/give/"
    wrong = text(client.post(page, {"reader": "", "weeks": "6"}))
    assert "Choose a name" in wrong
    assert "Say why they need it" in wrong
    client.post(page, {"reader": sana.pk, "ground": "work", "weeks": "6", "reason": "Works with Kit"})
    assert may_see_family(sana, harper.family)
    listed = text(client.get(f"/access/families/{harper.ref}/"))
    assert "Sana Iqbal" in listed
    assert "Works with the family: Works with Kit" in listed
    assert Event.objects.filter(what="grant given", family_id="harper", reason="Works with Kit").exists()
    settings.TODAY = datetime.date(2027, 1, 2)
    assert not may_see_family(sana, harper.family)


@pytest.mark.demand("3.1.6")
def test_what_ends_within_a_week_is_listed_for_who_may_renew_it(client, max_, sana, harper, settings):
    grant = give(harper, sana, max_, weeks=2)
    client.force_login(max_)
    assert "Sana Iqbal" not in text(client.get("/access/"))
    settings.TODAY = grant.ends - datetime.timedelta(days=3)
    assert "Sana Iqbal" in text(client.get("/access/"))
    client.post(f"/access/grants/{grant.pk}/renew/", {"weeks": "13", "reason": "The plan goes on"})
    assert "Sana Iqbal" in text(client.get("/access/"))  # what was just done is said once
    assert "Sana Iqbal" not in text(client.get("/access/"))
    assert may_see_family(sana, harper.family)


@pytest.mark.demand("3.1.6")
def test_withdrawn_access_ends_at_once_and_tasks_for_the_family_go_to_the_manager(client, max_, sana, harper):
    from thinkfamily.office.tasks.actions import give as give_task

    grant = give(harper, sana, max_)
    give_task("Ring Dana", to=sana, due=grant.ends, by=sana, family_id="harper")
    give_task("Order paper", to=sana, due=grant.ends, by=sana)
    client.force_login(max_)
    client.post(f"/access/grants/{grant.pk}/withdraw/", {"reason": "Works elsewhere now"})
    assert not may_see_family(sana, harper.family)
    assert Task.objects.get(what="Ring Dana").owner == max_
    assert Task.objects.get(what="Order paper").owner == sana


@pytest.mark.demand("3.1.1")
def test_there_is_one_lead_professional_at_a_time(max_, sana, harper):
    other = reader("tola", at="Early help hub", role="practitioner", name="Tola Bright")
    lead = give(harper, sana, max_, ground="lead", weeks=52)
    with pytest.raises(Refused, match="Sana Iqbal is the lead professional: withdraw that first"):
        give(harper, other, max_, ground="lead")
    same = {"scope": "family", "family_id": "harper", "ground": "lead", "reason": "x"}
    with pytest.raises(IntegrityError, match="one_lead_professional_at_a_time"), transaction.atomic():
        Grant.objects.create(reader=other, starts=lead.starts, ends=lead.ends, **same)
    actions.withdraw(lead, by=max_, reason="Tola takes over")
    assert give(harper, other, max_, ground="lead").reader == other


@pytest.mark.demand("3.1.6")
def test_who_may_not_give_access_is_told_who_may(client, priya, ayesha, harper):
    client.force_login(priya)
    answer = client.get(f"/access/families/{harper.ref}/give/")
    assert answer.status_code == 403
    assert "Access is given by managers and safeguarding leads" in text(answer)


def test_a_manager_gives_nothing_to_people_of_other_agencies(max_, ayesha, harper):
    with pytest.raises(Refused, match="is not of your agency or your teams"):
        give(harper, ayesha, max_)


def test_nobody_renews_their_own_access(client, moira, max_, harper):
    grant = give(harper, moira, moira) if policy.may_be_given(moira, moira) else give(harper, max_, moira)
    with pytest.raises(Refused, match="This is your own access"):
        actions.renew(grant, by=max_, weeks=6, reason="I like it")


def test_who_has_access_is_not_told_where_it_would_name_a_service(client, moira, max_, priya, harper):
    tom = reader("tom", role="practitioner", kind="substance_use", at="Northmoor recovery", name="Tom Brandt")
    give(harper, tom, moira, reason="Treats Dana")
    page = f"/access/families/{harper.ref}/"
    client.force_login(priya)
    assert "Tom Brandt" not in text(client.get(page))
    client.force_login(moira)
    assert "Tom Brandt" in text(client.get(page))
    Grant.objects.filter(reader=tom).update(given_by=priya)
    client.force_login(priya)  # whom one let in oneself, one knows of
    assert "Tom Brandt" in text(client.get(page))


@pytest.mark.demand("3.1.6")
def test_a_request_goes_to_the_manager_and_is_the_same_whether_or_not_there_is_such_a_family(
    client, sana, max_, harper
):
    client.force_login(sana)
    client.post("/access/ask/", {"whom": "The Harpers of Larkfield Row", "reason": "Kit asked me to help"})
    request = AccessRequest.objects.get()
    task = Task.objects.get(owner=max_)
    assert task.link == f"/access/requests/{request.pk}/"
    assert "Harper" not in task.what
    client.force_login(max_)
    assert "Kit asked me to help" in text(client.get(task.link))
    words = {"reader": sana.pk, "ground": "work", "weeks": "6", "reason": "Helps Kit", "answers": request.pk}
    client.post(f"/access/families/{harper.ref}/give/", words)
    request.refresh_from_db()
    task.refresh_from_db()
    assert request.outcome == "given"
    assert task.done_by == max_


def test_a_refused_request_says_why(client, sana, max_):
    request = actions.ask(by=sana, whom="The Harpers", reason="Curious")
    client.force_login(max_)
    client.post(f"/access/requests/{request.pk}/", {"said": "Ask the school's own lead"})
    client.force_login(sana)
    assert "Access was not given . Ask the school&#39;s own lead" in text(client.get("/access/"))
    with pytest.raises(Refused, match="answered already"):
        actions.answer(AccessRequest.objects.get(pk=request.pk), by=max_, outcome="given")


def test_the_pages_ask_a_fixed_number_of_questions(client, moira, harper, questions):
    client.force_login(moira)
    give(harper, reader("p", at="Early help hub"), moira, weeks=2)
    few = questions("/access/"), questions(f"/access/families/{harper.ref}/")
    for number in range(6):
        give(harper, reader(f"p{number}", at="Early help hub"), moira, weeks=2)
    many = questions("/access/"), questions(f"/access/families/{harper.ref}/")
    assert many == few


def test_a_look_at_who_has_access_is_kept(client, moira, harper):
    client.force_login(moira)
    client.get(f"/access/families/{harper.ref}/")
    look = Look.objects.get(page="access_to_family")
    assert (look.family_id, look.grant_id) == ("harper", moira.grants.get().pk)


def test_an_agency_lead_answers_where_nobody_manages(moira):
    lone = reader("lone", kind="school", at="Fernhill Academy")
    with pytest.raises(Refused, match="No manager and no safeguarding lead"):
        actions.ask(by=lone, whom="The Harpers", reason="Kit")
    led(lone.agency, moira)
    assert actions.ask(by=lone, whom="The Harpers", reason="Kit").asked == moira
