"""Names for everybody in a block: by community and year, kept or changed at marriage, passed on to children."""

import numpy as np

from thinkfamily.demo.town import names
from thinkfamily.demo.town.block import Block
from thinkfamily.demo.town.chance import Numbers, as_words, happens
from thinkfamily.demo.town.days import parts

ALIKE = {
    "Ella": "Bella",
    "Mia": "Maya",
    "Lily": "Millie",
    "Jayden": "Hayden",
    "Ellie": "Elsie",
    "Evie": "Eva",
    "Alfie": "Archie",
    "Mason": "Jason",
    "Ali": "Alia",
    "Amelia": "Emilia",
    "Freya": "Freda",
    "Leo": "Theo",
    "Harry": "Harvey",
    "Ethan": "Evan",
    "Isla": "Iona",
    "Zara": "Zahra",
    "Mohammed": "Mohammad",
    "Muhammad": "Mohammed",
    "Oliver": "Olivier",
    "Sophie": "Sophia",
    "Isabella": "Isabelle",
    "Daniel": "David",
}


def name_everybody(rng: np.random.Generator, block: Block) -> None:
    """Fill first, middle, last and former names, and the name people are known by."""
    community = names.communities(rng, block.ethnic)
    year = parts(block.birth)[0]
    block.first = names.first_names(rng, community, block.sex, year)
    middle = names.first_names(rng, community, block.sex, year - 40)
    has_middle = happens(rng, 0.72, len(block)) & ~np.isin(community, ("chinese",))
    block.middle = np.where(has_middle, middle, "").astype(object)
    own = names.for_sex(names.last_names(rng, community), block.sex)
    block.last = own.copy()
    _marry(rng, block, community)
    _pass_on(rng, block)
    _siblings_differ(rng, block)
    _fathers_name(rng, block)
    unborn = block.expected
    block.first[unborn], block.middle[unborn] = "", ""
    short = names.diminutives()
    uses = happens(rng, 0.28, len(block))
    draw = rng.random(len(block))
    block.known_as = as_words(
        [
            short[f][int(d * len(short[f]))] if u and f in short else ""
            for f, u, d in zip(block.first, uses, draw, strict=True)
        ]
    )


def _marry(rng: np.random.Generator, block: Block, community: np.ndarray) -> None:
    """Most wives took the husband's name, in some communities few; some couples joined both names."""
    wife = np.flatnonzero((block.sex == "F") & (block.partner >= 0))
    wife = wife[block.sex[block.partner[wife]] == "M"]
    keeps = np.array([names.KEEPS_OWN_NAME.get(c, 0.12) for c in community[wife]])
    takes = rng.random(len(wife)) >= np.where(block.married[wife], keeps, 0.96)
    joins = takes & happens(rng, 0.035, len(wife))
    husband = block.partner[wife]
    taken = names.for_sex(block.last[husband], block.sex[wife])
    maiden = block.last[wife].copy()
    block.last[wife[takes]] = taken[takes]
    both = as_words([f"{a}-{b}" for a, b in zip(maiden, block.last[husband], strict=True)])
    block.last[wife[joins]] = both[joins]
    block.former_last[wife[takes]] = maiden[takes]
    divorced = np.flatnonzero(
        (block.sex == "F") & (block.partner < 0) & (block.age >= 28) & happens(rng, 0.3, len(block))
    )
    block.former_last[divorced] = names.last_names(rng, community[divorced])


def _pass_on(rng: np.random.Generator, block: Block) -> None:
    """Children bear the father's name, the mother's, or both; brothers and sisters of the same parents the same."""
    child = np.flatnonzero((block.mother >= 0) | (block.father >= 0))
    child = child[np.argsort(block.birth[child], kind="stable")]
    key = (block.mother[child] + 1) * (len(block) + 1) + block.father[child] + 1
    _, group = np.unique(key, return_inverse=True)
    draw = rng.random(group.max() + 1 if len(group) else 0)[group]
    mother, father = block.mother[child], block.father[child]
    together = (mother >= 0) & (father >= 0) & (block.family[mother] == block.family[father])
    if_hers = np.where(together, 0.06, 0.42)
    for place, who in enumerate(child):
        mum, dad = mother[place], father[place]
        hers = block.last[mum] if mum >= 0 else ""
        his = block.last[dad] if dad >= 0 else ""
        if hers and his and hers != his and draw[place] > 0.93 and "-" not in hers + his:
            block.last[who] = f"{hers}-{his}"
        elif hers and (not his or draw[place] < if_hers[place]):
            block.last[who] = hers
        elif his:
            block.last[who] = his
    block.last[child] = names.for_sex(block.last[child], block.sex[child])


def _siblings_differ(rng: np.random.Generator, block: Block) -> None:
    """No two children of one home share a given name; now and then they are alike, twins more often."""
    child = np.flatnonzero(block.place == "child")
    alike = happens(rng, 0.04, len(block))
    taken: dict[int, set[str]] = {}
    spare: Numbers = rng.permutation(len(block))
    for who in child.tolist():
        used = taken.setdefault(int(block.house[who]), set())
        if alike[who]:
            near = [ALIKE[name] for name in sorted(used) if name in ALIKE and ALIKE[name] not in used]
            if near:
                block.first[who] = near[0]
        step = 0
        while block.first[who] in used and step < 60:
            other = spare[(who + step) % len(spare)]
            step += 1
            if (
                block.sex[other] == block.sex[who]
                and block.ethnic[other] == block.ethnic[who]
                and block.age[other] < 20
            ):
                block.first[who] = block.first[other]
        used.add(block.first[who])


def _fathers_name(rng: np.random.Generator, block: Block) -> None:
    """A few sons bear their father's whole name."""
    son = np.flatnonzero((block.sex == "M") & (block.father >= 0) & (block.place == "child"))
    son = son[happens(rng, 0.02, len(son))]
    dad = block.father[son]
    _, once = np.unique(dad, return_index=True)
    son, dad = son[once], dad[once]
    block.first[son], block.last[son] = block.first[dad], block.last[dad]
