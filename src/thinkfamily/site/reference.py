"""`thinkfamily reference`: writes docs/reference from the code, so that the two cannot differ.

Each page is a function that returns Markdown and lives beside what it describes. A test compares. The access matrix
asks the policies about sample families in a database, as the tests have them: so a test writes it.
"""

import importlib
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
FOLDER = ROOT / "docs" / "reference"
MATRIX = "tests/test_access_matrix.py"  # writes docs/assurance/access-matrix.md when TF_WRITE_MATRIX is set
TREES = (
    "remarriage_on_both_sides", "cousins_who_marry", "a_child_shared_by_two_homes", "kinship_care", "three_fathers",
    "twins", "unknown_parents", "adopted_within_the_family", "forty_people",
)  # fmt: skip

PAGES = {
    "publication.md": "thinkfamily.vocabulary.reference:publication_page",
    "facts.md": "thinkfamily.vocabulary.reference:facts_page",
    "feeds.md": "thinkfamily.identify.extracts.reference:page",
    "needs.md": "thinkfamily.identify.needs.reference:page",
    "bringing-in.md": "thinkfamily.people.bringing_in.reference:page",
    "packs.md": "thinkfamily.casework.packs.reference:page",
    "genogram.md": "thinkfamily.people.genogram.reference:page",
    **{f"genogram/{name}.svg": f"thinkfamily.people.genogram.reference:{name}" for name in TREES},
    "objective-helper.md": "thinkfamily.casework.plan.smart.reference:page",
    "coverage.md": "thinkfamily.site.coverage:page",
    "../assurance/asvs.md": "thinkfamily.site.assurance:asvs_page",
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
        place = (FOLDER / name).resolve().relative_to(ROOT)
        print(f"{'Out of date' if argv else 'Written'}: {place}", file=sys.stderr)
    return int(bool(stale)) if argv else write_matrix()


def write_matrix() -> int:
    """Lets the test of the access matrix write it; returns its exit code."""
    print("Asking the policies for docs/assurance/access-matrix.md: half a minute ...", file=sys.stderr)
    command = [sys.executable, "-m", "pytest", "--quiet", "--no-header", MATRIX]
    surroundings = {**os.environ, "TF_WRITE_MATRIX": "1"}
    return subprocess.run(command, cwd=ROOT, env=surroundings, stdout=subprocess.DEVNULL, check=False).returncode


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
