"""Reaching out, a no that is respected, waiting, the question to adult services, and early conversations."""

import datetime
from typing import Any

import pytest

from thinkfamily.access.colleagues.factories import managed
from thinkfamily.access.decision import Refused
from thinkfamily.access.users.factories import reader
from thinkfamily.casework.requests import actions as requests
from thinkfamily.casework.requests import ending
from thinkfamily.casework.requests.asking import actions as asking
from thinkfamily.casework.requests.asking.models import AdultQuestion
from thinkfamily.casework.requests.conversations import actions as talks
from thinkfamily.casework.requests.conversations import policy as talk_policy
from thinkfamily.casework.requests.conversations.models import Conversation, Thought
from thinkfamily.casework.requests.deciding import actions as deciding
from thinkfamily.casework.requests.factories import DANA, KIT, help_request
from thinkfamily.casework.requests.models import HelpRequest
from thinkfamily.casework.requests.reaching_out import actions as reaching
from thinkfamily.casework.requests.reaching_out.models import Attempt, HelpDeclined
from thinkfamily.casework.requests.reads import children_named
from thinkfamily.casework.requests.waiting import actions as waits
from thinkfamily.clock import today
from thinkfamily.office.tasks.models import Task

pytestmark = pytest.mark.django_db
DAY = datetime.timedelta(days=1)
SAID: dict[str, Any] = {"reasons": "They ask for it", "tells": "Thank you"}
NO: dict[str, Any] = {
    "said": "We manage", "said_by": "Irina", "offered": "A worker for the mornings", "goes_on": "School and its nurse",
    "threshold": "Not met, with Moira Flint", "shared": "Nobody", "tells": "They do not want help now",
}  # fmt: skip
TRIES: dict[str, Any] = {
    "way": "call",
    "came": "no_answer",
    "in_the_way": "She works nights",
    "changed": "We ring at four",
}


@pytest.fixture
def asked(harpers) -> HelpRequest:
    """The school asks Priya's front door for Dana and Kit."""
    return help_request(DANA, KIT, by=harpers.anil, to=harpers.priya.agency)


@pytest.fixture
def max_(harpers):
    """Priya's manager."""
    found = reader("max", role="manager", at="Early help hub")
    managed(harpers.priya, found)
    return found


def tried(asked, harpers, **said):
    return reaching.attempt(asked, by=harpers.priya, on=today(), **TRIES | {"messenger": "Priya"} | said)


def no(asked, harpers, **said):
    said = {"on": today(), "review_on": today() + 90 * DAY} | NO | said
    return reaching.decline(asked, by=harpers.priya, **said)


@pytest.mark.demand("5.1.6")
def test_no_answer_wants_a_managers_look_and_another_messenger(harpers, asked, max_):
    with pytest.raises(Refused, match="what may stand in the way"):
        tried(asked, harpers, in_the_way="")
    tried(asked, harpers)
    tried(asked, harpers)
    assert Task.objects.get(about_type="reaching out").owner == max_
    with pytest.raises(Refused, match="a manager looks at it first"):
        tried(asked, harpers)
    with pytest.raises(Refused, match="A manager looks at it"):
        reaching.look(asked, by=harpers.priya, said="-", messenger="Anil")
    with pytest.raises(Refused, match="had no answer before"):
        reaching.look(asked, by=max_, said="She may fear us", messenger="priya")
    reaching.look(asked, by=max_, said="She may fear us", messenger="Anil, whom Kit trusts")
    with pytest.raises(Refused, match="another messenger"):
        tried(asked, harpers)
    tried(asked, harpers, messenger="Anil, whom Kit trusts", came="reached")
    assert Attempt.objects.count() == 3


@pytest.mark.demand("5.1.7")
def test_a_no_ends_it_and_leaves_no_case_but_a_statutory_referral(harpers, asked):
    no(asked, harpers)
    for again in (lambda: tried(asked, harpers), lambda: no(asked, harpers)):
        with pytest.raises(Refused):
            again()
    kit = {children_named(asked)[0]: "School sees him daily"}
    with pytest.raises(Refused, match="no case follows"):
        deciding.decide(asked, by=harpers.priya, outcome="whole_family", children=kit, **SAID)
    assert deciding.decide(asked, by=harpers.priya, outcome="statutory", **SAID).outcome == "statutory"
    assert Task.objects.get(about_type="a no").due == today() + 90 * DAY


