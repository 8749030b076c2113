"""`thinkfamily dispose --show` and `thinkfamily dispose --run`, as the database role tf_disposal."""

import argparse
import sys

from thinkfamily.people.retention.removal import NotTheRole

WRONG_USE = 3
NOTHING_DONE = 2


def dispose(argv: list[str]) -> int:
    """Shows the lists that two people have confirmed (--show), or removes what is on them (--run)"""
    parser = argparse.ArgumentParser(prog="thinkfamily dispose", description="Removes what is due and confirmed.")
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("--show", action="store_true", help="show what would go; nothing is removed")
    which.add_argument("--run", action="store_true", help="remove it, and leave a certificate")
    try:
        options = parser.parse_args(argv)
    except SystemExit as end:
        return WRONG_USE if end.code else 0
    from thinkfamily.people.retention import removal

    try:
        removal.check_role()
    except NotTheRole as problem:
        print(problem, file=sys.stderr)
        return NOTHING_DONE
    return _show() if options.show else _run()


def _show() -> int:
    from thinkfamily.people.retention import removal

    runs = removal.confirmed()
    for run in runs:
        print(f"List {run.pk} of {run.day}, confirmed {run.confirmed_at:%Y-%m-%d %H:%M}:")
        for line in run.lines.order_by("id"):
            what = ", ".join(f"{table}: {count}" for table, count in line.counts.items())
            print(f"  {line.kind}: {line.why} {what}")
    if not runs:
        print("No list is confirmed, so nothing would go.")
    return 0


def _run() -> int:
    from thinkfamily.people.retention import removal

    if left := removal.finish():
        print(f"Cleaned {left:,} files after an earlier run that was interrupted.")
    runs = removal.confirmed()
    for run in runs:
        try:
            certificate = removal.carry_out(run)
        except removal.Closed as closed:
            print(closed)
            continue
        print(f"List {run.pk}: {sum(certificate.counts.values()):,} rows removed; certificate {certificate.digest}")
    if not runs:
        print("No list is confirmed, so nothing was removed.")
    return 0
