"""An invented population as several agencies hold it, straight into the working tables, with its truth.

Made for measuring the linking alone: any size, any error rate, homes full of people who look alike (couples, twins,
children named after a parent). Feeds differ in what they hold: one has an identifier, name and address but no birth
date or sex, one an identifier and a birth date but no address, the others no identifier. No town of anybody's.
"""

import csv
import gzip
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pyarrow as pa

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.engine.tables import MENTION, STAY, TIE

NAMES = Path(__file__).resolve().parents[2] / "shared" / "data" / "names"
SHORT = {
    "robert": "bob", "william": "bill", "elizabeth": "liz", "james": "jim", "thomas": "tom", "katherine": "kate",
    "michael": "mike", "margaret": "maggie", "jennifer": "jenny", "christopher": "chris", "daniel": "dan",
    "joseph": "joe", "samuel": "sam", "benjamin": "ben", "matthew": "matt", "nicholas": "nick", "susan": "sue",
}  # fmt: skip
# name, share of people held, then what it holds: identifier, birth date, sex, address
FEEDS: tuple[tuple[str, float, bool, bool, bool, bool], ...] = (
    ("roll", 0.75, False, True, True, True),
    ("survey", 0.25, False, True, True, True),
    ("clinic", 0.35, False, True, True, True),
    ("tax", 0.5, True, False, False, True),
    ("pension", 0.45, True, True, True, False),
    ("visits", 0.3, False, True, True, True),
)


def _names(
    file: str, column: str, syllables: Sequence[str], random: np.random.Generator
) -> tuple[list[str], np.ndarray]:
    """Names and their shares: from the published lists where they lie beside the project, else made of syllables."""
    path = NAMES / file
    if path.exists():
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            rows = [row for row in csv.DictReader(lines) if row[column].isalpha()]
        totals: dict[str, float] = {}
        for row in rows:
            totals[row[column].lower()] = totals.get(row[column].lower(), 0.0) + float(row["freq"] or 0)
        kept = sorted(totals, key=lambda name: (-totals[name], name))[:6000]
        shares = np.array([totals[name] for name in kept])
    else:
        kept = sorted({"".join(random.choice(syllables, random.integers(2, 4))) for _ in range(6000)})
        shares = 1.0 / np.arange(10, 10 + len(kept))
    return kept, shares / shares.sum()


