"""A request is sent, opened, decided with reasons, answered and done; who asked hears, and learns of no record."""

import datetime
import re
from typing import Any

import pytest

from thinkfamily.access.decision import Refused
from thinkfamily.access.users.factories import reader
from thinkfamily.casework.requests import actions, ending, policy, reads
from thinkfamily.casework.requests.actions import Named
from thinkfamily.casework.requests.deciding import actions as deciding
from thinkfamily.casework.requests.deciding.models import RequestDecision
from thinkfamily.casework.requests.factories import DANA, KIT, help_request
from thinkfamily.casework.requests.models import HelpRequest, RequestStep
from thinkfamily.clock import today
from thinkfamily.office.tasks.models import Task

pytestmark = pytest.mark.django_db
SAID: dict[str, Any] = {"reasons": "She is helped already", "tells": "Thank you. We ring her on Tuesday."}
ADVICE = SAID | {"outcome": "advice"}


@pytest.fixture
def asked(harpers) -> HelpRequest:
    """Tom of treatment asks Priya's front door, about Dana alone."""
    return help_request(by=harpers.tom, to=harpers.priya.agency)


@pytest.mark.demand("5.1.1")
def test_who_asked_and_who_was_asked_see_it_and_nobody_else(harpers, asked):
    assert policy.may_see(harpers.tom, asked)
    assert policy.may_see(harpers.priya, asked)
    colleague = reader("tessa", role="practitioner", kind="substance_use", at="Northmoor recovery")
    boss = reader("bea", role="manager", kind="substance_use", at="Northmoor recovery")
    for stranger in (harpers.anil, harpers.moira, colleague):
        assert policy.may_see(stranger, asked).hidden
    assert policy.may_see(boss, asked)


@pytest.mark.demand("5.1.1")
@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        pytest.param({"told": " "}, "what was told", id="nothing told"),
        pytest.param({"knows": "no"}, "does not know", id="not told and no reason"),
        pytest.param({"agrees": "no", "agrees_words": ""}, "in their words", id="an answer without words"),
    ],
)
def test_a_request_says_what_was_told_and_what_the_family_knows(harpers, said, sentence):
    with pytest.raises(Refused, match=sentence):
        help_request(by=harpers.tom, to=harpers.priya.agency, **said)
    assert not HelpRequest.objects.exists()


@pytest.mark.demand("5.1.1")
def test_it_never_goes_where_nobody_answers(harpers):
    with pytest.raises(Refused, match="Nobody answers"):
        help_request(by=harpers.priya, to=harpers.tom.agency)
    kept = help_request(by=harpers.priya, to=harpers.tom.agency, addressed_to=harpers.tom)
    assert Task.objects.get().owner == harpers.tom
    assert policy.may_decide(harpers.tom, kept)


@pytest.mark.demand("5.1.1")
def test_whether_there_is_a_record_changes_nothing_for_who_asked(client, harpers, asked):
    unknown = help_request(Named("Noor Aziz", "adult"), by=harpers.tom, to=harpers.priya.agency)
    actions.say_which_record(asked, by=harpers.priya, family=harpers.family)
    outsider = reader("olga", role="practitioner", kind="substance_use", at="Northmoor recovery")
    HelpRequest.objects.update(sent_by=outsider)
    client.force_login(outsider)
    pages = [client.get(f"/requests/{one.pk}/").content.decode() for one in (asked, unknown)]
    strip = [page.replace(str(one.pk), "-") for page, one in zip(pages, (asked, unknown), strict=True)]
    alike = [re.sub(r'value="\w{64}"', "", page) for page in strip]
    assert alike[0].replace("Dana Harper", "x").replace(", 38", "") == alike[1].replace("Noor Aziz", "x")
    assert "Harper family" not in pages[0]


@pytest.mark.demand("5.1.3")
def test_adult_only_no_action_is_refused_while_the_child_is_not_named(harpers, asked):
    with pytest.raises(Refused, match="Name each child"):
        deciding.decide(asked, by=harpers.priya, **ADVICE)
    actions.say_which_record(asked, by=harpers.priya, family=harpers.family)
    with pytest.raises(Refused, match="The record names Kit"):
        deciding.decide(asked, by=harpers.priya, no_child="Dana says nobody", **ADVICE)
    kit = actions.name(asked, KIT, by=harpers.priya)
    with pytest.raises(Refused, match="means for Kit Harper"):
        deciding.decide(asked, by=harpers.priya, **ADVICE)
    assert not RequestDecision.objects.exists()
    deciding.decide(asked, by=harpers.priya, children={kit: "School asks him on Monday"}, **ADVICE)
    assert RequestDecision.objects.get().children.get().words == "School asks him on Monday"


