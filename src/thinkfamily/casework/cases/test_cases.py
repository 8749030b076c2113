"""A case begins with a yes, is never without somebody whose task it is, and keeps what was judged and promised."""

import datetime

import pytest

from thinkfamily.access.decision import Refused
from thinkfamily.access.events.models import Event
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.grants.reads import lead_of
from thinkfamily.casework.cases import actions, leading, reads
from thinkfamily.casework.cases.factories import case, lead
from thinkfamily.casework.cases.models import Case, LeadProfessional, LevelOfNeed, Promise
from thinkfamily.casework.packs.factories import pack
from thinkfamily.office.cover.desk import clear
from thinkfamily.office.tasks.models import Task
from thinkfamily.people.families import policy as families
from thinkfamily.people.persons.editing import Changed
from thinkfamily.people.sharing.agreements.actions import agree
from thinkfamily.people.sharing.factories import decision
from thinkfamily.people.sharing.models import ServiceAgreement

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2026, 11, 20)  # a Friday
TWO = {"key": "two", "number": 2, "title": "Additional help", "means": "-", "thresholds": [], "answer": "-"}


@pytest.fixture(autouse=True)
def on_a_day(settings):
    settings.TODAY = TODAY


@pytest.fixture
def ours(harpers):
    """Their case, begun by Priya."""
    return case(harpers.family, by=harpers.priya)


def begin(harpers, **said):
    return actions.begin(harpers.family, by=harpers.priya, why="Kit is often late", **said)


@pytest.mark.demand("5.2.1")
def test_a_case_begins_with_their_words_and_an_interim_lead(harpers):
    made = begin(harpers, agreed_by=[harpers.dana], agreed_words="Yes please", lead=harpers.priya)
    assert (made.basis, made.agreed_words, made.episode, made.is_open) == ("agreed", "Yes please", 1, True)
    found = leading.current(made)
    assert found is not None
    assert (found.interim, found.user) == (True, harpers.priya)
    assert ServiceAgreement.objects.get().answer == "agreed"
    assert Event.objects.filter(what="case begun", family_id=str(harpers.family.pk)).exists()


@pytest.mark.demand("5.2.1")
def test_a_family_has_one_case_at_a_time(harpers, ours):
    with pytest.raises(Refused, match="open case already"):
        begin(harpers, agreed_by=[harpers.dana], agreed_words="Yes")
    ours.closed_on = TODAY
    ours.save()
    assert begin(harpers, agreed_by=[harpers.dana], agreed_words="Yes again").episode == 2


@pytest.mark.demand("5.2.1")
def test_against_a_no_no_case_begins_on_any_ground_of_ours(harpers):
    agree(
        harpers.family, person=harpers.dana, by=harpers.priya, help_offered="-", answer="declined", said="No", on=TODAY
    )  # fmt: skip
    with pytest.raises(Refused, match="Dana said no"):
        begin(harpers, ground="court", ground_reason="They should")
    assert not Case.objects.exists()
    assert begin(harpers, agreed_by=[harpers.dana], agreed_words="I thought about it. Yes").basis == "agreed"


@pytest.mark.demand("5.2.3")
def test_nobody_who_leads_is_a_managers_task_from_the_first_minute(harpers):
    made = begin(harpers, ground="cannot_ask", ground_reason="She is in hospital")
    task = Task.objects.get(about_type=leading.VACANT)
    assert (task.due, task.family_id) == (datetime.date(2026, 11, 23), str(harpers.family.pk))
    leading.appoint(made, user=harpers.tom, by=harpers.priya, interim=False, reasons=["relationship"], said="-")
    task.refresh_from_db()
    assert task.done_at


@pytest.mark.demand("5.2.3")
def test_the_manager_is_asked_again_after_five_working_days_and_not_before(harpers, settings):
    begin(harpers, ground="cannot_ask", ground_reason="She is in hospital")
    Task.objects.update(made_at=datetime.datetime(2026, 11, 20, 9, tzinfo=datetime.UTC))
    settings.TODAY = datetime.date(2026, 11, 26)
    assert leading.ask_again() == 0
    settings.TODAY = datetime.date(2026, 11, 27)
    assert (leading.ask_again(), leading.ask_again()) == (1, 0)


