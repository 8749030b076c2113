"""Kinship: the ties that a row can state, how each reads as a sentence, and what each makes somebody in a family."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Tie:
    """`reads`: '{who} ... {of}' in words; `nouns`: what '{noun}' is for a woman, a man and where the sex is not known.

    `back`, `back_nouns`: the same seen from the other's side, where '{who}' is that other; the same words where the tie
    reads alike from both. `details`: what more may be said of it. `parenting`: whether the first looks after the
    second. `holds`: whether the tie keeps the two in one family. `descent`: whether it is by birth.
    """

    reads: str
    nouns: tuple[str, str, str] = ("", "", "")
    parenting: bool = False
    holds: bool = True
    back: str = ""
    back_nouns: tuple[str, str, str] = ("", "", "")
    details: dict[str, str] = field(default_factory=dict)
    descent: bool = False

    @property
    def alike(self) -> bool:
        """Whether it is the same kind of tie seen from either side."""
        return not self.back

    def sentence(self, who: str, of: str, sex: str | None) -> str:
        """The tie in words, where `sex` is that of the first: F, M, or anything else for not known."""
        return self.reads.format(who=who, of=of, noun=_noun(self.nouns, sex))

    def inverse(self, who: str, of: str, sex: str | None) -> str:
        """The same in words from the other's side: `who` is the second of the tie, and `sex` theirs."""
        if self.alike:
            return self.sentence(who, of, sex)
        return self.back.format(who=who, of=of, noun=_noun(self.back_nouns, sex))


def _noun(nouns: tuple[str, str, str], sex: str | None) -> str:
    return nouns[{"F": 0, "M": 1}.get(sex or "", 2)]


HAS = "{who} is {of}'s {noun}"
CHILD = ("daughter", "son", "child")
NIECE = ("niece", "nephew", "niece or nephew")
BY_BIRTH = {"birth": "by birth", "second_parent": "a second parent in law, not by birth"}
TOGETHER = {"married": "married", "civil_partners": "civil partners", "cohabiting": "living together"} | {
    "together": "together, each in a home of their own"
}
APART = {"separated": "separated", "divorced": "divorced, or the civil partnership ended"}
SIBLINGS = ("sister", "brother", "brother or sister")

TIES: dict[str, Tie] = {
    "parent_of": Tie(
        HAS, ("mother", "father", "parent"), parenting=True, back=HAS, back_nouns=CHILD, details=BY_BIRTH, descent=True
    ),
    "step_parent_of": Tie(
        HAS, ("stepmother", "stepfather", "step-parent"), parenting=True,
        back=HAS, back_nouns=("stepdaughter", "stepson", "stepchild"),
    ),
    "expects": Tie("{who} expects {of}", parenting=True, back="{who} is expected by {of}", descent=True),
    "guardian_of": Tie("{who} is {of}'s guardian", parenting=True, back="{who} is {of}'s ward"),
    "carer_of": Tie("{who} looks after {of}", parenting=True, back="{who} is looked after by {of}"),
    "foster_carer_of": Tie(
        "{who} is {of}'s foster carer", parenting=True, holds=False, back="{who} is {of}'s foster child"
    ),
    "partner_of": Tie("{who} and {of} are partners", details=TOGETHER),
    "ex_partner_of": Tie("{who} and {of} were partners", holds=False, details=APART),
    "grandparent_of": Tie(
        HAS, ("grandmother", "grandfather", "grandparent"),
        back=HAS, back_nouns=("granddaughter", "grandson", "grandchild"),
    ),
    "sibling_of": Tie(HAS, SIBLINGS),
    "kin_of": Tie("{who} and {of} are kin"),
    "dependant_of": Tie("{who} is a dependant of {of}", back="{who} has {of} as a dependant"),
    "cares_for": Tie("{who} cares for {of}", back="{who} is cared for by {of}"),
    "next_of_kin_of": Tie("{who} is {of}'s next of kin", back="{who} has {of} as next of kin"),
    "lives_with": Tie("{who} and {of} live together"),
    "no_relation_of": Tie("{who} is no relation of {of}", holds=False),
    "adoptive_parent_of": Tie(
        HAS, ("adoptive mother", "adoptive father", "adoptive parent"), parenting=True,
        back=HAS, back_nouns=("adopted daughter", "adopted son", "adopted child"),
    ),
    "half_sibling_of": Tie(HAS, ("half-sister", "half-brother", "half-brother or half-sister")),
    "step_sibling_of": Tie(HAS, ("stepsister", "stepbrother", "stepbrother or stepsister")),
    "twin_of": Tie(
        "{who} and {of} are twins",
        details={"identical": "identical", "fraternal": "not identical"},
    ),
    "aunt_or_uncle_of": Tie(HAS, ("aunt", "uncle", "aunt or uncle"), back=HAS, back_nouns=NIECE),
    "cousin_of": Tie("{who} and {of} are cousins"),
    "godparent_of": Tie(
        HAS, ("godmother", "godfather", "godparent"), back=HAS, back_nouns=("goddaughter", "godson", "godchild")
    ),
    "friend_of": Tie("{who} and {of} are friends", holds=False),
    "neighbour_of": Tie("{who} and {of} are neighbours", holds=False),
    "in_contact_with": Tie("{who} and {of} are in contact", holds=False),
}  # fmt: skip

