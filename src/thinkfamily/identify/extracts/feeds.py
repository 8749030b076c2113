"""Finding layouts: the shipped ones beside this file, and a council's own, which replace those of the same name."""

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

import yaml

from thinkfamily.identify.extracts import validate
from thinkfamily.identify.extracts.known import read_yaml
from thinkfamily.identify.extracts.layout import Feed
from thinkfamily.identify.extracts.layout_read import build

SHIPPED = Path(__file__).parent
LARGEST = 100_000  # values in a layout; the largest that is shipped has about a thousand


class LayoutError(Exception):
    """A layout that cannot be used. `problems` are sentences for the person who wrote it."""

    def __init__(self, folder: Path, problems: list[str]) -> None:
        self.folder, self.problems = folder, problems
        super().__init__(f"{folder.name}/layout.yaml: " + " ".join(problems))


def folders(feeds: Path | None) -> dict[str, Path]:
    """Every feed's folder by name, the council's own replacing shipped ones."""
    found: dict[str, Path] = {}
    for root in (SHIPPED, feeds):
        if root is not None:
            found |= {path.parent.name: path.parent for path in sorted(root.glob("*/layout.yaml"))}
    return found


def load(folder: Path) -> Feed:
    """The layout of one folder. Raises LayoutError with every problem found."""
    raw, problems = read(folder)
    problems = problems or validate.problems(raw, folder.name)
    if problems:
        raise LayoutError(folder, problems)
    return build(raw, folder)


def read(folder: Path) -> tuple[dict[str, Any], list[str]]:
    path = folder / "layout.yaml"
    try:
        raw = read_yaml(path.read_text("utf-8-sig"))
    except FileNotFoundError:
        return {}, [
            f"There is no layout.yaml in the folder {folder.name}: write one (docs/reference/feeds.md shows how)."
        ]
    except (OSError, UnicodeDecodeError):
        return {}, ["layout.yaml cannot be read: save it as plain text in UTF-8."]
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        where = f" near line {mark.line + 1}" if mark else ""
        return {}, [f"layout.yaml is not YAML{where}: check the indentation, quotes and brackets there."]
    if not isinstance(raw, Mapping):
        return {}, ["layout.yaml must be a map of keys such as feed, title and columns."]
    if _weight(raw, {}) > LARGEST:
        return {}, ["layout.yaml refers to parts of itself (*name) without end: write those parts out."]
    return _plain(raw), []


def _weight(raw: Any, known: dict[int, int]) -> int:
    """How many values there are once every *name is written out; a few lines could stand for more than fits."""
    if not isinstance(raw, Mapping | list):
        return 1
    if id(raw) not in known:
        known[id(raw)] = LARGEST + 1  # what a part that holds itself weighs
        known[id(raw)] = 1 + sum(_weight(each, known) for each in (raw.values() if isinstance(raw, Mapping) else raw))
    return known[id(raw)]


def _plain(raw: Any) -> Any:
    """YAML makes days into dates by itself; the layout means text. `~: [N]` among codes means `nothing`."""
    if isinstance(raw, Mapping):
        return {_key(key): _plain(value) for key, value in raw.items()}
    if isinstance(raw, list):
        return [_plain(item) for item in raw]
    if isinstance(raw, datetime | date):
        return raw.isoformat()
    return raw


def _key(raw: Any) -> str:
    words = {None: "nothing", True: "yes", False: "no"}
    return words[raw] if raw is None or isinstance(raw, bool) else str(raw)
