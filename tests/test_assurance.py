"""docs/assurance: what it names is there, and nothing of it is left open without a word."""

import csv
import re
from pathlib import Path

import pytest

from tests import source
from thinkfamily.site import assurance
from thinkfamily.site.assurance import Requirement

FOLDER = source.ROOT / "docs" / "assurance"
STANDARD = source.ROOT.parent / "shared" / "data" / "security"
ALL = assurance.requirements()
HOW_MANY = 253  # of levels 1 and 2 in version 5.0.0
TEST = re.compile(r"(?:src|tests)/[\w/]+\.py::test_\w+")
EACH = pytest.mark.parametrize("one", ALL, ids=lambda one: one.number)


def names_of_tests(file: Path) -> set[str]:
    """The tests of a file by name."""
    return (
        set(re.findall(r"^def (test_\w+)", file.read_text(encoding="utf-8"), re.MULTILINE)) if file.exists() else set()
    )


def missing(tests: list[str] | tuple[str, ...]) -> list[str]:
    """Those that no file has."""
    return [
        test for test in tests if test.partition("::")[2] not in names_of_tests(source.ROOT / test.partition("::")[0])
    ]


@pytest.mark.demand("3.11.3")
def test_every_requirement_of_the_standard_stands_there_once() -> None:
    numbers = [one.number for one in ALL]
    assert len(numbers) == len(set(numbers)) == HOW_MANY
    assert all(re.fullmatch(r"V\d+\.\d+\.\d+", number) for number in numbers)
    for file in STANDARD.glob("*.csv"):  # the standard itself, where it lies beside the product
        with file.open(encoding="utf-8") as rows:
            asked = [row["req_id"] for row in csv.DictReader(rows) if row["L"] in ("1", "2")]
        assert numbers == asked


@pytest.mark.demand("3.11.3")
@EACH
def test_a_requirement_has_its_test_or_a_reason_that_says_something(one: Requirement) -> None:
    assert set(one.answers) <= set(assurance.KINDS), "an answer of a kind that nobody knows"
    assert one.answers, "no answer at all"
    assert missing(one.tests) == []
    if "tests" in one.answers:
        assert one.tests, "name the test"
        assert "not_yet" not in one.answers
    for kind in ("not_applicable", "not_yet"):
        assert len(str(one.answers.get(kind, "a reason in words"))) > 9, "say why, in words"
    for kind in ("document", "deployer"):
        assert (source.ROOT / one.answers.get(kind, "README.md")).is_file()


@pytest.mark.demand("3.11.1")
def test_each_threat_has_its_control_and_each_test_that_is_named_exists() -> None:
    text = (FOLDER / "threat-model.md").read_text(encoding="utf-8")
    threats = [line for line in text.splitlines() if re.match(r"\| T\d+ ", line)]
    assert len(threats) >= 30
    untested = [line for line in threats if not TEST.search(line) and "no test:" not in line]
    assert untested == [], "name the test, or say 'no test:' and why"
    assert missing(TEST.findall(text)) == []


@pytest.mark.demand("3.11.4")
def test_the_impact_assessment_says_whose_it_is_and_leaves_no_part_empty() -> None:
    text = (FOLDER / "dpia.md").read_text(encoding="utf-8")
    assert "the council must make it its own" in text
    parts = re.split(r"^## ", text, flags=re.MULTILINE)[1:]
    assert [part.partition("\n")[0] for part in parts if len(part.split()) < 40] == []
    for word in ("necessary", "lawful basis", "risk", "families", "signs", "review"):
        assert word in text.lower()
    assert missing(TEST.findall(text)) == []


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.md")), ids=lambda file: file.name)
def test_what_the_pages_link_to_is_there(file: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", file.read_text(encoding="utf-8"))
    assert [link for link in links if not (file.parent / link).resolve().exists()] == []