def _homes(people: int, random: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """For each person the home and the place in it: 0 and 1 are adults, 2 and on children."""
    sizes = random.choice([1, 2, 3, 4, 5, 6, 7], people, p=[0.28, 0.3, 0.16, 0.15, 0.07, 0.03, 0.01])
    home = np.repeat(np.arange(people), sizes)[:people]
    first = np.searchsorted(home, home)
    return home, np.arange(people) - first


class Population:
    """People and homes before any agency wrote them down."""

    def __init__(self, people: int, seed: int) -> None:
        self.random = random = np.random.default_rng(seed)
        syllables = ("ma", "ri", "an", "jo", "el", "sa", "to", "mi", "ka", "ro", "ben", "da", "li", "na", "ver", "ton")
        self.first_names, first_share = _names("sdglinkage_firstname_uk.csv.gz", "firstname", syllables, random)
        self.last_names, last_share = _names("sdglinkage_lastname_uk.csv.gz", "surname", syllables, random)
        self.home, self.place = _homes(people, random)
        start = np.searchsorted(self.home, self.home)
        home_age = random.integers(22, 80, people)[start]
        adult = self.place < 2
        age = np.where(adult, home_age + random.integers(-4, 5, people), np.maximum(home_age - 20 - 3 * self.place, 0))
        age = np.clip(age + random.integers(-3, 4, people), 0, 100)
        born = 20_400 - age * 365 - random.integers(0, 365, people)
        twin = (self.place > 2) & (random.random(people) < 0.03)
        born[twin] = born[np.flatnonzero(twin) - 1]
        self.born = born.astype("datetime64[D]")
        self.male = random.random(people) < 0.5
        self.first = random.choice(len(self.first_names), people, p=first_share)
        self.middle = random.choice(len(self.first_names), people, p=first_share)
        family = random.choice(len(self.last_names), people, p=last_share)[start]
        own = random.choice(len(self.last_names), people, p=last_share)
        different = random.random(people) < np.where(self.place == 1, 0.35, 0.1)
        self.last = np.where((self.place > 0) & ~different, family, own)
        self.last[self.place == 0] = family[self.place == 0]
        named_after = (self.place == 2) & (random.random(people) < 0.04)
        self.first[named_after] = self.first[start[named_after]]
        self.last[named_after] = family[named_after]
        self.male[named_after] = self.male[start[named_after]]
        self.moved = (random.random(people) < 0.12)[start]
        self.start = start
        self.number = random.permutation(900_000_000)[:people] if people < 1000 else np.arange(people) * 7 + 100_000_000
        self.number = self.number + random.integers(0, 7, people)

    def __len__(self) -> int:
        return len(self.home)


def _typo(word: str, random: np.random.Generator) -> str:
    letters = "abcdefghijklmnopqrstuvwxyz"
    at, kind = int(random.integers(0, max(len(word), 1))), int(random.integers(0, 4))
    letter = letters[int(random.integers(0, 26))]
    if kind == 0:
        return word[:at] + letter + word[at + 1 :]
    if kind == 1 and len(word) > 3:
        return word[:at] + word[at + 1 :]
    if kind == 2:
        return word[:at] + letter + word[at:]
    return word[:at] + word[at + 1 : at + 2] + word[at : at + 1] + word[at + 2 :]


def _digit(word: str, random: np.random.Generator) -> str:
    places = [i for i, sign in enumerate(word) if sign.isdigit()]
    if not places:
        return word
    at = places[int(random.integers(0, len(places)))]
    return word[:at] + str(int(random.integers(0, 10))) + word[at + 1 :]


def _spoil(values: np.ndarray, share: float, how: Callable[[str], str | None], random: np.random.Generator) -> None:
    """Spoil a share of the values in place."""
    for at in np.flatnonzero(random.random(len(values)) < share):
        if values[at] is not None:
            values[at] = how(values[at])


def _feed(
    town: Population, feed: tuple[str, float, bool, bool, bool, bool], errors: float
) -> tuple[dict[str, np.ndarray], np.ndarray]:
    """One agency's mentions as columns, and the people behind them."""
    name, share, has_number, has_birth, has_sex, has_address = feed
    random = town.random
    who = np.flatnonzero(random.random(len(town)) < share)
    again = who[random.random(len(who)) < (0.03 if name != "visits" else 0.4)]
    who = np.sort(np.concatenate([who, again]))
    n, e = len(who), 0.01 * errors
    word = np.array(town.first_names, dtype=object)
    surname = np.array(town.last_names, dtype=object)
    first, last, middle = word[town.first[who]], surname[town.last[who]], word[town.middle[who]]
    mate = np.where(town.place[who] > 0, who - 1, np.where(np.append(town.place[1:], 0)[who] > 0, who + 1, who))
    _spoil(first, 1.2 * e, lambda w: _typo(w, random), random)
    _spoil(first, 1.5 * e, lambda w: SHORT.get(w, w), random)
    _spoil(first, 0.7 * e, lambda w: w[0], random)
    _spoil(first, 0.6 * e, lambda w: None, random)
    copied = random.random(n) < 0.5 * e
    first[copied] = word[town.first[mate[copied]]]
    _spoil(last, 1.5 * e, lambda w: _typo(w, random), random)
    _spoil(last, 0.6 * e, lambda w: None, random)
    renamed = random.random(n) < 0.8 * e
    last[renamed] = surname[town.last[mate[renamed]]]
    swapped = random.random(n) < 0.4 * e
    first[swapped], last[swapped] = last[swapped], first[swapped]
    born = town.born[who].astype(str).astype(object)
    _spoil(born, 0.8 * e, lambda d: f"{d[:4]}-{d[8:]}-{d[5:7]}" if int(d[8:]) <= 12 else d, random)
    _spoil(born, 1.2 * e, lambda d: _digit(d, random), random)
    _spoil(born, e, lambda d: None, random)
    wrong = random.random(n) < 0.5 * e
    born[wrong] = town.born[mate[wrong]].astype(str)
    sex = np.where(town.male[who], "M", "F").astype(object)
    _spoil(sex, 0.6 * e, lambda s: "F" if s == "M" else "M", random)
    number = town.number[who].astype(str).astype(object)
    _spoil(number, e, lambda d: _digit(d, random), random)
    _spoil(number, 2 * e, lambda d: None, random)
    borrowed = random.random(n) < e
    number[borrowed] = town.number[mate[borrowed]].astype(str)
    there = town.home[who] + np.where(town.moved[who] & (random.random(n) < 0.5), len(town), 0)
    _spoil(middle, 0.4, lambda w: None, random)
    _spoil(middle, 0.5, lambda w: w[0], random)
    columns = {
        "first_name": first, "middle_names": middle, "last_name": last,
        "date_of_birth": born if has_birth else np.full(n, None), "sex": sex if has_sex else np.full(n, None),
        "number": number if has_number else np.full(n, None),
        "home": there if has_address else np.full(n, -1),
    }  # fmt: skip
    return columns, who


def _addresses(home: np.ndarray, street_names: Sequence[str], random: np.random.Generator, e: float) -> np.ndarray:
    """Each home as one line; neighbours share a street and a postcode."""
    kinds = ("street", "road", "avenue", "close")
    lines = np.empty(len(home), dtype=object)
    for i, h in enumerate(home.tolist()):
        if h >= 0:
            street = h // 30
            stem = street_names[street * 7919 % len(street_names)]
            lines[i] = (
                f"{h % 30 * 2 + 1} {stem} {kinds[street % 4]}|Z{street % 97} {street * 31 % 9}{chr(65 + street % 23)}B"
            )
    _spoil(lines, 2.5 * e, lambda a: _typo(a.split("|")[0], random) + "|" + a.split("|")[1], random)
    _spoil(lines, e, lambda a: _digit(a.split("|")[0], random) + "|" + a.split("|")[1], random)
    _spoil(lines, e, lambda a: a.split("|")[0] + "|" + _typo(a.split("|")[1], random), random)
    _spoil(lines, e, lambda a: None, random)
    return lines


def fill(engine: Engine, people: int, seed: int, errors: float = 1.0) -> int:
    """Make mention, stay, tie, and `truth` (mention_id, person, home). Gives the number of mentions."""
    town = Population(people, seed)
    for table in (MENTION, STAY, TIE):
        engine.create(table)
    engine.run("CREATE OR REPLACE TABLE truth (mention_id BIGINT, person BIGINT, home BIGINT)")
    total = 0
    for feed in sorted(FEEDS):
        columns, who = _feed(town, feed, errors)
        lines = _addresses(columns.pop("home"), town.last_names, town.random, 0.01 * errors)
        ids = np.arange(len(who)) + total
        total += len(who)
        arrow = pa.table(
            {"mention_id": ids, "person": who, "home": town.home[who], "line": pa.array(lines, pa.string())}
            | {key: pa.array(value, pa.string()) for key, value in columns.items()}
        )
        engine.con.register("arrived", arrow)
        engine.run(f"""
            INSERT INTO mention BY NAME SELECT mention_id, '{feed[0]}' AS feed, printf('%09d', mention_id) AS record_id,
                'subject' AS mention, first_name, middle_names, last_name,
                try_cast(date_of_birth AS DATE) AS date_of_birth,
                false AS unborn, sex, CASE WHEN number IS NOT NULL THEN ['number:' || number] END AS other_ids,
                CAST([] AS VARCHAR[]) AS flags FROM arrived""")
        engine.run("""
            INSERT INTO stay BY NAME SELECT mention_id, split_part(line, '|', 1) AS text,
                split_part(line, '|', 2) AS postcode,
                'home' AS kind FROM arrived WHERE line IS NOT NULL""")
        engine.run("INSERT INTO truth SELECT mention_id, person, home FROM arrived")
        engine.con.unregister("arrived")
    return total
