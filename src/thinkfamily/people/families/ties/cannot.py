"""Ties that cannot be: each rule gives the sentence that refuses, or nothing."""

import datetime

from thinkfamily.people.families.ties import descent
from thinkfamily.people.families.ties.asked import BIRTH, YOUNGEST_PARENT, Asked
from thinkfamily.people.families.ties.descent import DESCENT
from thinkfamily.vocabulary.kinship import TIES

LONGEST_BETWEEN_TWINS = datetime.timedelta(days=100)
LONGEST_AFTER_FATHERS_DEATH = datetime.timedelta(days=300)


def _oneself(a: Asked) -> str:
    if a.who.id != a.other.id:
        return ""
    if a.kind in DESCENT:
        return f"Nobody is their own parent: choose somebody other than {a.who.name}."
    if a.kind in ("partner_of", "ex_partner_of"):
        return f"Nobody is their own partner: choose somebody other than {a.who.name}."
    return "Nobody is tied to themselves: choose the other person."


def _written_already(a: Asked) -> str:
    tie = TIES[a.kind]
    for k in a.known:
        same = (k.who, k.other) == (a.who.id, a.other.id)
        turned = tie.alike and (k.other, k.who) == (a.who.id, a.other.id)
        if k.kind == a.kind and (same or turned):
            return f"This is written down already: {tie.sentence(a.who.name, a.other.name, a.who.sex)}."
    return ""


def _circle(a: Asked) -> str:
    if a.kind not in DESCENT:
        return ""
    if a.other.id in descent.ancestors(a.who.id, a.known):
        said = "mother, father or ancestor"
        return f"{a.other.name} is written down as {a.who.name}'s {said}: nobody descends from their own child."
    return ""


def _too_young(a: Asked) -> str:
    years = a.older_by
    if years is None:
        return ""
    if a.kind in DESCENT and years < 0:
        return f"{a.who.name} is younger than {a.other.name}: a parent is older. Look at both birthdays."
    if a.kind in BIRTH and years < YOUNGEST_PARENT:
        return (
            f"{a.who.name} was {_years(years)} when {a.other.name} was born: a parent by birth is at least"
            f" {YOUNGEST_PARENT} years older. Look at both birthdays."
        )
    if a.kind == "grandparent_of" and years < 0:
        return f"{a.who.name} is younger than {a.other.name}: a grandparent is older. Look at both birthdays."
    return ""


def _years(years: int) -> str:
    return "a baby" if years == 0 else f"{years} year old" if years == 1 else f"{years} years old"


def by_birth_already(a: Asked) -> str:
    if a.kind != "parent_of" or a.detail != "birth" or a.who.sex not in ("F", "M"):
        return ""
    same = [k.who for k in a.parents(("parent_of",)) if k.detail == "birth" and a.sexes.get(k.who) == a.who.sex]
    if not same:
        return ""
    noun = "mother" if a.who.sex == "F" else "father"
    return (
        f"{a.named(same)} is written down as {a.other.name}'s {noun} by birth, and nobody has two: say that"
        f" {a.who.name} is a second parent in law, adopted the child, or is a step-parent."
    )


def _expects_whom(a: Asked) -> str:
    if a.kind == "expects" and a.other.born:
        return f"{a.other.name} is born: say that {a.who.name} is a parent."
    return ""


def _after_death(a: Asked) -> str:
    child = a.other.begins
    if a.kind not in BIRTH or not a.who.died or not child:
        return ""
    if a.who.sex == "F" and child > a.who.died:
        return f"{a.who.name} died before {a.other.name} was born. Look at both days."
    if child > a.who.died + LONGEST_AFTER_FATHERS_DEATH:
        return f"{a.who.name} died more than nine months before {a.other.name} was born. Look at both days."
    return ""


def _twins_apart(a: Asked) -> str:
    if a.kind == "twin_of" and a.who.born and a.other.born:
        apart = abs(a.who.born - a.other.born)
        if apart > LONGEST_BETWEEN_TWINS:
            return f"{a.who.name} and {a.other.name} were born {apart.days} days apart: twins are not."
    return ""


def _full_sibling_and_parent(a: Asked) -> str:
    if (a.kind in DESCENT and a.already("sibling_of", "twin_of")) or (
        a.kind in ("sibling_of", "twin_of") and a.already(*BIRTH)
    ):
        return (
            f"{a.who.name} and {a.other.name} cannot be parent and child and full siblings too: correct the one first."
        )
    return ""


def _not_come(a: Asked) -> str:
    if a.since and a.since > a.today:
        return "This day has not come yet: write down how it is today."
    return ""


CANNOT = (
    _oneself, _written_already, _not_come, _expects_whom, _circle, _too_young, by_birth_already, _after_death,
    _twins_apart, _full_sibling_and_parent,
)  # fmt: skip
