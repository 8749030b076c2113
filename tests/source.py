"""What the promises look at: the product's files as they stand in the repository."""

import ast
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "src" / "thinkfamily"
LEFT_OUT = {".git", ".venv", ".data", "__pycache__", "node_modules"}


@cache
def tracked() -> tuple[Path, ...]:
    """Every file that is or is about to be in the repository; without git, every file but what is made again."""
    asked = ["git", "-C", str(ROOT), "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    try:
        listed = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.split("\0")
        found = [ROOT / name for name in listed if name]
    except (OSError, subprocess.CalledProcessError):
        found = [file for file in ROOT.rglob("*") if not LEFT_OUT & set(file.relative_to(ROOT).parts)]
    return tuple(sorted(file for file in found if file.is_file()))


def modules() -> list[Path]:
    """The product's Python files, tests among them."""
    return [file for file in tracked() if file.suffix == ".py" and PACKAGE in file.parents]


def templates() -> list[Path]:
    """The product's pages and parts of pages."""
    return [file for file in tracked() if file.suffix == ".html" and PACKAGE in file.parents]


def named(file: Path) -> str:
    """The file's path from the root, as a test's id."""
    return str(file.relative_to(ROOT))


@cache
def tree(file: Path) -> ast.Module:
    """The file as Python reads it."""
    return ast.parse(file.read_text(encoding="utf-8"))


def lines_of_code(function: ast.FunctionDef) -> int:
    """How many lines the function has, not counting its docstring and its SQL (strings over several lines)."""
    strings = (node for node in ast.walk(function) if isinstance(node, (ast.Constant, ast.JoinedStr)))
    inside = {line for node in strings for line in range(node.lineno + 1, (node.end_lineno or 0))}
    return (function.end_lineno or 0) - function.lineno + 1 - len(inside)
