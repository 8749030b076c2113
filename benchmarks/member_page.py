"""How long a member's page of an assessment takes in a family of twelve with three years of work, as the web asks.

    python benchmarks/member_page.py [--runs 30] [--profile]

Makes a throwaway database with one family: visits every week, an assessment every half year, words, needs, what touches
whom, decisions, and what the school wrote. Prints for two readers how often the page asks the database, and the median
and the slowest of whole requests in milliseconds, once it has been open; `--profile` also where the time goes.
"""

import argparse
import cProfile
import datetime
import gc
import os
import pstats
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from family_page import connect, migrate

YEARS, PEOPLE = 3, 12
SAID = "Gets up by himself on school days, and walks the little ones to school when it is dry."


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=30)
    parser.add_argument("--profile", action="store_true")
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
            from thinkfamily.access import reading

            with reading.as_system("a family of a benchmark"):
                readers, address = filled()
            settled(cluster)
            measure(readers, address, options.runs, profiled=options.profile)
        finally:
            cluster.remove()


def filled() -> tuple[dict[str, Any], str]:
    """The family and what is written down of it; its readers, and the page of its eldest child."""
    from thinkfamily.access.grants.actions import give
    from thinkfamily.access.users.factories import reader
    from thinkfamily.casework.cases.factories import case
    from thinkfamily.casework.packs import reads as packs
    from thinkfamily.casework.packs.actions import load
    from thinkfamily.clock import today
    from thinkfamily.people.families.factories import family
    from thinkfamily.people.persons.factories import person
    from thinkfamily.people.sharing.factories import decision

    load(by=None)
    hub, school = reader("priya", role="front_door"), reader("anil", role="practitioner", kind="school", at="School")
    people = [
        person(f"Name{number} Harper", "1988-03-02" if number < 2 else f"{2006 + number}-06-09", by=hub)
        for number in range(PEOPLE)
    ]
    roles = [(one, "parent" if number < 2 else "child") for number, one in enumerate(people)]
    made = family("Harper family", *roles, by=hub)
    for user in (hub, school):
        give(
            user, by=None, scope="record", family_id=str(made.pk), reason="-", starts=today(),
            ends=today() + datetime.timedelta(30),
        )  # fmt: skip
    for one in people:
        decision(one, school.agency, by=hub, information="work_with_family")
    ours = case(made, by=hub, opened_on=today() - datetime.timedelta(365 * YEARS))
    assessments(ours, people, packs.current("assessment"), hub=hub, school=school)
    contacts(made, people, by=hub)
    voices(people, by=hub)
    touching(people, hub=hub, school=school)
    for one in people:
        decision(one, hub.agency, by=school, information="education")
    return {"hub, that keeps the record": hub, "school, by decisions": school}, (
        f"/records/{made.pk}/assessment/{people[2].pk}/"
    )


def moments(number: int) -> list[datetime.datetime]:
    """So many in the three years, evenly, the oldest first."""
    from thinkfamily.clock import now

    return [now() - datetime.timedelta(days=365 * YEARS * (number - at) / number) for at in range(number)]


def assessments(ours: Any, people: list[Any], pack: Any, *, hub: Any, school: Any) -> None:
    """One every half year, of which the last is the draft: ten entries of each person."""
    from thinkfamily.casework.assessment.factories import assessment, entry

    headings = ["my_day", "my_health", "my_feelings", "my_learning", "my_people"]
    every = moments(2 * YEARS)
    for at, when in enumerate(every):
        done = {"signed_by": hub, "signed_at": every[at + 1]} if at + 1 < len(every) else {}
        told = {"begun_on": when.date(), "begun_at": when, "pack": pack}
        one = assessment(ours, by=hub, **told | done)
        for number in range(10 * len(people)):
            by = school if number // len(people) % 3 == 0 else hub
            more = {"information": "education"} if by == school else {}
            entry(
                one, people[number % len(people)], SAID, by=by, heading=headings[number % 5], recorded_at=when,
                weight=("strength", "need")[number % 2], kind=("fact", "words")[number % 4 == 0], **more,
            )  # fmt: skip


