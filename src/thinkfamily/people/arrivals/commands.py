"""`thinkfamily arrivals load OUT` and `thinkfamily arrivals decisions FILE`."""

import argparse
import sys
from pathlib import Path

from thinkfamily.people.arrivals.loading.files import NotAPublication

WRONG_USE = 3
NOTHING_LOADED = 2


def arrivals(argv: list[str]) -> int:
    """Puts a publication into the database (load OUT), or writes people's match decisions (decisions FILE)"""
    parser = argparse.ArgumentParser(prog="thinkfamily arrivals", description="Between Identify and the pages.")
    verbs = parser.add_subparsers(dest="verb", required=True)
    loading = verbs.add_parser("load", help="put a publication into the database, in place of the one there")
    loading.add_argument("folder", metavar="OUT", type=Path, help="the folder that `thinkfamily identify` wrote")
    writing = verbs.add_parser("decisions", help="write what people decided about matches, for `identify --decisions`")
    writing.add_argument("file", metavar="FILE", type=Path, help="the CSV file to write")
    try:
        options = parser.parse_args(argv)
    except SystemExit as end:
        return WRONG_USE if end.code else 0
    return _load(options.folder) if options.verb == "load" else _decisions(options.file)


def _load(folder: Path) -> int:
    from thinkfamily.people.arrivals.loading.load import load

    try:
        counts = load(folder)
    except NotAPublication as problem:
        print(problem, file=sys.stderr)
        return NOTHING_LOADED
    said = ", ".join(f"{counts[name]:,} {name}" for name in ("mentions", "persons", "families", "needs"))
    print(f"Loaded {said}; {counts['listed']:,} families are on the early list.")
    return 0


def _decisions(file: Path) -> int:
    from thinkfamily.people.matches.actions import export

    try:
        count = export(file)
    except OSError as problem:
        print(f"{file} cannot be written: {problem.strerror}.", file=sys.stderr)
        return NOTHING_LOADED
    print(f"Wrote {count:,} decisions to {file}.")
    return 0
