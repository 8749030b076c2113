"""Who lives with whom: households in the proportions of the 2021 census, filled with adults, children and kin."""

from dataclasses import dataclass

import numpy as np

from thinkfamily.demo.town.chance import Numbers, Truths, Words, happens, pick, words
from thinkfamily.demo.town.crowd import Crowd

YEAR = 365.2425
# Households by type, percent: Census 2021, household composition, Greater Manchester (ONS, OGL v3).
# The last two are ours.
SHARES = {
    "one_older": 12.1,
    "one": 19.4,
    "couple_older": 7.3,
    "couple": 15.1,
    "married_children": 14.2,
    "cohabiting_children": 5.0,
    "couple_grown": 6.2,
    "lone_children": 8.3,
    "lone_grown": 4.6,
    "three_generations": 2.9,
    "sharers": 2.4,
    "kin": 0.9,
    "kinship_carer": 0.6,
    "hostel": 0.06,
}
TYPES = tuple(SHARES)
WITH_CHILDREN = ("married_children", "cohabiting_children", "lone_children", "three_generations", "kinship_carer")
GROWN = ("couple_grown", "lone_grown")
CHILDREN = np.array([0.42, 0.395, 0.125, 0.04, 0.014, 0.006])
TWINS = 0.026  # of families with two or more children: about 1.5 in 100 maternities (ONS, birth characteristics)


@dataclass
class Households:
    """The households of a block. `step` marks where the older children are of one partner only."""

    kind: Words
    married: Truths
    mother: Numbers
    father: Numbers
    step: Truths
    crowd: Crowd

    def are(self, *kinds: str) -> Truths:
        out: Truths = np.isin(self.kind, kinds)
        return out


def _sexes(rng: np.random.Generator, size: int, women: float = 0.5) -> Words:
    return np.where(rng.random(size) < women, "F", "M").astype(object)


def _born(rng: np.random.Generator, today: int, years: Numbers | np.ndarray) -> Numbers:
    return (today - np.asarray(years) * YEAR - rng.integers(0, 365, len(years))).astype(np.int64)


def _eldest(rng: np.random.Generator, kinds: Words) -> np.ndarray:
    """Age of the eldest child in years (below 0: not yet born)."""
    size = len(kinds)
    young = rng.uniform(-0.4, 19.5, size)
    lone = rng.uniform(0.3, 20.5, size)
    grown = rng.uniform(18, 34, size)
    return np.where(
        np.isin(kinds, GROWN), grown, np.where(np.isin(kinds, ("lone_children", "kinship_carer")), lone, young)
    )


def _ages_at_birth(rng: np.random.Generator, kinds: Words) -> np.ndarray:
    """The mother's age at her first birth; lone and cohabiting mothers were younger."""
    mean = np.select([kinds == "lone_children", kinds == "cohabiting_children"], [25.0, 27.0], 29.0)
    return rng.normal(mean, 5.3).clip(15.3, 43)


def draw(rng: np.random.Generator, count: int, today: int) -> Households:
    """`count` households with their people."""
    kind = np.array(TYPES, dtype=object)[pick(rng, np.array(list(SHARES.values())), count)]
    crowd = Crowd()
    nobody = np.full(count, -1, dtype=np.int64)
    families = Households(
        kind,
        np.isin(kind, ("couple_older", "married_children", "couple_grown", "three_generations")),
        nobody.copy(),
        nobody.copy(),
        np.zeros(count, dtype=bool),
        crowd,
    )
    families.married |= (kind == "couple") & happens(rng, 0.58, count)
    _couples_without_children(rng, families, today)
    _people_alone(rng, families, today)
    _families(rng, families, today)
    _grandparents(rng, families, today)
    return families


def _people_alone(rng: np.random.Generator, families: Households, today: int) -> None:
    for kind, low, high in (("one_older", 66, 95), ("one", 19, 66)):
        at = np.flatnonzero(families.are(kind))
        families.crowd.add(
            at,
            _born(rng, today, rng.uniform(low, high, len(at))),
            _sexes(rng, len(at), 0.58 if low > 60 else 0.42),
            "head",
        )
    sizes = {"sharers": (3, 6), "kin": (2, 3), "hostel": (9, 17)}
    for kind, (low, high) in sizes.items():
        at = np.flatnonzero(families.are(kind))
        at = np.repeat(at, rng.integers(low, high + 1, len(at)))
        years = rng.uniform(19, 36, len(at)) if kind == "sharers" else rng.uniform(20, 62, len(at))
        families.crowd.add(at, _born(rng, today, years), _sexes(rng, len(at), 0.3 if kind == "hostel" else 0.5), kind)


def _pair(crowd: Crowd, one: Numbers, other: Numbers) -> None:
    partner = crowd.column("partner")
    partner[one], partner[other] = other, one


