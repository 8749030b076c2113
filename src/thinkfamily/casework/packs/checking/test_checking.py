"""Bad packs are refused in one clear sentence with file, key and what to do; no pack does harm by being read."""

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from thinkfamily.casework.packs import files, rules
from thinkfamily.casework.packs.checking.between import changes
from thinkfamily.casework.packs.checking.within import a_circle
from thinkfamily.vocabulary.information import ALWAYS

pytestmark = pytest.mark.demand("5.4.3")
SHIPPED = dict(files.shipped())
Pack = dict[str, Any]


def whole() -> Pack:
    return copy.deepcopy(SHIPPED["whole-family.yaml"])


def of(pack: Pack, section: int = 0, domain: int = 0) -> Pack:
    found: Pack = pack["sections"][section]["domains"][domain]
    return found


def steps() -> Pack:
    return copy.deepcopy(SHIPPED["steps.yaml"])


def levels() -> Pack:
    return copy.deepcopy(SHIPPED["levels-of-need.yaml"])


def lose(*path: str) -> Callable[[Pack], None]:
    return lambda pack: pack.pop(path[0])


def set_to(pack: Pack, /, **words: Any) -> None:
    pack.update(words)


def circle(pack: Pack) -> None:
    pack["steps"][-1]["next"] = ["assessment"]


def in_a_row(pack: Pack) -> None:
    first, second, *_ = of(pack)["questions"]
    first["after"], second["after"] = second["key"], first["key"]


BAD: dict[str, tuple[Callable[[], Pack], Callable[[Pack], Any], str]] = {
    "no licence": (whole, lose("licence"), 'x.yaml: the key "licence" is missing: add it. On what terms'),
    "no source": (whole, lose("source"), 'the key "source" is missing'),
    "no evidence": (whole, lose("evidence"), 'the key "evidence" is missing'),
    "no word of when not to use it": (whole, lose("not_for"), 'the key "not_for" is missing'),
    "nothing said of when not to use it": (whole, lambda p: set_to(p, not_for=[]), "not_for: this needs at least 1"),
    "an empty licence": (whole, lambda p: set_to(p, licence=" "), "licence: this is empty: write it."),
    "a key that is not known": (whole, lambda p: set_to(p, licens="MIT"), 'no key "licens" here'),
    "a kind that is not known": (whole, lambda p: set_to(p, kind="assesment"), 'Did you mean "assessment"?'),
    "a version that is no number": (whole, lambda p: set_to(p, version="two"), "version: this must be a whole number"),
    "a version before the first": (whole, lambda p: set_to(p, version=0), "version: 0 is too small"),
    "a name with a space": (whole, lambda p: set_to(p, pack="Our pack"), '"Our pack" may have small letters'),
    "a scale that is not there": (
        whole,
        lambda p: of(p)["questions"][0].update(scale="how_its_is"),
        'sections > together > who_and_hopes > what_brings_us > scale: there is no scale "how_its_is": add it under '
        '`scales`. Did you mean "how_it_is"?',
    ),
    "a question that follows on none": (
        whole, lambda p: of(p)["questions"][0].update(after="cats"), 'there is no question "cats"'),
    "questions in a circle": (whole, in_a_row, "in a circle: what_brings_us → best_hopes → what_brings_us"),
    "a class of information that is none": (
        whole, lambda p: of(p).update(information="helth"), '"helth" is no class of information. Did you mean'),
    "a class that cannot be withheld": (
        whole, lambda p: of(p).update(information=ALWAYS[0]), "must be able to be kept from an agency"),
    "a key that stands twice": (
        whole, lambda p: of(p).update(key="my_day"), 'sections > my_day: the key "my_day" stands 2 times'),
    "a principle that is not there": (whole, lambda p: of(p).update(why=["kindness"]), 'no principle "kindness"'),
    "a principle shown nowhere": (
        whole, lambda p: p["principles"][0].update(at=["attic"]), 'principles > experts > at: there is no "attic"'),
    "a scale without its end": (
        whole, lambda p: p["scales"][0]["anchors"].pop(), "scales > how_it_is > anchors: nothing says what 10 means"),
    "a scale upside down": (whole, lambda p: p["scales"][0].update(lowest=10, highest=0), "is not below the highest"),
    "an anchor off the scale": (
        whole, lambda p: p["scales"][0]["anchors"].append({"at": 11, "means": "more"}), "11 is not on the scale"),
    "a scale that nobody uses": (
        whole, lambda p: p["scales"].append(p["scales"][0] | {"key": "idle"}), "no question uses this scale"),
    "adults with less room": (whole, lambda p: p["sections"][2]["domains"].pop(3), "adults weigh the same"),
    "a character that cannot be kept": (whole, lambda p: set_to(p, title="A\0B"), "title: there is a character"),
    "steps in an assessment": (whole, lambda p: set_to(p, steps=steps()["steps"]), 'has no "steps": take it out'),
    "an assessment without sections": (whole, lose("sections"), 'needs the key "sections"'),
    "steps in a circle": (
        steps, circle,
        "steps > assessment > next: these steps lead round in a circle: assessment → plan → team → review → ending → "
        "assessment. Take one `next` out; where people may go back to an earlier step, write it under `back_to`.",
    ),
    "a next step that is not there": (
        steps, lambda p: p["steps"][0].update(next=["agreament"]), 'there is no step "agreament". Did you mean'),
    "a step that nothing leads to": (
        steps, lambda p: p["steps"].append(p["steps"][-1] | {"key": "lost"}), "steps > lost: no step leads here"),
    "two levels of one number": (levels, lambda p: p["levels"][1].update(number=1), "two levels have the number 1"),
    "levels that do not begin with one": (levels, lambda p: p["levels"].pop(0), "begin with 1"),
}  # fmt: skip


