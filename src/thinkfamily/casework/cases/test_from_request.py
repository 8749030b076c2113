"""A decided request becomes a case without retyping; a no that stands keeps it from beginning."""

import datetime
from typing import Any

import pytest
from django.http import Http404

from thinkfamily.access.decision import Refused
from thinkfamily.access.users.factories import reader
from thinkfamily.casework.cases import actions, reads
from thinkfamily.casework.cases.models import Beginning, Case
from thinkfamily.casework.requests import actions as requests
from thinkfamily.casework.requests import ending
from thinkfamily.casework.requests import reads as of_requests
from thinkfamily.casework.requests.actions import Named
from thinkfamily.casework.requests.deciding import actions as deciding
from thinkfamily.casework.requests.factories import help_request
from thinkfamily.casework.requests.models import HelpRequest, RequestStep
from thinkfamily.casework.requests.reaching_out.actions import decline
from thinkfamily.casework.requests.waiting.actions import wait
from thinkfamily.casework.requests.waiting.models import Waiting
from thinkfamily.clock import today

pytestmark = [pytest.mark.django_db, pytest.mark.demand("5.2.7")]
YES: dict[str, Any] = {"why": "Kit is tired", "agreed_words": "Yes please", "tells": "We begin on Monday"}
NO = {
    "said": "No thank you", "said_by": "Dana", "offered": "-", "goes_on": "-", "threshold": "-", "shared": "Nobody",
    "tells": "Thank you",
}  # fmt: skip
BOTH = (Named("Dana Harper", "adult", "38"), Named("Kit Harper", "child", "13"))


def decide(kept: HelpRequest, by: Any, outcome: str = "whole_family", **said: Any) -> None:
    children = dict.fromkeys(of_requests.children_named(kept), "He is helped too")
    deciding.decide(kept, by=by, outcome=outcome, reasons="-", tells="Thank you", children=children, **said)


@pytest.fixture
def asked(harpers) -> HelpRequest:
    """Tom of treatment asks Priya's hub; she says which record it is about."""
    kept = help_request(*BOTH, by=harpers.tom, to=harpers.priya.agency, addressed_to=harpers.priya)
    requests.say_which_record(kept, by=harpers.priya, family=harpers.family)
    return kept


@pytest.fixture
def declined(harpers: Any, asked: HelpRequest) -> HelpRequest:
    """Dana says no; nobody asks again for two months."""
    decline(asked, by=harpers.priya, on=today(), review_on=today() + datetime.timedelta(days=60), **NO)
    return asked


def begin(harpers: Any, **said: Any) -> Case:
    return actions.begin(harpers.family, by=harpers.priya, **YES | said)


def test_a_case_keeps_its_request_which_is_done_and_who_asked_is_told_no_more_than_was_written(harpers, asked):
    decide(asked, harpers.priya)
    wait(asked, by=harpers.priya, for_what="A worker", meanwhile="-", told="-", tells="-")
    case = begin(harpers, agreed_by=[harpers.dana], request=asked)
    assert Beginning.objects.get().case == case
    assert RequestStep.objects.get(step="done").words == "We begin on Monday"
    assert Waiting.objects.get().until == today()
    assert reads.of_family(harpers.priya, harpers.family).from_requests == [asked]
    shown = of_requests.shown(harpers.priya, asked)
    assert shown.began
    assert (shown.began.family, shown.began.began_on, shown.is_done) == (harpers.family, today(), True)


def test_what_was_told_stands_in_the_form_and_who_agreed_is_ticked_by_a_person(client, harpers, asked):
    decide(asked, harpers.priya, "single_agency", goes_to="Our hub")
    client.force_login(harpers.priya)
    page = client.get(f"/requests/{asked.pk}/").content.decode()
    assert f"/our-work/begin/?request={asked.pk}" in page
    found = client.get(f"/records/{harpers.family.pk}/our-work/begin/?request={asked.pk}").content.decode()
    assert "drinks most days (Dana herself)" in found
    assert "If it helps Kit</textarea>" in found
    assert 'type="checkbox" value="' in found
    assert "checked" not in found.split("Who agreed")[1].split("</fieldset>")[0]


def test_who_asked_reads_that_it_is_done_and_never_that_there_is_a_record(client, harpers, asked):
    decide(asked, harpers.priya)
    begin(harpers, agreed_by=[harpers.dana], request=asked)
    olga = reader("olga", role="manager", kind="substance_use", at="Northmoor recovery")
    client.force_login(olga)
    page = client.get(f"/requests/{asked.pk}/").content.decode()
    assert "We begin on Monday" in page
    assert "Our work with" not in page
    assert "Harper family" not in page


def begun_and_closed(harpers, asked: HelpRequest) -> None:
    decide(asked, harpers.priya)
    begin(harpers, agreed_by=[harpers.dana], request=asked)
    Case.objects.update(closed_on=today())


@pytest.mark.parametrize(
    ("prepare", "sentence"),
    [
        pytest.param(lambda harpers, asked: None, "Decide first", id="not decided"),
        pytest.param(
            lambda harpers, asked: decide(asked, harpers.priya, "advice"), "for which help", id="advice alone"
        ),
        pytest.param(
            begun_and_closed,
            "done already",
            id="begun before",
        ),
    ],
)
def test_no_case_begins_from_a_request_that_is_not_decided_for_help_or_is_done(harpers, asked, prepare, sentence):
    prepare(harpers, asked)
    with pytest.raises(Refused, match=sentence):
        begin(harpers, agreed_by=[harpers.dana], request=asked)
    assert not Case.objects.filter(closed_on=None).exists()


