"""`thinkfamily bring-in FOLDER|FILE --by USER --from SYSTEM [--dry-run]`."""

import argparse
import sys
from pathlib import Path
from typing import Any

WRONG_USE, NOTHING_DONE = 3, 2
MOST_SHOWN = 50


def bring_in(argv: list[str]) -> int:
    """Brings open cases of another system in, in a manager's name; with --dry-run only says what would be"""
    parser = argparse.ArgumentParser(prog="thinkfamily bring-in", description="Open cases of another system.")
    parser.add_argument("place", metavar="FOLDER|FILE", type=Path, help="a folder of CSV files, a workbook or a ZIP")
    parser.add_argument("--by", required=True, metavar="USER", help="the manager in whose name they are brought in")
    parser.add_argument(
        "--from", dest="outside", required=True, metavar="SYSTEM", help="what the other system is called"
    )
    parser.add_argument("--dry-run", action="store_true", help="write nothing, and say what would be")
    try:
        options = parser.parse_args(argv)
    except SystemExit as end:
        return WRONG_USE if end.code else 0
    from thinkfamily.access import reading
    from thinkfamily.access.decision import Refused
    from thinkfamily.access.users.models import User

    try:
        files = gather(options.place)
        with reading.as_door():
            user = User.objects.filter(username=options.by, is_active=True).first()
        if user is None:
            print(f"There is no account called {options.by} that is switched on.", file=sys.stderr)
            return NOTHING_DONE
        with reading.as_reader(user):
            return _run(files, user, options.outside, dry=options.dry_run)
    except OSError as problem:
        print(f"{options.place} cannot be read: {problem.strerror}.", file=sys.stderr)
    except Refused as refused:
        print(refused.decision.reason, file=sys.stderr)
    return NOTHING_DONE


def gather(place: Path) -> list[tuple[str, bytes]]:
    """The files of a folder, with those in its folders, or the one file."""
    if not place.is_dir():
        return [(place.name, place.read_bytes())]
    found = sorted(path for path in place.rglob("*") if path.is_file() and not path.name.startswith((".", "~$")))
    return [(path.relative_to(place).as_posix(), path.read_bytes()) for path in found]


def _run(files: list[tuple[str, bytes]], user: Any, outside: str, *, dry: bool) -> int:
    from thinkfamily.access.decision import insist
    from thinkfamily.people.bringing_in import actions, policy, reads

    insist(policy.may_bring_in(user))
    report = reads.report_on(files, user.agency, outside)
    for problem in report.problems[:MOST_SHOWN]:
        print(("To mend: " if problem.stops else "To know: ") + str(problem), file=sys.stderr)
    if len(report.problems) > MOST_SHOWN:
        print(f"And {len(report.problems) - MOST_SHOWN} more.", file=sys.stderr)
    for sheet, count in report.counts.items():
        print(f"{sheet}: " + ", ".join(f"{number:,} {kind}" for kind, number in sorted(count.items())))
    if report.stops:
        print(f"{len(report.stops):,} to mend first. Nothing was brought in.", file=sys.stderr)
        return NOTHING_DONE
    if dry:
        print(f"{len(reads.asked_about(user, report)):,} people may be on record already. Nothing was written.")
        return 0
    bringing = actions.try_out(files, by=user, outside=outside)
    if waiting := reads.unanswered(user, bringing):
        who = "1 person is" if len(waiting) == 1 else f"{len(waiting):,} people are"
        print(f"{user.name} must say on the page who {who}, and sign: /bringing-in/{bringing.pk}/")
        return 0
    done = actions.sign(bringing, by=user)
    print(f"Brought in: {done.made:,} rows are new, {done.changed:,} were changed.")
    return 0
