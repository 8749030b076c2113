"""docs/reference/objective-helper.md: how often the helper sees what a practitioner sees, and where it does not."""

import datetime
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from thinkfamily.casework.plan.smart.rules import Typed, helps
from thinkfamily.design.fields.days import read

SIXTY = Path(__file__).parent / "sixty.yaml"
# The first measurement, on rules that had never been held against them, found all gaps of 26 of the 60 right. After it
# the rules were mended generally, by the definitions at the head of the file; what is measured now is of those, and no
# longer blind. The file itself was not changed.
FIRST = 26
BEFORE = datetime.date(2026, 9, 1)  # all the days of the file are to come
NAMES = {"time": "time_bound"}
WORDS = {"time_bound": "time-bound"}


@dataclass(frozen=True)
class Missed:
    """One objective of which not every gap was right: which of the five, and what a practitioner sees there."""

    number: int
    goal: str
    change: str
    gaps: tuple[str, ...]
    seen: tuple[str, ...]

    @property
    def wrong(self) -> list[str]:
        return sorted({*self.gaps} ^ {*self.seen})


def rows() -> list[dict[str, Any]]:
    """The sixty, as they were written."""
    found: list[dict[str, Any]] = yaml.safe_load(SIXTY.read_text(encoding="utf-8"))
    return found


def missed() -> list[Missed]:
    """In the order of the file."""
    found = []
    for number, row in enumerate(rows(), 1):
        by = row["by"] if isinstance(row["by"], datetime.date) or not row["by"] else read(str(row["by"]))
        typed = Typed(
            goal=row["goal"], will_change=row["will_change"], target=row["target"], baseline=row["baseline"], by=by,
            roots=tuple(row["grows_from"] or ()), steps=tuple(row["first_steps"] or ()),
        )  # fmt: skip
        gaps = {NAMES.get(gap, gap) for gap in row["gaps"]}
        seen = helps(typed, BEFORE).keys
        if gaps != seen:
            said = tuple(sorted(gaps)), tuple(sorted(seen))
            found.append(Missed(number, str(row["goal"]), str(row["will_change"]), *said))
    return found


def page() -> str:
    """The page as Markdown."""
    wrong, total = missed(), len(rows())
    lines = [
        "# What the helper of an objective misses",
        "",
        "While somebody writes an objective, plain rules say which of five things it may still need, and what to ask.",
        "They help and never block. They know words and no meaning, so they are sometimes wrong: here is how often.",
        "",
        f"Somebody who had not seen the rules wrote {total} objectives, as families and practitioners write them, with",
        "the gaps that a careful practitioner would see (`casework/plan/smart/sixty.yaml`; definitions at its head).",
        "",
        f"* Blind, before anything was tried on them: all gaps right on **{FIRST} of {total}**.",
        f"* After the rules were mended by those definitions: **{total - len(wrong)} of {total}**. No longer blind:",
        "  whoever mended the rules had seen what they missed. On objectives that nobody has tried, expect fewer.",
        "",
        f"## The {len(wrong)} that it misses",
        "",
        "| No. | In their words | What will change | What is wrong | A practitioner |",
        "|---|---|---|---|---|",
    ]
    for one in wrong:
        for key in one.wrong:
            helper = "asks, and need not" if key in one.seen else "does not ask, and should"
            sees = "sees a gap" if key in one.gaps else "sees none"
            said = f"{WORDS.get(key, key)}: the helper {helper}"
            lines.append(f"| {one.number} | {_cell(one.goal)} | {_cell(one.change)} | {said} | {sees} |")
    return "\n".join(lines) + "\n"


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "/") or "(empty)"
