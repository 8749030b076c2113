"""Promises to a family: written down, kept or missed, chased, and known to nobody who may not know of that agency."""

import datetime

import pytest

from thinkfamily.access.colleagues.factories import managed
from thinkfamily.access.decision import Refused
from thinkfamily.access.grants.actions import give
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.factories import reader
from thinkfamily.casework.cases.factories import case, lead
from thinkfamily.casework.commitments import actions, reads
from thinkfamily.casework.commitments.chasing.actions import chase
from thinkfamily.casework.commitments.factories import commitment, occasion
from thinkfamily.casework.commitments.models import Chase, Commitment, Occasion
from thinkfamily.clock import today
from thinkfamily.office.post.models import Letter
from thinkfamily.office.tasks.models import Task
from thinkfamily.people.chronology.whom import Held
from thinkfamily.people.involvement.factories import involved
from thinkfamily.people.persons.editing import Changed
from thinkfamily.people.persons.factories import person
from thinkfamily.people.sharing.factories import decision

pytestmark = pytest.mark.django_db
DAY = datetime.timedelta(days=1)


@pytest.fixture
def whitfields(harpers):
    """The Harpers with a case that Priya leads; Cam of CAMHS works with Kit, and Priya's hub may know of that."""
    harpers.case = case(harpers.family, by=harpers.priya, opened_on=today() - 60 * DAY)
    lead(harpers.case, harpers.priya, by=harpers.priya)
    harpers.cam = reader(
        "cam", role="practitioner", kind="child_mental_health", at="Northmoor CAMHS", name="Cam Lister"
    )
    harpers.boss = reader("boss", role="manager", kind="child_mental_health", at="Northmoor CAMHS", name="Bo Marsh")
    harpers.camhs = harpers.cam.agency
    managed(harpers.cam, harpers.boss)
    give(
        harpers.cam, by=None, scope="record", ground=Grant.Ground.WORK, family_id=str(harpers.family.pk),
        reason="Works with Kit", starts=today(), ends=today() + 90 * DAY,
    )  # fmt: skip
    decision(harpers.kit, harpers.priya.agency, by=harpers.moira, information="mental_health")
    return harpers


def held(whitfields, one):
    return Held(whitfields.family, Commitment.objects.select_related("source_agency", "recorded_by").get(pk=one.pk))


def promise(whitfields, by=None, **said):
    asked = {
        "person": whitfields.kit,
        "agency": whitfields.camhs,
        "what": "See Kit every week",
        "promised_on": today(),
        "due": today() + 7 * DAY,
        "promised_by": whitfields.cam,
    }
    return actions.promise(whitfields.family, by=by or whitfields.priya, **asked | said)


def past(whitfields, what="See Kit every week", **said):
    """Every week, for three weeks already."""
    told = {
        "promised_on": today() - 30 * DAY, "due": today() - 21 * DAY, "every": "week", "promised_by": whitfields.cam,
        "agency": whitfields.camhs,
    }  # fmt: skip
    return commitment(whitfields.kit, what, by=whitfields.priya, **told | said)


@pytest.mark.demand("6.4.1")
def test_a_promise_stands_in_the_table_for_who_may_know_of_that_agencys_part_and_for_nobody_else(client, whitfields):
    promise(whitfields)
    where = f"/records/{whitfields.family.pk}/promises/"
    for user, sees in ((whitfields.priya, True), (whitfields.cam, True), (whitfields.anil, False)):
        client.force_login(user)
        page = client.get(where).content.decode()
        assert ("See Kit every week" in page) is sees, user
        assert ("Northmoor CAMHS" in page) is (sees and user != whitfields.anil), user
    decision(whitfields.kit, whitfields.anil.agency, by=whitfields.priya, information="mental_health")
    assert "See Kit every week" in client.get(where).content.decode()


@pytest.mark.demand("6.4.2")
def test_another_agencys_promise_is_written_down_only_by_who_may_know_of_its_part(whitfields):
    refused = "not involved with them, as far as you may know"
    with pytest.raises(Refused, match=refused):
        promise(whitfields, by=whitfields.anil)
    elsewhere = reader("eve", role="practitioner", kind="housing", at="Northmoor homes").agency
    with pytest.raises(Refused, match=refused):
        promise(whitfields, agency=elsewhere, promised_by=None, promised_name="Eve")
    assert not Commitment.objects.exists()