@pytest.mark.demand("5.2.3")
def test_whoever_leads_and_leaves_is_replaced_by_a_task_or_by_who_takes_the_desk(harpers, ours):
    lead(ours, harpers.tom, by=harpers.priya)
    harpers.tom.is_active = False
    harpers.tom.save()
    assert leading.ask_again() == 1
    assert leading.current(ours) is None
    assert Task.objects.filter(about_type=leading.VACANT, done_at=None).count() == 1
    lead(ours, harpers.anil, by=harpers.priya)
    clear(harpers.anil, to=harpers.priya, by=harpers.priya, on=TODAY, reason="Ill")
    found = leading.current(ours)
    assert found is not None
    assert (found.interim, found.user) == (True, harpers.priya)


@pytest.mark.demand("5.2.3")
def test_leading_comes_with_access_and_who_led_keeps_it_for_the_goodbye(harpers, ours):
    leading.appoint(ours, user=harpers.anil, by=harpers.priya, interim=True, reasons=[], said="")
    leading.appoint(
        ours, user=harpers.tom, by=harpers.priya, interim=False, reasons=["wish", "relationship"], said="Dana asked",
        ended_why="Dana asked for Tom", goodbye="Thursday", not_again="How Len died",
    )  # fmt: skip
    assert lead_of(str(harpers.family.pk), TODAY) == harpers.tom
    before = LeadProfessional.objects.get(user=harpers.anil)
    assert (before.until, before.goodbye, before.not_again) == (TODAY, "Thursday", "How Len died")
    assert families.may_see(harpers.anil, harpers.family)


@pytest.mark.demand("5.2.3")
def test_nobody_gives_access_by_choosing_who_leads_who_may_not_give_it(harpers, ours, granted):
    friend = granted("friend", area="Elsewhere", role="practitioner", kind="school")
    with pytest.raises(Refused, match="has no access to this family yet"):
        leading.appoint(ours, user=friend, by=harpers.tom, interim=True, reasons=[], said="")
    assert not families.may_see(friend, harpers.family)
    assert friend not in [one.user for one in reads.candidates(harpers.tom, ours)]
    leading.appoint(ours, user=friend, by=harpers.moira, interim=True, reasons=[], said="")
    assert families.may_see(friend, harpers.family)


@pytest.mark.demand("5.2.3")
def test_nobody_makes_their_own_access_longer_by_leading(harpers, ours):
    before = Grant.objects.get(reader=harpers.tom)
    Grant.objects.filter(pk=before.pk).update(ends=TODAY + datetime.timedelta(days=7))
    leading.appoint(ours, user=harpers.tom, by=harpers.priya, interim=True, reasons=[], said="")
    leads = Grant.objects.get(ground=Grant.Ground.LEAD, withdrawn_on=None)
    assert (leads.reader, leads.ends) == (harpers.tom, TODAY + datetime.timedelta(days=7))


@pytest.mark.demand("5.2.3")
@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        pytest.param({}, "leads already", id="the same one again"),
        pytest.param({"user": "anil"}, "say why that ends", id="another without a word why"),
        pytest.param({"user": "anil", "reasons": [], "ended_why": "-"}, "at least one reason", id="for no reason"),
    ],
)
def test_who_leads_is_not_changed_without_reasons(harpers, ours, said, sentence):
    lead(ours, harpers.tom, by=harpers.priya)
    asked = {"reasons": ["wish"]} | said
    user = getattr(harpers, asked.pop("user", "tom"))
    with pytest.raises(Refused, match=sentence):
        leading.appoint(ours, user=user, by=harpers.priya, interim=False, said="", **asked)
    assert LeadProfessional.objects.get(until=None).user == harpers.tom


