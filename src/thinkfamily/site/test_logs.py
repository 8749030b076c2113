"""The server's log: never what anybody typed, always when and where."""

import io
import logging
import re
from collections.abc import Iterator

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path

from thinkfamily.access import reading
from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.errors.views import broken
from thinkfamily.site.logs import Line

pytestmark = [pytest.mark.django_db, pytest.mark.demand("3.9.5"), pytest.mark.urls(__name__)]
handler500 = broken


def quotes_a_form(request: HttpRequest) -> HttpResponse:
    try:
        raise KeyError(f"{request.POST['name']} is already there")
    except KeyError as error:
        raise ValueError(f"cannot keep {request.POST['address']}") from error


def quotes_a_row(request: HttpRequest) -> HttpResponse:
    with reading.as_system("a row of this test"):
        Agency.objects.create(name=request.POST["name"], kind="school")
        Agency.objects.create(name=request.POST["name"], kind="school")
    return HttpResponse()


urlpatterns = [path("form/", quotes_a_form), path("row/", quotes_a_row)]


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    """What the product's own log line makes of everything that is logged."""
    kept = io.StringIO()
    handler = logging.StreamHandler(kept)
    handler.setFormatter(Line())
    logging.getLogger().addHandler(handler)
    yield kept
    logging.getLogger().removeHandler(handler)


@pytest.mark.parametrize(
    ("address", "kind", "place"),
    [
        pytest.param("/form/", "builtins.ValueError", "in quotes_a_form", id="an exception that quotes a form"),
        pytest.param("/row/", "django.db.utils.IntegrityError", "in quotes_a_row", id="a database that quotes a row"),
    ],
)
def test_a_fault_is_logged_without_what_was_typed(written: io.StringIO, address: str, kind: str, place: str) -> None:
    Client(raise_request_exception=False).post(
        f"{address}?seen=Secret", {"name": "Kit Harper", "address": "14 Larkfield Row"}
    )
    said = written.getvalue()
    assert f"Internal Server Error: {address}" in said
    assert kind in said
    assert place in said
    assert not re.search("Harper|Larkfield|Secret", said)


def test_a_line_cannot_be_forged_by_what_stands_in_an_address(written: io.StringIO) -> None:
    logging.getLogger("any").warning("Not found: %s", "/a\n2026-11-21T09:00:00Z INFO all: well")
    assert written.getvalue().count("\n") == 1


def test_a_line_says_when_in_utc(written: io.StringIO) -> None:
    logging.getLogger("any").warning("something")
    assert re.match(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ WARNING any: something\n$", written.getvalue())


def test_django_sends_no_request_by_e_mail_or_anywhere_else() -> None:
    ours = [handler for name in ("", "django", "django.request", "django.security") for handler in of(name)]
    assert {type(handler).__name__ for handler in ours} <= {
        "StreamHandler",
        "LogCaptureHandler",
        "_LiveLoggingNullHandler",
        "_FileHandler",
    }


def of(name: str) -> list[logging.Handler]:
    return logging.getLogger(name).handlers
