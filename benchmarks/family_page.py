"""How long a family's page, its timeline and its tree take with a million persons, under row security, as the web asks.

    python benchmarks/family_page.py [--persons 1000000] [--runs 9]

Makes a throwaway database with families of four, each with homes, ties, notes, what goes well and worries. Prints for
each kind of grant the median and the slowest of whole requests in milliseconds.
"""

import argparse
import os
import statistics
import sys
import tempfile
from pathlib import Path
from time import perf_counter
from typing import Any

AREAS = 50
OF_FAMILY = 4

# Triggers are off while it is filled: earlier states would double the time, and no page measured here reads them all.
FILL = """
SET session_replication_role = replica;
INSERT INTO people_person (id, first_name, last_name, date_of_birth, sex, proposed_id, version, recorded_by_id,
    recorded_at)
SELECT md5('p' || n)::uuid, 'First ' || n % 900, 'Name ' || n / 4 % 5000,
    CASE WHEN n % 4 < 2 THEN date '1980-01-01' ELSE date '2012-01-01' END + n % 1500, 'U', '', 1, {user}, now()
FROM generate_series(0, {persons} - 1) n;
INSERT INTO people_family (id, name, area, restricted, kept_by_id, opened_from, opened_by_id, opened_at, opened_why)
SELECT md5('f' || n)::uuid, 'Name ' || n % 5000 || ' family', 'area ' || n % {areas}, false, {agency}, '', {user},
    now(), '-'
FROM generate_series(0, {persons} / 4 - 1) n;
INSERT INTO people_membership (family_id, person_id, role, since, in_plan, why, version, agreed_by, recorded_by_id,
    recorded_at)
SELECT md5('f' || n / 4)::uuid, md5('p' || n)::uuid, CASE WHEN n % 4 < 2 THEN 'parent' ELSE 'child' END,
    date '2026-01-01', true, '', 1, '', {user}, now()
FROM generate_series(0, {persons} - 1) n;
INSERT INTO people_personaddress (id, person_id, information, source_agency_id, recorded_by_id, recorded_at, version,
    line, postcode, uprn, kind, since)
SELECT md5('a' || n)::uuid, md5('p' || n)::uuid, 'address', {agency}, {user}, now(), 1, n / 4 || ' Street, Northmoor',
    'NM1 1AA', '', 'home', date '2020-01-01'
FROM generate_series(0, {persons} - 1) n;
INSERT INTO people_tie (id, person_id, other_id, kind, information, source_agency_id, recorded_by_id, recorded_at,
    version, detail, certainty, said_by)
SELECT md5('t' || n || m)::uuid, md5('p' || (n - n % 4 + m))::uuid, md5('p' || n)::uuid, 'parent_of', 'family',
    {agency}, {user}, now(), 1, '', 'stated', ''
FROM generate_series(0, {persons} - 1) n, generate_series(0, 1) m WHERE n % 4 > 1;
INSERT INTO people_note (id, person_id, information, source_agency_id, recorded_by_id, recorded_at, version, text,
    happened_on, kind, alone)
SELECT md5('n' || n || m)::uuid, md5('p' || n)::uuid, 'work_with_family', {agency}, {user}, now(), 1, 'Was well.',
    date '2026-01-01' + 30 * m + n % 30, CASE m WHEN 0 THEN 'seen' ELSE 'note' END, m = 0
FROM generate_series(0, {persons} - 1) n, generate_series(0, 1) m;
INSERT INTO people_observation (id, person_id, information, source_agency_id, recorded_by_id, recorded_at, version,
    weight, text, whose, seen_on)
SELECT md5('o' || n)::uuid, md5('p' || n)::uuid, 'work_with_family', {agency}, {user}, now(), 1,
    CASE n % 2 WHEN 0 THEN 'well' ELSE 'worry' END, 'Eats with the others on Wednesdays.', 'First', date '2026-10-01'
FROM generate_series(0, {persons} - 1) n;
INSERT INTO people_sharingdecision (id, person_id, agency_id, information, purpose, ground, outcome, starts, review_on,
    told, by_agency_id, decided_by_id, decided_at, reason, limits, may_know, told_why_not, {blank_names})
SELECT md5('s' || n)::uuid, md5('p' || n)::uuid, {school}, 'work_with_family', 'help', 'public_task', 'share',
    date '2026-01-01', date '2027-06-01', true, {agency}, {user}, now(), '-', '', false, '', {blank_values}
FROM generate_series(0, {persons} - 1, 4) n;
SET session_replication_role = DEFAULT;
VACUUM ANALYZE;
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--persons", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=9)
    options = parser.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "thinkfamily.site.settings.test")
    from thinkfamily.site import database
    from thinkfamily.site.postgres import Cluster

    with tempfile.TemporaryDirectory(prefix="tf-bench-") as folder:
        Path(folder).chmod(0o711)
        cluster = Cluster(Path(folder) / "postgres", throwaway=True).start()
        try:
            database.prepare(cluster)
            os.environ["DATABASE_URL"] = database.url(cluster, database.OWNER)
            migrate()
            connect(cluster)
            who = readers()
            since = perf_counter()
            fill(cluster, options.persons, who)
            print(f"{options.persons:,} persons in {options.persons // OF_FAMILY:,} families, filled in"
                  f" {perf_counter() - since:.0f} s; load {os.getloadavg()[0]:.1f}", flush=True)  # fmt: skip
            measure(who, options.runs)
        finally:
            cluster.remove()


def migrate() -> None:
    """The tables."""
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0, interactive=False)


def connect(cluster: Any) -> None:
    """Django, as the web's own role from now on."""
    from django.db import connections

    connections["default"].close()
    connections.settings["default"].update(USER="tf_app", PASSWORD=cluster.password("tf_app"))


