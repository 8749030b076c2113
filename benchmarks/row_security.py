"""What row security costs: the same pages, asked as the web's role and as a role that bypasses every rule.

    python benchmarks/row_security.py [--families 100000] [--runs 5] [--explain]

Makes a throwaway database, prints a line for each reader and page: milliseconds (median) without, with, and how many
times as long; then what telling the database who reads costs a request.
"""

import argparse
import os
import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import Any

BYPASSING = "bench_bypass"
AREAS = 50

# Three people a family, two records each, two needs a family; every area has as many families as any other.
TOWN = """
INSERT INTO people_feed (feed, title, agency, agency_kind, gateway, purpose, known_to, shown_to)
SELECT 'feed' || n, 'Feed ' || n, 'Sender ' || n, 'school', '-', '-', ARRAY['all'],
    CASE WHEN n < 6 THEN ARRAY['school', 'front_door'] WHEN n < 8 THEN ARRAY['front_door', 'safeguarding_lead']
    ELSE ARRAY['safeguarding_lead'] END
FROM generate_series(1, 8) n;
INSERT INTO people_proposedfamily (family_id, ref, name, outcomes, pairs, needs, listed, left_off, need_feeds, areas,
    protected)
SELECT 'f' || n, md5('f' || n), 'Name ' || n % 5000, 1 + n % 6, n % 9, 1 + n % 7, n % 4 = 0, '',
    ARRAY['feed' || 1 + n % 8, 'feed' || 1 + (n + 1) % 8], ARRAY['area ' || n % {areas}], false
FROM generate_series(1, {families}) n;
INSERT INTO people_proposedperson (person_id, first_name, last_name, date_of_birth, sex, ethnicity, area, flags)
SELECT 'p' || n || '-' || m, 'First ' || n % 900, 'Name ' || n % 5000, date '1980-01-01' + (n % 4000) + 5000 * (m % 3),
    'U', '', 'area ' || n % {areas}, '{{}}'
FROM generate_series(1, {families}) n, generate_series(1, 3) m;
INSERT INTO people_member (family_id, person_id, role, basis, evidence, feeds)
SELECT 'f' || n, 'p' || n || '-' || m, CASE m WHEN 1 THEN 'parent' ELSE 'child' END, 'Schools: so', '[]',
    ARRAY['feed' || 1 + n % 8]
FROM generate_series(1, {families}) n, generate_series(1, 3) m;
INSERT INTO people_address (address_id, text, postcode, uprn, area, kind)
SELECT 'a' || n, n || ' Street', 'NM1 1AA', '', 'area ' || n % {areas}, 'home' FROM generate_series(1, {families}) n;
INSERT INTO people_mention (ref, feed, record_id, mention, person_id, match_probability, first_name, middle_names,
    last_name, date_of_birth, sex, address_id, flags)
SELECT md5(n || '-' || m || '-' || k), 'feed' || 1 + (n + k) % 8, 'r' || n || '-' || m || '-' || k, 'subject',
    'p' || n || '-' || m, 1, 'First ' || n % 900, '', 'Name ' || n % 5000, date '1980-01-01' + n % 9000, 'U', 'a' || n,
    '{{}}'
FROM generate_series(1, {families}) n, generate_series(1, 3) m, generate_series(0, 1) k;
INSERT INTO people_home (household_id, person_id, address_id)
SELECT 'h' || n, 'p' || n || '-' || m, 'a' || n FROM generate_series(1, {families}) n, generate_series(1, 3) m;
INSERT INTO people_foundneed (ref, family_id, person_id, need_id, framework, status, first_seen, last_seen, expires,
    rule_version, sum, evidence, feeds)
SELECT md5('n' || n || k), 'f' || n, 'p' || n || '-' || 2, 'ED1', 'outcomes-2022', 'found', date '2026-01-01',
    date '2026-10-01', date '2027-06-01', 1, 'First missed much.', '[]', ARRAY['feed' || 1 + (n + k) % 8]
FROM generate_series(1, {families}) n, generate_series(0, 1) k;
INSERT INTO people_involvement (feed, record_id, mention, person_id, service, worker, phone, email)
SELECT 'feed1', 'r' || n, 'subject', 'p' || n || '-2', 'School ' || n % 200, '', '', ''
FROM generate_series(1, {families}) n;
INSERT INTO people_publication (digest, as_of, loaded_at, counts) VALUES ('-', date '2026-11-06', now(), '{{}}');
ANALYZE;
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--families", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--explain", action="store_true", help="also the plan of each question over 50 ms")
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
            prepare(cluster, options.families)
            measure(cluster, options)
        finally:
            cluster.remove()


def prepare(cluster: Any, families: int) -> None:
    """The tables, the families, and the role that bypasses."""
    import django
    import psycopg
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0, interactive=False)
    said = {"host": str(cluster.socket), "dbname": "thinkfamily", "user": "postgres"}
    with psycopg.connect(**said, password=cluster.password("postgres"), autocommit=True) as administrator:
        for statement in TOWN.format(families=families, areas=AREAS).split(";\n"):
            administrator.execute(statement)
        administrator.execute(f"CREATE ROLE {BYPASSING} LOGIN BYPASSRLS PASSWORD 'bench' IN ROLE tf_app")


def connect(cluster: Any, role: str) -> None:
    """Django, as that role from now on."""
    from django.db import connections

    connections["default"].close()
    password = "bench" if role == BYPASSING else cluster.password(role)
    connections.settings["default"].update(USER=role, PASSWORD=password)


def readers() -> dict[str, Any]:
    """By title: a reader of each kind of grant."""
    from thinkfamily.access import reading
    from thinkfamily.access.grants.actions import give
    from thinkfamily.access.users.factories import reader
    from thinkfamily.clock import today

    with reading.as_system("readers of a benchmark"):
        found = {
            "front door, whole council": (reader("one"), {"scope": "area"}),
            "safeguarding lead, whole council": (reader("two", role="safeguarding_lead"), {"scope": "area"}),
            "front door, one area of 50": (reader("three"), {"scope": "area", "area": "area 7"}),
            "school, own pupils": (
                reader("four", role="practitioner", kind="school", at="School 7"), {"scope": "own"},
            ),
        }  # fmt: skip
        for user, grant in found.values():
            give(user, by=None, reason="-", starts=today(), ends=today(), **grant)
    return {title: user for title, (user, _) in found.items()}


def pages(user: Any) -> dict[str, Callable[[], Any]]:
    """By title: what is asked for a page."""
    from thinkfamily.people.arrivals import policy
    from thinkfamily.people.arrivals.early.reads import early_list, feeds_by_title
    from thinkfamily.people.arrivals.family.reads import family_page
    from thinkfamily.people.arrivals.models import ProposedFamily
    from thinkfamily.people.records.models import Mention

    sight = policy.sight_of(user)
    some = policy.visible_to(sight).order_by("family_id").first()
    everything = {"area": "", "page": 1, "part": 1}
    hundred = [f"p{n}-2" for n in range(7, 5007, 50)]
    return {
        "early list": lambda: early_list(sight, feeds_by_title(), youngest="", **everything),
        "early list, youngest under 5": lambda: early_list(sight, feeds_by_title(), youngest="under_5", **everything),
        "one family": lambda: family_page(user, some),
        "count families": lambda: policy.visible_to(sight).count(),
        "count all families there are": lambda: ProposedFamily.objects.count(),
        "records of 100 persons": lambda: list(Mention.objects.filter(person_id__in=hundred)),
    }  # fmt: skip


def measure(cluster: Any, options: argparse.Namespace) -> None:
    """Prints the table."""
    from thinkfamily.access import reading

    connect(cluster, "tf_app")
    who = readers()
    print(f"{options.families:,} families, {options.families * 3:,} persons, {options.families * 6:,} records")
    print(f"{'reader':34}{'question':32}{'without':>10}{'with':>10}{'times':>8}", flush=True)
    for title, user in who.items():
        times: dict[str, list[float]] = {}
        for role in (BYPASSING, "tf_app"):
            connect(cluster, role)
            with reading.as_reader(user):
                for name, ask in pages(user).items():
                    ask()
                    times.setdefault(name, []).append(median(ask, options.runs))
                    if options.explain and role == "tf_app":
                        slow(title, name, ask)
        for name, (without, under) in times.items():
            print(f"{title:34}{name:32}{without:7.1f} ms{under:7.1f} ms{under / without:8.2f}", flush=True)
    telling(next(iter(who.values())))


def median(ask: Callable[[], Any], runs: int) -> float:
    """Milliseconds."""
    found = []
    for _ in range(runs):
        since = perf_counter()
        ask()
        found.append((perf_counter() - since) * 1000)
    return statistics.median(found)


def slow(title: str, name: str, ask: Callable[[], Any]) -> None:
    """The plans of what takes long."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as asked:
        ask()
    for query in asked.captured_queries:
        if float(query["time"]) > 0.05:
            print(f"== {title}, {name}: {query['time']} s\n{query['sql'][:3000]}")
            with connection.cursor() as cursor:
                cursor.execute("EXPLAIN (ANALYZE, COSTS OFF) " + query["sql"].replace("%", "%%"))
                print("\n".join(row[0] for row in cursor.fetchall()))


def telling(user: Any) -> None:
    """What each request pays once."""
    from django.db import transaction

    from thinkfamily.access import reading
    from thinkfamily.access.reading import scope

    def tell() -> None:
        with transaction.atomic():
            scope.enter("acting", who=user.pk)

    def nothing() -> None:
        from django.db import connection

        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SELECT 1")

    with reading.as_system("warm"):
        pass
    print(f"telling the database who reads: {median(tell, 200) - median(nothing, 200):.2f} ms a request")


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
    main()