@pytest.mark.demand("5.1.7")
def test_nobody_asks_again_by_a_second_request_unless_the_family_comes(harpers, asked):
    requests.say_which_record(asked, by=harpers.priya, family=harpers.family)
    no(asked, harpers)
    second = help_request(DANA, KIT, by=harpers.anil, to=harpers.priya.agency, family=harpers.family)
    with pytest.raises(Refused, match="nobody asks again"):
        tried(second, harpers)
    own = help_request(DANA, KIT, by=harpers.priya, to=harpers.priya.agency, family=harpers.family, origin="family")
    tried(own, harpers)


@pytest.mark.demand("5.1.7")
def test_a_no_is_minimal_and_forgotten_in_time_and_no_flag(client, harpers, asked):
    no(asked, harpers)
    client.force_login(harpers.anil)
    page = client.get(f"/requests/{asked.pk}/").content.decode()
    assert "They do not want help now" in page
    assert "We manage" not in page
    client.force_login(harpers.priya)
    assert "not engaging" not in client.get(f"/requests/{asked.pk}/").content.decode().lower()
    assert reaching.forget_old(today() + 100 * DAY) == 0
    assert reaching.forget_old(today() + 130 * DAY) == 1
    assert not HelpDeclined.objects.exists()


@pytest.mark.demand("5.1.5")
def test_who_waits_knows_it_and_the_list_asks_a_fixed_number_of_questions(
    client, harpers, max_, django_assert_max_num_queries
):
    words: dict[str, Any] = {
        "for_what": "A family worker",
        "meanwhile": "The hub on Tuesdays",
        "told": "About six weeks",
    }
    for _ in range(6):
        one = help_request(DANA, KIT, by=harpers.anil, to=harpers.priya.agency)
        with pytest.raises(Refused, match="Decide first"):
            waits.wait(one, by=harpers.priya, tells="Six weeks", **words)
        kit = {children_named(one)[0]: "Breakfast club"}
        deciding.decide(one, by=harpers.priya, outcome="whole_family", children=kit, **SAID)
        waits.wait(one, by=harpers.priya, tells="Six weeks", **words)
    client.force_login(max_)
    with django_assert_max_num_queries(30):
        page = client.get("/requests/waiting/").content.decode()
    assert "6 waits" in page
    assert "The hub on Tuesdays" in page
    waits.end(one, by=harpers.priya, why="Tom begins today")
    with pytest.raises(Refused, match="Nobody waits here any more"):
        waits.end(one, by=harpers.priya, why="-")
    client.force_login(harpers.anil)
    assert client.get("/requests/waiting/").status_code == 403


@pytest.mark.demand("5.1.8")
def test_a_worker_with_grown_ups_is_asked_at_once_whether_a_child_depends_on_them(harpers):
    help_request(DANA, by=harpers.tom, to=harpers.priya.agency)
    question = AdultQuestion.objects.get()
    assert Task.objects.get(about_type="adult question").owner == harpers.tom
    asking.answer(question, by=harpers.tom, answer="not_known", words="I see her on Friday")
    assert Task.objects.get(about_type="adult question").done_at is None
    with pytest.raises(Refused, match="is asked"):
        asking.answer(question, by=harpers.priya, answer="no", words="-")
    asking.answer(question, by=harpers.tom, answer="yes", words="Kit, her son, lives with her")
    assert Task.objects.get(about_type="adult question").done_at
    with pytest.raises(Refused, match="answered already"):
        asking.answer(question, by=harpers.tom, answer="no", words="-")


