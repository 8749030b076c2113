"""Promises to a family: written down, kept or missed, and known to nobody who may not know of that agency."""

import re

import pytest

from thinkfamily.access.decision import Refused
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.factories import reader
from thinkfamily.casework.commitments import actions, reads
from thinkfamily.casework.commitments.appointments.factories import appointment
from thinkfamily.casework.commitments.chasing.actions import chase
from thinkfamily.casework.commitments.conftest import DAY, held, past, promise
from thinkfamily.casework.commitments.factories import occasion
from thinkfamily.casework.commitments.models import Commitment, Occasion
from thinkfamily.casework.plan.factories import objective, plan
from thinkfamily.clock import today
from thinkfamily.people.involvement.factories import involved
from thinkfamily.people.persons.editing import Changed
from thinkfamily.people.persons.factories import person
from thinkfamily.people.sharing.factories import decision

pytestmark = pytest.mark.django_db


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
    assert "Told: Dana by phone" in page


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


@pytest.mark.demand("6.4.5")
def test_who_promised_and_who_waits_each_have_it_on_their_desk(client, whitfields):
    promise(whitfields, due=today(), what="Ring Kit")
    chase()
    client.force_login(whitfields.cam)
    assert "Keep what was promised to a family" in client.get("/my-work/").content.decode()
    for user, waits in ((whitfields.priya, True), (whitfields.anil, False)):
        client.force_login(user)
        page = client.get("/my-work/").content.decode()
        assert ("You wait for others" in page) is waits
        assert ("Ring Kit" in page) is waits


@pytest.mark.demand("6.4.5")
def test_who_is_seen_today_stands_on_the_desk(client, whitfields):
    appointment(whitfields.kit, "To talk about sleep", by=whitfields.priya, worker=whitfields.priya, on=today())
    client.force_login(whitfields.priya)
    assert "Appointment: To talk about sleep" in client.get("/my-work/").content.decode()


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


@pytest.mark.demand("6.4.6")
def test_a_partner_s_manager_counts_the_promises_of_their_own_agency_alone_and_no_small_number(client, whitfields):
    """Neither a family nor a colleague is named, and of four days nothing but that they are few."""
    for number in range(4):
        one = past(whitfields, what=f"Promise {number}", due=today(), every="once", promised_on=today())
        occasion(one, today(), today(), by=whitfields.priya)
    hubs = past(
        whitfields, what="Ours", agency=whitfields.priya.agency, promised_by=whitfields.priya, due=today(), every="once"
    )
    occasion(hubs, today(), today(), by=whitfields.priya)
    client.force_login(whitfields.boss)
    page = client.get("/promises/").content.decode()
    assert "Northmoor CAMHS" in page
    assert "fewer than 5" in page
    assert not re.search(r">\s*4\s*<", page)
    for word in ("Early help hub", "Harper", "Kit", "Cam Lister", "Promise 1"):
        assert word not in page


@pytest.mark.demand("6.4.1")
def test_the_table_asks_the_same_number_of_questions_for_many(whitfields, django_assert_max_num_queries):
    for number in range(12):
        one = past(whitfields, what=f"Promise {number}")
        occasion(one, one.due, by=whitfields.priya)
    with django_assert_max_num_queries(24):
        assert len(reads.of_family(whitfields.priya, whitfields.family).rows) == 12


@pytest.mark.demand("6.4.1")
def test_a_promise_can_serve_an_objective_of_this_familys_plan_which_is_named_only_to_who_may_know(client, whitfields):
    of_plan = plan(whitfields.case, by=whitfields.priya)
    sleeps = objective(of_plan, whitfields.kit, "I want to sleep", by=whitfields.priya)
    kept = promise(whitfields, objective=sleeps)
    where = f"/records/{whitfields.family.pk}/promises/{kept.pk}/"
    for user, sees in ((whitfields.priya, True), (whitfields.cam, False)):
        client.force_login(user)
        assert ("I want to sleep" in client.get(where).content.decode()) is sees
    with pytest.raises(Refused, match="Choose an objective"):
        promise(whitfields, by=whitfields.cam, objective=sleeps)


@pytest.mark.demand("6.4.1")
def test_the_table_stands_on_the_plan_for_who_may_know(client, whitfields):
    plan(whitfields.case, by=whitfields.priya)
    promise(whitfields)
    for user, sees in ((whitfields.priya, True), (whitfields.anil, False)):
        client.force_login(user)
        page = client.get(f"/records/{whitfields.family.pk}/plan/").content.decode()
        assert ("See Kit every week" in page) is sees
        assert ("Northmoor CAMHS" in page) is sees
        assert "Promises made to the family" in page
