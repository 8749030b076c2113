"""How long it takes to find somebody among a million, under row-level security.

    python benchmarks/find.py [--persons 1000000] [--runs 20] [--keep FOLDER]

Prints a line for each kind of search: median and (slowest) milliseconds of the whole search, and what the processors
worked for it, for three readers: of the whole council, of one area of 50, of one family. Beside it two plain searches
of names that know no rule: similar names by an index of trigrams, and ILIKE. `--keep`: the database stays there and is
used again.
"""

import argparse
import os
import random
import statistics
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

import find_town


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--persons", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--keep", type=Path)
    options = parser.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "thinkfamily.site.settings.test")
    from thinkfamily.site.postgres import Cluster

    with tempfile.TemporaryDirectory(prefix="tf-bench-") as folder:
        Path(folder).chmod(0o711)
        cluster = Cluster((options.keep or Path(folder)) / "postgres", throwaway=True).start()
        try:
            prepare(cluster, options.persons)
            measure(cluster, options)
        finally:
            cluster.stop() if options.keep else cluster.remove()


def prepare(cluster: Any, persons: int) -> None:
    """The tables, the readers and the people, unless they are there; leaves Django connected as the web's role."""
    import django
    from django.conf import settings
    from django.core.management import call_command
    from django.db import connections

    from thinkfamily.site import database

    database.prepare(cluster)
    os.environ["DATABASE_URL"] = database.url(cluster, database.OWNER)
    django.setup()
    settings.DATABASES["default"]["NAME"] = connections.settings["default"]["NAME"] = "thinkfamily"
    call_command("migrate", verbosity=0, interactive=False)
    connections["default"].close()
    connections.settings["default"].update(USER=database.WEB, PASSWORD=cluster.password(database.WEB))
    with database.superuser(cluster, "thinkfamily") as administrator:
        if not administrator.execute("SELECT EXISTS (SELECT FROM people_person)").fetchone()[0]:
            find_town.people(administrator, readers()["whole council"], persons)


def readers() -> dict[str, Any]:
    """By title, a reader of each kind of grant; made once."""
    from thinkfamily.access import reading
    from thinkfamily.access.grants.actions import give
    from thinkfamily.access.users.factories import reader
    from thinkfamily.access.users.models import User
    from thinkfamily.clock import today

    one_family = "md5('f4243')"
    with reading.as_system("readers of a benchmark"):
        if not User.objects.filter(username="bench_one").exists():
            from django.db import connection

            with connection.cursor() as cursor:
                cursor.execute(f"SELECT {one_family}::uuid::text")
                family = cursor.fetchone()[0]
            for name, grant in (
                ("bench_one", {"scope": "area"}),
                ("bench_two", {"scope": "area", "area": "area 7"}),
                ("bench_three", {"scope": "record", "ground": "work", "family_id": family}),
            ):
                give(
                    reader(name), by=None, reason="-", starts=today(), ends=today().replace(year=today().year + 1),
                    **grant,
                )  # fmt: skip
        found = {user.username: user for user in User.objects.filter(username__startswith="bench_")}
    return {"whole council": found["bench_one"], "one area": found["bench_two"], "one family": found["bench_three"]}


def searches(person: dict[str, Any], chosen: random.Random) -> dict[str, str]:
    """What is typed for one person, by kind of search."""
    first, last, born = person["first"], person["last"], person["born"]
    place = chosen.randrange(1, max(2, len(last) - 1))
    swapped = last[:place] + last[place + 1 : place + 2] + last[place] + last[place + 2 :]
    wrong = last[:place] + chosen.choice("aeioulnrst") + last[place + 1 :]
    return {
        "first and last name": f"{first} {last}",
        "last name first": f"{last} {first}",
        "a wrong letter": f"{first} {wrong}",
        "letters that changed places": f"{first} {swapped}",
        "last name alone": last,
        "initial and last name": f"{first[0]} {last}",
        "name and year": f"{first} {last} {born.year}",
        "name and date of birth": f"{first} {last} {born:%d/%m/%Y}",
        "another last name, date of birth": f"{first} Zzyzx {born:%d/%m/%Y}",
        "first name and postcode": f"{first} {person['postcode']}",
        "postcode alone": person["postcode"],
        "date of birth alone": f"{born:%d/%m/%Y}",
        "NHS number": person["nhs"],
        "phone": person["phone"],
        "an earlier last name": f"{first} {person['earlier']}",
        "the commonest name": "{commonest}",
        "nobody": "Qwxyz Vbnmjk",
    }


def some_people(administrator: Any, how_many: int) -> list[dict[str, Any]]:
    """People with everything by which one can search, spread over the town."""
    rows = administrator.execute(
        "SELECT p.first_name, p.last_name, p.date_of_birth, a.postcode, i.value, c.value, n.last_name"
        " FROM generate_series(1, %s) s JOIN people_person p ON p.id = md5('p' || (1 + 8 * s * 977))::uuid"
        " JOIN people_personaddress a ON a.person_id = p.id JOIN people_identifier i ON i.person_id = p.id"
        " JOIN people_contactway c ON c.person_id = p.id JOIN people_personname n ON n.person_id = p.id",
        [how_many],
    ).fetchall()
    titles = ("first", "last", "born", "postcode", "nhs", "phone", "earlier")
    return [dict(zip(titles, row, strict=True)) for row in rows]


