"""What is asked when something is written down about somebody."""

from django import forms

from thinkfamily.clock import today
from thinkfamily.design.fields.days import DayField
from thinkfamily.design.fields.periods import SinceForm
from thinkfamily.people.persons import asking
from thinkfamily.people.persons.editing import EditForm
from thinkfamily.people.persons.models import NOTES
from thinkfamily.vocabulary.identifiers import postcode as read_postcode


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


SEEN_HOW = (("", "Nobody says"), ("with", "With somebody else there"), ("alone", "Alone"))


class NoteForm(EditForm):
    kind = forms.ChoiceField(label="What it is", widget=forms.RadioSelect, choices=list(NOTES.items()), initial="note")
    information = asking.information(first="Choose")
    happened_on = DayField(label="When")
    text = forms.CharField(
        label="What happened, or what was said",
        help_text="As they said it, where you can. The person may read this one day",
        max_length=10000,
        error_messages={"required": "Write down what happened"},
    )
    alone = forms.ChoiceField(
        label="If they were seen: how", widget=forms.RadioSelect, required=False, choices=list(SEEN_HOW)
    )

    def clean_happened_on(self):
        day = self.cleaned_data["happened_on"]
        if day and day > today():
            raise forms.ValidationError("This day has not come yet: write down what has happened")
        return day

    def clean(self):
        said = super().clean()
        if said.get("alone") and said.get("kind") not in ("seen", None):
            self.add_error("alone", "Only of somebody who was seen: choose that above, or leave this")
        return said

    def starts(self, kept):
        return super().starts(kept) | {"alone": {True: "alone", False: "with", None: ""}[kept.alone]}

    @property
    def said(self):
        """`alone`: none where nobody says."""
        said = super().said
        return said | {"alone": {"alone": True, "with": False}.get(said["alone"])}
