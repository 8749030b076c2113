"""`thinkfamily reference`: writes docs/reference from the code, so that the two cannot differ.

Each page is a function that returns Markdown and lives beside what it describes. A test compares.
"""

import importlib
import sys
from importlib.util import find_spec
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[3] / "docs" / "reference"

PAGES = {
    "publication.md": "thinkfamily.vocabulary.reference:publication_page",
    "facts.md": "thinkfamily.vocabulary.reference:facts_page",
    "feeds.md": "thinkfamily.identify.extracts.reference:page",
    "needs.md": "thinkfamily.identify.needs.reference:page",
    "coverage.md": "thinkfamily.site.coverage:page",
}
NOTE = "<!-- Written by `./run reference`. Change the code that it describes, not this page. -->\n"


def reference(argv: list[str]) -> int:
    """Writes the pages of docs/reference from the code; with --check only says which are out of date"""
    if argv not in ([], ["--check"]):
        print("Usage: thinkfamily reference [--check]", file=sys.stderr)
        return 3
    stale = out_of_date()
    for name, text in stale.items():
        if not argv:
            FOLDER.mkdir(parents=True, exist_ok=True)
            (FOLDER / name).write_text(text, encoding="utf-8")
        print(f"{'Out of date' if argv else 'Written'}: docs/reference/{name}", file=sys.stderr)
    return 1 if argv and stale else 0


def out_of_date() -> dict[str, str]:
    """The pages whose file differs from the code, each with the text that it should have."""
    found = {}
    for name, place in PAGES.items():
        module, _, function = place.partition(":")
        if not find_spec(module.rpartition(".")[0]) or not find_spec(module):
            continue
        text = NOTE + getattr(importlib.import_module(module), function)()
        file = FOLDER / name
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            found[name] = text
    return found
