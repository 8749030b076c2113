"""How long a manager's and a practitioner's desk take, under row security, as the web asks.

    python benchmarks/desk.py [--practitioners 40] [--families 800] [--runs 15]

Makes a throwaway database with families of four, each with an open case, a lead, a plan, a meeting, visits, what goes
well and tasks. Prints for each desk the median and the slowest of whole requests in milliseconds, and how many
questions it asks.
"""

import argparse
import datetime
import os
import statistics
import sys
import tempfile
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

OF_FAMILY = 4
TASKS = 12  # of each practitioner
DAY = datetime.timedelta(days=1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--practitioners", type=int, default=40)
    parser.add_argument("--families", type=int, default=800)
    parser.add_argument("--runs", type=int, default=15)
    options = parser.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "thinkfamily.site.settings.test")
    from benchmarks.family_page import connect, migrate
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
            since = perf_counter()
            who = fill(options.practitioners, options.families)
            with database.superuser(cluster, database.NAME) as administrator:
                administrator.execute("VACUUM ANALYZE")
            print(f"{options.practitioners} practitioners, {options.families} open families, filled in"
                  f" {perf_counter() - since:.0f} s; load {os.getloadavg()[0]:.1f}", flush=True)  # fmt: skip
            measure(who, options.runs)
        finally:
            cluster.remove()


def fill(practitioners: int, families: int) -> dict[str, tuple[Any, str]]:
    """By title: who opens which page."""
    from thinkfamily.access import reading
    from thinkfamily.access.colleagues.factories import managed, team
    from thinkfamily.access.users.factories import reader
    from thinkfamily.people.persons.factories import person

    with reading.as_system("people of a benchmark"):
        manager = reader("manager", role="manager", name="Max Oduya")
        moira = reader("moira", role="safeguarding_lead", name="Moira Flint")
        staff = [reader(f"one{n}", role="practitioner", name=f"Practitioner {n}") for n in range(practitioners)]
        head = reader("head", role="manager", kind="school", at="Fernhill Academy", name="Hana Ray")
        teacher = reader("teacher", role="practitioner", kind="school", at="Fernhill Academy", name="Tia Roy")
        for one in staff:
            managed(one, manager)
        for n in range(0, practitioners, 10):
            team(f"Team {n // 10 + 1}", manager, *staff[n : n + 10])
        person("First Person", "1990-01-01", by=manager)
        _grants(manager, moira)
        for n in range(families):
            _family(n, staff[n % len(staff)], manager, teacher if n % 20 == 0 else None)
        _tasks([*staff, manager])
    return {
        "manager, 40 practitioners": (manager, "/my-work/"),
        "manager, second page": (manager, "/my-work/?people=2"),
        "manager, one practitioner": (manager, f"/my-work/of/{staff[0].pk}/"),
        "safeguarding lead": (moira, "/my-work/"),
        "practitioner, leads 20": (staff[0], "/my-work/"),
        "head of a school": (head, "/my-work/"),
        "teacher in 40 teams": (teacher, "/my-work/"),
    }


def _grants(*whole: Any) -> None:
    from thinkfamily.access.grants.actions import give
    from thinkfamily.clock import today

    for user in whole:
        give(user, by=None, scope="area", area="", reason="-", starts=today(), ends=today() + 90 * DAY)


def _family(number: int, leads: Any, manager: Any, teacher: Any) -> None:
    """One family with all that its line on a desk says."""
    from thinkfamily.access.grants.actions import give
    from thinkfamily.casework.cases.factories import case, lead
    from thinkfamily.casework.contacts.factories import contact, seen
    from thinkfamily.casework.meetings.factories import meeting
    from thinkfamily.casework.plan.factories import objective, plan, progress
    from thinkfamily.casework.team.factories import team_member
    from thinkfamily.clock import today
    from thinkfamily.people.families.factories import family
    from thinkfamily.people.front_page.factories import observation
    from thinkfamily.people.persons.factories import person

    born = ("1985-02-03", "1987-04-05", "2014-06-07", "2017-08-09")
    members = [person(f"First{n} Name{number}", day, by=manager) for n, day in enumerate(born)]
    made = family(
        f"Name{number} family", *zip(members, ("parent", "parent", "child", "child"), strict=True), by=manager
    )
    work = case(made, by=manager, intensity=("light", "standard", "intensive")[number % 3])
    lead(work, leads, by=manager)
    visit = contact(made, by=leads, on=today() - (number % 30) * DAY)
    for child in members[2:]:
        seen(visit, child, ("alone", "seen")[number % 2], by=leads)
    agreed = plan(work, by=leads, state="live")
    progress(objective(agreed, members[2], by=leads, state="agreed"), by=leads)
    observation(members[2], "well", "Was at school all week", by=leads)
    if number % 4:
        meeting(work, by=leads, on=today() + (number % 40) * DAY)
    if teacher is not None:
        give(
            teacher, by=manager, scope="record", ground="invited", family_id=str(made.pk), reason="-", starts=today(),
            ends=today() + 90 * DAY,
        )  # fmt: skip
        team_member(work, members[2], "Teacher", by=manager, user=teacher)


def _tasks(owners: list[Any]) -> None:
    from thinkfamily.clock import now, today
    from thinkfamily.office.tasks.models import Task

    Task.objects.bulk_create(
        Task(what=f"Do thing {n}", owner=one, due=today() + (n - 4) * DAY, made_at=now())
        for one in owners
        for n in range(TASKS)
    )


def processors() -> float:
    """Seconds of processors that this process and its database connection have used."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        pid = cursor.fetchone()[0]
    words = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return process_time() + (int(words[11]) + int(words[12])) / os.sysconf("SC_CLK_TCK")


def measure(who: dict[str, tuple[Any, str]], runs: int) -> None:
    """Prints the table."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from thinkfamily.access import reading

    print(f"{'desk':32}{'median':>11}{'slowest':>11}{'processor':>12}{'questions':>11}", flush=True)
    for title, (user, address) in who.items():
        browser = Client()
        with reading.as_system("a reader of a benchmark signs in"):
            browser.force_login(user)
        assert browser.get(address).status_code == 200, address
        times, busy = [], processors()
        for _ in range(runs):
            since = perf_counter()
            browser.get(address)
            times.append((perf_counter() - since) * 1000)
        busy = (processors() - busy) / runs * 1000
        with CaptureQueriesContext(connection) as asked:
            browser.get(address)
        print(
            f"{title:32}{statistics.median(times):8.0f} ms{max(times):8.0f} ms{busy:9.0f} ms{len(asked):11}", flush=True
        )
        if os.environ.get("TF_SLOWEST"):
            for one in sorted(asked.captured_queries, key=lambda one: float(one["time"]))[-6:]:
                print("   ", one["time"], one["sql"][:1500], flush=True)


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
    main()
