"""Homes of a fictional town: streets, flats, postcodes that do not exist, and property numbers."""

from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np

from thinkfamily.demo.town.chance import Numbers, Words, as_words, stream, words
from thinkfamily.demo.town.identifiers import uprns
from thinkfamily.demo.town.names import table

LETTERS = "ABDEFGHJLNPQRSTUWXYZ"
HOMES_A_STREET = 36


@dataclass
class Homes:
    """The addresses of a block; people point at them by position."""

    unit: Words
    house: Words
    street: Words
    town: Words
    postcode: Words
    uprn: Words
    ward: Words
    kind: Words
    bedrooms: Numbers

    def __len__(self) -> int:
        return len(self.house)


@cache
def place_names() -> dict[str, Any]:
    out: dict[str, Any] = table("places.yaml")
    return out


def postcode(street: int, part: int) -> str:
    """A postcode of area NM for a part of a street; different streets never share one below 600,000 streets."""
    number = street * 2 + part
    district, rest = number % 90 + 2, number // 90
    sector, rest = rest % 10, rest // 10
    return f"NM{district} {sector}{LETTERS[rest // 20 % 20]}{LETTERS[rest % 20]}"


def build(seed: int, block: int, count: int) -> Homes:
    """`count` homes in streets of their own; a quarter of the streets are blocks of flats."""
    rng = stream(seed, block, "places")
    names = place_names()
    streets = -(-count // HOMES_A_STREET)
    firsts, lasts = names["street_first"], names["street_last"]
    combos = rng.permutation(len(firsts) * len(lasts))[np.arange(streets) % (len(firsts) * len(lasts))]
    flats = rng.random(streets) < 0.22
    wards = [names["wards"][w] for w in rng.integers(0, len(names["wards"]), streets)]
    titles = []
    for combo, flat in zip(combos, flats, strict=True):
        last = names["flats_last"][combo % len(names["flats_last"])] if flat else lasts[combo % len(lasts)]
        titles.append(f"{firsts[combo // len(lasts)]} {last}")
    number = np.arange(count)
    street = number // HOMES_A_STREET
    within = number % HOMES_A_STREET
    flat = flats[street]
    unit = [f"Flat {w % 6 + 1}" if f else "" for w, f in zip(within, flat, strict=True)]
    house = [str(w // 6 * 2 + 1 if f else w + 1) for w, f in zip(within, flat, strict=True)]
    codes = [[postcode(block * 200 + s, part) for part in (0, 1)] for s in range(streets)]
    return Homes(
        unit=as_words(unit),
        house=as_words(house),
        street=as_words([titles[s] for s in street]),
        town=words(count, names["town"]),
        postcode=as_words([codes[s][w * 2 // HOMES_A_STREET] for s, w in zip(street, within, strict=True)]),
        uprn=uprns(number + block * 100_000),
        ward=as_words([wards[s] for s in street]),
        kind=words(count, "home"),
        bedrooms=np.full(count, 3, dtype=np.int64),
    )


def outside(seed: int, block: int, count: int) -> Homes:
    """Addresses in other towns, for people who live elsewhere."""
    homes = build(seed, block + 5_000_000, count)
    towns = place_names()["elsewhere"]
    rng = stream(seed, block, "outside")
    homes.town = as_words([towns[t] for t in rng.integers(0, len(towns), count)])
    homes.postcode = as_words(
        [f"NM{91 + i % 7} {i % 10}{LETTERS[i // 20 % 20]}{LETTERS[i % 20]}" for i in range(count)]
    )
    homes.ward = words(count)
    homes.uprn = words(count)
    return homes


def join(*parts: Homes) -> Homes:
    """Several lots of homes as one."""
    fields = ("unit", "house", "street", "town", "postcode", "uprn", "ward", "kind", "bedrooms")
    return Homes(**{name: np.concatenate([getattr(part, name) for part in parts]) for name in fields})
