"""`thinkfamily check privacy`."""

import argparse
import shutil
import sys

WRONG_USE = 3
GAPS = 1


def check(argv: list[str]) -> int:
    """Who sees which rows in the live database, and whether that is what the models declare (privacy)"""
    parser = argparse.ArgumentParser(prog="thinkfamily check", description="Looks at the live database.")
    parser.add_argument("what", choices=["privacy"], help="who sees which rows, and every gap")
    try:
        parser.parse_args(argv)
    except SystemExit as end:
        return WRONG_USE if end.code else 0
    return _privacy()


def _privacy() -> int:
    from django.db import connection, transaction

    from thinkfamily.access import reading
    from thinkfamily.site import privacy

    found: list[str] = []
    with transaction.atomic(), connection.cursor() as cursor:
        lines = privacy.lines(cursor)
        found += privacy.gaps(cursor)
        transaction.set_rollback(True)
    try:
        with reading.as_system("does the database know our key"):
            pass
    except reading.NotKnown as problem:
        found.append(str(problem))
    width = max(shutil.get_terminal_size((140, 24)).columns, 100)
    longest = max(len(line.table) for line in lines)
    print(f"{'Table':{longest}}  Forced  The web may                     Who sees its rows")
    for line in lines:
        may = ", ".join(line.may).lower() or "nothing"
        print(f"{line.table:{longest}}  {'yes' if line.forced else 'no':6}  {may:30}  {line.rule}"[:width])
    for gap in found:
        print(gap, file=sys.stderr)
    print(f"{len(lines)} tables, {len(found)} gaps.")
    return GAPS if found else 0
