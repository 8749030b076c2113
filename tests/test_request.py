"""One request is one transaction in which the database knows who reads."""

from typing import Any

import pytest
from django.db import connection
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path

from thinkfamily.access.errors.views import broken
from thinkfamily.access.events.models import Event, Look
from thinkfamily.access.page import page, showing
from thinkfamily.access.users.factories import reader
from thinkfamily.access.users.policy import anyone
from thinkfamily.access.users.views import safety
from thinkfamily.site.urls import urlpatterns as others

pytestmark = [pytest.mark.django_db, pytest.mark.demand("3.3.2"), pytest.mark.urls(__name__)]
handler500 = broken


def writes(request: HttpRequest) -> None:
    showing(request, "harper", ["n1"])
    Event.objects.create(at="2026-11-21T09:00Z", who=request.user, what="done halfway")


@page(may=anyone)
def fails(request: HttpRequest) -> HttpResponse:
    writes(request)
    raise ZeroDivisionError


@page(may=anyone)
def answers_so(request: HttpRequest) -> HttpResponse:
    writes(request)
    return HttpResponse(status=503)


@page(may=anyone)
def is_not_there(request: HttpRequest) -> HttpResponse:
    writes(request)
    raise Http404


@page(may=anyone, signed_in=False)
def whoami(request: HttpRequest) -> HttpResponse:
    with connection.cursor() as cursor:
        cursor.execute("SELECT tf_reader(), tf_is_door(), tf_is_system()")
        return HttpResponse(str(cursor.fetchone()))


urlpatterns = [
    path("fails/", fails), path("so/", answers_so), path("not-there/", is_not_there), path("who/", whoami), *others,
]  # fmt: skip


@pytest.fixture
def known(client: Any) -> Any:
    client.force_login(reader())
    client.raise_request_exception = False
    return client


@pytest.mark.parametrize(("address", "status"), [("/fails/", 500), ("/so/", 503), ("/not-there/", 404)])
def test_what_fails_leaves_nothing_but_the_look(known: Any, address: str, status: int) -> None:
    assert known.post(address).status_code == status
    assert not Event.objects.filter(what="done halfway").exists()
    look = Look.objects.get()
    assert (look.family_id, look.failed) == ("harper", True)


def test_the_database_knows_who_reads(known: Any, client: Any) -> None:
    user = known.session["_auth_user_id"]
    assert known.get("/who/").text == f"({user}, False, False)"


def test_before_anybody_signs_in_it_is_the_door(client: Any) -> None:
    assert client.get("/who/").text == "(None, True, False)"


def test_after_the_request_it_is_forgotten(known: Any) -> None:
    known.get("/who/")
    with connection.cursor() as cursor:
        cursor.execute("SELECT tf_is_system()")
        assert cursor.fetchone()[0], "a test's own scope stands again"
    assert safety.policy is anyone