@pytest.mark.parametrize(("make", "spoil", "words"), BAD.values(), ids=BAD)
def test_what_is_wrong_is_one_sentence_with_file_and_key(
    make: Callable[[], Pack], spoil: Callable[[Pack], Any], words: str
) -> None:
    pack = make()
    name = f"{pack['pack']}.yaml" if words[:6] != "x.yaml" else "x.yaml"
    assert rules.problems(pack, f"{pack['pack']}.yaml") == []
    spoil(pack)
    found = rules.problems(pack, name)
    assert any(words in each for each in found), found
    assert all(each.startswith(f"{name}: ") and each.rstrip().endswith((".", "?")) for each in found)


def test_every_shipped_pack_is_sound_alone_and_together() -> None:
    assert [each for file, raw in SHIPPED.items() for each in rules.problems(raw, file)] == []
    assert rules.together(SHIPPED) == []


def test_a_principle_at_a_step_that_no_pack_has_is_found() -> None:
    astray = copy.deepcopy(SHIPPED["principles.yaml"])
    astray["principles"][0]["at"] = ["asessment"]
    [found] = rules.together(SHIPPED | {"principles.yaml": astray})
    assert found.startswith(
        'principles.yaml: principles > safety_first > at: none of the packs has the step "asessment".'
    )


def newer() -> Pack:
    return whole() | {"version": 2}


def fate(spoil: Callable[[Pack], Any]) -> list[str]:
    pack = newer()
    spoil(pack)
    return rules.problems(pack, "whole-family.yaml", earlier=[whole()])


def test_a_question_that_vanished_is_listed_with_its_reason() -> None:
    [found] = fate(lambda p: of(p)["questions"].pop(0))
    assert 'the question "what_brings_us" of version 1 is gone: put it back, or list it under `removed`' in found

    def listed(pack: Pack) -> None:
        of(pack)["questions"].pop(0)
        pack["removed"] = [{"key": "what_brings_us", "why": "Asked at the first conversation."}]

    assert fate(listed) == []