def _couples_without_children(rng: np.random.Generator, families: Households, today: int) -> None:
    at = np.flatnonzero(families.are("couple", "couple_older"))
    older = families.kind[at] == "couple_older"
    years = np.where(older, rng.uniform(66, 88, len(at)), rng.uniform(21, 66, len(at)))
    same = happens(rng, 0.02, len(at))
    first = families.crowd.add(
        at, _born(rng, today, years), np.where(same & (at % 2 == 0), "M", "F").astype(object), "head"
    )
    ages = np.where(older, rng.normal(years + 1, 3).clip(66, 92), rng.normal(years + 2, 4).clip(19, 68))
    second = families.crowd.add(
        at, _born(rng, today, ages), np.where(same & (at % 2 == 1), "F", "M").astype(object), "partner"
    )
    _pair(families.crowd, first, second)


def _families(rng: np.random.Generator, families: Households, today: int) -> None:
    """Parents and their children, living under one roof."""
    at = np.flatnonzero(families.are(*WITH_CHILDREN, *GROWN))
    kinds = families.kind[at]
    crowd = families.crowd
    eldest = _eldest(rng, kinds)
    mothers_age = _ages_at_birth(rng, kinds) + eldest
    alone = np.isin(kinds, ("lone_children", "lone_grown"))
    lone_father = alone & happens(rng, 0.14, len(at))
    carer = kinds == "kinship_carer"
    mothers_age = np.where(carer, (mothers_age + 24).clip(44, 76), mothers_age)
    woman = ~lone_father
    man = (~alone & ~carer) | lone_father | (carer & happens(rng, 0.4, len(at)))
    mother = crowd.add(at[woman], _born(rng, today, mothers_age[woman]), words(int(woman.sum()), "F"), "parent")
    fathers_age = np.maximum(rng.normal(mothers_age + 2.3, 4.2), eldest + 16.5)
    father = crowd.add(at[man], _born(rng, today, fathers_age[man]), words(int(man.sum()), "M"), "parent")
    families.mother[at[woman]], families.father[at[man]] = mother, father
    both = np.flatnonzero((families.mother >= 0) & (families.father >= 0))
    _pair(crowd, families.mother[both], families.father[both])
    families.step[at] = ~alone & ~carer & happens(rng, np.where(kinds == "cohabiting_children", 0.2, 0.07), len(at))
    _children(rng, families, at, eldest, today)


def _children(rng: np.random.Generator, families: Households, at: Numbers, eldest: np.ndarray, today: int) -> None:
    """Up to six children with believable gaps; those expected within eight months are unborn."""
    kinds = families.kind[at]
    many = pick(rng, CHILDREN, len(at)) + 1
    many = np.where(np.isin(kinds, GROWN), many.clip(1, 2), many)
    twins = happens(rng, TWINS, len(at))
    split = rng.integers(1, 3, len(at))  # with step families: how many of the eldest are of one parent only
    hers = happens(rng, 0.72, len(at))
    age = eldest.copy()
    for order in range(6):
        if order:
            gap = rng.gamma(2.6, 1.0, len(at)) + 0.95
            age = age - np.where(twins & (order == 1), 0, gap)
        here = (
            (many > order)
            & (age > -0.62)
            & (np.isin(kinds, GROWN) | (age < 23))
            & ((age < 18) | happens(rng, 0.55, len(at)))
        )
        here |= (order == 0) & (age > -0.62)
        house = at[here]
        step = families.step[house] & (order < split[here])
        kinship = families.kind[house] == "kinship_carer"
        mother = np.where(kinship | (step & ~hers[here]), -1, families.mother[house])
        father = np.where(kinship | (step & hers[here]), -1, families.father[house])
        day = (today - age[here] * YEAR).astype(np.int64)
        families.crowd.add(house, day, _sexes(rng, len(house), 0.488), "child", mother, father)


def _grandparents(rng: np.random.Generator, families: Households, today: int) -> None:
    """Three generations: a grandmother, and sometimes a grandfather, of either parent's side."""
    at = np.flatnonzero(families.are("three_generations"))
    crowd = families.crowd
    side = np.where(happens(rng, 0.5, len(at)), families.mother[at], families.father[at])
    birth = crowd.column("birth")[side]
    grandmother = crowd.add(
        at,
        birth - (rng.normal(27, 4, len(at)).clip(17, 42) * YEAR).astype(np.int64),
        words(len(at), "F"),
        "grandparent",
    )
    with_him = happens(rng, 0.5, len(at))
    him = crowd.add(
        at[with_him],
        birth[with_him] - (rng.normal(30, 4, int(with_him.sum())).clip(18, 50) * YEAR).astype(np.int64),
        words(int(with_him.sum()), "M"),
        "grandparent",
    )
    crowd.column("mother")[side] = grandmother
    crowd.column("father")[side[with_him]] = him
    _pair(crowd, grandmother[with_him], him)
