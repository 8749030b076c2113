"""What people and programs send that is no answer to any question."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote, urlencode

VALUES = {
    "a letter that the database does not take": "\0",
    "far too long": "x" * 20_000,
    "a number below all": "-1",
    "a number above all": "9" * 25,
    "a piece of SQL": "' OR 1=1; DROP TABLE access_user; --",
    "a piece of a page": '"><script>alert(1)</script>',
    "a piece of a template": "{{ 7 * 7 }}{% debug %}%(a)s",
    "a day that is none": "2026-02-30",
    "letters of all kinds": "\N{SNOWMAN}\N{RIGHT-TO-LEFT OVERRIDE}\N{FAMILY}\u0301\ufeff",
    "a list": "[]",
}
ALWAYS = ("page", "part", "area", "q", "next", "youngest", "family", "person", "sort")


FEW = ("a letter that the database does not take", "far too long", "a number above all", "a day that is none")


def queries(fields: set[str], *, few: bool) -> Iterator[tuple[str, str]]:
    """What to put behind the question mark, each with its name; `few` for a page that asks nothing there."""
    names = sorted(fields | set(ALWAYS))
    for title in FEW[:1] if few else VALUES:
        value = VALUES[title]
        yield title, urlencode(dict.fromkeys(names, value[:3000]))
    yield "bytes that are no letters", "&".join(f"{name}=%FF%FE%ED%A0%80" for name in names)
    yield "each thing twice", "&".join(f"{name}=1&{name}=x" for name in names)
    yield "lists where a word is meant", "&".join(f"{quote(name)}[]=1&{quote(name)}[a]=2" for name in names)


def forms(fields: set[str], true: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """What to send as a form: nothing, all fields with nonsense, then one field at a time, the others true."""
    yield "an empty form", {}
    names = sorted(fields | set(true))
    if not names:
        return
    for title in VALUES if not true else list(VALUES)[-2:]:  # with true values each field has its turn below
        yield title, dict.fromkeys(names, VALUES[title])
    yield "each thing twice", {name: ["1", "x"] for name in names}
    for name in sorted(true):
        for title in FEW[:2] if not str(true[name])[:1].isdigit() else FEW:  # a number or a day by its true value
            yield f"{name}: {title}", {**true, name: VALUES[title]}