@pytest.mark.demand("5.2.2")
def test_a_level_is_a_judgement_with_reasons_and_the_earlier_ones_stay(harpers, ours):
    levels = pack("levels", kind="levels", levels=[TWO])
    for reason in ("Late most days", "Late less often"):
        actions.judge(ours, by=harpers.priya, person=harpers.kit, pack=levels, level="two", reason=reason)
    with pytest.raises(Refused, match="Say why"):
        actions.judge(ours, by=harpers.priya, person=None, pack=levels, level="two", reason=" ")
    with pytest.raises(Refused, match="Choose one of"):
        actions.judge(ours, by=harpers.priya, person=None, pack=levels, level="nine", reason="-")
    [shown] = reads.of_family(harpers.priya, harpers.family).levels
    assert (shown.name, shown.title, shown.row.reason) == ("Kit", "Additional help", "Late less often")
    assert [title for title, _ in shown.earlier] == ["Additional help"]


@pytest.mark.demand("5.2.2")
def test_another_agency_sees_a_childs_level_only_where_it_may_know_our_work(harpers, ours):
    levels = pack("levels", kind="levels", levels=[TWO])
    for one in (None, harpers.kit):
        actions.judge(ours, by=harpers.priya, person=one, pack=levels, level="two", reason="-")
    assert [one.name for one in reads.of_family(harpers.anil, harpers.family).levels] == ["The family as a whole"]
    decision(harpers.kit, harpers.anil.agency, by=harpers.priya, information="work_with_family")
    assert len(reads.of_family(harpers.anil, harpers.family).levels) == 2
    assert LevelOfNeed.objects.count() == 2


@pytest.mark.demand("5.2.4")
def test_what_each_leads_already_is_counted_before_somebody_is_chosen(harpers, ours):
    found = {one.user.name: one.says for one in reads.candidates(harpers.priya, ours)}
    assert found["Tom Brandt"] == "Leads no other family now"
    lead(ours, harpers.tom, by=harpers.priya)
    assert {one.user.name: one.says for one in reads.candidates(harpers.priya, ours)} == found, "this family itself"


@pytest.mark.demand("5.2.5")
def test_the_first_useful_thing_is_one_and_lies_on_a_desk_until_the_family_says_it_was_kept(harpers, ours):
    made = actions.promise(ours, by=harpers.priya, what="A bed for Kit", due=datetime.date(2026, 11, 25))
    with pytest.raises(Refused, match="promised already"):
        actions.promise(ours, by=harpers.priya, what="A lift", due=TODAY)
    assert Task.objects.get().due == datetime.date(2026, 11, 25)
    with pytest.raises(Refused, match="what got in the way"):
        actions.keep(made, by=harpers.priya, version=1, kept_on=None, says=False, came_of_it="")
    actions.keep(made, by=harpers.priya, version=1, kept_on=TODAY, says=True, came_of_it="He sleeps in it")
    with pytest.raises(Changed):
        actions.keep(made, by=harpers.priya, version=1, kept_on=TODAY, says=True, came_of_it="Again")
    assert Promise.objects.get().kept_as_family_sees_it
    assert Task.objects.get().done_at
    assert reads.promises_counted(harpers.priya).within == {7: 1, 14: 1}


@pytest.mark.demand("5.2.6")
def test_the_page_says_what_is_so_and_asks_a_fixed_number_of_questions(client, harpers, django_assert_max_num_queries):
    client.force_login(harpers.priya)
    address = f"/records/{harpers.family.pk}/our-work/"
    assert "Begin our work" in client.get(address).content.decode()
    ours = case(harpers.family, by=harpers.priya)
    assert "Nobody leads yet" in client.get(address).content.decode()
    lead(ours, harpers.tom, by=harpers.priya)
    with django_assert_max_num_queries(22):
        page = client.get(address).content.decode()
    assert "The family trusts them most" in page
    assert "What would help this week?" in page
