"""What is wrong with a layout is said in words, with the key and the nearest right word."""

from pathlib import Path
from typing import Any

import pytest

from thinkfamily.identify.extracts.commands import feeds
from thinkfamily.identify.extracts.example import ANNA, HEADER, LAYOUT
from thinkfamily.identify.extracts.feeds import LayoutError, folders, load, read


def problems(folder: Path, layout: str) -> Any:
    (folder / "roll").mkdir(exist_ok=True)
    (folder / "roll" / "layout.yaml").write_text(layout, "utf-8")
    try:
        load(folder / "roll")
    except LayoutError as wrong:
        return wrong.problems
    return []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        pytest.param("title:", "titel:", 'there is no key "titel" here. Did you mean "title"?', id="an unknown key"),
        pytest.param("purpose: Finding families who need early help", "", 'the key "purpose" is missing',
            id="a missing key"),
        pytest.param("agency_kind: school", "agency_kind: schol", 'Did you mean "school"?',
            id="an unknown kind of agency"),
        pytest.param("type: nhs_number", "type: nhs", 'columns.nhs.type: "nhs" is not one of', id="an unknown type"),
        pytest.param("amount: missed", "amount: mised",
            'facts[1].amount: "mised" is not among the columns. Did you mean "missed"?', id="an unknown column"),
        pytest.param("kind: sessions_missed", "kind: sessions_mised", 'Did you mean "sessions_missed"?',
            id="an unknown kind of fact"),
        pytest.param("who: parent_1", "who: parent_2", 'ties[1].who: "parent_2" is not a mention',
            id="an unknown mention"),
        pytest.param("kind: parent_of", "kind: parnt_of",
            'the code "parnt_of" is not known here. Did you mean "parent_of"?', id="an unknown tie"),
        pytest.param("amount: missed", "amount: last", "the column last is name, and this needs number",
            id="a column of the wrong type"),
        pytest.param("F: [female]", "F: [male]", '"male" stands for both M and F', id="one spelling for two codes"),
        pytest.param("F: [female]", "W: [female]", 'mentions.subject.sex: the code "W" is not known here',
            id="an unknown code"),
        pytest.param("%d/%m/%Y", "DD/MM/YYYY", "is not a way to write a date", id="another way of writing dates"),
        pytest.param("until: 2026-11-06", "until: 06/11/2026", 'coverage.until: "06/11/2026" is not a day',
            id="a day in the layout"),
        pytest.param(", until: 2026-11-06", "", "say `until`", id="no end of coverage"),
        pytest.param("same_as: subject", "same_as: subjct", 'Did you mean "subject"?', id="the address of nobody"),
        pytest.param("flags: {protected_address: secret}", "flags: {protected_address: sex}", "must be yes_no",
            id="a flag that is no yes or no"),
        pytest.param("type: yes_no, absent_ok", "type: yes_no, on_error: blank, absent_ok",
            "may not be `on_error: blank`", id="a flag that may be blanked"),
        pytest.param("record_id: ref", "record_id: reff",
            'record_id: "reff" is not among the columns. Did you mean "ref"?', id="an unknown id"),
        pytest.param("feed: roll", "feed: rolls", "its folder is called", id="a folder of another name"),
        pytest.param("sharing: {known_to: [all]", "sharing: {known_to: [everyone]", '"everyone" is neither',
            id="an unknown reader"),
        pytest.param("title: School roll", "title: &a [*a]", "without end",
            id="a part that holds itself"),
        pytest.param("feed: roll", "feed: [roll", "layout.yaml is not YAML near line", id="no YAML at all"),
        pytest.param('until: "=2026-07-20"', 'until: "=20th of July"',
            'facts[1].until: "20th of July" is not a day: a fixed day is written "=YYYY-MM-DD"',
            id="a fixed text where a day is meant"),
        pytest.param("amount: missed", 'amount: "=many"', 'facts[1].amount: "many" is not a number',
            id="a fixed text where a number is meant"),
        pytest.param("addresses: [{line: address}]", 'addresses: [{line: address, seen: "=census day"}]',
            'addresses[1].seen: "census day" is not a day', id="a fixed text where a day of evidence is meant"),
        pytest.param("sex: sex", "age_on: born", "give the age too", id="the day of an age that is not there"),
        pytest.param("record_id: ref", 'record_id: ref\nfiles: {delimiter: ";;"}',
            'files.delimiter: ";;" is not one character', id="a delimiter of two characters"),
        pytest.param("amount: missed", "amount: missed, when: {column: missed, over: .inf}",
            "facts[1].when.over: inf is not a number", id="more than endless"),
        pytest.param("parent_1: {full_name: mother,", "parent_1: {full_name: mother, last_name: last,",
            "use either full_name", id="two ways of naming"),
    ],
)  # fmt: skip
@pytest.mark.demand("2.3.3")
def test_a_fault_is_told(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert old in LAYOUT
    assert said in " ".join(problems(tmp_path, LAYOUT.replace(old, new, 1)))


def test_a_sound_layout_has_no_faults(tmp_path: Path) -> None:
    assert problems(tmp_path, LAYOUT) == []


@pytest.mark.demand("2.3.3")
def test_every_shipped_feed_is_sound_and_reads_its_examples(capsys: pytest.CaptureFixture[str]) -> None:
    shipped = folders(None)
    assert len(shipped) >= 18
    assert feeds(["check", *map(str, shipped.values())]) == 0, capsys.readouterr().out


@pytest.mark.demand("2.3.1")
def test_a_councils_feed_replaces_the_shipped_one_of_its_name(tmp_path: Path) -> None:
    (tmp_path / "schools").mkdir()
    (tmp_path / "schools" / "layout.yaml").write_text(LAYOUT, "utf-8")
    assert folders(tmp_path)["schools"] == tmp_path / "schools"


@pytest.mark.parametrize(
    ("example", "wrong", "said"),
    [
        (
            f"{HEADER}\n{ANNA}\n",
            f"{HEADER},expected_check\n,Ben,Smith,,required\n",
            "sound and reads example.csv and wrong.csv as it should",
        ),
        (f"{HEADER}\n,Anna,Smith,\n", None, 'example.csv, row 2: "Pupil ref" is empty'),
        (
            f"{HEADER}\n{ANNA}\n",
            f"{HEADER},expected_check\nP1,Ben,Smith,,required\n",
            'row 2: the check "required" should catch it; nothing did',
        ),
        (f"{HEADER}\n{ANNA}\n", f"{HEADER}\n{ANNA}\n", "its last column must be expected_check"),
    ],
)
def test_feeds_check_tries_the_examples(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], example: Any, wrong: Any, said: str
) -> None:
    problems(tmp_path, LAYOUT)
    (tmp_path / "roll" / "example.csv").write_text(example, "utf-8")
    if wrong:
        (tmp_path / "roll" / "wrong.csv").write_text(wrong, "utf-8")
    code = feeds(["check", str(tmp_path / "roll")])
    assert said in capsys.readouterr().out
    assert code == (0 if "sound" in said else 2)


def test_wrong_use_is_told_apart() -> None:
    assert feeds(["chek", "x"]) == 3
    assert feeds([]) == 3


@pytest.mark.demand("2.10.1")
def test_a_few_lines_that_stand_for_millions_are_refused_at_once(tmp_path: Path) -> None:
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    lines += [
        f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]"
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    ]
    (tmp_path / "layout.yaml").write_text("\n".join(lines))
    assert "without end" in read(tmp_path)[1][0]
