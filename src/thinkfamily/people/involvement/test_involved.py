"""The page of services: who to call, what is sensitive, one worker, and the ring."""

import pytest

from thinkfamily.access.users.factories import reader
from thinkfamily.office.tasks.models import Task
from thinkfamily.people.involvement.factories import involved
from thinkfamily.people.involvement.models import Involved
from thinkfamily.people.sharing.factories import decision

pytestmark = [pytest.mark.django_db, pytest.mark.demand("4.5.1")]
SCHOOL = {"service_kind": "school", "state": "involved", "service": "Fernhill Academy", "worker": "Ruth Bell"}


def page_of(client, user, family):
    client.force_login(user)
    answer = client.get(f"/records/{family.pk}/involved/")
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_service_is_written_down_with_the_person_to_call(client, harpers):
    client.force_login(harpers.priya)
    said = SCHOOL | {"phone": "01632960122", "how": "After 3pm", "since": "1 9 2025"}
    assert client.post(f"/records/{harpers.family.pk}/{harpers.kit.pk}/involved/", said).status_code == 302
    assert Involved.objects.get().information == "education"
    page = page_of(client, harpers.priya, harpers.family)
    for words in ("Fernhill Academy", "Ruth Bell", "01632 960122", "After 3pm", "since 1 September 2025"):
        assert words in page


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        pytest.param({"service_kind": ""}, "Choose the kind of service", id="of no kind"),
        pytest.param({"service": ""}, "Write what the service is called", id="a service without a name"),
        pytest.param({"email": "ruth"}, "Enter an e-mail address", id="what is no address"),
        pytest.param({"since": "31 2 2020"}, "a day that there is", id="a day that there is not"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_kept(client, harpers, wrong, words):
    client.force_login(harpers.priya)
    where = f"/records/{harpers.family.pk}/{harpers.kit.pk}/involved/"
    assert words in client.post(where, SCHOOL | wrong).content.decode()
    assert not Involved.objects.exists()


def test_who_may_not_know_of_a_service_sees_no_trace_of_it(client, harpers):
    bare = page_of(client, harpers.anil, harpers.family)
    involved(harpers.dana, "substance_use", "Northmoor recovery", by=harpers.tom, worker="Tom Brandt")
    seen = page_of(client, harpers.anil, harpers.family)
    assert seen.count("Drug") == bare.count("Drug")
    assert "Tom Brandt" not in seen
    assert "Tom Brandt" in page_of(client, harpers.tom, harpers.family)
    decision(harpers.dana, harpers.anil.agency, by=harpers.priya, information="substance")
    assert "Tom Brandt" in page_of(client, harpers.anil, harpers.family)


@pytest.mark.demand("4.5.2")
def test_one_worker_is_proposed_once_and_the_task_names_no_service(client, harpers):
    involved(harpers.dana, "housing", "Northmoor Homes", by=harpers.priya, worker="Helen Ward")
    involved(harpers.kit, "housing", "Northmoor Homes", by=harpers.priya, worker="Bo Lind")
    page = page_of(client, harpers.priya, harpers.family)
    assert "Housing: two workers come to this family. Helen Ward for Dana; Bo Lind for Kit." in page
    where = f"/records/{harpers.family.pk}/involved/housing/"
    assert "Propose one worker" in client.get(where).content.decode()
    for _ in range(2):
        client.post(where)
    task = Task.objects.get(about_type="one worker")
    assert task.family_id == str(harpers.family.pk)
    assert "ousing" not in f"{task.what} {task.about_id} {task.link}"
    assert "Proposed on" in page_of(client, harpers.priya, harpers.family)


def test_nothing_is_proposed_where_one_worker_comes(client, harpers):
    involved(harpers.dana, "housing", "Northmoor Homes", by=harpers.priya)
    client.force_login(harpers.priya)
    client.post(f"/records/{harpers.family.pk}/involved/housing/")
    assert not Task.objects.filter(about_type="one worker").exists()


@pytest.mark.demand("4.5.3")
def test_the_ring_says_of_every_kind_whether_it_is_involved(client, harpers):
    involved(harpers.kit, by=harpers.priya)
    involved(harpers.kit, "housing", "", by=harpers.priya, state="not_involved", told_by="Dana", since=None)
    involved(harpers.kit, "youth", "Young carers", by=harpers.priya, state="waiting")
    page = page_of(client, harpers.priya, harpers.family)
    drawn = page[page.index("<desc") : page.index("</desc>")]
    for said in ("School: involved", "Housing: not involved", "Youth work: asked for", "Prison: not covered"):
        assert said in drawn
    assert "Dana said so on" in page


@pytest.mark.demand("4.5.3")
def test_a_feed_that_may_not_be_named_is_not_shown_and_one_that_covers_nobody_is_not_covered(families, client, harpers):
    page = page_of(client, harpers.anil, harpers.family)
    drawn = page[page.index("<desc") : page.index("</desc>")]
    assert "Domestic abuse: not shown to you" in drawn
    assert "School: not involved" in drawn


def test_the_page_asks_no_more_of_the_database_when_more_is_written(client, harpers, django_assert_max_num_queries):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    def ask():
        with CaptureQueriesContext(connection) as asked:
            page_of(client, harpers.priya, harpers.family)
        return len(asked)

    involved(harpers.kit, by=harpers.priya)
    ask()
    before = ask()
    for kind in ("gp", "camhs", "police"):
        involved(harpers.kit, kind, kind, by=harpers.priya, worker="")
    assert ask() == before


@pytest.mark.demand("4.5.4")
def test_a_worker_who_is_a_colleague_can_be_asked_here(client, harpers):
    zoe = reader("zoe", name="Zoe Lamb", at="Early help hub")
    page = client_of(client, harpers.priya).get(where(harpers)).content.decode()
    assert f'value="{zoe.pk}"' in page
    assert f'value="{harpers.tom.pk}"' not in page, "who works elsewhere, and in no team of theirs"
    assert client.post(where(harpers), SCHOOL | {"worker": "", "colleague": zoe.pk}).status_code == 302
    kept = Involved.objects.get()
    assert (kept.colleague, kept.worker, kept.phone) == (zoe, "Zoe Lamb", zoe.agency.phone)
    assert "Can be asked here" in page_of(client, harpers.priya, harpers.family)
    assert "Can be asked here" in client.get(f"/records/{harpers.family.pk}/page/").content.decode()
    zoe.is_active = False
    zoe.save()
    assert "Can be asked here" not in page_of(client, harpers.priya, harpers.family), "who has left"


@pytest.mark.demand("4.5.4")
def test_nobody_of_the_list_need_be_chosen_and_nobody_else_can(client, harpers):
    client_of(client, harpers.priya)
    assert (
        "Select a valid choice" in client.post(where(harpers), SCHOOL | {"colleague": harpers.tom.pk}).content.decode()
    )
    assert client.post(where(harpers), SCHOOL).status_code == 302
    kept = Involved.objects.get()
    assert kept.colleague is None
    assert "Can be asked here" not in page_of(client, harpers.priya, harpers.family)
    said = SCHOOL | {"version": "1", "colleague": harpers.priya.pk}
    assert client.post(f"/involved/{kept.pk}/", said).status_code == 302
    kept.refresh_from_db()
    assert (kept.colleague, kept.worker) == (harpers.priya, "Ruth Bell")


def where(harpers):
    return f"/records/{harpers.family.pk}/{harpers.kit.pk}/involved/"


def client_of(client, user):
    client.force_login(user)
    return client
