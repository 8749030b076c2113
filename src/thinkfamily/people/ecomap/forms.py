"""What is asked when a child's picture is kept."""

from django import forms

from thinkfamily.design.fields.days import DayField
from thinkfamily.design.fields.forms import GovForm
from thinkfamily.people.network.forms import not_to_come

YES_NO = (("yes", "Yes"), ("no", "No"))


class KeepForm(GovForm):
    """In words that can be read out to the child."""

    words = forms.CharField(
        label="What do you want to say about your picture?", required=False, max_length=5000, widget=forms.Textarea,
        help_text="Write down exactly what they say",
    )  # fmt: skip
    family_may_see = forms.ChoiceField(
        label="May your family see it?", widget=forms.RadioSelect, choices=YES_NO,
        error_messages={"required": "Ask whether the family may see it"},
    )  # fmt: skip
    others_may_see = forms.ChoiceField(
        label="May other people who help you see it, at school or at the doctor’s?", widget=forms.RadioSelect,
        choices=YES_NO, error_messages={"required": "Ask whether other people who help may see it"},
    )  # fmt: skip
    said_of_seeing = forms.CharField(
        label="What they said about who may see it", required=False, max_length=1000, widget=forms.TextInput
    )
    with_whom = forms.CharField(
        label="Who was there", max_length=200, error_messages={"required": "Write down who was there"}
    )
    drawn_on = DayField(label="When it was drawn")

    def clean_drawn_on(self):
        return not_to_come(self.cleaned_data["drawn_on"])

    @property
    def said(self):
        """What the verb is handed."""
        told = dict(self.cleaned_data)
        return told | {name: told[name] == "yes" for name in ("family_may_see", "others_may_see")}
