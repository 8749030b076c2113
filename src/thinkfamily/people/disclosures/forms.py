"""What is asked when somebody told something outside the product, and when an entry is held back."""

from django import forms

from thinkfamily.design.fields.days import TO_COME, DayField
from thinkfamily.design.fields.forms import GovForm
from thinkfamily.people.disclosures.models import HOW
from thinkfamily.vocabulary.grounds import grounds
from thinkfamily.vocabulary.information import INFORMATION, PURPOSES


class TellForm(GovForm):
    agency = forms.ChoiceField(label="To which agency", required=False)
    to_whom = forms.CharField(
        label="Or to whom else", help_text="Where it is no agency of the list", max_length=200, required=False
    )
    how = forms.ChoiceField(
        label="How",
        widget=forms.RadioSelect,
        choices=[(name, words) for name, words in HOW.items() if name != "shown"],
        error_messages={"required": "Say how it was told"},
    )
    day = DayField(label="When")
    information = forms.ChoiceField(
        label="What it was about",
        choices=[("", "Choose"), *((name, each.title) for name, each in INFORMATION.items())],
        error_messages={"required": "Choose what it was about"},
    )
    words = forms.CharField(
        label="What you told them",
        help_text="So that a parent can follow it. No more than they were told",
        max_length=2000,
        error_messages={"required": "Say what you told them"},
    )
    purpose = forms.ChoiceField(
        label="What for", choices=[("", "Choose"), *PURPOSES.items()], error_messages={"required": "Say what for"}
    )
    ground = forms.ChoiceField(
        label="On which ground",
        choices=[("", "Choose"), *((name, each.title) for name, each in grounds().items() if each.decides == "share")],
        error_messages={"required": "Choose the ground"},
    )

    def __init__(self, *given, agencies, **named):
        super().__init__(*given, **named)
        self.agencies = {str(one.pk): one for one in agencies}
        self.offer("agency", [("", "Choose"), *((key, one.name) for key, one in self.agencies.items())])

    def clean(self):
        super().clean()
        said = self.cleaned_data
        if not said.get("agency") and not said.get("to_whom"):
            self.add_error("agency", "Say to whom it was told")
        return said

    @property
    def told(self):
        return self.cleaned_data | {"agency": self.agencies.get(self.cleaned_data["agency"])}


class HoldForm(GovForm):
    why = forms.CharField(
        label="Why the person is not shown this for now",
        max_length=2000,
        error_messages={"required": "Say why: it is kept with your name"},
    )
    review_on = DayField(label="Look at it again on", help_text=TO_COME)


class ReleaseForm(GovForm):
    why = forms.CharField(
        label="Why the person can be shown this now", max_length=2000, error_messages={"required": "Say why"}
    )
