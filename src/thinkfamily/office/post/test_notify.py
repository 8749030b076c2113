"""GOV.UK Notify, as a server on this machine that speaks its documented interface sees it."""

import http.server
import json
import threading
import time
from collections.abc import Iterator
from typing import Any

import jwt
import pytest
from django.core.mail import EmailMessage

from thinkfamily.office.post import actions
from thinkfamily.office.post.models import Letter
from thinkfamily.office.post.notify import Attached

pytestmark = [pytest.mark.django_db, pytest.mark.demand("6.9.4")]
SERVICE, SECRET = "26785a09-ab16-4eb0-8407-a37497a57506", "3d844edf-8d35-48ac-975b-e847b4f122b0"
TEMPLATE = "f33517ff-2a88-4f6e-b855-c550268ce08a"


class Answering(http.server.BaseHTTPRequestHandler):
    """Answers as Notify does, and keeps what it was asked."""

    server: "Notify"

    def do_POST(self) -> None:
        length = int(self.headers["Content-Length"])
        self.server.asked.append((self.path, dict(self.headers), json.loads(self.rfile.read(length))))
        self.send_response(self.server.answers)
        if self.server.answers == 302:
            self.send_header("Location", "https://elsewhere.example/")
        self.end_headers()
        self.wfile.write(b"{}")

    def log_message(self, *said: Any) -> None:
        """Says nothing."""


class Notify(http.server.ThreadingHTTPServer):
    """`answers`: with which code."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Answering)
        self.asked: list[Any] = []
        self.answers = 201


@pytest.fixture
def notify(settings: Any) -> Iterator[Notify]:
    with Notify() as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        settings.EMAIL_BACKEND = "thinkfamily.office.post.notify.EmailBackend"
        settings.NOTIFY_ADDRESS = f"http://127.0.0.1:{server.server_address[1]}/"
        settings.NOTIFY_KEY, settings.NOTIFY_TEMPLATE = f"think_family_live-{SERVICE}-{SECRET}", TEMPLATE
        yield server
        server.shutdown()


@pytest.fixture
def letter() -> Letter:
    return actions.write(
        to="a@b.example", subject="A question", body="Here: {secret}", kind="x", secret="https://in/only-you"
    )


def test_a_letter_is_one_post_with_the_template_and_its_one_text(notify, letter):
    assert actions.send(letter) == ""
    [(path, headers, said)] = notify.asked
    assert path == "/v2/notifications/email"
    assert headers["Content-Type"] == "application/json"
    assert said == {
        "email_address": "a@b.example",
        "template_id": TEMPLATE,
        "personalisation": {"subject": "A question", "body": "Here: https://in/only-you"},
        "reference": letter.message_id,
    }
    assert Letter.objects.get().state == "sent"


def test_it_signs_in_with_a_token_of_its_own_service_made_this_minute(notify, letter):
    actions.send(letter)
    [(_, headers, _)] = notify.asked
    kind, _, token = headers["Authorization"].partition(" ")
    assert kind == "Bearer"
    said = jwt.decode(token, SECRET, algorithms=["HS256"])  # refuses another key and another algorithm
    assert set(said) == {"iss", "iat"}
    assert said["iss"] == SERVICE
    assert abs(time.time() - said["iat"]) < 30
    assert jwt.get_unverified_header(token) == {"typ": "JWT", "alg": "HS256"}
    assert SECRET not in json.dumps([headers, token])


@pytest.mark.parametrize("code", [302, 400, 403, 429, 500])
def test_a_letter_that_notify_does_not_take_says_so_without_what_it_says(notify, letter, code):
    notify.answers = code
    assert actions.send(letter) == f"GOV.UK Notify answered {code}"
    kept = Letter.objects.get()
    assert (kept.state, kept.problem) == ("failed", f"GOV.UK Notify answered {code}")
    notify.answers = 201
    assert actions.send(letter) == ""
    assert {said["reference"] for _, _, said in notify.asked} == {letter.message_id}


def test_a_notify_that_does_not_answer_is_a_problem_like_any_other(notify, letter, settings):
    settings.NOTIFY_ADDRESS = "http://127.0.0.1:9/"
    assert actions.send(letter) == "URLError"


CALENDAR = "BEGIN:VCALENDAR\r\nMETHOD:{}\r\nEND:VCALENDAR\r\n"


@pytest.mark.demand("6.9.6")
@pytest.mark.parametrize(
    ("method", "words"),
    [("REQUEST", "who signs in finds it with the meeting"), ("CANCEL", "Strike the day out")],
)
def test_a_letter_without_its_calendar_file_says_so(notify, method, words):
    made = actions.write(
        to="a@b.example", subject="Meeting", body="On Monday", kind="x", calendar=CALENDAR.format(method)
    )
    assert actions.send(made) == ""
    [(_, _, said)] = notify.asked
    assert said["personalisation"]["body"].startswith("On Monday\nNo calendar file comes with this e-mail.")
    assert words in said["personalisation"]["body"]


@pytest.mark.demand("6.9.6")
def test_a_file_that_is_attached_all_the_same_is_never_left_behind(notify):
    message = EmailMessage("Meeting", "On Monday", to=["a@b.example"])
    message.attach("meeting.ics", "BEGIN:VCALENDAR", "text/calendar")
    with pytest.raises(Attached):
        message.send()
    assert notify.asked == []
