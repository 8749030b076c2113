"""Reading a pack from a file, and finding those that are shipped."""

import datetime
import json
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml

from thinkfamily.casework.packs.checking.wording import schema

LARGEST = 300_000  # bytes: the largest shipped pack is a tenth of it


class NotAPack(Exception):
    """The file is no pack. The message says what is wrong with it and what to do, line by line."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class _Strict(yaml.SafeLoader):
    """YAML without what a pack has no use for: repeated parts, which can grow without end, and a key twice."""

    def compose_node(self, parent: Any, index: Any) -> Any:
        if self.check_event(yaml.AliasEvent):
            raise yaml.constructor.ConstructorError(
                None, None, "a part of it is repeated by an alias (*): write it out", self.peek_event().start_mark
            )
        return super().compose_node(parent, index)

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Any, Any]:
        seen: set[Any] = set()
        for key, _ in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise yaml.constructor.ConstructorError(None, None, "a key must be one word", key.start_mark)
            if key.value in seen:
                raise yaml.constructor.ConstructorError(
                    None, None, f'the key "{key.value}" stands twice: keep one of them', key.start_mark
                )
            seen.add(key.value)
        return super().construct_mapping(node, deep=deep)


def read(file: Path) -> dict[str, Any]:
    """The content of a pack's file, as JSON can hold it. Raises NotAPack."""
    try:
        if file.stat().st_size > LARGEST:
            raise NotAPack(
                [f"{file.name}: the file is larger than a pack can be ({LARGEST // 1000} kB): take parts out."]
            )
        text = file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise NotAPack([f"{file.name}: the file is not written in UTF-8: save it as UTF-8 text."]) from None
    except OSError as problem:
        raise NotAPack([f"{file.name}: the file cannot be read ({problem.strerror}): check its name."]) from None
    return parse(text, file.name)


def parse(text: str, file: str) -> dict[str, Any]:
    """The content of a pack that is written so. Raises NotAPack."""
    try:
        raw = yaml.load(text, _Strict)  # noqa: S506 (it is a SafeLoader)
        content = json.loads(json.dumps(raw, default=_said, allow_nan=False))
    except yaml.MarkedYAMLError as problem:
        where = f", line {problem.problem_mark.line + 1}" if problem.problem_mark else ""
        raise NotAPack([f"{file}{where}: {problem.problem}. Put it right there."]) from None
    except (yaml.YAMLError, ValueError, TypeError, RecursionError):
        raise NotAPack([f"{file}: this is not YAML that can be read: compare it with an exported pack."]) from None
    if not isinstance(content, dict):
        raise NotAPack([f"{file}: a pack is a map of keys that begins with `pack:`; this is not."])
    return content


def _said(value: Any) -> str:
    """A date that nobody put in quotes."""
    if isinstance(value, datetime.date):
        return value.isoformat()
    raise TypeError


def shipped() -> Iterator[tuple[str, dict[str, Any]]]:
    """The packs that come with the product: the file's name and its content, which the caller may change."""
    for name, content in _shipped():
        yield name, json.loads(content)


@cache
def _shipped() -> tuple[tuple[str, str], ...]:
    """Read once, as JSON: their YAML takes a second."""
    folder = files("thinkfamily.casework.packs") / "shipped"
    found = sorted((file for file in folder.iterdir() if file.name.endswith(".yaml")), key=lambda each: each.name)
    return tuple((file.name, json.dumps(parse(file.read_text(encoding="utf-8"), file.name))) for file in found)


def as_yaml(content: dict[str, Any]) -> str:
    """A pack as a file: its keys in the schema's order, long words folded. Reading it gives the same content again."""
    return yaml.safe_dump(
        _in_order(content, schema()), sort_keys=False, allow_unicode=True, width=110, default_flow_style=False
    )


def _in_order(raw: Any, part: dict[str, Any]) -> Any:
    """The same with the keys of every map in the order in which the schema names them."""
    if "$ref" in part:
        part = schema()["$defs"][part["$ref"].rpartition("/")[2]]
    if isinstance(raw, list):
        return [_in_order(each, part.get("items", {})) for each in raw]
    if isinstance(raw, dict):
        known = part.get("properties", {})
        return {key: _in_order(raw[key], known[key]) for key in known if key in raw}
    return raw
