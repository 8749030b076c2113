"""What is asked when a case begins, a lead is chosen, a level judged, and something promised and kept."""

from django import forms

from thinkfamily.casework.cases import rules
from thinkfamily.casework.cases.models import INTENSITIES, REASONS
from thinkfamily.design.fields.days import DayField
from thinkfamily.design.fields.forms import GovForm
from thinkfamily.people.persons.editing import EditForm

NOBODY = "nobody"


class BeginForm(GovForm):
    why = forms.CharField(
        label="Why we begin",
        help_text="As the family would say it",
        max_length=2000,
        error_messages={"required": "Say why we begin"},
    )
    agreed = forms.MultipleChoiceField(
        label="Who agreed",
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text="Leave it empty if nobody did",
    )
    agreed_words = forms.CharField(label="What they said when they agreed", max_length=2000, required=False)
    ground = forms.ChoiceField(
        label="If nobody agreed, on which ground we begin",
        required=False,
        choices=[("", "Somebody agreed"), *rules.GROUNDS.items()],
    )
    ground_reason = forms.CharField(label="Why this ground holds", max_length=2000, required=False)
    intensity = forms.ChoiceField(
        label="How much of somebody\N{RIGHT SINGLE QUOTATION MARK}s week it will take",
        widget=forms.RadioSelect,
        error_messages={"required": "Say how much it will take; it can be changed"},
    )
    lead = forms.ChoiceField(
        label="Who leads until the team has chosen",
        widget=forms.RadioSelect,
        error_messages={"required": "Choose who leads for now"},
    )

    tells = forms.CharField(
        label="What you tell who asked",
        help_text="They read this on their request, and nothing else of what you write here",
        max_length=2000,
        error_messages={"required": "Say what who asked is told"},
    )

    def __init__(self, *given, members, people, intensities, from_request=False, **named):
        super().__init__(*given, **named)
        if not from_request:
            del self.fields["tells"]
        self.offer("agreed", members)
        self.offer("intensity", intensities)
        self.offer("lead", people)


class JoinForm(GovForm):
    tells = forms.CharField(
        label="What you tell who asked",
        help_text="They read this on their request, and nothing else",
        max_length=2000,
        error_messages={"required": "Say what who asked is told"},
    )


class LeadForm(GovForm):
    user = forms.ChoiceField(
        label="Who leads", widget=forms.RadioSelect, error_messages={"required": "Choose who leads"}
    )
    interim = forms.BooleanField(label="Only until the team has chosen", required=False)
    reasons = forms.MultipleChoiceField(
        label="Why they",
        help_text="One or several",
        widget=forms.CheckboxSelectMultiple,
        required=False,
        choices=list(REASONS.items()),
    )
    said = forms.CharField(label="In your words", max_length=2000, required=False)
    ended_why = forms.CharField(label="Why the change", max_length=500, required=False)
    goodbye = forms.CharField(
        label="The visit at which one says goodbye and the other hello",
        help_text="For example Thursday 3 December, at Gran\N{RIGHT SINGLE QUOTATION MARK}s",
        max_length=500,
        required=False,
    )
    not_again = forms.CharField(label="What the family should not have to tell again", max_length=2000, required=False)
    instead_of = forms.CharField(widget=forms.HiddenInput, max_length=40, required=False)  # who led when it was shown

    def __init__(self, *given, people, **named):
        super().__init__(*given, **named)
        self.offer("user", people)

    def clean(self):
        super().clean()
        said = self.cleaned_data
        if not said.get("interim") and not said.get("reasons"):
            self.add_error("reasons", "Say why they: choose at least one reason")
        return said


class NoLeadForm(GovForm):
    why = forms.CharField(label="Why it ends", max_length=500, error_messages={"required": "Say why it ends"})


class LevelForm(GovForm):
    person = forms.ChoiceField(
        label="Who it is about", widget=forms.RadioSelect, error_messages={"required": "Say who it is about"}
    )
    level = forms.ChoiceField(
        label="How much help is needed now", widget=forms.RadioSelect, error_messages={"required": "Choose a level"}
    )
    reason = forms.CharField(
        label="Why", max_length=2000, error_messages={"required": "Say why: a level without a reason helps nobody"}
    )

    def __init__(self, *given, members, levels, **named):
        super().__init__(*given, **named)
        self.offer("person", [("family", "The family as a whole"), *members])
        self.offer("level", levels)


class IntensityForm(EditForm):
    intensity = forms.ChoiceField(
        label="How much of somebody\N{RIGHT SINGLE QUOTATION MARK}s week it takes",
        widget=forms.RadioSelect,
        choices=list(INTENSITIES.items()),
        error_messages={"required": "Say how much it takes"},
    )


class PromiseForm(GovForm):
    what = forms.CharField(
        label="What would help this week, and you promised to do",
        max_length=500,
        error_messages={"required": "Say what you promised"},
    )
    due = DayField(label="By when")


class KeptForm(EditForm):
    says = forms.ChoiceField(
        label="Does the family say that it was kept?",
        widget=forms.RadioSelect,
        choices=[("yes", "Yes"), ("no", "No, not yet, or not as they hoped")],
        error_messages={"required": "Ask them, and write down what they say"},
    )
    kept_on = DayField(label="On which day", required=False)
    came_of_it = forms.CharField(label="What came of it, or what got in the way", max_length=2000, required=False)

    def starts(self, kept):
        says = {True: "yes", False: "no", None: ""}[kept.kept_as_family_sees_it]
        return {"says": says, "kept_on": kept.kept_on, "came_of_it": kept.came_of_it}

    def clean(self):
        super().clean()
        said = self.cleaned_data
        if said.get("says") == "yes" and not said.get("kept_on") and "kept_on" not in self.errors:
            self.add_error("kept_on", "Say on which day it was kept")
        if said.get("says") == "no" and not said.get("came_of_it"):
            self.add_error("came_of_it", "Say what got in the way")
        return said
