"""Emergency access: for a day, told to two people at once, and looked at afterwards."""

import datetime
import re

import pytest
from django.db import IntegrityError, transaction

from thinkfamily.access.decision import Refused
from thinkfamily.access.events.models import Event, Look
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.factories import reader
from thinkfamily.office.post.models import Letter
from thinkfamily.office.tasks.models import Task
from thinkfamily.people.families import policy as families_policy
from thinkfamily.people.families.factories import family
from thinkfamily.people.granting import actions, emergencies, policy, reads
from thinkfamily.people.granting.models import Emergency
from thinkfamily.people.persons.factories import person

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("families")]
BORN = datetime.date(2012, 2, 3)


def text(answer):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def give(subject, user, by, ground="work", weeks=6, reason="Works with Kit"):
    return actions.give(subject, reader=user, by=by, ground=ground, weeks=weeks, reason=reason)


def take(client, **more):
    words = {"first_name": "robin", "last_name": "quarry", "born": "3/2/2012", "reason": "He rang and is frightened"}
    return client.post("/access/emergency/", words | more)


@pytest.mark.demand("3.5.6")
def test_emergency_access_opens_a_record_for_a_day_and_tells_two_people_at_once(
    client, sana, max_, ines, quarry, settings
):
    client.force_login(sana)
    assert not families_policy.may_see(sana, quarry)
    answer = take(client)
    assert answer.headers["Location"] == f"/records/{quarry.pk}/"
    assert families_policy.may_see(sana, quarry)
    client.get(answer.headers["Location"])
    assert Look.objects.get(page="record").grant_id == sana.grants.get().pk
    assert {task.owner for task in Task.objects.all()} == {max_, ines}
    letter = Letter.objects.get(kind="emergency")
    assert letter.to_address == "ines@northmoor.example"
    assert "Quarry" not in letter.subject + letter.body
    assert Event.objects.get(what="emergency access taken").family_id == str(quarry.pk)
    settings.TODAY = datetime.date(2026, 11, 23)
    assert not families_policy.may_see(sana, quarry)


@pytest.mark.demand("3.5.6")
@pytest.mark.parametrize("restricted", [False, True], ids=["there is none", "it is restricted"])
def test_what_cannot_be_opened_gives_the_same_answer_and_is_told_all_the_same(
    client, sana, max_, ines, quarry, restricted
):
    quarry.restricted = restricted
    quarry.save()
    client.force_login(sana)
    answer = take(client, **({} if restricted else {"first_name": "Nobody"}))
    assert answer.headers["Location"] == "/access/emergency/not-found/"
    assert "This page never says which" in text(client.get("/access/emergency/not-found/"))
    assert not families_policy.may_see(sana, quarry)
    assert Emergency.objects.get().grant is None
    assert Task.objects.filter(owner=max_).exists()


@pytest.mark.demand("3.5.6")
def test_a_proposed_family_is_opened_only_as_far_as_its_agency_may_read(client, max_, ines):
    tess = reader("tess", role="practitioner", kind="jobcentre", at="Northmoor jobcentre")
    client.force_login(tess)
    kit = {"first_name": "Kit", "last_name": "Harper", "born": "9 6 2013"}
    assert take(client, **kit).headers["Location"] == "/access/emergency/not-found/"
    assert not Grant.objects.filter(reader=tess, withdrawn_on=None).exists()


def test_a_proposal_of_somebody_in_a_restricted_family_is_not_opened_either(client, max_, ines):
    """Written down by hand, so that nothing but the name and the birthday says that it is the same family."""
    kit = person("Kit Harper", "2013-06-09", by=max_)
    family("Harper family", (kit, "child"), by=max_, restricted=True)
    lee = reader("lee", role="safeguarding_lead")
    client.force_login(lee)
    said = {"first_name": "Kit", "last_name": "Harper", "born": "9 6 2013"}
    assert take(client, **said).headers["Location"] == "/access/emergency/not-found/"
    assert not Grant.objects.filter(reader=lee).exists()
    kit.memberships.update(since=datetime.date(2026, 1, 1), until=datetime.date(2026, 11, 1))
    assert take(client, **said).headers["Location"] != "/access/emergency/not-found/", "it is the restriction that bars"


def test_trying_names_is_stopped(client, sana, max_, ines):
    client.force_login(sana)
    for number in range(5):
        take(client, first_name=f"Robin{number}")
    answer = take(client)
    assert answer.status_code == 403
    assert "You have tried several names within the hour" in text(answer)


@pytest.mark.demand("3.5.6", "3.7.2")
def test_afterwards_somebody_else_says_whether_it_was_right(client, sana, max_, ines, quarry):
    client.force_login(sana)
    client.get(take(client).headers["Location"])
    emergency = Emergency.objects.get()
    page = f"/access/emergencies/{emergency.pk}/"
    assert client.get(page).status_code == 404
    client.force_login(ines)
    said = text(client.get(page))
    assert "He rang and is frightened" in said
    assert "Record" in said
    assert "Quarry" not in said
    Grant.objects.filter(reader=max_).update(withdrawn_on=datetime.date(2026, 11, 1))
    client.force_login(max_)  # who checks need not reach the family
    assert "Record" in text(client.get(page))
    client.force_login(ines)
    client.post(page, {"was_right": "no", "said": "He was at school"})
    assert not families_policy.may_see(sana, quarry)
    assert not Task.objects.filter(done_at=None).exists()
    with pytest.raises(Refused, match="checked already"):
        emergencies.check(Emergency.objects.get(), by=max_, was_right=True, said="It was")


def test_the_database_keeps_who_took_it_from_checking_it(sana, max_, ines, quarry):
    emergency = emergencies.take(by=sana, first_name="Robin", last_name="Quarry", born=BORN, reason="Frightened")
    now = emergency.at
    with pytest.raises(IntegrityError, match="nobody_checks_themselves"), transaction.atomic():
        Emergency.objects.filter(pk=emergency.pk).update(was_right=True, said="x", checked_by=sana, checked_at=now)


def test_emergency_access_to_a_family_lets_nobody_else_in_whatever_the_manager_sees_of_others(granted, ines, quarry):
    manager = granted("boss", area="Fernhill", role="manager", at="Early help hub")
    colleague = reader("pal", role="front_door", at="Early help hub")
    emergencies.take(by=manager, first_name="Robin", last_name="Quarry", born=BORN, reason="Frightened")
    with pytest.raises(Refused, match="Emergency access lets you read, and give nobody else access"):
        give(reads.of_record(quarry), colleague, manager)
    assert not families_policy.may_see(colleague, quarry)


def test_a_manager_who_sees_the_family_anyway_still_gives_access_after_an_emergency(max_, sana, ines, quarry):
    emergencies.take(by=max_, first_name="Robin", last_name="Quarry", born=BORN, reason="Frightened")
    assert give(reads.of_record(quarry), sana, max_).reader == sana


def test_who_was_invited_takes_nothing_in_an_emergency_after_the_invitation_has_ended(granted, max_, quarry):
    partner = reader("partner", kind="school", at="Fernhill Academy")
    invited = give(reads.of_record(quarry), partner, granted("lead", role="safeguarding_lead"), ground="invited")
    assert not policy.may_take_in_emergency(partner)
    actions.withdraw(invited, by=max_, reason="The work is done")
    assert not policy.may_take_in_emergency(partner)
