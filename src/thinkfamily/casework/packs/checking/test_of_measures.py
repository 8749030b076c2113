"""A bad measure is refused in one sentence; what is compared over months cannot change under the same name."""

import copy
from collections.abc import Callable
from typing import Any

import pytest

from thinkfamily.casework.packs import files, rules

pytestmark = pytest.mark.demand("5.11.1")
SHIPPED = dict(files.shipped())
Own = dict[str, Any]
BAD: dict[str, tuple[str, Callable[[Own], Any], str]] = {
    "questions without their licence": ("phq-9", lambda own: own.pop("parts_licence"), "only where their licence"),
    "no questions to add up": ("phq-9", lambda own: own.pop("parts"), "there is nothing to count"),
    "a sum without answers": ("phq-9", lambda own: own.pop("answers"), "a sum needs the numbers"),
    "a range that the answers do not fill": (
        "phq-9", lambda own: own.update(highest=30), "add up to between 0 and 27, and not to between 0 and 30"),
    "a question too few": ("gad-7", lambda own: own["parts"].pop(), "add up to between 0 and 18"),
    "a question twice": (
        "ons4", lambda own: own["parts"][1].update(key="satisfied"), 'the key "satisfied" stands 2 times'),
    "an answer twice": ("phq-9", lambda own: own["answers"][1].update(at=0), "a number stands twice"),
    "questions of one number": ("sdq", lambda own: own.update(parts=[{"key": "a", "ask": "A?"}]), 'has no "parts"'),
    "upside down": ("sdq", lambda own: own.update(lowest=50), "(50) is not below the highest (40)"),
    "a change that cannot be": ("gad-7", lambda own: own["change"].update(least=22), "so far apart"),
    "a figure without its source": ("gad-7", lambda own: own["change"].pop("source"), 'the key "source" is missing'),
    "somebody twice": ("sdq", lambda own: own["asked"].append({"who": "parent"}), '"parent" stands 2 times'),
    "nobody so old": ("sdq", lambda own: own["asked"][0].update(youngest=18), "put the ages right"),
    "somebody unknown": ("sdq", lambda own: own["asked"].append({"who": "neighbour"}), '"neighbour" is none of'),
    "a class that is none": ("sdq", lambda own: own.update(information="mood"), '"mood" is no class'),
    "a class that all see": ("sdq", lambda own: own.update(information="identity"), "choose another class"),
}  # fmt: skip


def changed(name: str, change: Callable[[Own], Any]) -> dict[str, Any]:
    pack = copy.deepcopy(SHIPPED[f"{name}.yaml"])
    change(pack["measure"])
    return pack


@pytest.mark.parametrize(("name", "change", "sentence"), BAD.values(), ids=list(BAD))
def test_what_is_amiss_is_said_in_a_sentence(name, change, sentence):
    found = rules.problems(changed(name, change), f"{name}.yaml")
    assert any(sentence in each for each in found), found


def test_a_pack_of_another_kind_has_no_measure():
    pack = copy.deepcopy(SHIPPED["steps.yaml"]) | {"measure": SHIPPED["sdq.yaml"]["measure"]}
    assert any('a pack of the kind "steps" has no "measure"' in each for each in rules.problems(pack, "steps.yaml"))


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda own: own["parts"][0].update(ask="Nothing is any fun"), id="a question in other words"),
        pytest.param(lambda own: own.update(better="higher"), id="the other way round"),
    ],
)
def test_a_later_version_asks_and_counts_the_same(change):
    later = changed("phq-9", change) | {"version": 2}
    found = rules.problems(later, "phq-9.yaml", earlier=[SHIPPED["phq-9.yaml"]])
    assert len(found) == 1
    assert "could not be compared any more" in found[0]


def test_a_later_version_may_say_otherwise_what_is_known_of_it():
    later = changed("phq-9", lambda own: own.pop("change")) | {"version": 2, "evidence": "Something else is known."}
    assert rules.problems(later, "phq-9.yaml", earlier=[SHIPPED["phq-9.yaml"]]) == []
