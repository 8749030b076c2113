"""Named families that live in every town, told in demo/stories/*.yaml: the same people, homes and facts each time.

Their days are told as of 6 November 2026 and move with the town's own day.
"""

from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
import yaml

from thinkfamily.demo.town import days, identifiers
from thinkfamily.demo.town.block import FLAGS, NOBODY, Block, Membership
from thinkfamily.demo.town.block_facts import add, simple
from thinkfamily.demo.town.chance import Numbers, Words, as_words, words
from thinkfamily.demo.town.places import Homes, place_names

NUMBER = 9_998  # the block that the stories stand in
TERM = {
    "possible": "sessions_possible",
    "missed": "sessions_missed",
    "without_leave": "sessions_missed_unauthorised",
    "late": "sessions_late",
}


@cache
def told() -> dict[str, dict[str, Any]]:
    """Every story by the name of its file."""
    folder = files("thinkfamily.demo") / "stories"
    found = sorted((path for path in folder.iterdir() if path.name.endswith(".yaml")), key=lambda path: path.name)
    return {path.name.removesuffix(".yaml"): yaml.safe_load(path.read_text("utf-8")) for path in found}


class _Telling:
    """Positions of all stories' people and homes."""

    def __init__(self, today: int) -> None:
        self.shift = today - days.number(days.STORY_DAY)
        self.people = {(story, who): person for story, tale in told().items() for who, person in tale["people"].items()}
        self.homes = {(story, home): spot for story, tale in told().items() for home, spot in tale["homes"].items()}
        self.at = {key: place for place, key in enumerate(self.people)}
        self.home_at = {key: place for place, key in enumerate(self.homes)}
        groups = [(s, p.get("family", s)) for (s, _), p in self.people.items()]
        self.family_at = {key: place for place, key in enumerate(dict.fromkeys(groups))}

    def day(self, value: date | None) -> int:
        return days.NO_DAY if value is None else days.number(value) + self.shift

    def text(self, name: str, fill: str = "") -> Words:
        return as_words([str(person.get(name, fill)) for person in self.people.values()])

    def person(self, name: str) -> Numbers:
        return np.array(
            [self.at[s, p[name]] if name in p else NOBODY for (s, _), p in self.people.items()], dtype=np.int64
        )

    def home(self, name: str) -> Numbers:
        return np.array(
            [self.home_at[s, p[name]] if name in p else NOBODY for (s, _), p in self.people.items()], dtype=np.int64
        )


def build(seed: int, today: int) -> Block:
    """The block of the stories."""
    t = _Telling(today)
    size = len(t.people)
    homes = _homes(t)
    born = np.array([t.day(p.get("born") or p["expected"]) for p in t.people.values()], dtype=np.int64)
    home = t.home("home")
    family = np.array([t.family_at[s, p.get("family", s)] for (s, _), p in t.people.items()], dtype=np.int64)
    place = as_words(
        [
            "child" if "mother" in p or "father" in p or t.day(p.get("born")) > today - 18 * 365 else "parent"
            for p in t.people.values()
        ]
    )
    block = Block(
        seed=seed,
        number=NUMBER,
        today=today,
        homes=homes,
        person=as_words([f"P-{s}-{w}" for s, w in t.people]),
        birth=born,
        expected=np.array(["expected" in p for p in t.people.values()]),
        sex=t.text("sex"),
        ethnic=t.text("ethnic"),
        language=t.text("language", "English"),
        first=t.text("first"),
        middle=t.text("middle"),
        last=t.text("last"),
        former_last=t.text("former_last"),
        known_as=t.text("known_as"),
        mother=t.person("mother"),
        father=t.person("father"),
        partner=t.person("partner"),
        married=np.array([p.get("married", False) for p in t.people.values()]),
        house=home.copy(),
        home=home,
        old_home=t.home("old_home"),
        moved=np.array([t.day(p.get("moved")) for p in t.people.values()], dtype=np.int64),
        home_2=t.home("home_2"),
        family=family,
        place=place,
        nhs=_nhs(t),
        upn=_upns(t, born),
        ni=t.text("ni"),
        mobile=t.text("mobile"),
        email=words(size),
        flags={f: np.array([f in p.get("flags", ()) for p in t.people.values()]) for f in FLAGS},
        families=_groups(t, "families", family, t.family_at),
        households=_groups(t, "households", home, t.home_at),
        fixed=True,
    )
    _happen(t, block)
    return block


def _homes(t: _Telling) -> Homes:
    def column(name: str, fill: str = "") -> Words:
        return as_words([str(spot.get(name, fill)) for spot in t.homes.values()])

    beds = np.array([spot.get("bedrooms", 2) for spot in t.homes.values()], dtype=np.int64)
    return Homes(
        column("unit"),
        column("house"),
        column("street"),
        column("town", place_names()["town"]),
        column("postcode"),
        column("uprn"),
        column("ward"),
        column("kind", "home"),
        beds,
    )


def _nhs(t: _Telling) -> Words:
    given = t.text("nhs")
    wanted = np.flatnonzero(given == "auto")
    # The upper half of the stories' range: those written out in the stories stand in the lower half.
    nine = identifiers.STORIES + 1_270 + np.arange(30)
    made = [n for n in identifiers.with_check_digit(nine) if n]
    given[wanted] = as_words(made[: len(wanted)])
    return given


def _upns(t: _Telling, born: Numbers) -> Words:
    given = t.text("upn")
    wanted = np.flatnonzero(given == "auto")
    size = len(wanted)
    given[wanted] = identifiers.upns(np.full(size, 4001), identifiers.school_year(born[wanted]), 100 + np.arange(size))
    return given


def _groups(t: _Telling, name: str, own: Numbers, at: dict[tuple[str, str], int]) -> Membership:
    who, group = list(range(len(own))), own.tolist()
    for (story, key), person in t.people.items():
        for other in person.get("also", {}).get(name, []):
            who.append(t.at[story, key])
            group.append(at[story, other])
    return Membership(np.array(who, dtype=np.int64), np.array(group, dtype=np.int64))


def _happen(t: _Telling, block: Block) -> None:
    for story, tale in told().items():
        for line in tale.get("facts", ()):
            who = np.array([t.at[story, line["who"]]])
            since = np.array([t.day(line.get("day") or line["since"])])
            until = since.copy() if "day" in line else np.array([t.day(line.get("until"))])
            facts = simple(who, since, until, str(line.get("code", "")))
            facts.amount[:] = line.get("amount", 0)
            facts.event[:] = line.get("event", -1)
            add(block, line["kind"], facts)
        for child, terms in tale.get("attendance", {}).items():
            for term in terms:
                for word, kind in TERM.items():
                    if word not in term:
                        continue
                    facts = simple(
                        np.array([t.at[story, child]]), np.array([t.day(term["from"])]), np.array([t.day(term["to"])])
                    )
                    facts.amount[:] = term[word]
                    add(block, kind, facts)
        for feed, seen in tale.get("seen_as", {}).items():
            for who, values in seen.items():
                block.seen_as[feed, t.at[story, who]] = {name: str(value) for name, value in values.items()}
        for child, school in tale.get("school", {}).items():
            block.seen_as.setdefault(("schools", t.at[story, child]), {})["school"] = school