@pytest.mark.demand("5.1.8")
def test_the_question_is_asked_both_ways_of_those_who_can_know(harpers, asked):
    said: dict[str, Any] = {"by": harpers.priya, "about_whom": "Dana Harper", "why": "Kit is tired", "request": asked}
    with pytest.raises(Refused, match="works with grown-ups"):
        asking.ask(asked=harpers.anil, asks="child_of_adult", **said)
    with pytest.raises(Refused, match="works with children"):
        asking.ask(asked=harpers.tom, asks="adult_of_child", **said)
    asking.ask(asked=harpers.tom, asks="child_of_adult", **said)
    asking.ask(asked=harpers.anil, asks="adult_of_child", **said)
    assert {one.owner for one in Task.objects.filter(about_type="adult question")} == {harpers.tom, harpers.anil}


def called(harpers, **said):
    told: dict[str, Any] = {
        "about": "Kit is tired",
        "who": "Kit Harper",
        "basis": "agreed",
        "basis_words": "Yes, said Dana",
    }
    told |= {"others": [harpers.moira], "deletes_on": today() + 30 * DAY}
    return talks.call(by=harpers.anil, **told | said)


@pytest.mark.demand("5.1.9")
@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        pytest.param({"others": []}, "one to three", id="alone"),
        pytest.param({"basis_words": ""}, "what the family said", id="no basis"),
        pytest.param({"basis": "nameless"}, "without names", id="without names and with one"),
        pytest.param({"deletes_on": today() + 99 * DAY}, "within 90 days", id="kept too long"),
    ],
)
def test_a_conversation_is_called_on_a_basis_and_not_kept_long(harpers, said, sentence):
    with pytest.raises(Refused, match=sentence):
        called(harpers, **said)


@pytest.mark.demand("5.1.9")
def test_a_conversation_becomes_a_request_without_retyping_or_is_deleted_on_its_day(client, harpers):
    kept = called(harpers)
    assert talk_policy.may_see(harpers.tom, kept).hidden
    talks.think(kept, by=harpers.moira, thinks="Ask who cooks")
    talks.agree_step(kept, by=harpers.anil, what="Ask Kit", who=harpers.anil, due=today() + DAY)
    with pytest.raises(Refused, match="takes no part"):
        talks.agree_step(kept, by=harpers.anil, what="Ask", who=harpers.tom, due=today())
    client.force_login(harpers.anil)
    address = f"/early-conversations/{kept.pk}/"
    assert "Ask who cooks" in client.get(address).content.decode()
    page = client.get(f"{address}ask-for-help/").content.decode()
    for word in ("Kit is tired", "Kit Harper", "Yes, said Dana"):
        assert word in page
    sent = {
        "to": f"agency-{harpers.priya.agency_id}", "origin": "agency", "told": "Kit is tired", "told_by": "Anil",
        "name_1": "Kit Harper", "kind_1": "child", "knows": "yes", "agrees": "yes", "agrees_words": "Yes, said Dana",
    }  # fmt: skip
    client.post(f"{address}ask-for-help/", sent)
    assert Conversation.objects.get().became == HelpRequest.objects.get()
    assert talks.delete_due(today() + 29 * DAY) == 0
    assert talks.delete_due(today() + 30 * DAY) == 1
    of_it = Task.objects.filter(about_type__startswith="early conversation")
    assert {(one.what, one.link, one.done_at is None) for one in of_it} == {(talks.OVER, "", False)}
    assert not Thought.objects.exists()
    assert HelpRequest.objects.exists()


@pytest.mark.demand("5.1.5")
@pytest.mark.parametrize(
    "ends",
    [
        pytest.param(lambda h, one: ending.finish(one, by=h.priya, words="Tom has begun"), id="it is done"),
        pytest.param(lambda h, one: no(one, h), id="they say no"),
    ],
)
def test_nobody_stays_on_the_list_of_whom_a_request_has_ended(client, harpers, asked, ends):
    kit = {children_named(asked)[0]: "School sees him daily"}
    deciding.decide(asked, by=harpers.priya, outcome="whole_family", children=kit, **SAID)
    waits.wait(asked, by=harpers.priya, for_what="A worker", meanwhile="School", told="Weeks", tells="Weeks")
    ends(harpers, asked)
    client.force_login(harpers.priya)
    assert "Nobody waits" in client.get("/requests/waiting/").content.decode()
