"""Needs, one thread each: written down, joined, contested by whom they are about, and answered by who is shown them."""

from typing import Any

import pytest

from thinkfamily.access.decision import Refused
from thinkfamily.access.users.factories import reader
from thinkfamily.casework.needs import actions, reads
from thinkfamily.casework.needs.factories import need
from thinkfamily.casework.needs.models import Need, NeedSaid
from thinkfamily.casework.needs.unanswered import ask_managers
from thinkfamily.clock import today
from thinkfamily.office.tasks.models import Task
from thinkfamily.people.chronology.whom import Held
from thinkfamily.people.families.factories import member
from thinkfamily.people.families.ties.factories import responsibility
from thinkfamily.people.persons.factories import person
from thinkfamily.people.sharing.factories import decision
from thinkfamily.vocabulary.dates import working_days_after

pytestmark = pytest.mark.django_db
SAID: dict[str, Any] = {"basis": "told", "whose": "Kit", "information": "education"}


@pytest.fixture
def breakfast(harpers):
    return actions.write(harpers.family, by=harpers.priya, person=harpers.kit, text="No breakfast", **SAID)


def held(harpers, one):
    return Held(harpers.family, Need.objects.get(pk=one.pk))


def shown(harpers, user=None):
    return reads.of_family(user or harpers.priya, harpers.family)


def contest(harpers, one, who, by=None):
    return actions.say(held(harpers, one), by=by or harpers.priya, said="contested", reason="Not so", person=who)


@pytest.mark.demand("5.7.1")
def test_a_need_stands_on_the_page_with_who_says_so_and_only_for_who_may_know(client, harpers, breakfast):
    client.force_login(harpers.priya)
    page = client.get(f"/records/{harpers.family.pk}/needs/").content.decode()
    assert "No breakfast" in page
    assert "Told by the family: Kit" in page
    client.force_login(harpers.anil)
    assert "No breakfast" not in client.get(f"/records/{harpers.family.pk}/needs/").content.decode()
    decision(harpers.kit, harpers.anil.agency, by=harpers.priya, information="education")
    assert "What did you do about it?" in client.get(f"/records/{harpers.family.pk}/needs/").content.decode()


@pytest.mark.demand("5.7.2")
def test_the_same_need_known_another_way_is_one_thread(harpers, breakfast):
    actions.write(
        harpers.family, by=harpers.priya, person=harpers.kit, text="Comes hungry", same_as=breakfast,
        **SAID | {"basis": "judged", "whose": "Priya"},
    )  # fmt: skip
    [thread] = shown(harpers).threads
    assert [one.text for one in thread.rows] == ["No breakfast", "Comes hungry"]
    assert thread.basis == "Told by the family; Judged by somebody who works with them"
    [other] = thread.also
    actions.part(held(harpers, other), by=harpers.priya, version=1)
    assert len(shown(harpers).threads) == 2


@pytest.mark.demand("5.7.2")
def test_what_another_may_not_know_of_a_thread_stays_with_its_own_agency(harpers, breakfast):
    actions.write(
        harpers.family, by=harpers.priya, person=harpers.kit, text="Nobody is up", same_as=breakfast,
        **SAID | {"information": "substance"},
    )  # fmt: skip
    decision(harpers.kit, harpers.anil.agency, by=harpers.priya, information="education")
    [thread] = shown(harpers, harpers.anil).threads
    assert [one.text for one in thread.rows] == ["No breakfast"]


@pytest.mark.demand("5.7.3")
def test_a_contested_need_stops_counting_until_it_is_settled(harpers):
    drinks = need(harpers.dana, "Dana drinks", by=harpers.priya, concern="substance")
    contest(harpers, drinks, harpers.dana)
    page = shown(harpers)
    assert (page.counted, page.contested) == (0, 1)
    actions.say(held(harpers, drinks), by=harpers.priya, said="settled", reason="Dana: on bad days")
    assert shown(harpers).counted == 1


