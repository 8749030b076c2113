"""What is asked when something is written in an assessment, put right, and signed."""

from django import forms

from thinkfamily.casework.assessment.models import KINDS
from thinkfamily.design.fields.days import DayField
from thinkfamily.design.fields.forms import GovForm
from thinkfamily.people.persons import asking
from thinkfamily.people.persons.editing import EditForm

WEIGHTS = (("strength", "A strength"), ("need", "A need or worry"), ("both", "Neither, or both"))


class EntryForm(EditForm):
    who = forms.ChoiceField(
        label="About whom it is",
        help_text="This decides who may know it",
        error_messages={"required": "Choose about whom it is"},
    )
    weight = forms.ChoiceField(
        label="What it is", widget=forms.RadioSelect, choices=WEIGHTS, error_messages={"required": "Say what it is"}
    )
    kind = forms.ChoiceField(
        label="How we know it",
        widget=forms.RadioSelect,
        choices=list(KINDS.items()),
        error_messages={"required": "Say how we know it"},
    )
    text = forms.CharField(
        label="What is so",
        help_text="Own words go in as they were said",
        max_length=4000,
        error_messages={"required": "Write something down; a draft is kept as you type"},
    )
    whose = asking.whose(
        "Who says so, or who will find out",
        help_text="For example Kit, on a walk; or Ayesha will ask Kit by 10 December",
    )
    how = asking.how()

    discussed_with = forms.CharField(
        label="Of a worry: with whom you discussed it",
        help_text="For example Moira Flint, safeguarding lead. What they and the family think stands beside it",
        max_length=200,
        required=False,
    )
    discussed_on = DayField(label="On which day you discussed it", required=False)

    def __init__(self, *given, people=None, **named):
        super().__init__(*given, **named)
        if people is None:
            del self.fields["who"]
        else:
            self.offer("who", [("", "Choose"), *people])

    def clean(self):
        super().clean()
        said = self.cleaned_data
        if said.get("discussed_with") and not said.get("discussed_on") and "discussed_on" not in self.errors:
            self.add_error("discussed_on", "Say on which day you discussed it")
        if said.get("discussed_on") and not said.get("discussed_with"):
            self.add_error("discussed_with", "Say with whom you discussed it")
        return said


class TakeOutForm(EditForm):
    """Nothing but the button and the version that was seen."""


class SignForm(EditForm):
    summary = forms.CharField(label="What we think together, in a few sentences", max_length=4000, required=False)
    discussed_with = forms.CharField(
        label="With whom you discussed it, and when",
        help_text="For example Moira Flint, safeguarding lead, 1 December",
        max_length=1000,
        error_messages={"required": "Say with whom you discussed it, and when"},
    )
    their_view = forms.CharField(
        label="What the family thinks of it, in their words",
        help_text="If they have not been told yet, say so and why",
        max_length=4000,
        error_messages={"required": "Say what the family thinks of it, or that they have not been told yet and why"},
    )


class BeginForm(GovForm):
    pack = forms.ChoiceField(
        label="What to ask by", widget=forms.RadioSelect, error_messages={"required": "Choose what to ask by"}
    )

    def __init__(self, *given, packs, **named):
        super().__init__(*given, **named)
        self.offer("pack", packs)
