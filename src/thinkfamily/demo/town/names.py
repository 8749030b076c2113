"""Names of people: given by sex, year of birth and community; family names by community."""

import csv
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
import yaml

from thinkfamily.demo.town.chance import Numbers, Reals, Words, as_words, pick, words

HERE = files("thinkfamily.demo.town")
TABLES = HERE / "tables"
# Ethnic group (CBDS code) and the communities whose names it bears, with their shares.
COMMUNITIES: dict[str, dict[str, float]] = {
    "WBRI": {"national": 1},
    "WIRI": {"irish": 1},
    "WIRT": {"traveller": 1},
    "WROM": {"roma": 1},
    "WOTH": {"east_european": 0.65, "other_european": 0.35},
    "AIND": {"indian": 1},
    "APKN": {"pakistani": 1},
    "ABAN": {"bangladeshi": 1},
    "CHNE": {"chinese": 1},
    "AOTH": {"other_asian": 1},
    "BAFR": {"african": 1},
    "BCRB": {"caribbean": 1},
    "BOTH": {"african": 0.5, "caribbean": 0.5},
    "OOTH": {"arab": 0.5, "kurdish_iranian": 0.5},
    "MWAS": {"national": 0.6, "indian": 0.2, "pakistani": 0.2},
    "MWBA": {"national": 0.6, "african": 0.4},
    "MWBC": {"caribbean": 1},
    "MOTH": {"national": 0.7, "other_asian": 0.3},
}
KEEPS_OWN_NAME = {"pakistani": 0.55, "bangladeshi": 0.7, "chinese": 0.8, "arab": 0.9, "kurdish_iranian": 0.9}


def table(name: str) -> Any:
    """A YAML table of this folder."""
    return yaml.safe_load((TABLES / name).read_text("utf-8"))


def _ranked(text: str) -> tuple[Words, Reals]:
    names = text.split()
    return as_words(names), 1 / (np.arange(len(names)) + 5.0)


@cache
def _first() -> dict[tuple[str, str, int], tuple[Words, Reals]]:
    """(community, sex, decade or band) -> names and weights."""
    out: dict[tuple[str, str, int], tuple[Words, Reals]] = {}
    rows: dict[tuple[str, int], list[tuple[str, float]]] = {}
    with (TABLES / "first_names.csv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            key = (row["sex"], int(row["births_from"]))
            rows.setdefault(key, []).append((row["name"], float(row["births"])))
    for (sex, band), pairs in rows.items():
        out["national", sex, band] = as_words([n for n, _ in pairs]), np.array([w for _, w in pairs])
    for decade, lists in table("older_first_names.yaml").items():
        for sex, word in (("M", "male"), ("F", "female")):
            out["national", sex, decade] = _ranked(lists[word])
    for community, lists in table("heritage.yaml").items():
        for sex, word in (("M", "male"), ("F", "female")):
            out[community, sex, 0] = _ranked(lists[word])
    return out


@cache
def _last() -> dict[str, tuple[Words, Reals]]:
    out = {community: _ranked(lists["last"]) for community, lists in table("heritage.yaml").items()}
    with (TABLES / "last_names.csv").open(encoding="utf-8") as lines:
        rows = [(row["name"], float(row["per_100000"])) for row in csv.DictReader(lines)]
    out["national"] = as_words([n for n, _ in rows]), np.array([w for _, w in rows])
    return out


@cache
def _own_share() -> dict[str, float]:
    return {community: float(lists["share"]) for community, lists in table("heritage.yaml").items()}


def communities(rng: np.random.Generator, ethnic: Words) -> Words:
    """The community whose names each person bears."""
    out = words(len(ethnic), "national")
    for code in sorted(set(ethnic)):
        here = np.flatnonzero(ethnic == code)
        shares = COMMUNITIES[code]
        drawn = pick(rng, np.array(list(shares.values())), len(here))
        out[here] = as_words(list(shares))[drawn]
    return out


def first_names(rng: np.random.Generator, community: Words, sex: Words, year: Numbers) -> Words:
    """A given name for each, as usual for the community, sex and year of birth."""
    out = words(len(community))
    band = np.where(year >= 1996, ((year - 1996) // 5 * 5 + 1996).clip(1996, 2016), (year // 10 * 10).clip(1920, 1990))
    own = rng.random(len(community))
    draw = rng.random(len(community))
    national = np.array([who == "national" for who in community])
    for who in sorted(set(community)):
        if who != "national":
            national |= (community == who) & (own >= _own_share()[who])
    keys = [
        ("national" if n else c, s, int(b) if n else 0)
        for c, s, b, n in zip(community, sex, band, national, strict=True)
    ]
    groups: dict[tuple[str, str, int], list[int]] = {}
    for place, key in enumerate(keys):
        groups.setdefault(key, []).append(place)
    for key in sorted(groups):
        names, weights = _first()[key]
        at = np.array(groups[key])
        steps = np.cumsum(weights)
        out[at] = names[np.searchsorted(steps, draw[at] * steps[-1], side="right").clip(0, len(names) - 1)]
    return out


def last_names(rng: np.random.Generator, community: Words) -> Words:
    """A family name for each, as usual for the community."""
    out = words(len(community))
    draw = rng.random(len(community))
    own = rng.random(len(community))
    source = np.array([c == "national" for c in community])
    for who in sorted(set(community) - {"national"}):
        source |= (community == who) & (own >= max(_own_share()[who], 0.6 if who == "caribbean" else 0))
    bearing = np.where(source, "national", community)
    for who in sorted(set(bearing)):
        names, weights = _last()[who]
        at = np.flatnonzero(bearing == who)
        steps = np.cumsum(weights)
        out[at] = names[np.searchsorted(steps, draw[at] * steps[-1], side="right").clip(0, len(names) - 1)]
    return out


def for_sex(last: Words, sex: Words) -> Words:
    """Family names that change with sex: Kowalski and Kowalska, Singh and Kaur."""
    endings = (("ski", "ska"), ("cki", "cka"), ("dzki", "dzka"))

    def change(name: str, of: str) -> str:
        if of == "F" and name == "Singh":
            return "Kaur"
        if of == "M" and name == "Kaur":
            return "Singh"
        for man, woman in endings:
            if of == "F" and name.endswith(man):
                return name[: -len(man)] + woman
            if of == "M" and name.endswith(woman):
                return name[: -len(woman)] + man
        return name

    return as_words([change(name, of) for name, of in zip(last, sex, strict=True)])


@cache
def diminutives() -> dict[str, list[str]]:
    """Short forms of a given name."""
    with (TABLES / "diminutives.csv").open(encoding="utf-8") as lines:
        return {row["name"]: row["short"].split() for row in csv.DictReader(lines)}