def contacts(made: Any, people: list[Any], *, by: Any) -> None:
    """A visit every week: who was seen, and what two of them said."""
    from thinkfamily.casework.contacts.factories import contact, line, seen

    for at, when in enumerate(moments(52 * YEARS)):
        visit = contact(made, by=by, on=when.date())
        for number in range(2):
            one = people[(at + number) % len(people)]
            seen(visit, one, "seen", by=by)
            line(visit, one, SAID, by=by, recorded_at=when)


def voices(people: list[Any], *, by: Any) -> None:
    """Words of everybody every quarter, half of them answered; and how they take part."""
    from thinkfamily.casework.voice.factories import reply, takes_part, words

    for one in people:
        takes_part(one, "walk", by=by)
        for at, when in enumerate(moments(4 * YEARS)):
            said = words(one, SAID, by=by, said_on=when.date(), recorded_at=when)
            if at % 2:
                reply(said, by=by, at=when)


def touching(people: list[Any], *, hub: Any, school: Any) -> None:
    """Needs of everybody, how the parents' touch the children, what is observed, and who was asked about caring."""
    from thinkfamily.casework.influence.factories import influence
    from thinkfamily.casework.needs.factories import need
    from thinkfamily.casework.young_carers.factories import asked
    from thinkfamily.people.front_page.factories import observation

    parents, children = people[:2], people[2:]
    drinks = [need(one, SAID, by=hub) for one in parents]
    for one in people:
        for number in range(3):
            need(one, f"{SAID} {number}", by=school if number else hub)
            observation(one, "well", SAID, by=hub)
    for one in children:
        asked(one, SAID, by=hub)
        for who, because in zip(parents, drinks, strict=True):
            influence(who, "Drinks in the evening", one, SAID, by=hub, need=because)


def settled(cluster: Any) -> None:
    """As the database is once it has looked at its tables, which it does by itself within a minute."""
    import psycopg

    said: dict[str, Any] = {"host": str(cluster.socket), "dbname": "thinkfamily", "user": "postgres"}
    with psycopg.connect(**said, password=cluster.password("postgres"), autocommit=True) as administrator:
        administrator.execute("VACUUM ANALYZE")


def worked(process: int) -> float:
    """The processor seconds of a server's process, as Linux counts them."""
    told = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")


def measure(readers: dict[str, Any], address: str, runs: int, *, profiled: bool) -> None:
    """Prints the table."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from thinkfamily.access import reading

    connection.close()  # as a web process has it: what filling left in the session and the memory is not of the page
    gc.collect()
    gc.freeze()
    print(f"a family of {PEOPLE}, {YEARS} years; load {os.getloadavg()[0]:.1f}", flush=True)
    print(f"{'reader':32}{'questions':>10}{'median':>11}{'slowest':>11}   processor: web, database", flush=True)
    for title, user in readers.items():
        browser = Client()
        with reading.as_system("a reader of a benchmark signs in"):
            browser.force_login(user)
        for _ in range(3):
            assert browser.get(address).status_code == 200, address
        with CaptureQueriesContext(connection) as asked:
            browser.get(address)
            many = len(asked)
        times, server = [], connection.connection.info.backend_pid
        web, database = time.process_time(), worked(server)
        for _ in range(runs):
            since = time.perf_counter()
            browser.get(address)
            times.append((time.perf_counter() - since) * 1000)
        each = [(time.process_time() - web) * 1000 / runs, (worked(server) - database) * 1000 / runs]
        said = f"{statistics.median(times):8.0f} ms{max(times):8.0f} ms   {each[0]:.0f} ms, {each[1]:.0f} ms"
        print(f"{title:32}{many:10}{said}", flush=True)
        if profiled:
            look = cProfile.Profile()
            for _ in range(10):
                look.runcall(browser.get, address)
            pstats.Stats(look).sort_stats("cumulative").print_stats(60)


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
    main()
