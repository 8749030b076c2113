"""A disputed fact keeps both views."""

import datetime

import pytest
from django.db import transaction
from django.db.utils import ProgrammingError

from thinkfamily.access import reading
from thinkfamily.access.decision import Refused
from thinkfamily.office.tasks.models import Task
from thinkfamily.people.disputes import actions, policy
from thinkfamily.people.disputes.models import Dispute
from thinkfamily.people.persons.factories import note
from thinkfamily.people.sharing.factories import decision

pytestmark = [pytest.mark.django_db, pytest.mark.demand("3.6.5")]
TODAY = datetime.date(2026, 11, 20)


@pytest.fixture(autouse=True)
def on_a_day(settings):
    settings.TODAY = TODAY


@pytest.fixture
def bottles(harpers):
    return note(harpers.dana, "Three bottles a day", by=harpers.priya, information="substance")


def said(harpers, item, by=None):
    return actions.dispute(item, by=by or harpers.priya, said_by="Dana", view="Three a week", on=TODAY)


def test_both_views_stand_side_by_side_for_whoever_sees_the_item(client, harpers, bottles):
    kept = said(harpers, bottles)
    actions.answer(kept, by=harpers.priya, words="I heard a day")
    actions.settle(kept, by=harpers.priya, how="both", words="We cannot know")
    decision(harpers.dana, harpers.tom.agency, by=harpers.priya, information="substance")
    for user, seen in ((harpers.priya, True), (harpers.tom, True), (harpers.anil, False)):
        client.force_login(user)
        page = client.get(f"/records/{harpers.family.pk}/").content.decode()
        for words in ("Three bottles a day", "Three a week", "I heard a day", "We cannot know"):
            assert (words in page) == seen


def test_who_wrote_it_down_is_asked_to_answer(harpers, bottles):
    kept = said(harpers, bottles)
    task = Task.objects.get(about_type="dispute", about_id=str(kept.pk))
    assert (task.owner, task.due) == (harpers.priya, TODAY + datetime.timedelta(28))
    actions.settle(kept, by=harpers.priya, how="corrected", words="You are right")
    task.refresh_from_db()
    assert task.done_at


def test_the_database_shows_a_dispute_only_with_its_item_and_removes_none(harpers, bottles):
    said(harpers, bottles)
    with reading.as_reader(harpers.anil):
        assert not Dispute.objects.exists()
    with reading.as_reader(harpers.priya):
        assert Dispute.objects.exists()
    for change in (lambda: Dispute.objects.all().delete(), lambda: Dispute.objects.update(view="x")):
        with pytest.raises(ProgrammingError), transaction.atomic():
            change()


def test_who_may(harpers, bottles):
    kept = said(harpers, bottles)
    assert policy.may_answer(harpers.priya, kept)
    assert policy.may_see(harpers.anil, kept).hidden
    decision(harpers.dana, harpers.tom.agency, by=harpers.priya, information="substance")
    assert not policy.may_answer(harpers.tom, kept)
    actions.settle(kept, by=harpers.priya, how="stands", words="I saw them")
    with pytest.raises(Refused, match="settled"):
        actions.answer(Dispute.objects.get(), by=harpers.priya, words="More")


def test_by_the_pages(client, harpers, bottles):
    client.force_login(harpers.priya)
    where = f"/disputes/on/note/{bottles.pk}/"
    assert "Enter who says" in client.post(where, {"view": "Three a week", "on": "1 11 2026"}).content.decode()
    assert "not come yet" in client.post(where, {"said_by": "D", "view": "x", "on": "1 1 2027"}).content.decode()
    client.post(where, {"said_by": "Dana", "view": "Three a week", "on": "1 11 2026"})
    kept = Dispute.objects.get()
    page = client.get(f"/disputes/{kept.pk}/").content.decode()
    assert "Three bottles a day" in page
    assert "Three a week" in page
    assert "Say whether" in client.post(f"/disputes/{kept.pk}/", {"words": "x"}).content.decode()
    client.post(f"/disputes/{kept.pk}/", {"what": "answer", "words": "I heard a day"})
    client.post(f"/disputes/{kept.pk}/", {"what": "both", "words": "We cannot know"})
    assert Dispute.objects.get().settled.how == "both"
