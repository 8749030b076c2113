"""What happens between people: abuse at home, births to come, care, custody, caring, homes that must stay secret."""

import numpy as np

from thinkfamily.demo.town.block import NOBODY, Block, Membership
from thinkfamily.demo.town.block_facts import add, simple
from thinkfamily.demo.town.chance import Numbers, Reals, happens, stream

# Domestic abuse recorded by police: about 1.35 million incidents and crimes a year in England and Wales, of some 24
# million households (ONS, Domestic abuse in England and Wales, 2024; from general knowledge). Here seven months.
ABUSED = 0.022


def happen(block: Block, z: Reals, family_z: Reals) -> None:
    """Add the facts that concern more than one person."""
    rng = stream(block.seed, block.number, "events")
    _abuse(rng, block, family_z)
    expected = np.flatnonzero(block.expected & (block.mother >= 0))
    add(block, "pregnancy", simple(block.mother[expected], np.minimum(block.birth[expected] - 190, block.today - 5)))
    custody = np.flatnonzero(block.place == "custody")
    add(block, "custody", simple(custody, block.moved[custody]))
    _carers(rng, block, z)
    _into_care(rng, block)
    _hide(rng, block, family_z)


def _abuse(rng: np.random.Generator, block: Block, family_z: Reals) -> None:
    """Incidents with a victim, a suspect and the children who were there."""
    woman = np.flatnonzero(
        (block.sex == "F") & (block.age >= 17) & (block.age < 70) & ~np.isin(block.place, ("away", "hostel"))
    )
    partner = block.partner[woman]
    child = np.flatnonzero((block.age >= 0) & (block.age < 18))
    ex = np.full(len(block), NOBODY, dtype=np.int64)
    fathered = child[(block.mother[child] >= 0) & (block.father[child] >= 0)]
    ex[block.mother[fathered]] = block.father[fathered]
    other = np.where(partner >= 0, partner, ex[woman])
    hit = (other >= 0) & (
        rng.random(len(woman)) < np.minimum(ABUSED * np.exp(1.2 * family_z[woman] - 0.72) * 1.35, 0.6)
    )
    victim, suspect = woman[hit], other[hit]
    turned = happens(rng, 0.18, len(victim))
    victim, suspect = np.where(turned, suspect, victim), np.where(turned, victim, suspect)
    times = 1 + rng.geometric(0.6, len(victim)) // 2
    victim, suspect = np.repeat(victim, times), np.repeat(suspect, times)
    day = block.today - rng.integers(1, 215, len(victim))
    event = np.arange(len(victim))
    homes: dict[int, list[int]] = {}
    for one in child.tolist():
        homes.setdefault(int(block.home[one]), []).append(one)
    there = [(c, n) for n, v in enumerate(victim.tolist()) for c in homes.get(int(block.home[v]), [])]
    seen = np.array([c for c, _ in there], dtype=np.int64)
    at = np.array([n for _, n in there], dtype=np.int64)
    for who, n, code in ((victim, event, "victim"), (suspect, event, "suspect"), (seen, at, "child_present")):
        facts = simple(who, day[n], day[n].copy(), code)
        facts.event = n
        add(block, "domestic_abuse", facts)


def _carers(rng: np.random.Generator, block: Block, z: Reals) -> None:
    """Somebody at home cares; the council knows some of them. `event` is the carer's position."""
    ill = np.unique(block.of("long_term_condition").who)
    ill = ill[happens(rng, 0.5, len(ill))]
    adult = np.flatnonzero((block.age >= 18) & ~np.isin(block.place, ("sharers", "hostel", "away", "custody")))
    at_home: dict[int, list[int]] = {}
    for one in adult.tolist():
        at_home.setdefault(int(block.family[one]), []).append(one)
    pairs = [(w, next((o for o in at_home.get(int(block.family[w]), []) if o != w), NOBODY)) for w in ill.tolist()]
    cared = np.array([w for w, o in pairs if o >= 0], dtype=np.int64)
    carer = np.array([o for _, o in pairs if o >= 0], dtype=np.int64)
    facts = simple(cared, block.today - rng.integers(30, 1500, len(cared)))
    facts.event = carer
    add(block, "cared_for", facts)
    asks = happens(rng, 0.35, len(carer))
    facts = simple(carer[asks], block.today - rng.integers(5, 300, int(asks.sum())), None, "asked")
    facts.until = facts.since.copy()
    facts.code[happens(rng, 0.5, len(facts))] = "done"
    add(block, "carer_assessment", facts)


def _into_care(rng: np.random.Generator, block: Block) -> None:
    """A looked-after child lives with foster carers of the block, and stays family of his own."""
    facts = block.of("looked_after")
    couples = np.flatnonzero((block.place == "head") & (block.partner >= 0) & (block.age >= 30) & (block.age < 66))
    if not len(couples) or not len(facts):
        return
    child, first = np.unique(facts.who, return_index=True)
    host = couples[rng.integers(0, len(couples), len(child))]
    block.old_home[child], block.moved[child] = block.home[child], facts.since[first]
    block.home[child], block.house[child] = block.home[host], block.house[host]
    block.home_2[child] = NOBODY
    block.households = Membership(
        np.concatenate([block.households.who, child]), np.concatenate([block.households.group, block.house[host]])
    )


def _hide(rng: np.random.Generator, block: Block, family_z: Reals) -> None:
    """Families whose address must not be known, some of them in a refuge."""
    mothers: Numbers = np.flatnonzero(
        (block.place == "parent") & (block.sex == "F") & (block.partner < 0) & (block.age < 55)
    )
    hidden = mothers[rng.random(len(mothers)) < np.minimum(0.012 * np.exp(0.8 * family_z[mothers] - 0.3), 0.05)]
    for mother in hidden.tolist():
        family = (block.family == block.family[mother]) & (block.home == block.home[mother])
        block.flags["protected_address"] |= family
        block.old_home[family] = NOBODY
        if rng.random() < 0.25:
            block.flags["refuge"] |= family
