"""A form with one field of each kind, for the gallery."""

from django import forms

from thinkfamily.design.fields.forms import GovForm


class EachField(GovForm):
    choice = forms.ChoiceField(
        label="One of a few",
        widget=forms.RadioSelect,
        choices=[("a", "The first"), ("b", ("The second", "With a hint of its own"))],
        error_messages={"required": "Choose one of the two"},
    )
    several = forms.MultipleChoiceField(
        label="Several",
        widget=forms.CheckboxSelectMultiple,
        choices=[("a", "This"), ("b", "That")],
        error_messages={"required": "Choose at least one"},
    )
    listed = forms.ChoiceField(label="One of a list", required=False, choices=[("", "Any"), ("x", "Fernhill")])
    line = forms.CharField(label="A line", help_text="With a hint", error_messages={"required": "Enter a line"})
    words = forms.CharField(label="Some sentences", error_messages={"required": "Enter some sentences"})
