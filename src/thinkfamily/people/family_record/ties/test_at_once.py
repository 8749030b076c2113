"""Two who write ties of descent at the same moment, each by a connection of their own: the second is refused."""

import threading
import time
from typing import Any

import psycopg
import pytest
from django.db import connection

from thinkfamily.access.reading import token
from thinkfamily.people.persons.factories import person

DESCENDS = """
INSERT INTO people_tie (id, person_id, other_id, kind, detail, certainty, said_by, information, source_agency_id,
    recorded_by_id, recorded_at, version)
VALUES (gen_random_uuid(), %s, %s, 'parent_of', '', 'stated', '', 'family', %s, %s, now(), 1)
"""


@pytest.fixture
def connected(cluster: Any) -> Any:
    """Opens a connection of the web's own role, told that the product itself asks. Closed at the end."""
    opened: list[psycopg.Connection[Any]] = []

    def connect() -> psycopg.Connection[Any]:
        one = psycopg.connect(
            host=str(cluster.socket), dbname=connection.settings_dict["NAME"], user="tf_app",
            password=cluster.password("tf_app"),
        )  # fmt: skip
        opened.append(one)
        said = token.make(
            "system", of="", who=None, connection=one.info.backend_pid, until=int(time.time()) + 60, day=""
        )
        one.execute("SELECT tf_tell(%s, true)", [said])
        return one

    yield connect
    for one in opened:
        one.close()


@pytest.mark.django_db(transaction=True)
@pytest.mark.demand("4.3.2")
def test_of_two_who_close_a_circle_at_the_same_moment_one_is_refused(connected: Any, harpers: Any) -> None:
    al, bo = (person(f"{name} Harper", None, by=harpers.priya) for name in ("Al", "Bo"))
    by = [harpers.priya.agency_id, harpers.priya.pk]
    first, second = connected(), connected()
    refused: list[str] = []

    def write_the_second() -> None:
        try:
            second.execute(DESCENDS, [bo.pk, al.pk, *by])
            second.commit()
        except psycopg.errors.CheckViolation as error:
            refused.append(str(error))

    first.execute(DESCENDS, [al.pk, bo.pk, *by])
    waiting = threading.Thread(target=write_the_second)
    waiting.start()
    waiting.join(timeout=0.5)
    assert waiting.is_alive(), "the second waits until the first has ended"
    first.commit()
    waiting.join(timeout=20)
    assert not waiting.is_alive()
    assert "nobody_descends_from_themselves" in refused[0]
