"""Parents who live elsewhere: in another home of the town, outside it, in prison, or nobody knows."""

from dataclasses import dataclass

import numpy as np

from thinkfamily.demo.town.chance import Numbers, Truths, happens, pick, words
from thinkfamily.demo.town.crowd import Crowd
from thinkfamily.demo.town.households import YEAR, Households

UNKNOWN, IN_TOWN, AWAY, CUSTODY = range(4)
WHERE = np.array([0.2, 0.55, 0.21, 0.04])


@dataclass
class Separated:
    """Parents elsewhere and their children: `shared` children also live there, week about."""

    away: Numbers  # people added who live outside the town
    custody: Numbers  # people added who are in prison; their home is `custody_home`
    custody_home: Numbers
    shared_child: Numbers
    shared_with: Numbers
    former_home: dict[int, int]  # parent -> household in which the family lived together


def part(rng: np.random.Generator, families: Households) -> Separated:
    """Give each child with a parent missing that parent, or leave them unknown."""
    crowd = families.crowd
    child = np.flatnonzero(crowd.text("place") == "child")
    none = np.zeros(0, dtype=np.int64)
    out = Separated(none, none, none, none, none, {})
    for parent, sex in (("father", "M"), ("mother", "F")):
        missing = child[
            (crowd.column(parent)[child] < 0) & ~(families.kind[crowd.column("house")[child]] == "lone_grown")
        ]
        houses, group = np.unique(crowd.column("house")[missing], return_inverse=True)
        if len(houses):
            _find(rng, families, out, parent, sex, missing, houses, group)
    return out


def _find(
    rng: np.random.Generator,
    families: Households,
    out: Separated,
    parent: str,
    sex: str,
    missing: Numbers,
    houses: Numbers,
    group: Numbers,
) -> None:
    crowd = families.crowd
    birth = crowd.column("birth")
    eldest = np.full(len(houses), np.iinfo(np.int64).max)
    np.minimum.at(eldest, group, birth[missing])
    wanted = eldest - (rng.normal(28 if sex == "M" else 26, 5, len(houses)).clip(16, 50) * YEAR).astype(np.int64)
    where = pick(rng, WHERE if sex == "M" else np.array([0.25, 0.45, 0.28, 0.02]), len(houses))
    who = np.full(len(houses), -1, dtype=np.int64)
    pool = _pool(families, sex)
    near = np.flatnonzero(where == IN_TOWN)
    near = near[: len(pool)]
    chosen = np.sort(rng.permutation(len(pool))[: len(near)])
    by_birth = pool[np.argsort(birth[pool], kind="stable")][chosen]
    who[near[np.argsort(wanted[near], kind="stable")]] = by_birth
    fits = (who < 0) | ((eldest - birth[who]) > 15.5 * YEAR)
    who[~fits] = -1
    for place, kind in ((AWAY, "away"), (CUSTODY, "custody")):
        at = np.flatnonzero(where == place)
        added = crowd.add(np.full(len(at), -1), wanted[at], words(len(at), sex), kind)
        who[at] = added
        setattr(out, kind, np.concatenate([getattr(out, kind), added]))
        if kind == "custody":
            out.custody_home = np.concatenate([out.custody_home, houses[at]])
    crowd.column(parent)[missing] = who[group]
    _share_care(rng, families, out, missing, who[group], where[group] == IN_TOWN)
    _kinship_mothers(families, parent, missing, who[group])
    for at_home in np.flatnonzero((where == IN_TOWN) & (who >= 0) & happens(rng, 0.35, len(houses))).tolist():
        if families.kind[houses[at_home]] == "lone_children":
            out.former_home[int(who[at_home])] = int(houses[at_home])


def _pool(families: Households, sex: str) -> Numbers:
    """People of the town who may be such a parent: alone, sharing, or in a couple."""
    crowd = families.crowd
    kind = families.kind[crowd.column("house").clip(0)]
    place = crowd.text("place")
    fit: Truths = np.isin(kind, ("one", "couple", "cohabiting_children", "sharers")) & np.isin(
        place, ("head", "partner", "parent", "sharers")
    )
    fit &= (crowd.text("sex") == sex) & (crowd.column("house") >= 0)
    fit &= ~((kind == "cohabiting_children") & (np.arange(crowd.count) % 3 > 0))
    return np.flatnonzero(fit)


def _share_care(
    rng: np.random.Generator, families: Households, out: Separated, child: Numbers, parent: Numbers, near: Truths
) -> None:
    house = families.crowd.column("house")[child]
    week_about = happens(rng, 0.2, len(families.kind))[house] & near & (parent >= 0)
    out.shared_child = np.concatenate([out.shared_child, child[week_about]])
    out.shared_with = np.concatenate([out.shared_with, parent[week_about]])


def _kinship_mothers(families: Households, parent: str, child: Numbers, who: Numbers) -> None:
    """A child raised by grandparents: the missing mother is the grandmother's daughter."""
    if parent != "mother":
        return
    crowd: Crowd = families.crowd
    house = crowd.column("house")[child]
    carer = families.mother[house]
    theirs = (families.kind[house] == "kinship_carer") & (who >= 0) & (carer >= 0)
    older = theirs & (crowd.column("birth")[who] - crowd.column("birth")[carer] > 16 * YEAR)
    crowd.column("mother")[who[older]] = carer[older]
