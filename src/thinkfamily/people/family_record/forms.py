"""What is asked when something is written down about somebody."""

from django import forms

from thinkfamily.design.fields.days import DayField
from thinkfamily.design.fields.forms import GovForm
from thinkfamily.people.persons.models import NOTES
from thinkfamily.vocabulary.identifiers import postcode as read_postcode
from thinkfamily.vocabulary.information import INFORMATION


class SinceForm(GovForm):
    since = DayField(label="Since", required=False, help_text="For example 27 3 2024. Leave it empty if not known")
    until = DayField(label="Until", required=False, help_text="Leave it empty if it still is so")

    def clean(self):
        super().clean()
        said = self.cleaned_data
        if said.get("since") and said.get("until") and said["until"] < said["since"]:
            self.add_error("until", "It cannot end before it begins")
        return said


class AddressForm(SinceForm):
    line = forms.CharField(
        label="Address",
        help_text="House and street, then the town",
        max_length=300,
        error_messages={"required": "Enter the address, or what is known of it"},
    )
    postcode = forms.CharField(label="Postcode", required=False, max_length=10)
    field_order = ("line", "postcode", "since", "until")

    def clean_postcode(self):
        said = self.cleaned_data["postcode"]
        if not said:
            return ""
        if (found := read_postcode(said)) is None:
            raise forms.ValidationError("Enter a postcode such as NM1 4AB, or leave it empty")
        return found


class NoteForm(GovForm):
    kind = forms.ChoiceField(label="What it is", widget=forms.RadioSelect, choices=list(NOTES.items()), initial="note")
    information = forms.ChoiceField(
        label="What it is about",
        help_text="This decides which agencies can see it",
        choices=[("", "Choose"), *((name, each.title) for name, each in INFORMATION.items())],
        error_messages={"required": "Choose what it is about"},
    )
    happened_on = DayField(label="When")
    text = forms.CharField(
        label="What happened, or what was said",
        help_text="As they said it, where you can. The person may read this one day",
        max_length=10000,
        error_messages={"required": "Write down what happened"},
    )
