"""The frameworks as data: one folder each, `framework.yaml` and beside it the needs, a file a headline outcome."""

from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
STATUSES = ("found", "to_ask", "judgement_only")


@dataclass(frozen=True)
class Headline:
    """A headline outcome. `place` is its number in the framework."""

    id: str
    place: int
    title: str


@dataclass(frozen=True)
class NeedText:
    """A need in words. `lasts_months` is how long a finding stands after its last day of evidence.

    `status` is found, to_ask (facts may only prompt a question) or judgement_only (no extract can show it).
    `whose` is child, adult, anyone or family. A need with `at_least` stands where so many others of its framework are
    found at once; those with `counts` false (variants) are not counted.
    """

    id: str
    framework: str
    headline: Headline
    title: str
    why: str
    rule: str
    period: str
    source: str
    whose: str
    status: str = "found"
    lasts_months: int = 0
    rule_version: int = 1
    marks: tuple[str, ...] = ()
    at_least: int = 0
    counts: bool = True


@dataclass(frozen=True)
class Framework:
    """A list of needs under headline outcomes, as it stood between two dates (ISO, or null while it stands).

    `for_families` is with_child (families with a child, or expecting one) or any. `least_needs` is how many needs put a
    family on the early list, for the framework that makes it.
    """

    id: str
    title: str
    about: str
    source: str
    wording: str
    valid_from: str | None
    valid_until: str | None
    for_families: str
    least_needs: int
    headlines: tuple[Headline, ...]
    needs: tuple[NeedText, ...]
    earlier: tuple[NeedText, ...] = ()


@cache
def frameworks() -> tuple[Framework, ...]:
    """Every framework, in the order of their ids."""
    return tuple(load(path.parent) for path in sorted(HERE.glob("*/framework.yaml")))


def framework(framework_id: str) -> Framework:
    """One framework. KeyError, naming those there are, for any other id."""
    for each in frameworks():
        if each.id == framework_id:
            return each
    known = ", ".join(each.id for each in frameworks())
    raise KeyError(f"There is no framework '{framework_id}'. There are: {known}.")


def need_text(framework_id: str, need_id: str, version: int | None = None) -> NeedText:
    """The words of a need, as they stood at a rule version (the newest where none is named). KeyError if unknown."""
    found = framework(framework_id)
    for text in (*found.needs, *found.earlier):
        if text.id == need_id and version in (None, text.rule_version):
            return text
    raise KeyError(f"The framework '{framework_id}' has no need '{need_id}' of version {version or 'any'}.")


def load(folder: Path) -> Framework:
    """A framework from its folder. ValueError, naming the need, for a word that it does not know."""
    head = yaml.safe_load((folder / "framework.yaml").read_text(encoding="utf-8"))
    headlines = {
        key: Headline(key, place, title) for place, (key, title) in enumerate(head.pop("headlines").items(), start=1)
    }
    marks = tuple(head.pop("marks", ()))
    now: list[NeedText] = []
    earlier: list[NeedText] = []
    for path in sorted(folder.glob("*.yaml")):
        if path.name == "framework.yaml":
            continue
        for need_id, entry in yaml.safe_load(path.read_text(encoding="utf-8")).items():
            former = entry.pop("earlier", [])
            text = _text(need_id, {"source": head["source"], **entry}, head["framework"], headlines, marks)
            now.append(text)
            earlier += [
                _text(need_id, {"source": head["source"], **entry, **old}, head["framework"], headlines, marks)
                for old in former
            ]
    now.sort(key=lambda text: (text.headline.place, text.id))
    return Framework(
        id=head["framework"],
        title=head["title"],
        about=head["about"],
        source=head["source"],
        wording=head["wording"],
        valid_from=head.get("valid_from"),
        valid_until=head.get("valid_until"),
        for_families=head.get("for_families", "any"),
        least_needs=head.get("least_needs", 0),
        headlines=tuple(headlines.values()),
        needs=tuple(now),
        earlier=tuple(earlier),
    )


def _text(
    need_id: str, entry: dict[str, Any], framework_id: str, headlines: dict[str, Headline], marks: tuple[str, ...]
) -> NeedText:
    known = {field.name for field in fields(NeedText)}
    if unknown := sorted(set(entry) - known):
        raise ValueError(f"{framework_id}, {need_id}: nothing is called {', '.join(unknown)}. Use: {sorted(known)}.")
    if entry["headline"] not in headlines:
        raise ValueError(f"{framework_id}, {need_id}: '{entry['headline']}' is not one of its headline outcomes.")
    if entry.get("status", "found") not in STATUSES:
        raise ValueError(f"{framework_id}, {need_id}: status is one of {', '.join(STATUSES)}.")
    values = {**entry, "headline": headlines[entry["headline"]], "marks": (*marks, *entry.get("marks", ()))}
    return NeedText(id=need_id, framework=framework_id, **values)
