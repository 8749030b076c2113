"""What is asked of an attempt, of a manager's look, and of a no."""

from django import forms

from thinkfamily.casework.requests.reaching_out.models import CAME, WAYS
from thinkfamily.design.fields.days import TO_COME, DayField
from thinkfamily.design.fields.forms import GovForm


class AttemptForm(GovForm):
    on = DayField(label="On which day")
    way = forms.ChoiceField(label="How", widget=forms.RadioSelect, choices=list(WAYS.items()))
    messenger = forms.CharField(label="Who tried", max_length=200, error_messages={"required": "Say who tried"})
    came = forms.ChoiceField(label="What came of it", widget=forms.RadioSelect, choices=list(CAME.items()))
    in_the_way = forms.CharField(
        label="What may stand in the way",
        help_text="For example shifts, fear of letters from us, no phone credit, whom they met here before",
        max_length=2000,
        required=False,
    )
    changed = forms.CharField(label="What we change", max_length=2000, required=False)

    def clean(self):
        super().clean()
        said = self.cleaned_data
        if said.get("came") == "no_answer":
            for name, words in (("in_the_way", "Say what may stand in the way"), ("changed", "Say what we change")):
                if not said.get(name):
                    self.add_error(name, words)
        return said


class LookForm(GovForm):
    said = forms.CharField(label="What you think stands in the way", max_length=2000)
    messenger = forms.CharField(label="Who tries next", help_text="Somebody else, whom they may trust", max_length=200)


class DeclineForm(GovForm):
    said = forms.CharField(label="What they said, in their words", max_length=2000)
    said_by = forms.CharField(label="Who said it", max_length=200)
    on = DayField(label="On which day")
    offered = forms.CharField(label="What was offered", max_length=2000)
    goes_on = forms.CharField(
        label="What help goes on for everybody", help_text="School, health visitor, clubs", max_length=2000
    )
    threshold = forms.CharField(
        label="Why no statutory step is needed now, and with whom you discussed that", max_length=2000
    )
    shared = forms.CharField(
        label="Who is told of it, and on which ground", help_text="Nobody, if nobody need be", max_length=1000
    )
    review_on = DayField(label="On which day this is looked at again", help_text=TO_COME)
    tells = forms.CharField(label="What you tell who asked", max_length=2000)