PARENTING = tuple(kind for kind, tie in TIES.items() if tie.parenting)

# The parts of a family, as pages say them. The first that applies to somebody is theirs.
ROLES: dict[str, str] = {
    "expected_child": "Expected child",
    "child": "Child",
    "parent": "Parent",
    "carer": "Carer",
    "partner": "Parent's partner",
    "kin": "Relative",
    "adult": "Adult of the home",
}

# What somebody on a family's record can be besides: shown there, and not counted as family.
NOT_FAMILY: dict[str, str] = {
    "of_the_home": "Lives there, is not family",
    "network": "Somebody of their network",
}
ON_RECORD: dict[str, str] = ROLES | NOT_FAMILY

# How sure a tie is, as pages say it.
CERTAINTY: dict[str, str] = {
    "stated": "Somebody said so",
    "confirmed": "Confirmed, by a paper or by both",
    "believed": "Believed, not confirmed",
    "mistaken": "Written down by mistake",
}

# On what somebody's parental responsibility rests in England and Wales (Children Act 1989, sections 2 to 5, 12, 14C and
# 33; Adoption and Children Act 2002, section 46; Human Fertilisation and Embryology Act 2008, sections 42 to 44).
RESPONSIBILITY: dict[str, str] = {
    "mother": "Gave birth to the child",
    "married_father": "Father, married to the mother at the birth or since",
    "registered_father": "Father, on the birth certificate since 1 December 2003",
    "second_parent": "Second female parent, in law",
    "agreement": "An agreement that was registered with the court",
    "court_order": "A court order (parental responsibility, or the child lives with them)",
    "guardian": "Guardian after a parent's death",
    "special_guardian": "Special guardian",
    "adoption": "Adopted the child",
    "care_order": "A parent, who shares it with the local authority under a care order",
}

# Where and how somebody stays at a home.
STAYS: dict[str, str] = {
    "lives": "Lives there",
    "shared_care": "Lives there part of the time",
    "often_stays": "Often stays there",
    "lodger": "Lodges there",
    "placement": "Placed there: foster care, kin or a home for children",
    "custody": "In custody there",
    "hospital": "In hospital there",
}
# Somebody with a stay of these kinds is away from the family's homes and stays family.
AWAY = ("placement", "custody", "hospital")

# What is between two people, besides how they are related.
BONDS: dict[str, str] = {
    "close": "close to",
    "very_close": "very close to",
    "distant": "distant from",
    "conflict": "in conflict with",
    "close_and_conflict": "close to, and in conflict with,",
    "cut_off": "cut off from",
    "care": "cares for",
    "support": "supports",
    "control": "controls",
    "violence": "is violent to",
}
HARM = ("control", "violence")
