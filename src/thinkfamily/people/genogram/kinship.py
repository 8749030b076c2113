"""From ties to what a tree is drawn of: couples, births, and kin whom no line of parents joins.

Nothing is guessed: brothers and sisters share parents in the tree only where that is written down of each.
"""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from thinkfamily.people.genogram.drawing.picture import Birth, BirthKind, Kin, Union, UnionKind, UnionState
from thinkfamily.vocabulary.kinship import TIES

BIRTHS: dict[str, BirthKind] = {
    "parent_of": "birth", "expects": "birth", "adoptive_parent_of": "adopted", "foster_carer_of": "foster",
    "guardian_of": "special_guardian",
}  # fmt: skip
COUPLES: dict[str, UnionKind] = {
    "married": "married", "civil_partners": "civil_partners", "cohabiting": "cohabiting", "together": "cohabiting",
}  # fmt: skip
PARTED: dict[str, UnionState] = {"separated": "separated", "divorced": "divorced"}
ROWS = {"grandparent_of": 2, "aunt_or_uncle_of": 1, "step_parent_of": 1}
NEAR = ("sibling_of", "half_sibling_of", "step_sibling_of", "twin_of", "cousin_of", "kin_of", *ROWS)
CARE = ("carer_of", "cares_for")
DRAWN = (*BIRTHS, *NEAR, *CARE, "partner_of", "ex_partner_of")


@dataclass(frozen=True)
class Tied:
    """A tie by ids: who - kind - other. `over`: it had ended on the day of the picture."""

    who: str
    kind: str
    other: str
    detail: str = ""
    over: bool = False


@dataclass
class Kinship:
    """What the ties say, in the words of a picture."""

    unions: list[Union] = field(default_factory=list)
    births: list[Birth] = field(default_factory=list)
    kin: list[Kin] = field(default_factory=list)


def kinship(
    ties: Sequence[Tied],
    born: Mapping[str, datetime.date | None],
    names: Mapping[str, str],
    sexes: Mapping[str, str],
) -> Kinship:
    """`born`: each one's day of birth, or when they are expected; it gives the order of brothers and sisters."""
    couples = list(unions(ties))
    found = Kinship(couples, births(ties, couples, born))
    found.births += orphans(ties, found.births, born)
    found.births = twinned(ties, found.births)
    found.kin = list(others(ties, found, names, sexes))
    return found


def unions(ties: Iterable[Tied]) -> Iterable[Union]:
    """A couple each, whatever was written down how often; a couple of today goes before one that has parted."""
    pairs: dict[tuple[str, ...], list[Tied]] = {}
    for tie in ties:
        if tie.kind in ("partner_of", "ex_partner_of"):
            pairs.setdefault(tuple(sorted((tie.who, tie.other))), []).append(tie)
    for told in pairs.values():
        now = [tie for tie in told if tie.kind == "partner_of" and not tie.over]
        kinds = [COUPLES[tie.detail] for tie in (now or told) if tie.detail in COUPLES]
        states = [PARTED.get(tie.detail, "separated") for tie in told if tie.kind == "ex_partner_of"]
        state: UnionState = "" if now else "divorced" if "divorced" in states else "separated"
        kind: UnionKind = kinds[0] if kinds else "married" if state == "divorced" else "other"
        yield Union(told[0].who, told[0].other, kind, state)


def births(ties: Iterable[Tied], couples: Iterable[Union], born: Mapping[str, datetime.date | None]) -> list[Birth]:
    """Each child once for each way in which somebody is its parent, the eldest first."""
    together = {frozenset((one.a, one.b)) for one in couples}
    parents: dict[tuple[str, BirthKind], list[str]] = {}
    for tie in ties:
        if (kind := BIRTHS.get(tie.kind)) and not (tie.over and kind in ("foster", "special_guardian")):
            known = parents.setdefault((tie.other, kind), [])
            if tie.who not in known:
                known.append(tie.who)
    found = []
    for (child, kind), people in parents.items():
        for pair in _pairs(people, together, kind):
            found.append(Birth(child, pair, kind))
    return sorted(found, key=lambda birth: (born.get(birth.child) or datetime.date.max, birth.child))