@pytest.mark.demand("5.7.4")
def test_it_is_contested_by_whom_it_is_about_or_who_answers_for_them_and_nobody_else(harpers, breakfast):
    with pytest.raises(Refused, match="may not say this for the person"):
        contest(harpers, breakfast, harpers.dana)
    with pytest.raises(Refused, match="whose words"):
        actions.say(held(harpers, breakfast), by=harpers.priya, said="contested", reason="-")
    responsibility(harpers.dana, harpers.kit, "mother", by=harpers.priya)
    contest(harpers, breakfast, harpers.dana)


@pytest.mark.demand("5.7.4")
def test_who_is_said_to_harm_never_contests_it_even_where_the_reader_is_not_told(harpers, breakfast):
    rob = person("Rob Harper", "1985-01-01", by=harpers.priya)
    member(harpers.family, rob, "parent", by=harpers.priya)
    responsibility(rob, harpers.kit, "agreement", by=harpers.priya)
    need(harpers.kit, "He is hit", by=harpers.priya, information="safety", harms=rob, joined_to=breakfast)
    decision(harpers.kit, harpers.anil.agency, by=harpers.priya, information="education")
    assert len(shown(harpers, harpers.anil).items) == 1
    with pytest.raises(Refused, match="may not say this for the person"):
        contest(harpers, breakfast, rob, by=harpers.anil)
    assert not NeedSaid.objects.exists()


@pytest.mark.demand("5.8.1")
def test_no_box_and_no_rule_makes_a_young_carer(harpers):
    with pytest.raises(Refused, match="no rule says it for them"):
        actions.write(harpers.family, by=harpers.priya, person=harpers.kit, text="Cooks", code="FR4", **SAID)


@pytest.mark.demand("5.7.1")
def test_it_ends_with_what_changed_and_only_its_agency_puts_it_right(harpers, breakfast):
    decision(harpers.kit, harpers.anil.agency, by=harpers.priya, information="education")
    with pytest.raises(Refused, match="another agency"):
        actions.end(held(harpers, breakfast), by=harpers.anil, version=1, ended_why="-")
    with pytest.raises(Refused, match="what has changed"):
        actions.end(held(harpers, breakfast), by=harpers.priya, version=1, ended_why=" ")
    actions.end(held(harpers, breakfast), by=harpers.priya, version=1, ended_why="Breakfast club")
    assert Need.objects.get().ended_why == "Breakfast club"


@pytest.mark.demand("5.7.5")
def test_an_agency_that_was_shown_a_need_and_is_silent_has_its_manager_asked_once(client, harpers, breakfast, settings):
    decision(harpers.kit, harpers.anil.agency, by=harpers.priya, information="education")
    mary = reader("mary", role="manager", kind="school", at="Fernhill Academy")
    client.force_login(harpers.anil)
    client.get(f"/records/{harpers.family.pk}/needs/")
    assert ask_managers() == 0
    settings.TODAY = working_days_after(today(), 6)
    assert (ask_managers(), ask_managers()) == (1, 0)
    task = Task.objects.get()
    assert task.owner == mary
    assert task.what.startswith("Ask Anil Rao what was done"), "whom she asks, for she does not see the family"
    assert task.link == ""
    assert "Kit" not in task.what
    assert "Harper" not in task.what
    actions.say(held(harpers, breakfast), by=harpers.anil, said="did", reason="Breakfast club from Monday")
    assert Task.objects.get().done_at
    assert not shown(harpers, harpers.anil).threads[0].unanswered


@pytest.mark.demand("5.7.5")
def test_who_has_answered_is_not_asked_again(client, harpers, breakfast, settings):
    decision(harpers.kit, harpers.anil.agency, by=harpers.priya, information="education")
    reader("mary", role="manager", kind="school", at="Fernhill Academy")
    client.force_login(harpers.anil)
    client.get(f"/records/{harpers.family.pk}/needs/")
    actions.say(held(harpers, breakfast), by=harpers.anil, said="did", reason="Breakfast club from Monday")
    settings.TODAY = working_days_after(today(), 6)
    assert ask_managers() == 0
