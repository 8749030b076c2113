"""Which test shows which demand: read from the tests' own marks, `@pytest.mark.demand("2.1.1")`."""

import ast
from collections.abc import Iterator
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[3]
DEMANDS = ROOT / "tests" / "demands.yaml"
MEASURED = ROOT / "tests" / "measured.yaml"


def page() -> str:
    """docs/reference/coverage.md: each demand with the tests that show it, where it was measured, or 'not yet'."""
    shown = shown_by()
    for number, heading in measured().items():
        shown.setdefault(number, []).append(f"measured, not tested: `docs/reference/benchmarks.md`, {heading}")
    lines = ["# What shows each demand", ""]
    lines += ["Each line is a demand in short; under it the tests that show it. 'Not yet' is meant literally.", ""]
    for number, demand in demands().items():
        if number.count(".") == 1:
            lines += [f"## {number} {demand}", ""]
            lines += [f"- {test}" for test in shown.get(number, [])]
            lines += [""] if number in shown else []
            continue
        lines += [f"**{number}** {demand}", ""]
        lines += [f"- {test}" for test in shown.get(number, ["not yet"])]
        lines.append("")
    return "\n".join(lines)


def demands() -> dict[str, str]:
    """Every demand by its number, in order."""
    return {str(number): words for number, words in yaml.safe_load(DEMANDS.read_text(encoding="utf-8")).items()}


def measured() -> dict[str, str]:
    """The heading in docs/reference/benchmarks.md under which the figures of a demand stand, by its number."""
    return {str(number): words for number, words in yaml.safe_load(MEASURED.read_text(encoding="utf-8")).items()}


def shown_by() -> dict[str, list[str]]:
    """The tests by the demand that they show, each as `file: what it says`."""
    found: dict[str, list[str]] = {}
    for file in sorted([*ROOT.glob("src/**/test_*.py"), *ROOT.glob("tests/**/test_*.py")]):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        whole_file = [number for node in tree.body if _is_pytestmark(node) for number in _numbers(node)]
        for node in tree.body:
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                own = [number for mark in node.decorator_list for number in _numbers(mark)]
                for number in own or whole_file:
                    name = f"`{file.relative_to(ROOT)}`: {node.name.removeprefix('test_').replace('_', ' ')}"
                    found.setdefault(number, []).append(name)
    return found


def _is_pytestmark(node: ast.stmt) -> bool:
    return isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "pytestmark"


def _numbers(node: ast.AST) -> Iterator[str]:
    for call in ast.walk(node):
        if isinstance(call, ast.Call) and ast.unparse(call.func) == "pytest.mark.demand":
            yield from (str(ast.literal_eval(argument)) for argument in call.args)