def measure(cluster: Any, options: argparse.Namespace) -> None:
    """One line a kind of search."""
    from thinkfamily.access import reading
    from thinkfamily.site import database

    chosen = random.Random(3)
    with database.superuser(cluster, "thinkfamily") as administrator:
        asked = [searches(person, chosen) for person in some_people(administrator, options.runs)]
        common = administrator.execute(
            "SELECT f.name || ' ' || l.name FROM bench_first f, bench_last l WHERE f.id = 1 AND l.id = 1"
        ).fetchone()[0]
        kinds = list(asked[0])
        texts = {kind: [each[kind].format(commonest=common) for each in asked] for kind in kinds}
        found: dict[str, dict[str, list[float]]] = {kind: {} for kind in kinds}
        work: dict[str, dict[str, float]] = {kind: {} for kind in kinds}
        hits: dict[str, int] = {}
        for title, user in readers().items():
            with reading.as_reader(user):
                for kind in kinds:
                    used = worked()
                    runs = [timed(partial(search, user, text)) for text in texts[kind]]
                    work[kind][title] = (worked() - used) / len(runs)
                    found[kind][title] = [milliseconds for milliseconds, _ in runs]
                    if title == "whole council":
                        hits[kind] = sum(bool(answer.people) for _, answer in runs)
        for kind in kinds[:9]:
            found[kind]["trigrams, no rule"] = [
                timed(partial(plain, administrator, "similar", text))[0] for text in texts[kind]
            ]
            found[kind]["ILIKE, no rule"] = [
                timed(partial(plain, administrator, "ilike", text))[0] for text in texts[kind][:2]
            ]
        show(found, work, hits, options.runs)
        tells_nothing(administrator, 10 * options.runs)


def tells_nothing(administrator: Any, pairs: int) -> None:
    """Whether the time of a search tells that somebody hidden has the number: pairs of searches that find nobody.

    One asks for the number of somebody in a restricted family, the other for nobody's. Before the page waits for its
    even time. How often the first took longer would be half where nothing can be told.
    """
    from thinkfamily.access import reading

    numbers = [
        row[0]
        for row in administrator.execute(
            "SELECT i.value FROM people_family f JOIN people_membership m ON m.family_id = f.id"
            " JOIN people_identifier i ON i.person_id = m.person_id WHERE f.restricted ORDER BY i.value LIMIT %s",
            [pairs],
        ).fetchall()
    ]
    for title, user in readers().items():
        times: list[tuple[float, float]] = []
        with reading.as_reader(user):
            for place, number in enumerate(numbers):
                both = [number, f"9{number[1:]}"]  # nobody's begins with a nine
                order = both if place % 2 else both[::-1]
                asked = {text: timed(partial(search, user, text)) for text in order}
                assert not any(answer.people for _, answer in asked.values())
                times.append((asked[both[0]][0], asked[both[1]][0]))
        there, absent = (statistics.median(each) for each in zip(*times, strict=True))
        longer = sum(one > other for one, other in times) / len(times)
        print(f"{title}: somebody hidden {there:.1f} ms, nobody {absent:.1f} ms; the first took longer in {longer:.0%}")


def search(user: Any, text: str) -> Any:
    """As the page searches."""
    from thinkfamily.clock import today
    from thinkfamily.people.find import reads
    from thinkfamily.people.find.typed import taken_apart

    return reads.find(user, taken_apart(text, today=today()))


def plain(administrator: Any, how: str, text: str) -> Any:
    """The same names without any rule: what a search costs by itself."""
    if how == "similar":
        return administrator.execute(
            "SELECT id FROM people_person WHERE lower(first_name || ' ' || last_name) %% lower(%s)"
            " ORDER BY similarity(lower(first_name || ' ' || last_name), lower(%s)) DESC LIMIT 25",
            [text, text],
        ).fetchall()
    return administrator.execute(
        "SELECT id FROM people_person WHERE first_name || ' ' || last_name || '' ILIKE %s LIMIT 25", [f"%{text}%"]
    ).fetchall()


def timed(ask: Callable[[], Any]) -> tuple[float, Any]:
    began = perf_counter()
    answer = ask()
    return (perf_counter() - began) * 1000, answer


def worked() -> float:
    """Milliseconds that the processors have worked for this process and its connection: load does not count."""
    from django.db import connection

    pid = connection.connection.info.backend_pid
    ticks = sum(int(part) for part in Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[11:13])
    return process_time() * 1000 + ticks * 1000 / os.sysconf("SC_CLK_TCK")


def show(
    found: dict[str, dict[str, list[float]]], work: dict[str, dict[str, float]], hits: dict[str, int], runs: int
) -> None:
    """The table: median, slowest, and what the processors worked."""
    titles = list(next(iter(found.values())))
    print("| Search | Found | " + " | ".join(titles) + " |")
    print("|---|---|" + "---|" * len(titles))
    for kind, by_title in found.items():
        cells = [
            f"{statistics.median(times):.0f} ({max(times):.0f})" if (times := by_title.get(title)) else ""
            for title in titles
        ]
        cells = [
            f"{cell}, {work[kind][title]:.0f}" if title in work[kind] else cell
            for title, cell in zip(titles, cells, strict=True)
        ]
        print(f"| {kind} | {hits[kind]} of {runs} | " + " | ".join(cells) + " |")


if __name__ == "__main__":
    main()