def _pairs(people: Sequence[str], together: set[frozenset[str]], kind: BirthKind) -> Iterable[tuple[str, str | None]]:
    """Two parents are a pair. More of them, and carers, are one where they are a couple, and else each alone."""
    if len(people) == 2 and kind in ("birth", "adopted"):
        yield people[0], people[1]
        return
    left = list(people)
    while left:
        one = left.pop(0)
        other = next((each for each in left if frozenset((one, each)) in together), None)
        if other:
            left.remove(other)
        yield one, other


def orphans(ties: Iterable[Tied], known: Iterable[Birth], born: Mapping[str, datetime.date | None]) -> list[Birth]:
    """Brothers and sisters of whom no parent is on record: children of the same two, whoever those are."""
    with_parents = {birth.child for birth in known if birth.kind == "birth"}
    groups = Groups()
    for tie in ties:
        if tie.kind in ("sibling_of", "twin_of") and not {tie.who, tie.other} & with_parents:
            groups.join(tie.who, tie.other)
    children = sorted(groups.all(), key=lambda one: (born.get(one) or datetime.date.max, one))
    return [Birth(child, (None, None), siblings=groups.name(child)) for child in children]


def twinned(ties: Iterable[Tied], known: Sequence[Birth]) -> list[Birth]:
    """Births of twins know each other."""
    groups, alike = Groups(), set()
    for tie in ties:
        if tie.kind == "twin_of":
            groups.join(tie.who, tie.other)
            if tie.detail == "identical":
                alike |= {tie.who, tie.other}
    twins = groups.all()
    return [
        Birth(
            one.child, one.parents, one.kind, groups.name(one.child) if one.child in twins else "",
            one.child in alike, one.siblings,
        )
        for one in known
    ]  # fmt: skip


def others(ties: Iterable[Tied], found: Kinship, names: Mapping[str, str], sexes: Mapping[str, str]) -> Iterable[Kin]:
    """Ties of kin that the lines of the tree do not say by themselves."""
    parents: dict[str, set[str]] = {}
    for birth in found.births:
        parents.setdefault(birth.child, set()).update(one for one in birth.parents if one)
    groups = {birth.child: birth.siblings for birth in found.births if birth.siblings}
    seen: set[tuple[str, ...]] = set()
    for tie in ties:
        pair = (tie.kind, *sorted((tie.who, tie.other)))
        if tie.kind not in NEAR or tie.over or pair in seen or _drawn(tie, parents, groups, found.unions):
            continue
        seen.add(pair)
        said = TIES[tie.kind].sentence(names[tie.who], names[tie.other], sexes.get(tie.who))
        yield Kin(tie.who, tie.other, said, ROWS.get(tie.kind, 0))


def _drawn(tie: Tied, parents: Mapping[str, set[str]], groups: Mapping[str, str], couples: Iterable[Union]) -> bool:
    """Whether a tie of kin is plain from the lines of parents."""
    mine, theirs = parents.get(tie.who, set()), parents.get(tie.other, set())
    above = {each for one in theirs for each in parents.get(one, set())}
    if tie.kind == "grandparent_of":
        return tie.who in above
    if tie.kind == "aunt_or_uncle_of":
        return bool(mine & above)
    if tie.kind == "cousin_of":
        return bool({each for one in mine for each in parents.get(one, set())} & above)
    if tie.kind in ("step_parent_of", "step_sibling_of"):
        near = {tie.who} if tie.kind == "step_parent_of" else mine
        return any({one.a, one.b} & near and {one.a, one.b} & theirs for one in couples)
    same = groups.get(tie.who)
    return bool(mine & theirs) or (same is not None and same == groups.get(tie.other))


class Groups:
    """Who belongs together, joined two by two."""

    def __init__(self) -> None:
        self.of: dict[str, str] = {}

    def join(self, one: str, other: str) -> None:
        mine, theirs = self.of.setdefault(one, one), self.of.setdefault(other, other)
        low, high = sorted((mine, theirs))
        self.of = {who: low if group == high else group for who, group in self.of.items()}

    def name(self, one: str) -> str:
        return self.of[one]

    def all(self) -> set[str]:
        return set(self.of)
