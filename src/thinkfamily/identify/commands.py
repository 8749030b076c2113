"""`thinkfamily identify`, `thinkfamily feeds` and `thinkfamily score`."""

import argparse
import os
import re
import sys
from datetime import date
from pathlib import Path

PUBLISHED, NOTHING, WRONG_USE = 0, 2, 3
WORDS = {
    0: "Published to {out}.",
    1: "Published to {out}. Some rows could not be used: each supplier's report in {out}/reports says which and why.",
}
TOO_LITTLE = "{limit} of memory is too little for these extracts: allow more with --memory-limit."


class _Words(argparse.ArgumentParser):
    def error(self, message: str) -> None:  # type: ignore[override]  # the usual one never returns; this one raises
        self.print_usage(sys.stderr)
        print(f"{message[:1].upper()}{message[1:]}.", file=sys.stderr)
        raise SystemExit(WRONG_USE)


def identify(argv: list[str]) -> int:
    """From agencies' extracts to people, families and needs: 0 published, 1 with quarantine, 2 nothing, 3 wrong use"""
    parser = _Words("thinkfamily identify", description="From the agencies' extracts to people, families and needs.")
    parser.add_argument("extracts", metavar="EXTRACTS", type=_folder, help="one folder a feed, with its files")
    parser.add_argument("--out", metavar="OUT", type=Path, required=True, help="folder to publish to")
    parser.add_argument("--feeds", metavar="FEEDS", type=_folder, help="further feed descriptions; same name replaces")
    parser.add_argument("--previous", metavar="OUT0", type=_publication, help="last time's publication: ids are kept")
    parser.add_argument("--decisions", metavar="FILE", type=_file, help="what people decided of uncertain pairs")
    parser.add_argument("--as-of", metavar="DATE", type=_day, help="YYYY-MM-DD; else the newest day that a feed covers")
    parser.add_argument("--engine", choices=["duckdb"], default="duckdb", help="what runs the SQL")
    parser.add_argument("--memory-limit", metavar="SIZE", type=_memory, default="4GB", help="for example 4GB or 800MB")
    try:
        given = parser.parse_args(argv)
    except SystemExit as stop:
        return int(stop.code or 0)
    return _run(given)


def _run(given: argparse.Namespace) -> int:
    import duckdb

    from thinkfamily.identify.publish.place import Refused
    from thinkfamily.identify.run import Asked, run

    asked = Asked(
        given.extracts, given.out, given.feeds, given.previous, given.decisions, given.as_of, given.memory_limit
    )
    try:
        code = run(asked)
    except Refused as refused:
        print(refused, file=sys.stderr)
        return WRONG_USE
    except (MemoryError, duckdb.OutOfMemoryException):
        print(f"Nothing was published. {TOO_LITTLE.format(limit=given.memory_limit)}", file=sys.stderr)
        return NOTHING
    except Exception as error:
        if os.environ.get("TF_DEBUG"):
            raise
        print(f"Nothing was published. {_sentence(error)}", file=sys.stderr)
        return NOTHING
    print(WORDS[code].format(out=given.out), file=sys.stderr)
    return code


def _sentence(error: Exception) -> str:
    """The first line of what went wrong: a stage's own errors are sentences; others at least say what they are."""
    first = (str(error).strip().splitlines() or [type(error).__name__])[0]
    return first if first.endswith(".") else f"{first}."


def _folder(text: str) -> Path:
    path = Path(text)
    if not path.is_dir():
        raise argparse.ArgumentTypeError(f"there is no folder {text}")
    return path


def _file(text: str) -> Path:
    path = Path(text)
    if not path.is_file():
        raise argparse.ArgumentTypeError(f"there is no file {text}")
    return path


def _publication(text: str) -> Path:
    path = _folder(text)
    if not (path / "manifest.json").exists():
        raise argparse.ArgumentTypeError(f"{text} holds no publication (it has no manifest.json)")
    return path


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is not a date such as 2026-11-06") from None


def _memory(text: str) -> str:
    if not re.fullmatch(r"[0-9]+(\.[0-9]+)? ?(MB|GB|MiB|GiB)", text, re.IGNORECASE):
        raise argparse.ArgumentTypeError(f"{text} is not an amount of memory such as 4GB")
    return text


def feeds(argv: list[str]) -> int:
    """Feeds: list those that are shipped, and check a folder's layout: 0 sound, 2 something is wrong, 3 wrong use"""
    from thinkfamily.identify.extracts import commands

    return commands.feeds(argv)


def score(argv: list[str]) -> int:
    """Compares a publication with a known truth: precision, recall and F1 for people, families and households"""
    from thinkfamily.identify import score

    return score.main(argv)
