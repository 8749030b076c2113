"""The words of docs/words.md are the ones used: what it says is never used here, is not."""

import ast
import re
from pathlib import Path

from tests import source

WORDS = source.ROOT / "docs" / "words.md"


def never_used() -> list[str]:
    return re.findall(r"`([^`]+)`", WORDS.read_text(encoding="utf-8").partition("## Never used here")[2])


def pattern() -> re.Pattern[str]:
    return re.compile(r"(?<![a-z_])(" + "|".join(map(re.escape, never_used())) + r")s?(?![a-z_])", re.IGNORECASE)


def names(file: Path) -> str:
    """What a Python file calls its things, as words."""
    found = [
        node.name
        for node in ast.walk(source.tree(file))
        if isinstance(node, ast.ClassDef | ast.FunctionDef) and not node.name.startswith("test_")
    ]
    return " ".join(re.sub(r"(?<=[a-z])(?=[A-Z])|_", " ", name) for name in [*found, file.stem])


def read_as_words(file: Path) -> str:
    if file.suffix == ".py":
        return names(file)
    text = file.read_text(encoding="utf-8")
    return re.sub(r"{[%{#].*?[%}#]}|<[^>]*>", " ", text, flags=re.DOTALL) if file.suffix == ".html" else text


def test_the_glossary_settles_words() -> None:
    assert len(never_used()) > 10


def test_words_that_are_not_ours_are_not_used() -> None:
    wanted = pattern()
    found = {}
    for file in source.tracked():
        of_ours = source.PACKAGE in file.parents or (file.suffix == ".md" and "reference" not in file.parts)
        if not of_ours or "vendor" in file.parts or file.suffix not in {".py", ".html", ".md"}:
            continue
        words = {match[1].lower() for match in wanted.finditer(read_as_words(file))}
        if words and file != WORDS:
            found[source.named(file)] = sorted(words)
    assert found == {}
