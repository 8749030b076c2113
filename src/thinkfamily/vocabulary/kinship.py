"""Kinship: the ties that a row can state, how each reads as a sentence, and what each makes somebody in a family."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Tie:
    """`reads`: '{who} ... {of}' in words; `nouns`: what '{noun}' is for a woman, a man and where the sex is not known.

    `parenting`: whether the first looks after the second. `holds`: whether the tie keeps the two in one family.
    """

    reads: str
    nouns: tuple[str, str, str] = ("", "", "")
    parenting: bool = False
    holds: bool = True

    def sentence(self, who: str, of: str, sex: str | None) -> str:
        """The tie in words, where `sex` is that of the first: F, M, or anything else for not known."""
        noun = self.nouns[{"F": 0, "M": 1}.get(sex or "", 2)]
        return self.reads.format(who=who, of=of, noun=noun)


TIES: dict[str, Tie] = {
    "parent_of": Tie("{who} is {of}'s {noun}", ("mother", "father", "parent"), parenting=True),
    "step_parent_of": Tie("{who} is {of}'s {noun}", ("stepmother", "stepfather", "step-parent"), parenting=True),
    "expects": Tie("{who} expects {of}", parenting=True),
    "guardian_of": Tie("{who} is {of}'s guardian", parenting=True),
    "carer_of": Tie("{who} looks after {of}", parenting=True),
    "foster_carer_of": Tie("{who} is {of}'s foster carer", parenting=True, holds=False),
    "partner_of": Tie("{who} and {of} are partners"),
    "ex_partner_of": Tie("{who} and {of} were partners", holds=False),
    "grandparent_of": Tie("{who} is {of}'s {noun}", ("grandmother", "grandfather", "grandparent")),
    "sibling_of": Tie("{who} is {of}'s {noun}", ("sister", "brother", "brother or sister")),
    "kin_of": Tie("{who} and {of} are kin"),
    "dependant_of": Tie("{who} is a dependant of {of}"),
    "cares_for": Tie("{who} cares for {of}"),
    "next_of_kin_of": Tie("{who} is {of}'s next of kin"),
    "lives_with": Tie("{who} and {of} live together"),
    "no_relation_of": Tie("{who} is no relation of {of}", holds=False),
}

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
