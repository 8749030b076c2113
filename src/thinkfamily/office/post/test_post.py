"""A letter waits in the outbox until a job has sent it, and says when it could not be sent."""

import pytest
from django.core import mail

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


def test_what_a_calendar_reads_goes_along_with_its_method():
    calendar = "BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nEND:VCALENDAR\r\n"
    actions.send(actions.write(to="a@b.example", subject="x", body="y", kind="x", calendar=calendar))
    [part] = [part for part in mail.outbox[0].message().walk() if part.get_content_type() == "text/calendar"]
    assert part.get_param("method") == "CANCEL"
    assert part.get_payload(decode=True).decode().splitlines() == calendar.splitlines()
