"""A thing for every address that names one. Each module here holds the samples of one feature, by the name of the page.

A sample says how to make the thing, who may open its page, and what that reader would truly send.
"""

import importlib
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType
from typing import Any


@dataclass(frozen=True)
class Sample:
    """`parts` makes the thing in the world and gives what its address holds.

    `reader`: the name of somebody in the world who may open the page (tests/attack/world.py).
    `form`: what they would send, such that it is accepted, or how to find that in the world; None where there is none.
    `ends`: how the reader's leave ends while the form is open, where it does not rest on a grant or a role.
    `by_role`: roles that may open it whatever their grants; `acts_by_role`: those of them that may send the form too.
    `known`: why it is no secret that the thing exists, so that a refusal may differ from 'not there'; empty if it is.
    """

    parts: Callable[[Any], dict[str, Any]]
    reader: str
    form: dict[str, Any] | Callable[[Any], dict[str, Any]] | None = None
    ends: Callable[[Any], None] | None = None
    by_role: frozenset[str] = field(default_factory=frozenset)
    known: str = ""
    acts_by_role: frozenset[str] = field(default_factory=frozenset)

    def sends(self, world: Any) -> dict[str, Any]:
        """What the reader would send; nothing where the page has no form."""
        return self.form(world) if callable(self.form) else self.form or {}


@cache
def every() -> Mapping[str, Sample]:
    """All samples by the name of the page. Raises LookupError when two modules have one for the same page."""
    found: dict[str, Sample] = {}
    for module in pkgutil.iter_modules(__path__):
        own = importlib.import_module(f"{__name__}.{module.name}").SAMPLES
        if twice := set(own) & set(found):
            raise LookupError(f"{module.name}: {', '.join(sorted(twice))} has a sample in another module already.")
        found |= own
    return MappingProxyType(found)
