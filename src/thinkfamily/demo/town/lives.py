"""What happens to people: facts drawn from the calibration table, coming together in the same families as in life."""

from functools import cache
from typing import Any

import numpy as np
import yaml

from thinkfamily.demo.town import events
from thinkfamily.demo.town.block import Block, Facts
from thinkfamily.demo.town.block_facts import add, simple
from thinkfamily.demo.town.chance import Numbers, Reals, Truths, as_words, happens, pick, stream
from thinkfamily.demo.town.names import HERE

DEEP, DEEP_SHARE = 3.0, 0.04  # a few families in whom hardship is deep: about one in fifty has five needs or more
FAMILY_PART = 0.86  # how much of a person's hardship is the family's
SOCIAL_RENT = 0.207  # of households, Census 2021, tenure, Greater Manchester (ONS)


@cache
def calibration() -> list[dict[str, Any]]:
    """The table of facts, with shares and sources."""
    out: list[dict[str, Any]] = yaml.safe_load((HERE / "calibration.yaml").read_text("utf-8"))
    return out


def hardship(rng: np.random.Generator, block: Block) -> tuple[Reals, Reals]:
    """A standard normal number for each person and family: the family's part and the person's own."""
    size = int(block.family.max()) + 1
    family = rng.standard_normal(size) + DEEP * happens(rng, DEEP_SHARE, size)
    wards = {ward: ((sum(map(ord, ward)) * 37) % 23 - 11) / 7 for ward in sorted(set(block.homes.ward))}
    place = np.array([wards[w] for w in block.homes.ward[block.home]])
    young_or_lone = (
        np.isin(block.place, ("child", "parent")) & ~np.isin(block.family, block.family[block.partner >= 0])
    ) * 0.55
    mine = 0.86 * family[block.family] + 0.4 * place + young_or_lone
    mine = (mine - mine.mean()) / mine.std()
    return FAMILY_PART * mine + np.sqrt(1 - FAMILY_PART**2) * rng.standard_normal(len(block)), mine


def chance(share: float, loading: float, z: Reals) -> Reals:
    """The chance of each, such that the mean over those given is `share`."""
    if not len(z):
        return z
    weight = np.exp(loading * z)
    out: Reals = np.minimum(share * weight / weight.mean(), 0.95)
    return out


def first_adults(block: Block) -> Numbers:
    """One adult for each home: the eldest of the middle generation, or whoever is there."""
    adult = np.flatnonzero(
        (block.age >= 18)
        & ~np.isin(block.place, ("away", "custody", "hostel"))
        & (block.homes.kind[block.home] != "custody")
    )
    order = adult[np.lexsort((adult, block.place[adult] == "grandparent", block.house[adult]))]
    _, first = np.unique(block.house[order], return_index=True)
    out: Numbers = order[first]
    return out


def tenants(rng: np.random.Generator, block: Block, z: Reals) -> Numbers:
    """First adults of the homes that the council or an association lets."""
    first = first_adults(block)
    first = first[block.homes.kind[block.home[first]] == "home"]
    out: Numbers = first[happens(rng, chance(SOCIAL_RENT, 0.8, z[first]), len(first))]
    return out


def groups(block: Block, tenant: Numbers) -> dict[str, Truths]:
    """Whom a line of the calibration can be about."""
    age = block.age
    alive = ~np.isin(block.place, ("away",))
    child = (age >= 0) & (age < 18) & alive
    with_children = np.isin(block.family, block.family[child | block.expected])
    adult = (age >= 18) & alive
    parent = np.zeros(len(block), dtype=bool)
    for line in (block.mother, block.father):
        parent[line[(child | block.expected) & (line >= 0)]] = True
    parent |= adult & np.isin(block.place, ("parent",)) & with_children
    pregnant = np.zeros(len(block), dtype=bool)
    pregnant[block.mother[block.expected & (block.mother >= 0)]] = True
    home = np.zeros(len(block), dtype=bool)
    home[first_adults(block)] = True
    lets = np.zeros(len(block), dtype=bool)
    lets[tenant] = True
    family_home = home & with_children
    return {
        "working_age": adult & (age < 66),
        "school_age": child & (age >= 5),
        "young_adult": (age >= 17) & (age < 22) & alive,
        "family_home": family_home,
        "adult": adult,
        "parent": parent & alive,
        "mother": parent & (block.sex == "F") & alive,
        "child": child,
        "pupil": child & (age >= 4) & (age < 17),
        "under_five": child & (age < 5),
        "two": child & (age == 2),
        "teen": child & (age >= 11),
        "older_teen": child & (age >= 16),
        "pregnant": pregnant & alive,
        "home": home,
        "tenant_home": lets,
        "older": adult & (age >= 66),
    }


