"""Classes of information: what a sharing decision speaks of, in words that a parent can read."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Class:
    """`title` on pages; `parent` what it means when told to the family; `always`: seen by whoever has a grant.

    `always` still gives way to a decision to withhold.
    """

    title: str
    parent: str
    always: bool = False


INFORMATION: dict[str, Class] = {
    "identity": Class("Who they are", "name, date of birth and who you are", always=True),
    "family": Class("Who belongs to them", "who is in your family and how you belong together", always=True),
    "address": Class("Where they live", "where you live and have lived"),
    "contact": Class("How to reach them", "phone numbers and the safe way to reach you"),
    "education": Class("School and learning", "how things are at nursery, school or college"),
    "health": Class("Health", "illness, disability and who treats you"),
    "mental_health": Class("Mental health", "how you feel, and help with it"),
    "substance": Class("Alcohol and drugs", "alcohol, drugs and help with them"),
    "justice": Class("Police and courts", "what police, courts or probation know"),
    "housing": Class("Home and tenancy", "your home, the rent and the landlord"),
    "money": Class("Work, money and debts", "work, benefits, money and debts"),
    "safety": Class("Safety and harm", "harm, danger and keeping safe"),
    "work_with_family": Class("Our work together", "what you and we said, agreed and did together"),
}

ALWAYS = tuple(name for name, each in INFORMATION.items() if each.always)

# What something is shared for. It may be used for that and nothing else.
PURPOSES: dict[str, str] = {
    "help": "Working out what help is needed, and giving it",
    "safety": "Keeping somebody safe",
    "learning": "School and learning",
    "care": "Treatment and care",
    "home": "Keeping or finding a home",
    "money": "Sorting out money and debts",
    "law": "What a court or a law asks for",
}
