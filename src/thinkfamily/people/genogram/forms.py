"""What is asked beside the tree: of which day, about whom; and how two people belong together."""

from django import forms

from thinkfamily.design.fields.days import DayField
from thinkfamily.design.fields.forms import GovForm
from thinkfamily.vocabulary.kinship import BONDS, TIES

PLAIN = (
    "parent_of", "expects", "adoptive_parent_of", "step_parent_of", "foster_carer_of", "guardian_of", "carer_of",
    "grandparent_of", "sibling_of", "half_sibling_of", "step_sibling_of", "aunt_or_uncle_of", "cousin_of",
)  # fmt: skip
DETAILED = {
    "partner_of": ("married", "civil_partners", "cohabiting", "together"),
    "ex_partner_of": ("separated", "divorced"),
    "twin_of": ("identical", "fraternal"),
}
ONE_WAY = ("care", "support", "control", "violence", "cut_off", "conflict", "distant")


def ways() -> list[tuple[str, str]]:
    """Every way in which two may belong together or get on, as 'tie:kind:detail' or 'bond:kind:towards'."""
    found = [(f"tie:{kind}:", TIES[kind].sentence("The first", "the second", None)) for kind in PLAIN]
    for kind, details in DETAILED.items():
        words = TIES[kind].sentence("The first", "the second", None)
        found += [(f"tie:{kind}:{detail}", f"{words}: {TIES[kind].details[detail]}") for detail in details]
    found += [(f"bond:{kind}:both", f"Both: {words.rstrip(',')} each other") for kind, words in BONDS.items()]
    found += [(f"bond:{kind}:other", f"One way: the first {_verb(BONDS[kind])} the second") for kind in ONE_WAY]
    return found


def _verb(words: str) -> str:
    first = words.split()[0]
    return words if first in ("cares", "supports", "controls", "is") else f"is {words}"


class LookForm(GovForm):
    """Read from the address; what is wrong there is said, and today is shown."""

    on = DayField(label="As it was on", required=False, help_text="For example 27 3 2025. Empty is today")
    about = forms.ChoiceField(label="About whom", required=False)

    def __init__(self, *given, people, **named):
        super().__init__(*given, **named)
        self.offer("about", [("", "The eldest child of the plan"), *people])


class TogetherForm(GovForm):
    who = forms.ChoiceField(label="The first", error_messages={"required": "Choose the first person"})
    way = forms.ChoiceField(label="How they belong together", error_messages={"required": "Choose how"})
    other = forms.ChoiceField(label="The second", error_messages={"required": "Choose the second person"})
    said_by = forms.CharField(label="Who told you", required=False, max_length=300)
    sure = forms.CharField(
        label="If it is unusual: why it is right",
        help_text="Only where you are asked",
        required=False,
        max_length=1000,
    )

    def __init__(self, *given, people, **named):
        super().__init__(*given, **named)
        self.offer("who", [("", "Choose"), *people])
        self.offer("other", [("", "Choose"), *people])
        self.offer("way", [("", "Choose"), *ways()])

    def clean(self):
        super().clean()
        said = self.cleaned_data
        if said.get("who") and said.get("who") == said.get("other"):
            self.add_error("other", "Choose somebody else: this is between two people")
        return said