def test_nor_from_one_about_another_family_nor_by_who_asked(client, harpers):
    kept = help_request(*BOTH, by=harpers.tom, to=harpers.priya.agency, addressed_to=harpers.priya)
    decide(kept, harpers.priya)
    with pytest.raises(Refused, match="which record"):
        begin(harpers, agreed_by=[harpers.dana], request=kept)
    with pytest.raises(Refused, match="was asked, and decides"):
        actions.begin(harpers.family, by=harpers.tom, agreed_by=[harpers.dana], request=kept, **YES)
    client.force_login(harpers.priya)
    place = f"/records/{harpers.family.pk}/our-work/begin/?request="
    assert client.get(f"{place}{kept.pk}").status_code == 403
    assert client.get(f"{place}nothing").status_code == 404
    client.force_login(harpers.anil)
    assert client.get(f"{place}{kept.pk}").status_code == 404


def test_a_no_that_stands_is_refused_but_for_a_ground_of_law_or_a_grown_ups_yes(harpers, declined):
    with pytest.raises(Refused, match="Dana said no to help"):
        begin(harpers, ground="cannot_ask", ground_reason="She does not open")
    with pytest.raises(Refused, match="Dana said no to help"):
        begin(harpers, agreed_by=[harpers.kit])
    with pytest.raises(Refused, match="Somebody of the family said no"):
        actions.begin(harpers.family, by=harpers.tom, why="-", ground="cannot_ask", ground_reason="-")
    assert not Case.objects.exists()
    assert begin(harpers, ground="statutory", ground_reason="Kit is a child in need since today").basis == "ground"


def test_a_grown_up_who_thought_about_it_says_yes_and_after_its_day_a_no_stands_no_longer(harpers, declined, settings):
    assert begin(harpers, agreed_by=[harpers.dana]).basis == "agreed"
    Case.objects.update(closed_on=today())
    settings.TODAY = today() + datetime.timedelta(days=61)
    assert begin(harpers, ground="cannot_ask", ground_reason="She is in hospital").episode == 2


def further(harpers: Any, **said: Any) -> HelpRequest:
    """Tom asks once more, while our work goes on."""
    kept = help_request(*BOTH, by=harpers.tom, to=harpers.priya.agency, addressed_to=harpers.priya)
    requests.say_which_record(kept, by=harpers.priya, family=harpers.family)
    decide(kept, harpers.priya, **said)
    return kept


JOINED = {"tells": "Thank you, it is taken up"}


def test_a_further_request_joins_the_open_case_in_one_step(client, harpers, asked):
    decide(asked, harpers.priya)
    case = begin(harpers, agreed_by=[harpers.dana], request=asked)
    kept = further(harpers)
    wait(kept, by=harpers.priya, for_what="A worker", meanwhile="-", told="-", tells="-")
    client.force_login(harpers.priya)
    place = f"/records/{harpers.family.pk}/our-work/join/{kept.pk}/"
    page = client.get(f"/requests/{kept.pk}/").content.decode()
    assert place in page
    assert "/our-work/begin/" not in page
    assert client.post(place, JOINED).status_code == 302
    assert Case.objects.get() == case
    assert reads.of_family(harpers.priya, harpers.family).from_requests == [asked, kept]
    assert not Waiting.objects.filter(until=None).exists()
    assert RequestStep.objects.get(request=kept, step="done").words == JOINED["tells"]
    assert client.get(place).status_code == 403
    client.force_login(reader("olga", role="manager", kind="substance_use", at="Northmoor recovery"))
    page = client.get(f"/requests/{kept.pk}/").content.decode()
    assert JOINED["tells"] in page
    assert "Our work with" not in page, "who asked is not told that there is a record"
    assert "Harper family" not in page
    assert client.get(place).status_code == 404


def test_it_can_also_be_finished_and_joins_nothing_then(harpers, asked):
    decide(asked, harpers.priya)
    begin(harpers, agreed_by=[harpers.dana], request=asked)
    kept = further(harpers)
    ending.finish(kept, by=harpers.priya, words="Thank you")
    with pytest.raises(Refused, match="done already"):
        actions.join(Case.objects.get(), by=harpers.priya, request=kept, **JOINED)
    assert Beginning.objects.count() == 1


def test_nobody_joins_a_request_that_was_declined_that_is_for_advice_or_whose_case_they_do_not_see(harpers, asked):
    decide(asked, harpers.priya)
    with pytest.raises(Http404):
        reads.find_joining(harpers.family.pk, asked.pk)
    case = begin(harpers, agreed_by=[harpers.dana], request=asked)
    advised = further(harpers, outcome="advice")
    with pytest.raises(Refused, match="for which help"):
        actions.join(case, by=harpers.priya, request=advised, **JOINED)
    kept = further(harpers)
    with pytest.raises(Refused, match="was asked, and decides"):
        actions.join(case, by=harpers.tom, request=kept, **JOINED)
    colleague = reader("fay", role="front_door", at=str(harpers.priya.agency))
    with pytest.raises(Refused):
        actions.join(case, by=colleague, request=kept, **JOINED)
    with pytest.raises(Refused, match="who asked reads it"):
        actions.join(case, by=harpers.priya, request=kept, tells=" ")
    decline(kept, by=harpers.priya, on=today(), review_on=today() + datetime.timedelta(days=60), **NO)
    with pytest.raises(Refused, match="said no"):
        actions.join(case, by=harpers.priya, request=kept, **JOINED)
    assert Beginning.objects.count() == 1
