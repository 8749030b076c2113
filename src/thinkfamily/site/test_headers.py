"""What every answer carries, whatever it is: a page, a refusal, a file, a fault."""

from typing import Any

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path

from thinkfamily.access.errors.views import broken, not_understood

pytestmark = [pytest.mark.django_db, pytest.mark.demand("3.9.1")]


def breaks(request: HttpRequest) -> HttpResponse:
    raise ValueError("Kit Harper lives at 14 Larkfield Row")


urlpatterns = [path("breaks/", breaks)]
handler400, handler500 = not_understood, broken


@pytest.fixture
def calm() -> Client:
    """A client that gets the page a browser would get, also when something breaks."""
    return Client(raise_request_exception=False)


ADDRESSES = [
    pytest.param("/sign-in/", 200, id="a page"),
    pytest.param("/looks/", 302, id="a page for those who are signed in"),
    pytest.param("/no-such-page/", 404, id="a page that is not there"),
    pytest.param("/static/think-family.css", 200, id="a static file"),
]


@pytest.mark.parametrize(("address", "status"), ADDRESSES)
def test_an_answer_carries_what_keeps_browsers_from_harm(client: Client, address: str, status: int) -> None:
    answer = client.get(address)
    assert answer.status_code == status
    assert_careful(answer)
    answer.close()


@pytest.mark.urls(__name__)
def test_a_fault_carries_it_too_and_tells_nothing(calm: Client) -> None:
    answer = calm.get("/breaks/")
    assert answer.status_code == 500
    assert_careful(answer)
    assert "Something went wrong here" in answer.text
    assert "Harper" not in answer.text
    assert "ValueError" not in answer.text


def assert_careful(answer: Any) -> None:
    """The headers that a browser heeds."""
    policy = {part.split()[0]: part.split()[1:] for part in answer.headers["Content-Security-Policy"].split(";")}
    assert policy["default-src"] == policy["object-src"] == policy["base-uri"] == ["'none'"]
    assert policy["frame-ancestors"] == ["'none'"]
    assert policy["form-action"] == ["'self'"]
    sources = [source for part in policy.values() for source in part]
    assert not {"'unsafe-inline'", "'unsafe-eval'", "*", "https:", "http:"} & set(sources)
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert answer.headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "geolocation=()" in answer.headers["Permissions-Policy"]
    assert "Access-Control-Allow-Origin" not in answer.headers
    assert "Server" not in answer.headers
    if "text/css" not in answer.headers["Content-Type"]:
        assert "no-store" in answer.headers["Cache-Control"]


@pytest.mark.parametrize("method", ["put", "patch", "delete", "options", "trace"])
def test_what_neither_opens_a_page_nor_sends_a_form_is_refused_in_words(client: Client, method: str) -> None:
    answer = getattr(client, method)("/sign-in/")
    assert answer.status_code == 405
    assert answer.headers["Allow"] == "GET, HEAD, POST"
    assert "this asked for something else" in answer.content.decode()


@pytest.mark.demand("3.9.4")
@pytest.mark.parametrize(
    "sent",
    [
        pytest.param({"data": "username=" + "x" * 1_100_000}, id="more text than a form holds"),
        pytest.param({"data": "&".join(f"a{n}=1" for n in range(600))}, id="more fields than a form has"),
        pytest.param({"data": "username=x", "headers": {"host": "elsewhere.example"}}, id="for another site"),
    ],
)
def test_what_no_browser_of_a_reader_sends_is_refused_in_words(calm: Client, sent: dict[str, Any]) -> None:
    answer = calm.post("/sign-in/", content_type="application/x-www-form-urlencoded", **sent)
    assert answer.status_code == 400
    assert "This could not be read" in answer.text
    assert_careful(answer)


@pytest.mark.demand("3.9.4")
def test_a_page_that_asks_for_no_file_refuses_one(calm: Client, tmp_path: Any) -> None:
    (tmp_path / "letter.txt").write_text("hello")
    with (tmp_path / "letter.txt").open("rb") as letter:
        answer = calm.post("/sign-in/", {"username": "priya", "letter": letter})
    assert answer.status_code == 400
    assert "This could not be read" in answer.text