@pytest.mark.demand("6.4.2")
@pytest.mark.parametrize(
    ("said", "refused"),
    [
        pytest.param({"due": today() - DAY}, "before it was promised", id="due before it was made"),
        pytest.param({"promised_on": today() + DAY}, "has not come yet", id="promised tomorrow"),
        pytest.param({"every": "week", "last_due": today()}, "last day comes before", id="ends before it begins"),
        pytest.param({"promised_by": None}, "Say who promised it", id="promised by nobody"),
        pytest.param({"what": " "}, "Say what was promised", id="a promise of nothing"),
    ],
)
def test_a_promise_that_cannot_be_is_refused_in_a_sentence(whitfields, said, refused):
    with pytest.raises(Refused, match=refused):
        promise(whitfields, **said)
    assert not Commitment.objects.exists()


@pytest.mark.demand("6.4.2")
def test_nothing_is_promised_for_somebody_of_another_family_or_by_somebody_whose_access_has_ended(whitfields):
    with pytest.raises(Refused, match="Choose somebody of this family"):
        promise(whitfields, person=person("Ana Okoro", "2015-01-01", by=whitfields.priya))
    involved(whitfields.kit, "camhs", "CAMHS", by=whitfields.priya, colleague=whitfields.cam)
    Grant.objects.filter(reader=whitfields.cam).update(withdrawn_on=today())
    with pytest.raises(Refused, match="does not work with this family any more"):
        promise(whitfields)
    kept = past(whitfields)
    with pytest.raises(Refused):
        actions.say(held(whitfields, kept), by=whitfields.cam, due=kept.due, kept_on=None, said_by="Cam")
    assert not Occasion.objects.exists()


@pytest.mark.demand("6.4.3")
def test_each_day_is_kept_late_or_missed_with_what_got_in_the_way_and_who_was_told(client, whitfields):
    kept = past(whitfields)
    first, second, third = (kept.due + 7 * n * DAY for n in range(3))
    at = held(whitfields, kept)
    actions.say(at, by=whitfields.cam, due=first, kept_on=first, said_by="Cam")
    actions.say(at, by=whitfields.cam, due=second, kept_on=second + DAY, said_by="Cam", in_the_way="Snow")
    actions.say(
        at,
        by=whitfields.priya,
        due=third,
        kept_on=None,
        said_by="Kit",
        in_the_way="Cam was away",
        told="Dana by phone",
    )
    row = reads.of_family(whitfields.priya, whitfields.family).rows[0]
    assert row.kept == "2 of 3 kept, 1 late, missed once"
    client.force_login(whitfields.priya)
    page = client.get(f"/records/{whitfields.family.pk}/promises/").content.decode()
    assert "Cam was away." in page
    assert "Dana by phone was told" in page


@pytest.mark.demand("6.4.3")
@pytest.mark.parametrize(
    ("said", "refused"),
    [
        pytest.param({"kept_on": today() + DAY}, "has not come yet", id="kept tomorrow"),
        pytest.param({"kept_on": today() - 40 * DAY}, "before it was promised", id="kept before it was promised"),
        pytest.param({"due": today() - DAY}, "not due on that day", id="not due that day"),
        pytest.param({"due": today()}, "", id="due today can be missed today"),
        pytest.param({"said_by": ""}, "Say who says so", id="nobody says so"),
        pytest.param({"in_the_way": "Mum did not engage"}, "says nothing of what got in the way", id="blame"),
    ],
)
def test_what_cannot_have_come_of_it_is_refused(whitfields, said, refused):
    kept = past(whitfields)
    told = {"due": kept.due, "kept_on": None, "said_by": "Cam"} | said
    if not refused:
        actions.say(held(whitfields, kept), by=whitfields.cam, **told)
        return
    with pytest.raises(Refused, match=refused):
        actions.say(held(whitfields, kept), by=whitfields.cam, **told)
    assert not Occasion.objects.exists()


@pytest.mark.demand("6.4.3")
def test_two_people_who_say_what_came_of_one_day_leave_one_word_and_the_second_may_put_it_right(whitfields):
    kept = past(whitfields)
    one = actions.say(held(whitfields, kept), by=whitfields.cam, due=kept.due, kept_on=kept.due, said_by="Cam")
    with pytest.raises(Refused, match="Cam Lister has said already"):
        actions.say(held(whitfields, kept), by=whitfields.priya, due=kept.due, kept_on=None, said_by="Kit")
    right = {"kept_on": None, "said_by": "Kit", "by": whitfields.priya}
    actions.put_right(held(whitfields, kept), one, version=1, **right)
    with pytest.raises(Changed):
        actions.put_right(held(whitfields, kept), one, version=1, **right)
    assert Occasion.objects.get().outcome == "missed"


