"""Ties that are so seldom that one is asked: each rule gives a sentence to be confirmed or corrected, or nothing."""

from thinkfamily.people.families.ties import descent
from thinkfamily.people.families.ties.asked import BIRTH, SIBLINGS, YOUNGEST_PARENT, Asked
from thinkfamily.people.families.ties.cannot import by_birth_already
from thinkfamily.people.families.ties.descent import DESCENT

ASK_BELOW, ASK_MOTHER_ABOVE, ASK_FATHER_ABOVE = 16, 52, 75
GRANDPARENT_ASK = 28
SIBLINGS_ASK = 25


def _age_at_birth(a: Asked) -> str:
    years = a.older_by
    if a.kind not in BIRTH or years is None or years < YOUNGEST_PARENT:
        return ""
    most = ASK_FATHER_ABOVE if a.who.sex == "M" else ASK_MOTHER_ABOVE
    if years < ASK_BELOW or years > most:
        return f"{a.who.name} was {years} when {a.other.name} was born, or will be."
    return ""


def _other_parents_age(a: Asked) -> str:
    years = a.older_by
    if years is None:
        return ""
    if a.kind in ("adoptive_parent_of", "step_parent_of", "godparent_of") and years < YOUNGEST_PARENT:
        older = "younger" if years < 0 else f"only {years} years older" if years > 1 else "hardly older"
        return f"{a.who.name} is {older} than {a.other.name}."
    if a.kind == "grandparent_of" and 0 <= years < GRANDPARENT_ASK:
        return f"{a.who.name} is only {years} years older than {a.other.name}, for a grandparent."
    return ""


def _third_parent(a: Asked) -> str:
    if a.kind not in BIRTH:
        return ""
    others = {k.who: k for k in a.parents(BIRTH)}
    if len(others) >= 2:
        return f"{a.other.name} has two parents written down already: {a.named(others)}."
    same = [k for k in others.values() if a.sexes.get(k.who) == a.who.sex and a.who.sex in ("F", "M")]
    if same and not by_birth_already(a):
        noun = "mother" if a.who.sex == "F" else "father"
        return f"{a.other.name} has a {noun} written down already: {a.named(k.who for k in same)}."
    return ""


def _young_partner(a: Asked) -> str:
    if a.kind not in ("partner_of", "ex_partner_of"):
        return ""
    for one in (a.who, a.other):
        years = one.age(a.since or a.today)
        if years is not None and years < ASK_BELOW:
            return f"{one.name} is {years}: under 16 this may be a matter of safety. Talk to your safeguarding lead."
    return ""


def _another_partner(a: Asked) -> str:
    if a.kind != "partner_of":
        return ""
    for one, other in ((a.who, a.other), (a.other, a.who)):
        found = [
            k.other if k.who == one.id else k.who
            for k in a.known
            if k.kind == "partner_of" and one.id in (k.who, k.other) and other.id not in (k.who, k.other)
        ]
        if found:
            return f"{one.name} has a partner written down already: {a.named(found)}."
    return ""


def _partner_and_kin(a: Asked) -> str:
    close = (*DESCENT, *SIBLINGS, "grandparent_of")
    if a.kind == "partner_of" and a.already(*close):
        return f"{a.who.name} and {a.other.name} are written down as close kin."
    if a.kind in close and a.already("partner_of", "ex_partner_of"):
        return f"{a.who.name} and {a.other.name} are written down as partners, now or before."
    return ""


def _siblings_far_apart(a: Asked) -> str:
    if a.kind in SIBLINGS and a.who.begins and a.other.begins:
        years = abs(a.who.begins.year - a.other.begins.year)
        if years > SIBLINGS_ASK:
            return f"{a.who.name} and {a.other.name} are {years} years apart, for siblings."
        if a.kind == "twin_of" and abs(a.who.begins - a.other.begins).days > 2:
            return f"{a.who.name} and {a.other.name} were born {abs(a.who.begins - a.other.begins).days} days apart."
    return ""


def _half_or_full(a: Asked) -> str:
    mine, theirs = (descent.parents(one.id, a.known) for one in (a.who, a.other))
    if len(mine) < 2 or len(theirs) < 2:
        return ""
    if a.kind == "half_sibling_of" and mine == theirs:
        return f"{a.who.name} and {a.other.name} have the same two parents written down."
    if a.kind in ("sibling_of", "twin_of") and mine != theirs:
        return f"{a.who.name} and {a.other.name} do not have the same two parents written down: half-siblings?"
    return ""


def _identical(a: Asked) -> str:
    if a.kind == "twin_of" and a.detail == "identical" and {a.who.sex, a.other.sex} == {"F", "M"}:
        return f"{a.who.name} and {a.other.name} are of different sex in law; identical twins seldom are."
    return ""


def _young_carer_in_law(a: Asked) -> str:
    years = a.who.age(a.since or a.today)
    if a.kind in ("guardian_of", "foster_carer_of", "adoptive_parent_of") and years is not None and years < 18:
        return f"{a.who.name} is {years}."
    return ""


def _before_birth(a: Asked) -> str:
    for one in (a.who, a.other):
        if a.since and one.born and a.since < one.born and a.kind not in BIRTH:
            return f"{one.name} was born after that day, {a.since.day} {a.since:%B %Y}."
    return ""


SELDOM = (
    _age_at_birth, _other_parents_age, _third_parent, _young_partner, _another_partner, _partner_and_kin,
    _siblings_far_apart, _half_or_full, _identical, _young_carer_in_law, _before_birth,
)  # fmt: skip
