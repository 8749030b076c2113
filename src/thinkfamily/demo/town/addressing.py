"""Which address each household has, who moved and from where, and who belongs to which family."""

import numpy as np

from thinkfamily.demo.town import days, places, separated
from thinkfamily.demo.town.block import NOBODY
from thinkfamily.demo.town.chance import Numbers, Words, as_words, happens, pick
from thinkfamily.demo.town.households import YEAR, Households

HOMES_EACH = 1.35  # homes a household: some stand empty, and former tenants are still recorded there


def families_of(house: Numbers, place: Words, drawn: Households) -> Numbers:
    """Kin of one home are a family; sharers and hostel residents are each their own; so are people who live away."""
    family = house.copy()
    alone = np.isin(place, ("sharers", "hostel", "away")) | (house < 0)
    family[alone] = len(drawn.kind) + np.flatnonzero(alone)
    return family


def settle(
    rng: np.random.Generator,
    seed: int,
    number: int,
    drawn: Households,
    apart: separated.Separated,
    house: Numbers,
    today: int,
) -> tuple[places.Homes, Numbers, Numbers, Numbers, Numbers]:
    """Addresses; who moved, from where and when; households for those who live away."""
    count = len(drawn.kind)
    total = int(count * HOMES_EACH) + 1
    away = np.flatnonzero(house < 0)
    homes = places.join(places.build(seed, number, total), places.outside(seed, number, len(away)), _prison())
    at = rng.permutation(total)
    home = np.where(house >= 0, at[house.clip(0)], 0)
    home[away] = total + np.arange(len(away))
    home[apart.custody] = len(homes) - 1
    house = house.copy()
    house[away] = count + np.arange(len(away))
    kinds = np.array(drawn.kind)
    homes.kind[at[:count]] = np.select([kinds == "sharers", kinds == "hostel"], ["shared", "hostel"], "home")
    homes.bedrooms[:total] = pick(rng, np.array([0.11, 0.28, 0.42, 0.15, 0.04]), total) + 1
    homes.bedrooms[at[:count]] = _bedrooms(rng, drawn, house, count)
    movers = happens(rng, 0.3, count)
    spare = at[count:][np.arange(count) % (total - count)]
    day = today - rng.integers(20, int(4.5 * YEAR), count)
    old_home = np.full(len(house), NOBODY, dtype=np.int64)
    moved = np.full(len(house), days.NO_DAY, dtype=np.int64)
    inside = house < count
    together = inside & movers[house.clip(0, count - 1)]
    old_home[together] = spare[house[together]]
    moved[together] = day[house[together]]
    for parent, former in apart.former_home.items():
        old_home[parent], moved[parent] = at[former], today - int(rng.integers(200, 1500))
    old_home[apart.custody], moved[apart.custody] = (
        at[apart.custody_home],
        today - rng.integers(60, 700, len(apart.custody)),
    )
    return homes, home, old_home, moved, house


def _bedrooms(rng: np.random.Generator, drawn: Households, house: Numbers, count: int) -> Numbers:
    """Bedrooms around what the household needs; one home in twenty is overcrowded (Census 2021)."""
    people = np.bincount(house[house < count], minlength=count)
    fits = (people + 1) // 2
    out: Numbers = (fits + pick(rng, np.array([0.025, 0.2, 0.38, 0.29, 0.105]), count) - 1).clip(1, 7)
    return np.where(np.isin(drawn.kind, ("sharers", "hostel")), people, out)


def _prison() -> places.Homes:
    spot = places.place_names()["prison"]
    one = {
        name: as_words([value])
        for name, value in (
            ("unit", ""),
            ("house", spot["name"]),
            ("street", spot["line"]),
            ("town", spot["town"]),
            ("postcode", spot["postcode"]),
            ("uprn", ""),
            ("ward", ""),
            ("kind", "custody"),
        )
    }
    return places.Homes(bedrooms=np.ones(1, dtype=np.int64), **one)
