"""Promises of every page: it has a policy, its view does not query, its template is used."""

import ast
import inspect
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

from tests import source

# Addresses that need no policy, each with the reason.
OPEN: dict[str, str] = {}
LONGEST_VIEW = 25
LONGEST_TEMPLATE = 150
NAMED = re.compile(r"""["']([^"'\n]*\.html)["']""")


def addresses(resolver: URLResolver, before: str = "") -> Iterator[tuple[str, Any]]:
    for pattern in resolver.url_patterns:
        route = before + str(pattern.pattern)
        if isinstance(pattern, URLPattern):
            yield route, pattern.callback
        else:
            yield from addresses(pattern, route)


def test_every_page_asks_a_policy() -> None:
    pages = dict(addresses(get_resolver()))
    unguarded = {route for route, view in pages.items() if not callable(getattr(view, "policy", None))}
    assert pages
    assert unguarded == set(OPEN), "put @page(may=..., about=...) above the view, or list the address with its reason"


def test_every_policy_answers_with_a_decision() -> None:
    answers = {inspect.signature(view.policy).return_annotation for _, view in addresses(get_resolver())}
    assert {getattr(answer, "__name__", answer) for answer in answers} == {"Decision"}


def test_views_are_short_functions_that_do_not_query() -> None:
    found = []
    for file in source.modules():
        if file.name != "views.py":
            continue
        for node in ast.walk(source.tree(file)):
            if isinstance(node, ast.ClassDef):
                found.append(f"{source.named(file)}: class {node.name}")
            if isinstance(node, ast.Attribute) and node.attr in {"objects", "_default_manager"}:
                found.append(f"{source.named(file)}: line {node.lineno} queries")
            if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno >= LONGEST_VIEW:
                found.append(f"{source.named(file)}: {node.name} is long")
    assert found == [], "views are functions that load, ask, act and render"


def test_every_template_is_used() -> None:
    said = {
        file: NAMED.findall(file.read_text("utf-8")) for file in source.tracked() if file.suffix in {".py", ".html"}
    }
    unused = [source.named(template) for template in source.templates() if not _is_used(template, said)]
    assert unused == []


def _is_used(template: Path, said: dict[Path, list[str]]) -> bool:
    """By its whole path in any other file, or by its name in a module beside it; `said`: what each file names."""
    full = str(template.relative_to(source.PACKAGE))
    return any(
        full in names
        or (file.suffix == ".py" and file.parent == template.parent and template.name in map(_last, names))
        for file, names in said.items()
        if names and file != template
    )


def _last(path: str) -> str:
    return path.rpartition("/")[2]


def test_templates_ask_no_role_and_stay_short() -> None:
    found = {}
    for template in source.templates():
        text = template.read_text(encoding="utf-8")
        if "user.role" in text or "me.role" in text or text.count("\n") > LONGEST_TEMPLATE:
            found[source.named(template)] = text.count("\n")
    assert found == {}, "a policy decides, not the page; a page is about one screen"
