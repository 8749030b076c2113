"""Irina Petrov says no to help for her and Max: what no verb does after that, and what none stands in the way of."""

import datetime
from typing import Any

import pytest
from django import forms

from thinkfamily.access.decision import Refused
from thinkfamily.access.users.factories import reader
from thinkfamily.casework.cases import actions as cases
from thinkfamily.casework.cases.models import Case
from thinkfamily.casework.needs.models import Need
from thinkfamily.casework.requests import actions, ending, policy
from thinkfamily.casework.requests.actions import Named
from thinkfamily.casework.requests.deciding.actions import decide
from thinkfamily.casework.requests.factories import help_request
from thinkfamily.casework.requests.forms import SendForm
from thinkfamily.casework.requests.models import HelpRequest
from thinkfamily.casework.requests.reaching_out import actions as reaching
from thinkfamily.casework.requests.reaching_out.models import HelpDeclined
from thinkfamily.casework.requests.reads import children_named
from thinkfamily.clock import today
from thinkfamily.people.families.factories import family
from thinkfamily.people.families.models import Family
from thinkfamily.people.front_page.models import WarningNote
from thinkfamily.people.persons.factories import person
from thinkfamily.people.persons.models import Note, Person

pytestmark = [pytest.mark.django_db, pytest.mark.demand("5.13.2")]
IRINA, MAX = Named("Irina Petrov", "adult", "40"), Named("Max Petrov", "child", "14", "her son")
NO: dict[str, Any] = {
    "said": "No thank you. We manage, and I will ring school myself.", "said_by": "Irina Petrov",
    "offered": "A family worker for the mornings", "goes_on": "School, its nurse and breakfast club",
    "threshold": "Not met for sections 17 and 47: with Moira Flint, safeguarding lead",
    "shared": "Nobody: no ground to tell others without her agreement", "tells": "She does not want more help now.",
}  # fmt: skip
TRIES = {"way": "call", "came": "no_answer", "in_the_way": "Night shifts", "changed": "We ring at four"}


@pytest.fixture
def petrovs(harpers) -> Family:
    """Their record at the hub, from before."""
    irina, max_ = person("Irina Petrov", "1986-05-01", by=harpers.priya), person("Max Petrov", by=harpers.priya)
    return family("Petrov family", (irina, "parent"), (max_, "child"), by=harpers.priya)


@pytest.fixture
def declined(harpers, petrovs) -> HelpRequest:
    """The school asked, and Irina said no."""
    kept = help_request(IRINA, MAX, by=harpers.anil, to=harpers.priya.agency, told="His attendance is 71%")
    actions.say_which_record(kept, by=harpers.priya, family=petrovs)
    reaching.decline(kept, by=harpers.priya, on=today(), review_on=today() + datetime.timedelta(days=90), **NO)
    return kept


def decided(declined: HelpRequest, by: Any, outcome: str, **said: Any) -> None:
    children = {children_named(declined)[0]: "School sees him every day, and plans with him"}
    decide(declined, by=by, outcome=outcome, reasons="-", tells="-", children=children, **said)


def test_no_team_is_opened(harpers, petrovs, declined):
    with pytest.raises(Refused, match="no case follows"):
        decided(declined, harpers.priya, "whole_family")
    decided(declined, harpers.priya, "single_agency", goes_to="Fernhill Academy alone")
    told: dict[str, Any] = {"by": harpers.priya, "why": "-", "request": declined, "tells": "-"}
    with pytest.raises(Refused, match="Irina Petrov said no to help"):
        cases.begin(petrovs, ground="cannot_ask", ground_reason="She did not open", **told)
    assert not Case.objects.exists()


def test_the_page_of_the_request_offers_no_beginning(client, harpers, declined):
    decided(declined, harpers.priya, "single_agency", goes_to="Fernhill Academy alone")
    client.force_login(harpers.priya)
    assert "Begin our work" not in client.get(f"/requests/{declined.pk}/").content.decode()


def test_nothing_goes_to_health_for_information(harpers, declined):
    nurse = reader("hana", role="practitioner", kind="community_health", at="Northmoor health visitors")
    decided(declined, harpers.priya, "single_agency", goes_to="Fernhill Academy alone")
    with pytest.raises(Refused, match="not even for information"):
        ending.pass_on(declined, by=harpers.priya, to=nurse.agency, addressed_to=nurse, why="For information")
    assert policy.may_see(nurse, declined).hidden
    back = ending.pass_on(
        declined, by=harpers.priya, to=harpers.anil.agency, addressed_to=harpers.anil, why="Go on with him at school"
    )
    assert (back.to_agency, "We manage" in back.told) == (harpers.anil.agency, False)


def test_no_flag_says_that_somebody_does_not_engage(client, harpers, petrovs, declined):
    assert not WarningNote.objects.exists()
    assert not Need.objects.exists()
    client.force_login(harpers.priya)
    for page in (f"/requests/{declined.pk}/", f"/records/{petrovs.pk}/page/", f"/records/{petrovs.pk}/"):
        assert "engag" not in client.get(page).content.decode().lower()


def test_the_schools_file_is_not_copied_in(harpers, petrovs, declined):
    assert not any(isinstance(field, forms.FileField) for field in SendForm(doors=[]).fields.values())
    assert Person.objects.filter(memberships__family=petrovs).count() == 2
    assert not Note.objects.filter(person__memberships__family=petrovs).exists()


def test_nobody_asks_them_in_a_loop(harpers, petrovs, declined):
    tries: dict[str, Any] = TRIES | {"by": harpers.priya, "on": today(), "messenger": "Priya"}
    with pytest.raises(Refused, match="nobody asks again"):
        reaching.attempt(declined, **tries)
    second = help_request(IRINA, MAX, by=harpers.priya, to=harpers.priya.agency, family=petrovs)
    with pytest.raises(Refused, match="nobody asks again"):
        reaching.attempt(second, **tries)


def test_little_is_kept_and_not_for_long(harpers, declined):
    assert reaching.forget_old(today() + datetime.timedelta(days=90 + 29)) == 1
    assert not HelpDeclined.objects.exists()


def test_a_statutory_referral_stays_possible_tomorrow_and_after_all_is_done(harpers, declined, settings):
    decided(declined, harpers.priya, "single_agency", goes_to="Fernhill Academy alone")
    ending.finish(declined, by=harpers.priya, words="School goes on with him")
    settings.TODAY = today() + datetime.timedelta(days=1)
    kept = decide(declined, by=harpers.priya, outcome="statutory", reasons="He has a bruise", tells="Thank you")
    assert kept.outcome == "statutory"