@pytest.mark.demand("6.4.4")
def test_the_second_miss_tells_the_manager_there_and_whoever_leads_once_and_nothing_that_is_sensitive(whitfields):
    kept = past(whitfields, due=today() - 7 * DAY, last_due=today())
    at = held(whitfields, kept)
    actions.say(at, by=whitfields.priya, due=kept.due, kept_on=None, said_by="Kit")
    assert {one.step for one in Chase.objects.all()} == {"before"}, "the next is due today"
    actions.say(at, by=whitfields.priya, due=kept.due + 7 * DAY, kept_on=None, said_by="Kit")
    assert {(one.step, one.to) for one in Chase.objects.exclude(step="before")} == {
        ("manager", whitfields.boss),
        ("lead", whitfields.priya),
    }
    chase()
    assert chase() == 0
    for_boss = Task.objects.get(owner=whitfields.boss)
    assert for_boss.what == "Speak with Cam Lister: what they promised a family was missed twice"
    assert (for_boss.family_id, for_boss.link) == ("", ""), "Bo has no access to the record"
    said = " ".join([*Task.objects.values_list("what", flat=True), *Letter.objects.values_list("body", flat=True)])
    for word in ("Harper", "Kit", "CAMHS", "every week"):
        assert word not in said
    row = reads.of_family(whitfields.priya, whitfields.family).rows[0]
    assert row.kept == "0 of 2 kept, missed twice"
    assert {one.split(",")[0] for one in row.told} == {"Whoever leads this family", "Their manager"}


@pytest.mark.demand("6.4.4")
def test_who_promised_is_reminded_before_and_asked_after_each_once(whitfields, monkeypatch):
    kept = promise(whitfields, due=today())
    assert chase() == 1
    assert chase() == 0
    task = Task.objects.get(owner=whitfields.cam)
    assert task.what.startswith("Keep what was promised to a family")
    assert task.link == f"/records/{whitfields.family.pk}/promises/{kept.pk}/"
    later = today() + 10 * DAY
    for module in ("chasing.actions", "chasing.who", "actions", "rules"):
        if module != "rules":
            monkeypatch.setattr(f"thinkfamily.casework.commitments.{module}.today", lambda: later)
    assert chase() == 3, "what came of it; the manager; whoever leads"
    assert chase() == 0
    actions.say(held(whitfields, kept), by=whitfields.cam, due=kept.due, kept_on=kept.due, said_by="Cam")
    assert not Task.objects.filter(done_at=None).exists(), "saying it settles every task that asked for it"


@pytest.mark.demand("6.4.4")
def test_nobody_is_reminded_for_who_has_died_and_nobody_leads_by_a_task_of_what_they_may_not_know(whitfields):
    past(whitfields, last_due=today() - 7 * DAY)
    whitfields.kit.died_on = today() - DAY
    whitfields.kit.save(update_fields=["died_on"])
    assert chase() == 0
    whitfields.kit.died_on = None
    whitfields.kit.save(update_fields=["died_on"])
    decision(
        whitfields.kit,
        whitfields.priya.agency,
        by=whitfields.moira,
        information="mental_health",
        outcome="withhold",
        ground="serious_harm",
    )
    assert chase() == 2, "who promised, and their manager; Priya leads and may not know"
    assert not Task.objects.filter(owner=whitfields.priya).exists()


@pytest.mark.demand("6.4.5")
def test_promises_wait_on_two_desks(whitfields):
    kept = past(whitfields)
    assert reads.mine(whitfields.cam) == [kept]
    assert reads.waiting(whitfields.priya) == [kept]
    assert reads.waiting(whitfields.anil) == reads.mine(whitfields.priya) == []


@pytest.mark.demand("6.4.6")
def test_agencies_are_counted_without_a_name_and_small_numbers_are_not_given(client, whitfields):
    for number in range(7):
        one = past(whitfields, what=f"Promise {number}", due=today(), every="once", promised_on=today())
        occasion(one, today(), today() if number < 5 else None, by=whitfields.priya)
    client.force_login(reader("ana", role="analyst"))
    page = client.get("/promises/").content.decode()
    assert "Northmoor CAMHS" in page
    assert "fewer than 5" in page
    for word in ("Harper", "Kit", "Promise 1"):
        assert word not in page
    client.force_login(whitfields.anil)
    assert client.get("/promises/").status_code == 403


@pytest.mark.demand("6.4.1")
def test_the_table_asks_the_same_number_of_questions_for_many(whitfields, django_assert_max_num_queries):
    for number in range(12):
        one = past(whitfields, what=f"Promise {number}")
        occasion(one, one.due, by=whitfields.priya)
    with django_assert_max_num_queries(24):
        assert len(reads.of_family(whitfields.priya, whitfields.family).rows) == 12