def the_family(number: int = 7) -> str:
    """The id of one family."""
    from hashlib import md5
    from uuid import UUID

    return str(UUID(md5(f"f{number}".encode(), usedforsecurity=False).hexdigest()))


def readers() -> dict[str, Any]:
    """By title: a reader of each kind of grant; the first keeps the records, the last is of a school."""
    from thinkfamily.access import reading
    from thinkfamily.access.grants.actions import give
    from thinkfamily.access.users.factories import reader
    from thinkfamily.clock import today

    with reading.as_system("readers of a benchmark"):
        found: dict[str, tuple[Any, dict[str, Any]]] = {
            "hub, this family by name": (reader("one"), {"scope": "record", "family_id": the_family()}),
            "hub, one area of 50": (reader("two"), {"scope": "area", "area": "area 7"}),
            "hub, whole council": (reader("three"), {"scope": "area"}),
            "school, this family by name": (
                reader("four", role="practitioner", kind="school", at="School 7"),
                {"scope": "record", "family_id": the_family()},
            ),
        }
        for user, grant in found.values():
            give(user, by=None, reason="-", starts=today(), ends=today(), **grant)
    return {title: user for title, (user, _) in found.items()}


def fill(cluster: Any, persons: int, who: dict[str, Any]) -> None:
    """A million persons and what is written down about them."""
    import psycopg

    first, *_, last = who.values()
    said: dict[str, Any] = {"host": str(cluster.socket), "dbname": "thinkfamily", "user": "postgres"}
    with psycopg.connect(**said, password=cluster.password("postgres"), autocommit=True) as administrator:
        names, values = _blanks(administrator)
        given = {
            "persons": persons,
            "areas": AREAS,
            "user": first.pk,
            "agency": first.agency_id,
            "school": last.agency_id,
        }
        for statement in FILL.format(**given, blank_names=names, blank_values=values).split(";\n"):
            if statement.strip():
                administrator.execute(statement)


def _blanks(administrator: Any) -> tuple[str, str]:
    """The further columns of a decision, all empty."""
    asked = (
        "SELECT column_name, data_type = 'boolean' FROM information_schema.columns"
        " WHERE table_name = 'people_sharingdecision' AND is_nullable = 'NO'"
        " AND data_type IN ('text', 'character varying', 'boolean') AND column_default IS NULL"
    )
    known = {"information", "purpose", "ground", "outcome", "reason", "limits", "told_why_not", "told", "may_know"}
    rest = sorted(row for row in administrator.execute(asked) if row[0] not in known)
    return ", ".join(name for name, _ in rest), ", ".join("false" if yes else "''" for _, yes in rest)


def measure(who: dict[str, Any], runs: int) -> None:
    """Prints the table."""
    from django.test import Client

    from thinkfamily.access import reading

    print(f"{'reader':32}{'page':12}{'median':>11}{'slowest':>11}", flush=True)
    for title, user in who.items():
        browser = Client()
        with reading.as_system("a reader of a benchmark signs in"):
            browser.force_login(user)
        for page in ("page", "timeline", "tree"):
            address = f"/records/{the_family()}/{page}/"
            assert browser.get(address).status_code == 200, address
            times = []
            for _ in range(runs):
                since = perf_counter()
                browser.get(address)
                times.append((perf_counter() - since) * 1000)
            said = f"{statistics.median(times):8.0f} ms{max(times):8.0f} ms"
            print(f"{title:32}{page:12}{said}", flush=True)


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
    main()
