"""docs/assurance/asvs.md: the requirements of OWASP ASVS 5, each with its test or the reason, from asvs.yaml."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[3]
ASSURANCE = ROOT / "docs" / "assurance"
FILE = ASSURANCE / "asvs.yaml"

CHAPTERS = {
    1: "Encoding and cleaning", 2: "Checking and business rules", 3: "Web pages in the browser", 4: "Interfaces",
    5: "Files", 6: "Who somebody is", 7: "Sessions", 8: "Who may what", 9: "Tokens that carry their own meaning",
    10: "OAuth and OpenID Connect", 11: "Cryptography", 12: "Secure connections", 13: "Configuration",
    14: "Protecting data", 15: "How it is written", 16: "Logs and errors", 17: "Sound and picture",
}  # fmt: skip
KINDS = {
    "tests": "shown by tests",
    "document": "written down",
    "deployer": "the council's part",
    "not_applicable": "nothing to do",
    "not_yet": "not yet",
}


@dataclass(frozen=True)
class Requirement:
    """One requirement: its number, which kinds of answer it has, what the product does, and where that is shown."""

    number: str
    answers: dict[str, Any]
    says: str
    tests: tuple[str, ...]

    @property
    def chapter(self) -> int:
        return int(self.number[1:].partition(".")[0])

    @property
    def kind(self) -> str:
        """The answer by which it is counted: a test before everything else."""
        return next(kind for kind in KINDS if kind in self.answers)


def requirements() -> list[Requirement]:
    """All of asvs.yaml, in order. Tests are written out as `file::name`."""
    read = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return [_requirement(number, dict(said), read["files"]) for number, said in read["requirements"].items()]


def _requirement(number: str, said: dict[str, Any], files: dict[str, str]) -> Requirement:
    named = [test.partition("::") for test in said.get("tests", [])]
    tests = tuple(f"{files.get(file, file)}::{name}" for file, _, name in named)
    return Requirement(number, said, said.pop("says", ""), tests)


def asvs_page() -> str:
    """The whole list by chapter, with how many stand how."""
    all_of_them = requirements()
    lines = ["# OWASP ASVS 5, levels 1 and 2", ""]
    lines += [
        "The numbers are those of the standard (version 5.0.0), where each requirement can be read; the words are ours "
        "and say what the product does. 'Not yet' is meant literally.",
        "",
    ]
    lines += ["| How it stands | Requirements |", "|---|---:|"]
    counts = {kind: sum(one.kind == kind for one in all_of_them) for kind in KINDS}
    lines += [f"| {words} | {counts[kind]} |" for kind, words in KINDS.items()]
    lines += [f"| **all** | **{len(all_of_them)}** |", ""]
    for number, title in CHAPTERS.items():
        lines += [f"## V{number} {title}", ""]
        for one in all_of_them:
            if one.chapter == number:
                lines += _entry(one)
        lines.append("")
    return "\n".join(lines)


def _entry(one: Requirement) -> list[str]:
    lines = [f"- **{one.number}** {KINDS[one.kind]}{'. ' + one.says if one.says else ''}"]
    lines += [f"  - nothing to do: {one.answers['not_applicable']}"] if "not_applicable" in one.answers else []
    lines += [f"  - missing: {one.answers['not_yet']}"] if "not_yet" in one.answers else []
    lines += [f"  - {words}: `{one.answers[kind]}`" for kind, words in _places() if kind in one.answers]
    lines += [f"  - `{test}`" for test in one.tests]
    return lines


def _places() -> list[tuple[str, str]]:
    return [("document", "written down in"), ("deployer", "the council's part, in")]
