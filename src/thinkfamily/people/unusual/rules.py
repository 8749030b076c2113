"""What counts as unusual: the numbers, which are data, and the sentence of each rule."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml


@dataclass(frozen=True)
class Settings:
    """The file as a whole. `titles`: by rule, in the order of the page."""

    days: int
    lists: tuple[str, ...]
    titles: dict[str, str]
    many: int
    night: tuple[int, int]


@cache
def settings() -> Settings:
    """Read once. Raises KeyError for a file that lacks something."""
    told: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("unusual.yaml").read_text(encoding="utf-8"))
    rules = told["rules"]
    return Settings(
        days=told["days"],
        lists=tuple(told["lists"]),
        titles={name: rule["title"].replace("'", "\N{RIGHT SINGLE QUOTATION MARK}") for name, rule in rules.items()},
        many=rules["many"]["families"],
        night=(rules["night"]["from"], rules["night"]["until"]),
    )


def is_night(hour: int) -> bool:
    """Whether an hour of the day, 0 to 23, is one in which few people work."""
    begins, ends = settings().night
    return hour >= begins or hour < ends


def surname(name: str) -> str:
    """The last word of a reader's name, as surnames are compared: Nair of Priya Nair, O'Hara as ohara."""
    words = name.split()
    return fold(words[-1]) if len(words) > 1 else ""


def fold(word: str) -> str:
    """Letters only, small."""
    return "".join(letter for letter in word.casefold() if letter.isalpha())


def clock(hour: int) -> str:
    """10am; noon; 10pm; midnight."""
    special = {0: "midnight", 12: "noon", 24: "midnight"}
    return special.get(hour) or f"{hour % 12}{'am' if hour < 12 else 'pm'}"


def sentence(rule: str, who: str, *, families: int = 1, looks: int = 1, hour: int = 0) -> str:
    """Why a row stands on the page."""
    several = f"{families} families" if families != 1 else "a family"
    times = f"{looks} times" if looks != 1 else "once"
    begins, ends = settings().night
    said = {
        "no_grant": f"{who} looked at {several} that no grant of theirs named or reached.",
        "emergency": f"{who} looked at {several} by emergency access, {times}.",
        "same_surname": f"{who} looked at {several} in which somebody has the same surname.",
        "own_address": f"{who} looked at {several} with the postcode of their own home.",
        "many": f"{who} looked at {families} families between {clock(hour)} and {clock(hour + 1)}; "
        f"more than {settings().many} in an hour is unusual.",
        "night": f"{who} looked at {several} between {clock(begins)} and {clock(ends)}.",
    }
    return said[rule]
