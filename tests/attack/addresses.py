"""Every address of the site, as Django itself lists them: a new page is here on the day it is born."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.urls import URLPattern, URLResolver, get_resolver, reverse

# What stands in an address for nothing that exists, by the kind of part.
NOTHING: dict[str, Any] = {
    "SlugConverter": "0123456789abcdef",
    "StringConverter": "nothing-of-that-name",
    "PathConverter": "nothing/of/that/name",
    "IntConverter": 2_000_000_011,
    "UUIDConverter": UUID("5ca1ab1e-0000-4000-8000-000000000000"),
}
# Numbers that are no number of a row, larger than the database counts.
TOO_LARGE = 10**25


@dataclass(frozen=True)
class Address:
    """One pattern: its name, how it reads, what answers, and the kinds of its parts."""

    name: str
    route: str
    view: Any
    kinds: tuple[tuple[str, str], ...]

    @property
    def policy(self) -> Any:
        """What decides who may open it, without the thing."""
        return self.view.policy

    def to(self, **parts: Any) -> str:
        """The address of one thing."""
        return reverse(self.name, kwargs={name: parts[name] for name, _ in self.kinds})

    def guesses(self, **parts: Any) -> list[str]:
        """Addresses of nothing: all parts guessed, then one at a time with the others true."""
        nothing = {name: NOTHING[kind] for name, kind in self.kinds}
        found = [self.to(**nothing)]
        if len(self.kinds) > 1:
            found += [self.to(**{**parts, name: nothing[name]}) for name, _ in self.kinds]
        return found

    def strange(self) -> list[str]:
        """Addresses that fit the pattern and no row ever."""
        odd = {"IntConverter": TOO_LARGE, "SlugConverter": "x" * 2000, "StringConverter": "\N{SNOWMAN}'\"<%00>"}
        if not any(kind in odd for _, kind in self.kinds):
            return []
        return [self.to(**{name: odd.get(kind, NOTHING[kind]) for name, kind in self.kinds})]


def every() -> list[Address]:
    """All of them, by name."""
    return sorted(_below(get_resolver(), "", "", {}), key=lambda address: (address.name, address.route))


def _below(resolver: URLResolver, before: str, space: str, above: dict[str, str]) -> Iterator[Address]:
    for pattern in resolver.url_patterns:
        route = before + str(pattern.pattern)
        kinds = above | {name: type(made).__name__ for name, made in pattern.pattern.converters.items()}
        if isinstance(pattern, URLPattern):
            yield Address(f"{space}{pattern.name or ''}", route, pattern.callback, tuple(kinds.items()))
        else:
            inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from _below(pattern, route, inner, kinds)
