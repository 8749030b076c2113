"""`thinkfamily`: finds the command that a package has declared, and runs only that.

A package declares `word = module:function` in pyproject.toml; the function takes the remaining words and returns the
exit code. Those in the group `with_database` find Django ready and connected, those in `as_disposal` as the one role
that may remove records. Nothing else is imported: Identify never meets Django here.
"""

import ast
import os
import sys
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path

PLAIN = "thinkfamily.commands"
WITH_DATABASE = "thinkfamily.commands.with_database"
AS_DISPOSAL = "thinkfamily.commands.as_disposal"
SOURCE = Path(__file__).resolve().parents[2]
WRONG_USE = 3
FAILED = 2
INTERRUPTED = 130


def main(argv: list[str] | None = None) -> int:
    """Runs the command named by the first word; returns its exit code, 3 when there is no such command."""
    words = sys.argv[1:] if argv is None else argv
    known = _declared()
    if not words or words[0] not in known:
        if words and words[0] not in ("help", "--help", "-h"):
            print(f"There is no command called {words[0]!r}.", file=sys.stderr)
        _list(known)
        return WRONG_USE
    try:
        return _run(known[words[0]], words[1:])
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return INTERRUPTED
    except Exception as error:
        if os.environ.get("TF_DEBUG"):
            raise
        print(f"thinkfamily {words[0]} failed: {_sentence(error)}", file=sys.stderr)
        print("(TF_DEBUG=1 shows where.)", file=sys.stderr)
        return FAILED


def _declared() -> dict[str, EntryPoint]:
    found = [point for group in (PLAIN, WITH_DATABASE, AS_DISPOSAL) for point in entry_points(group=group)]
    return {point.name: point for point in sorted(found, key=lambda point: point.name)}


def _run(point: EntryPoint, words: list[str]) -> int:
    if point.group != PLAIN:
        from thinkfamily.site import database, local  # only now: it brings Django

        local.set_up_django(database.DISPOSAL if point.group == AS_DISPOSAL else database.OWNER)
    return int(point.load()(words) or 0)


def _list(known: dict[str, EntryPoint]) -> None:
    print("thinkfamily COMMAND ... where COMMAND is one of", file=sys.stderr)
    for name, point in known.items():
        print(f"  {name:12}{_first_line(point)}".rstrip(), file=sys.stderr)


def _first_line(point: EntryPoint) -> str:
    """What the command's function says of itself, read without importing it."""
    file = SOURCE.joinpath(*point.module.split(".")).with_suffix(".py")
    if not file.exists():
        return "(not built yet)"
    for node in ast.parse(file.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef) and node.name == point.attr:
            return (ast.get_docstring(node) or "").partition("\n")[0]
    return "(not built yet)"


def _sentence(error: Exception) -> str:
    said = str(error).strip()
    return said if said else type(error).__name__


if __name__ == "__main__":
    sys.exit(main())
