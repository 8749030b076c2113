"""The words that a layout may use: kinds of ties, stays and facts; and the nearest right word to a wrong one."""

import re
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

TIE_KINDS = (
    "parent_of", "step_parent_of", "carer_of", "guardian_of", "grandparent_of", "kin_of", "partner_of", "ex_partner_of",
    "sibling_of", "expects", "cares_for", "next_of_kin_of", "lives_with", "foster_carer_of", "no_relation_of",
    "dependant_of",
)  # fmt: skip
# The same ties told from the other end; they are kept the first way round.
INVERSE = {
    "child_of": "parent_of", "step_child_of": "step_parent_of", "foster_child_of": "foster_carer_of",
    "grandchild_of": "grandparent_of",
    "cared_for_by": "cares_for", "ward_of": "guardian_of",
}  # fmt: skip
# What `families/edges.py` makes of each kind.
_BRINGS_UP = (
    "a child and who brings it up are one family, wherever each lives; of grown people, where they share a home"
)
_WITH = "adults at one address are one family; a child is placed by its parents and its home"
TIE_MEANS = {
    "parent_of": f"{_BRINGS_UP}; two parents of a child are one family unless they live apart",
    "step_parent_of": f"{_BRINGS_UP}; like a parent", "expects": f"{_BRINGS_UP}; like a parent",
    "carer_of": _BRINGS_UP, "guardian_of": _BRINGS_UP,
    "foster_carer_of": "none: a foster child is no member of the foster family",
    "partner_of": "the two are one family, wherever each lives",
    "ex_partner_of": "keeps two adults apart who share an address or a name",
    "no_relation_of": "keeps two adults apart who share an address or a name",
    "sibling_of": f"a child whose parents are not named has those of its brother or sister; else {_WITH}",
    "grandparent_of": _WITH, "kin_of": _WITH, "cares_for": f"{_WITH}; the home has somebody who is cared for",
    "next_of_kin_of": _WITH, "lives_with": _WITH, "dependant_of": _WITH,
}  # fmt: skip
STAY_KINDS = ("home", "shared", "hostel", "custody", "hospital", "care", "correspondence")


# libyaml's, where it is there, is ten times as fast.
_Loader: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Plain(_Loader):
    """YAML in which only true and false are truth values: `on`, `no` and `y` are words that senders use."""


_Plain.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in known if tag != "tag:yaml.org,2002:bool"]
    for letter, known in _Loader.yaml_implicit_resolvers.items()
}
_Plain.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|True|false|False)$"), list("tTfF"))


def read_yaml(text: str) -> Any:
    return yaml.load(text, _Plain)  # noqa: S506 (it is a SafeLoader)


@cache
def fact_kinds() -> dict[str, dict[str, Any]]:
    """The kinds of facts, as `vocabulary/facts.yaml` has them."""
    return dict(read_yaml((files("thinkfamily.vocabulary") / "facts.yaml").read_text("utf-8")))


def nearest(word: str, known: Any) -> str:
    """' Did you mean "x"?' or nothing."""
    close = get_close_matches(str(word), [str(k) for k in known], 1, 0.6)
    return f' Did you mean "{close[0]}"?' if close else ""
