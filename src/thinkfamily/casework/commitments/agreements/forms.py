"""What is asked about a written agreement and each of its points."""

from django import forms

from thinkfamily.casework.commitments import rules
from thinkfamily.clock import today
from thinkfamily.design.fields.days import TO_COME, DayField
from thinkfamily.design.fields.forms import GovForm
from thinkfamily.people.persons.editing import EditForm

FOLLOWS = {"does": "What will be done", "sanction": "What follows if it is not done"}


class BeginForm(GovForm):
    why = forms.CharField(
        label="Why we write it down",
        help_text="As you say it to the family. Nobody has to have one",
        max_length=1000,
        error_messages={"required": "Say why it is written down"},
    )
    review_on = DayField(
        label="When it is looked at again",
        help_text=TO_COME,
        error_messages={"required": "Say when it is looked at again"},
    )

    def clean_review_on(self):
        day = self.cleaned_data["review_on"]
        if day and day <= today():
            raise forms.ValidationError("Give a day to come")
        return day


class PointForm(GovForm):
    person = forms.ChoiceField(label="Who of the family it is about", error_messages={"required": "Say who"})
    agency = forms.ChoiceField(label="Who will do it", required=False)
    what = forms.CharField(
        label="What they will do",
        help_text="For example: ring before 9 if the morning goes wrong",
        max_length=1000,
        error_messages={"required": "Say what they will do"},
    )
    kind = forms.ChoiceField(
        label="What kind of point it is", widget=forms.RadioSelect, choices=list(FOLLOWS.items()), initial="does"
    )
    decided_by = forms.ChoiceField(label="If something follows, who decided that", required=False)
    decided_why = forms.CharField(label="And why", max_length=1000, required=False)

    def __init__(self, *given, people=(), agencies=(), users=(), sanctions=False, **named):
        super().__init__(*given, **named)
        self.offer("person", [("", "Choose"), *people])
        self.offer("agency", [("", "They themselves"), *agencies])
        self.offer("decided_by", [("", "Choose"), *users])
        if not sanctions:
            for name in ("kind", "decided_by", "decided_why"):
                del self.fields[name]

    def clean(self):
        super().clean()
        said = self.cleaned_data
        if word := rules.blames(said.get("what", "")):
            self.add_error("what", f"“{word}” is nothing that somebody does: say what will be done")
        if said.get("kind") == "sanction":
            if not said.get("decided_by"):
                self.add_error("decided_by", "Say who decided that this follows")
            if not said.get("decided_why"):
                self.add_error("decided_why", "Say why")
        return said


class SaysForm(EditForm):
    says = forms.ChoiceField(
        label="Do they say yes to it?",
        widget=forms.RadioSelect,
        choices=[("yes", "Yes"), ("no", "No")],
        error_messages={"required": "Say whether they say yes"},
    )
    says_words = forms.CharField(label="In their words", max_length=1000, required=False)
    says_on = DayField(label="On which day", error_messages={"required": "Say on which day"})

    def clean_says_on(self):
        day = self.cleaned_data["says_on"]
        if day and day > today():
            raise forms.ValidationError("That day has not come yet")
        return day


class EndForm(EditForm):
    ended_why = forms.CharField(label="Why it ends", max_length=1000, error_messages={"required": "Say why it ends"})
