"""A letter waits in the outbox until a job has sent it, and says when it could not be sent."""

import pytest
from django.core import mail

from thinkfamily.access.decision import Refused
from thinkfamily.access.users.factories import reader
from thinkfamily.office.post import actions
from thinkfamily.office.post.jobs import NotSent, send_letter
from thinkfamily.office.post.models import Letter
from thinkfamily.office.tasks.models import Task

pytestmark = [pytest.mark.django_db, pytest.mark.demand("3.1.7")]


def a_letter():
    return actions.write(to="ayesha@school.example", subject="Come in", body="A link", kind="invitation")


def test_a_letter_is_sent_once():
    letter = a_letter()
    assert letter.state == "queued"
    actions.send(letter)
    actions.send(letter)
    assert [message.to for message in mail.outbox] == [["ayesha@school.example"]]
    assert Letter.objects.get().state == "sent"


def test_a_letter_that_cannot_be_sent_is_tried_again(settings):
    letter = a_letter()
    settings.EMAIL_BACKEND = "thinkfamily.nowhere"
    with pytest.raises(NotSent, match="ImportError"):
        send_letter(letter_id=letter.pk)
    kept = Letter.objects.get()
    assert (kept.state, kept.tried, kept.problem) == ("failed", 1, "ImportError")
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    send_letter(letter_id=letter.pk)
    assert Letter.objects.get().state == "sent"


def test_the_job_of_a_letter_holds_its_number_and_nothing_else():
    from procrastinate.contrib.django.models import ProcrastinateJob

    letter = a_letter()
    jobs = ProcrastinateJob.objects.filter(task_name="send_letter", args__letter_id=letter.pk)
    assert [job.args for job in jobs] == [{"letter_id": letter.pk}]


def test_a_secret_link_is_in_the_letter_and_afterwards_nowhere():
    letter = actions.write(to="a@b.example", subject="x", body="Here: {secret}", kind="x", secret="https://in/only-you")
    assert "only-you" not in letter.body + letter.secret
    actions.send(letter)
    assert mail.outbox[0].body == "Here: https://in/only-you"
    assert Letter.objects.get().secret == ""


def test_a_letter_that_does_not_go_out_becomes_somebody_s_task(settings):
    sam = reader("sam", role="system_administrator")
    letter = a_letter()
    settings.EMAIL_BACKEND = "thinkfamily.nowhere"
    for _ in range(5):
        actions.send(letter)
    [task] = Task.objects.all()
    assert task.owner == sam
    assert "school.example" not in task.what
    assert task.link == f"/post/{letter.pk}/"


def test_what_a_calendar_reads_goes_along_with_its_method():
    calendar = "BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nEND:VCALENDAR\r\n"
    actions.send(actions.write(to="a@b.example", subject="x", body="y", kind="x", calendar=calendar))
    [part] = [part for part in mail.outbox[0].message().walk() if part.get_content_type() == "text/calendar"]
    assert part.get_param("method") == "CANCEL"
    assert bytes(part.get_payload(decode=True)).decode().splitlines() == calendar.splitlines()


@pytest.mark.demand("6.9.2")
def test_each_letter_has_a_name_of_its_own_that_it_keeps(settings):
    first, second = a_letter(), a_letter()
    assert first.message_id != second.message_id
    assert first.message_id.endswith("@testserver>")
    settings.EMAIL_BACKEND = "thinkfamily.nowhere"
    actions.send(first)
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    actions.send(first)
    assert mail.outbox[0].message()["Message-ID"] == first.message_id == Letter.objects.get(pk=first.pk).message_id


@pytest.fixture
def sam():
    return reader("sam", role="system_administrator")


@pytest.fixture
def uncertain(sam):
    """A job began to hand it over and was never heard of again; the next one found it so."""
    letter = actions.write(to="a@b.example", subject="Kit", body="{secret}", kind="x", secret="https://in/only-you")
    assert actions.take(letter.pk)
    send_letter(letter_id=letter.pk)
    letter.refresh_from_db()
    return letter


@pytest.mark.demand("6.9.3")
def test_one_that_was_being_handed_over_when_its_job_died_may_have_been_sent(uncertain, sam):
    assert (uncertain.state, mail.outbox) == ("maybe", [])
    [task] = Task.objects.all()
    assert (task.owner, task.link) == (sam, f"/post/{uncertain.pk}/")
    send_letter(letter_id=uncertain.pk)
    assert mail.outbox == [], "only a person sends it again"


@pytest.mark.demand("6.9.3")
def test_a_person_sends_it_again_or_leaves_it(client, uncertain, sam):
    client.force_login(sam)
    page = client.get("/post/").content.decode()
    assert "1 letter to decide about" in page
    assert "May have been sent" in page
    page = client.get(f"/post/{uncertain.pk}/").content.decode()
    assert uncertain.message_id.strip("<>") in page
    for word in ("a@b.example", "Kit", "only-you"):
        assert word not in page, "to whom and what about is not theirs to see"
    assert client.post(f"/post/{uncertain.pk}/", {}).status_code == 200
    client.post(f"/post/{uncertain.pk}/", {"decision": "leave"})
    uncertain.refresh_from_db()
    assert (uncertain.state, uncertain.secret, uncertain.decided_by) == ("left", "", sam)
    assert Task.objects.get().outcome == "Left as it is"
    with pytest.raises(Refused):
        actions.send_again(uncertain, by=sam)
    assert "No letter waits for you" in client.get("/post/").content.decode()


@pytest.mark.demand("6.9.3")
def test_sent_again_it_goes_with_its_link_and_its_name(client, uncertain, sam):
    client.force_login(sam)
    client.post(f"/post/{uncertain.pk}/", {"decision": "again"})
    send_letter(letter_id=uncertain.pk)
    [sent] = mail.outbox
    assert (sent.body, sent.message()["Message-ID"]) == ("https://in/only-you", uncertain.message_id)


@pytest.mark.demand("6.9.3")
def test_who_does_not_run_the_post_decides_nothing(uncertain):
    for one in (reader("priya"), reader("moira", role="safeguarding_lead")):
        with pytest.raises(Refused):
            actions.leave(uncertain, by=one)
        with pytest.raises(Refused):
            actions.send_again(uncertain, by=one)


def test_how_many_letters_wait_costs_no_more_questions(client, sam, questions):
    client.force_login(sam)
    for number in (1, 30):
        for _ in range(number):
            letter = a_letter()
            actions.take(letter.pk)
            actions.take(letter.pk)
        asked = questions("/post/")
        assert asked <= 13, asked
