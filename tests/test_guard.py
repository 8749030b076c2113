"""What runs as tf_guard is the product's own: nothing that a reader makes in their session is run by it."""

import datetime

import pytest
from django.db import connection

from tests.test_injected import World, sql
from thinkfamily.access import reading

pytestmark = [pytest.mark.django_db, pytest.mark.demand("3.3.3")]


@pytest.fixture
def world() -> World:
    return World()


LOOT = """
CREATE TEMP TABLE loot (id uuid, recorded_by_id bigint, recorded_at timestamptz, since date);
CREATE FUNCTION pg_temp.look() RETURNS uuid LANGUAGE plpgsql AS $$ BEGIN
    RAISE EXCEPTION 'as % I read %', current_user, (SELECT string_agg(p.last_name, ' ') FROM public.people_person p);
END $$;
CREATE TEMP VIEW loothistory AS
    SELECT pg_temp.look() AS pgh_obj_id, now() AS pgh_created_at, 'update'::text AS pgh_label, 0::bigint AS who_id;
GRANT SELECT ON loot, loothistory TO PUBLIC;
"""
CAST = """
CREATE TYPE pg_temp.bait AS ENUM ('x');
CREATE FUNCTION pg_temp.bite(pg_temp.bait) RETURNS json LANGUAGE plpgsql AS $$ BEGIN
    RAISE EXCEPTION 'as % I read %', current_user, (SELECT string_agg(p.last_name, ' ') FROM public.people_person p);
END $$;
CREATE CAST (pg_temp.bait AS json) WITH FUNCTION pg_temp.bite(pg_temp.bait);
CREATE TEMP TABLE loot (id uuid, bait pg_temp.bait);
"""


@pytest.mark.parametrize(
    ("made", "row"),
    [
        pytest.param(LOOT, "(NULL, NULL, '2020-01-01', NULL)", id="a history of their own"),
        pytest.param(CAST, "(NULL, 'x')", id="a cast of their own"),
    ],
)
def test_no_function_of_a_readers_own_runs_as_the_guard(world: World, made: str, row: str) -> None:
    left = world.hers.memberships.get()
    left.since, left.until = datetime.date(2026, 1, 1), datetime.date(2026, 2, 1)
    left.save()
    with reading.as_reader(world.me), connection.cursor() as cursor:
        cursor.execute(made)
    found = sql(world.me, f"SELECT tf_reaches_item(%s, ROW{row}::pg_temp.loot)", left.person_id)
    assert found == [(False,)]
