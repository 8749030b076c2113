"""The guard itself: every test's GET goes through it."""

import pytest
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path

pytestmark = [pytest.mark.django_db, pytest.mark.urls(__name__)]


def writes(request: HttpRequest) -> HttpResponse:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_content_type WHERE id = -1")
    return HttpResponse("done")


urlpatterns = [path("writes/", writes)]


def test_a_get_that_writes_is_refused(client: Client) -> None:
    with pytest.raises(AssertionError, match="looking changed something: DELETE FROM"):
        client.get("/writes/")


def test_a_post_may_write(client: Client) -> None:
    assert client.post("/writes/").content == b"done"
