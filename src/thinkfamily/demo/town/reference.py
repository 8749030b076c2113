"""Writes docs/reference/town.md: what the demo town holds, its errors and where its figures come from.

`python -m thinkfamily.demo.town.reference FOLDER` writes it; a test writes it again and compares.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from thinkfamily.demo.town import households, lives, population, stories
from thinkfamily.demo.town.feeds import FEEDS
from thinkfamily.demo.town.names import HERE
from thinkfamily.demo.town.pen import error_table

ERRORS = HERE / "errors.yaml"


def page() -> str:
    """The whole page."""
    return "\n".join([*_what(), *_stories(), *_errors(), *_figures(), *_shares()]) + "\n"


def _what() -> Iterator[str]:
    yield (HERE / "town.md").read_text("utf-8").rstrip()
    yield ""


def _stories() -> Iterator[str]:
    yield "## Families told in every town\n"
    yield "| story | who | why |"
    yield "| --- | --- | --- |"
    for name, tale in stories.told().items():
        people = ", ".join(person.get("first", "a baby expected") for person in tale["people"].values())
        yield f"| {name.replace('_', ' ')} | {people} | {tale['says']} |"
    yield ""


def _meanings() -> dict[str, str]:
    """What each rate means: the note behind it in errors.yaml."""
    lines = [line for line in ERRORS.read_text("utf-8").splitlines() if line.startswith("  ") and ": {" not in line]
    parts = (line.partition("#") for line in lines)
    return {rate.partition(":")[0].strip(): note.strip() for rate, _, note in parts}


def _errors() -> Iterator[str]:
    table, meanings = error_table(), _meanings()
    yield "## Errors\n"
    yield "The chance of each error, a field: the usual rate, and the agencies that differ. `--errors 2` doubles all."
    yield "A rate of 1 means that the agency does not ask.\n"
    yield "| error | usual | agencies that differ | what it is |"
    yield "| --- | --- | --- | --- |"
    for name, rate in table["usual"].items():
        others = [f"{feed} {rates[name]:g}" for feed, rates in table.items() if feed != "usual" and name in rates]
        yield f"| {name} | {rate:g} | {', '.join(others)} | {meanings.get(name, '')} |"
    yield ""


def _figures() -> Iterator[str]:
    yield "## How often things are, and the source\n"
    yield (
        "`share` of those named; `loading` says how strongly a thing goes with a family's hardship (ours: needs "
        "come together as in life). 'read' means that the figure was read in the source, 'to check' that it is from "
        "general knowledge.\n"
    )
    yield "| fact | of whom | share | loading | source | year | |"
    yield "| --- | --- | --- | --- | --- | --- | --- |"
    for line in lives.calibration():
        known = "read" if line["sure"] else "to check"
        whom = line["who"].replace("_", " ")
        cells = (
            line["kind"],
            whom,
            f"{line['share']:g}",
            f"{line['loading']:g}",
            line["source"],
            str(line["year"]),
            known,
        )
        yield f"| {' | '.join(cells)} |"
    yield ""


def _shares() -> Iterator[str]:
    yield "## Households and ethnic groups\n"
    yield "Percent; Census 2021, Greater Manchester (ONS, Open Government Licence v3.0). Sharers, kinship carers and"
    yield "hostels are ours.\n"
    total = sum(households.SHARES.values())
    yield "| household | percent |"
    yield "| --- | --- |"
    yield from (
        f"| {name.replace('_', ' ')} | {100 * share / total:.1f} |" for name, share in households.SHARES.items()
    )
    yield ""
    yield "| ethnic group | percent |"
    yield "| --- | --- |"
    yield from (f"| {code} | {share:g} |" for code, share in population.ETHNIC.items())
    yield ""
    yield f"Feeds written: {', '.join(FEEDS)}."


def main(argv: list[str]) -> int:
    """Write the page into the folder that is named."""
    (Path(argv[0]) / "town.md").write_text(page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