def live(block: Block) -> None:
    """Fill the block's facts."""
    rng = stream(block.seed, block.number, "lives")
    z, family_z = hardship(rng, block)
    tenant = tenants(rng, block, family_z)
    crowded = tenant[(family_z[tenant] > 0.8) & happens(rng, 0.55, len(tenant))]
    block.homes.bedrooms[block.home[crowded]] = (block.homes.bedrooms[block.home[crowded]] - 1).clip(1)
    at = groups(block, tenant)
    for line in calibration():
        lot = stream(block.seed, block.number, "lives", line["kind"], line["who"], line.get("unless", ""))
        who = np.flatnonzero(at[line["who"]])
        if "unless" in line:
            who = who[~np.isin(who, block.of(line["unless"]).who)]
        strength = family_z[who] if line.get("by_family") else z[who]
        if line.get("by_family"):
            draw = lot.random(int(block.family.max()) + 1)[block.family[who]]
        else:
            draw = lot.random(len(who))
        who = who[draw < chance(line["share"], line["loading"], strength)]
        add(block, line["kind"], _facts(lot, block, who, line))
    add(
        block,
        "tenancy",
        simple(tenant, block.today - stream(block.seed, block.number, "tenancy").integers(40, 4000, len(tenant))),
    )
    _attend(stream(block.seed, block.number, "attend"), block, at["pupil"], z)
    events.happen(block, z, family_z)


def _facts(rng: np.random.Generator, block: Block, who: Numbers, line: dict[str, Any]) -> Facts:
    more = who
    while len(more) and line.get("again"):
        more = more[happens(rng, line["again"], len(more))]
        who = np.concatenate([who, more])
    since = block.today - rng.integers(line["ago"][0], line["ago"][1] + 1, len(who))
    since = np.maximum(since, block.birth[who] + int(line.get("from_age", 0) * 365.25) + 7)
    if line.get("in_term"):
        ago = block.today - since
        holiday = (ago > TERMS[1][0]) & (ago < TERMS[0][1])
        since = np.where(holiday, since - (TERMS[0][1] - TERMS[1][0]), since)
    facts = simple(who, np.minimum(since, block.today))
    since = facts.since
    if line["lasts"] == "moment":
        facts.until = since.copy()
    elif isinstance(line["lasts"], list):
        facts.until = since + rng.integers(line["lasts"][0], line["lasts"][1] + 1, len(who))
    if "codes" in line:
        facts.code = as_words(list(line["codes"]))[pick(rng, np.array(list(line["codes"].values())), len(who))]
    if "amount" in line:
        low, high = line["amount"]
        facts.amount = (low + (high - low) * rng.random(len(who)) ** 2).round().astype(np.int64)
    return facts


# Two terms, as days before today: summer (13 April to 22 July) and autumn so far (1 September to 6 November).
TERMS = ((207, 107, 132), (66, 0, 86))


def _attend(rng: np.random.Generator, block: Block, pupil: Truths, z: Reals) -> None:
    """Half-days missed: about 7 in 100, a fifth of pupils missing a tenth or more (DfE, Pupil absence, 2023/24)."""
    who = np.flatnonzero(pupil)
    own = 0.6 * z[who] + 0.8 * rng.standard_normal(len(who))
    usual = 0.05 * np.exp(0.74 * own)
    usual = np.where(happens(rng, 0.02, len(who)), rng.uniform(0.45, 0.95, len(who)), usual)
    for start, end, possible in TERMS:
        missed = rng.binomial(possible, usual.clip(0, 0.97))
        since = np.full(len(who), block.today - start)
        until = np.full(len(who), block.today - end)
        for kind, amount in (
            ("sessions_possible", np.full(len(who), possible)),
            ("sessions_missed", missed),
            ("sessions_missed_unauthorised", rng.binomial(missed, (0.25 + 0.12 * own).clip(0.03, 0.8))),
            ("sessions_late", rng.poisson(1.2 * np.exp(0.6 * own))),
        ):
            facts = simple(who, since.copy(), until.copy())
            facts.amount = amount.astype(np.int64)
            add(block, kind, facts)