def test_a_question_is_not_removed_and_asked_at_once() -> None:
    [found] = fate(lambda p: set_to(p, removed=[{"key": "what_brings_us", "why": "No"}]))
    assert "is still asked" in found


def test_the_safeguarding_core_cannot_be_removed_even_with_a_reason() -> None:
    def removed(pack: Pack) -> None:
        of(pack, 0, 7)["questions"].pop(1)
        pack["removed"] = [{"key": "who_worries", "why": "It upsets people."}]

    [found] = fate(removed)
    assert '"who_worries" is of the safeguarding core and cannot be removed' in found
    [found] = fate(lambda p: of(p, 0, 7)["questions"][1].pop("core"))
    assert "put `core: true` back" in found


def test_what_was_said_under_a_heading_keeps_its_class() -> None:
    [found] = fate(lambda p: of(p).update(information="health"))
    assert 'was shared as "work_with_family" in version 1' in found
    [found] = rules.problems(newer() | {"kind": "conversation"}, "whole-family.yaml", earlier=[whole()])
    assert "a pack keeps its kind" in found


def test_what_changed_is_told_in_the_words_of_the_questions() -> None:
    pack = newer() | {"title": "Ours"}
    first, second = of(pack)["questions"][:2]
    second["ask"] = "What do you hope for?"
    of(pack)["questions"].remove(first)
    of(pack)["questions"].append({"key": "pets", "ask": "Who feeds the cat?"})
    pack["removed"] = [{"key": first["key"], "why": "Asked earlier."}]
    found = changes(pack, whole())
    assert found.added == ("Who feeds the cat?",)
    assert found.removed == (("What made you say yes to talking with us?", "Asked earlier."),)
    assert [new for _, new in found.reworded] == ["What do you hope for?"]
    assert found.other == ("What it is called",)


UNREADABLE = {
    "an alias, which can grow without end": ("a: &a [x]\nb: *a", "repeated by an alias"),
    "a key twice": ("pack: a\npack: b", 'line 2: the key "pack" stands twice'),
    "a list": ("- pack", "a pack is a map of keys"),
    "nothing": ("", "a pack is a map of keys"),
    "no YAML": ("pack: [", "Put it right there."),
    "a tag that makes an object": ("!!python/object/apply:os.system ['true']", "could not determine a constructor"),
    "a list for a key": ("[a, b]: c", "a key must be one word"),
    "not a number": ("pack: .nan", "not YAML that can be read"),
    "brackets without end": ("[" * 5000, "not YAML that can be read"),
    "characters that are none": ("pack: \x01", "not YAML that can be read"),
}


@pytest.mark.parametrize(("text", "words"), UNREADABLE.values(), ids=UNREADABLE)
def test_what_is_no_pack_is_refused_in_words(text: str, words: str) -> None:
    with pytest.raises(files.NotAPack) as refused:
        files.parse(text, "x.yaml")
    assert str(refused.value).startswith("x.yaml")
    assert words in str(refused.value)


def test_a_file_that_cannot_be_a_pack_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "big.yaml").write_bytes(b"#" * (files.LARGEST + 1))
    (tmp_path / "odd.yaml").write_bytes(b"pack: \xff\xfe")
    for name, words in (("big", "larger than a pack can be"), ("odd", "save it as UTF-8"), ("none", "cannot be read")):
        with pytest.raises(files.NotAPack, match=words):
            files.read(tmp_path / f"{name}.yaml")


@pytest.mark.parametrize("file", SHIPPED)
def test_a_pack_that_is_written_to_a_file_is_the_same_when_read(file: str) -> None:
    assert files.parse(files.as_yaml(SHIPPED[file]), file) == SHIPPED[file]


def test_a_circle_is_found_wherever_it_is() -> None:
    assert a_circle({"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []}) == []
    assert a_circle({"a": ["b"], "b": ["c"], "c": ["b"]}) == ["b", "c"]
    assert a_circle({"a": ["a"]}) == ["a"]
    assert a_circle({str(n): [str(n + 1)] for n in range(2_000)}) == []
