"""A block's people, with names, homes, identifiers and kin: the town as it truly is."""

import numpy as np

from thinkfamily.demo.town import households, identifiers, separated
from thinkfamily.demo.town.addressing import families_of, settle
from thinkfamily.demo.town.block import FLAGS, NOBODY, Block, Membership
from thinkfamily.demo.town.chance import Numbers, Words, as_words, happens, pick, stream, words
from thinkfamily.demo.town.naming import name_everybody

NHS_A_BLOCK = 4_800
# Ethnic group, percent of residents: Census 2021 TS021, Greater Manchester (ONS, OGL v3).
ETHNIC = {
    "WBRI": 71.34,
    "WIRI": 1.08,
    "WIRT": 0.08,
    "WROM": 0.11,
    "WOTH": 3.78,
    "AIND": 2.42,
    "APKN": 7.29,
    "ABAN": 1.62,
    "CHNE": 1.03,
    "AOTH": 1.21,
    "BAFR": 3.44,
    "BCRB": 0.69,
    "BOTH": 0.55,
    "MWAS": 0.8,
    "MWBA": 0.57,
    "MWBC": 0.97,
    "MOTH": 0.67,
    "OOTH": 2.33,
}
LANGUAGES = {
    "APKN": "Urdu",
    "ABAN": "Bengali",
    "AIND": "Gujarati",
    "WOTH": "Polish",
    "CHNE": "Chinese",
    "BAFR": "Somali",
    "OOTH": "Arabic",
    "WROM": "Romanian",
}


def build(seed: int, number: int, count: int, today: int, people: int) -> Block:
    """Block `number` of a town: `count` households. `people` is the size of the whole town, for identifiers."""
    rng = stream(seed, number, "people")
    drawn = households.draw(rng, count, today)
    apart = separated.part(rng, drawn)
    crowd = drawn.crowd
    birth, place = crowd.column("birth"), crowd.text("place")
    size = crowd.count
    house = crowd.column("house").copy()
    house[apart.custody] = apart.custody_home
    family = families_of(house, place, drawn)
    homes, home, old_home, moved, house = settle(rng, seed, number, drawn, apart, house, today)
    home_2 = np.full(size, NOBODY, dtype=np.int64)
    home_2[apart.shared_child] = home[apart.shared_with]
    ethnic = _ethnic(rng, family, crowd.column("mother"), crowd.column("father"))
    serial = np.arange(size) + number * 8_192
    block = Block(
        seed=seed,
        number=number,
        today=today,
        homes=homes,
        person=as_words([f"P{number:05d}-{i:05d}" for i in range(size)]),
        birth=birth,
        expected=birth > today,
        sex=crowd.text("sex"),
        ethnic=ethnic,
        language=words(size),
        first=words(size),
        middle=words(size),
        last=words(size),
        former_last=words(size),
        known_as=words(size),
        nhs=words(size),
        upn=words(size),
        ni=words(size),
        mobile=words(size),
        email=words(size),
        mother=crowd.column("mother"),
        father=crowd.column("father"),
        partner=crowd.column("partner"),
        married=np.zeros(size, dtype=bool),
        house=house,
        home=home,
        old_home=old_home,
        moved=moved,
        home_2=home_2,
        family=family,
        place=place,
        flags={name: np.zeros(size, dtype=bool) for name in FLAGS},
        families=Membership(house, house),
        households=Membership(house, house),
    )
    block.married = (
        (block.partner >= 0) & drawn.married[house.clip(0, len(drawn.married) - 1)] & (house < len(drawn.married))
    )
    block.language = _languages(rng, block)
    name_everybody(rng, block)
    _identify(rng, block, serial, people)
    _memberships(block, apart)
    return block


def _ethnic(rng: np.random.Generator, family: Numbers, mother: Numbers, father: Numbers) -> Words:
    """One group a family, as in nine of ten; a parent may come from another, and then the child is of both."""
    codes = as_words(list(ETHNIC))
    shares = np.array(list(ETHNIC.values()))
    out = codes[pick(rng, shares, int(family.max()) + 1)][family]
    other = happens(rng, 0.05, len(family)) & (mother < 0)
    out[other] = codes[pick(rng, shares, int(other.sum()))]
    mixed = {
        frozenset(("WBRI", "BCRB")): "MWBC",
        frozenset(("WBRI", "BAFR")): "MWBA",
        **{frozenset(("WBRI", a)): "MWAS" for a in ("AIND", "APKN", "ABAN")},
    }
    for child in np.flatnonzero((mother >= 0) & (father >= 0)):
        pair = frozenset((out[mother[child]], out[father[child]]))
        out[child] = next(iter(pair)) if len(pair) == 1 else mixed.get(pair, "MOTH")
    lone = (mother >= 0) & (father < 0)
    out[lone] = out[mother[lone]]
    return out


def _languages(rng: np.random.Generator, block: Block) -> Words:
    english = happens(rng, 0.45, len(block))
    return as_words(
        ["English" if e else LANGUAGES.get(group, "English") for e, group in zip(english, block.ethnic, strict=True)]
    )


def _identify(rng: np.random.Generator, block: Block, serial: Numbers, people: int) -> None:
    """Numbers of health, school and benefits, and how to reach people."""
    age = block.age
    # Blocks take consecutive ranges of the narrow synthetic NHS range; the few past a block's range have none.
    at = np.arange(len(block))
    block.nhs = identifiers.nhs_numbers(
        np.where(at < NHS_A_BLOCK, at + block.number * NHS_A_BLOCK, identifiers.NHS_ROOM), people
    )
    block.nhs[block.expected] = ""
    pupil = np.flatnonzero((age >= 4) & (age < 19))
    order = np.arange(len(pupil))
    block.upn[pupil] = identifiers.upns(
        1000 + block.number * 2 + order // 1000, identifiers.school_year(block.birth[pupil]), order % 1000
    )
    adult = np.flatnonzero(age >= 16)
    block.ni[adult] = identifiers.ni_numbers(serial[adult])
    reachable = np.flatnonzero((age >= 13) & happens(rng, 0.9, len(block)))
    block.mobile[reachable] = identifiers.mobiles(serial[reachable])
    mail = [
        f"{f}.{n}{b % 89}@example.org".lower().replace(" ", "").replace("'", "")
        for f, n, b in zip(block.first[adult], block.last[adult], block.birth[adult], strict=True)
    ]
    block.email[adult] = as_words(mail)


def _memberships(block: Block, apart: separated.Separated) -> None:
    """Where each belongs: own home and family, a second home, and a former one that records still name."""
    shared, host = apart.shared_child, apart.shared_with
    everybody = np.arange(len(block))
    # A hostel is no household: each who lives there is one of their own.
    own = np.where(block.place == "hostel", int(block.house.max()) + 1 + everybody, block.house)
    gone = np.array(sorted(apart.former_home), dtype=np.int64)
    was = np.array([apart.former_home[g] for g in gone.tolist()], dtype=np.int64)
    block.households = Membership(
        np.concatenate([everybody, shared, gone]), np.concatenate([own, block.house[host], was])
    )
    child = np.flatnonzero(block.place == "child")
    who, group = [everybody, gone], [block.family, was]
    for parent in (block.mother, block.father):
        elsewhere = child[(parent[child] >= 0)]
        elsewhere = elsewhere[block.family[parent[elsewhere]] != block.family[elsewhere]]
        who.append(elsewhere)
        group.append(block.family[parent[elsewhere]])
    pairs = np.unique(np.stack([np.concatenate(who), np.concatenate(group)]), axis=1)
    block.families = Membership(pairs[0], pairs[1])