@pytest.mark.demand("5.1.1")
def test_whom_the_front_door_names_and_why_it_decides_is_not_told_to_who_asked(client, harpers, asked):
    kit = actions.name(asked, KIT, by=harpers.priya)
    deciding.decide(asked, by=harpers.priya, children={kit: "Seen on Monday"}, tells_outcome=False, **ADVICE)
    client.force_login(harpers.tom)
    page = client.get(f"/requests/{asked.pk}/").content.decode()
    assert "We ring her on Tuesday" in page
    for kept_back in ("She is helped already", "Kit Harper", "Seen on Monday", "Advice"):
        assert kept_back not in page
    assert "Kit Harper" not in client.get("/requests/?which=asked").content.decode()
    client.force_login(harpers.priya)
    assert "She is helped already" in client.get(f"/requests/{asked.pk}/").content.decode()


@pytest.mark.demand("5.1.4")
def test_a_loop_closes_and_is_closed_once(harpers):
    asked = help_request(DANA, KIT, by=harpers.tom, to=harpers.priya.agency)
    kit = reads.children_named(asked)[0]
    deciding.open_request(asked, by=harpers.priya)
    with pytest.raises(Refused, match="opened it already"):
        deciding.open_request(asked, by=harpers.priya)
    with pytest.raises(Refused, match="Decide first"):
        ending.finish(asked, by=harpers.priya, words="-")
    with pytest.raises(Refused, match="was asked, and decides"):
        deciding.decide(asked, by=harpers.tom, **ADVICE)
    pointed: dict[str, Any] = SAID | {"outcome": "signposting", "goes_to": "Young carers group", "check_on": today()}
    with pytest.raises(Refused, match="within 28 days"):
        deciding.decide(asked, by=harpers.priya, children={kit: "He goes there"}, **pointed)
    pointed["check_on"] += datetime.timedelta(14)
    deciding.decide(asked, by=harpers.priya, children={kit: "He goes there"}, **pointed)
    assert Task.objects.get(done_at=None).due == pointed["check_on"]
    with pytest.raises(Refused, match="Ask first whether they reached"):
        ending.finish(asked, by=harpers.priya, words="He went")
    deciding.check(asked, by=harpers.priya, reached=True, words="He told us")
    ending.finish(asked, by=harpers.priya, words="He goes every week")
    assert [one.step for one in RequestStep.objects.order_by("at")] == ["opened", "accepted", "done"]
    with pytest.raises(Refused, match="This request is done"):
        deciding.decide(asked, by=harpers.priya, children={kit: "-"}, **ADVICE)
    lead = deciding.decide(asked, by=harpers.priya, **SAID | {"outcome": "statutory"})
    assert lead.outcome == "statutory"


@pytest.mark.demand("5.1.4")
def test_what_one_agency_is_asked_comes_back_to_who_passed_it_on(harpers, asked):
    actions.name(asked, KIT, by=harpers.priya)
    passed = ending.pass_on(
        asked, by=harpers.priya, to=harpers.anil.agency, addressed_to=harpers.anil, why="A quiet place at lunch"
    )
    assert [one.name for one in passed.named.all()] == ["Dana Harper"], "what we added stays with us"
    declined: dict[str, Any] = SAID | {"outcome": "declined", "no_child": "Dana, today", "tells": "He is not our pupil"}
    deciding.decide(passed, by=harpers.anil, **declined)
    ending.finish(passed, by=harpers.anil, words="Ask Millbrook School")
    assert Task.objects.get(done_at=None, about_type="passed on").owner == harpers.priya
    ending.tell(asked, by=harpers.priya, words="We ask another school")
    assert not Task.objects.filter(done_at=None, about_type="passed on").exists()


@pytest.mark.demand("5.1.4")
def test_the_list_asks_a_fixed_number_of_questions(client, harpers, django_assert_max_num_queries):
    for _ in range(7):
        help_request(DANA, KIT, by=harpers.tom, to=harpers.priya.agency)
    client.force_login(harpers.priya)
    with django_assert_max_num_queries(30):
        page = client.get("/requests/").content.decode()
    assert "7 requests" in page
