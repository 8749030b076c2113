"""What is asked when somebody says what they think of the plan, and when they tick for another's copy."""

from collections.abc import Collection
from typing import Any

from django import forms

from thinkfamily.casework.copies.models import ANSWERS, SIGNED
from thinkfamily.clock import today
from thinkfamily.design.fields.days import DayField
from thinkfamily.design.fields.forms import GovForm

MOST = 400_000  # letters of a drawing as it is sent
SELF = "self"


class SayForm(GovForm):
    """`for_them`: who of the family may say it for them, where somebody may."""

    told_back = forms.CharField(
        label="What the plan says, in their own words",
        help_text="Ask first: “Tell me what we agreed, as you would tell a friend.” Write down what they say",
        max_length=4000,
        error_messages={"required": "First they tell it back: write down what the plan says, in their own words."},
    )
    answer = forms.ChoiceField(
        label="Do they agree?",
        widget=forms.RadioSelect,
        choices=list(ANSWERS.items()),
        error_messages={"required": "Choose whether they agree, agree in part, or do not."},
    )
    to_settle = forms.CharField(
        label="What is still to be settled",
        required=False,
        max_length=2000,
        help_text="Where they do not agree with all of it",
    )
    settle_on = DayField(label="When it will be settled", required=False)
    signed = forms.ChoiceField(
        label="How they sign",
        widget=forms.RadioSelect,
        choices=list(SIGNED.items()),
        error_messages={"required": "Choose how they sign."},
    )
    drawing = forms.CharField(widget=forms.HiddenInput, required=False, max_length=MOST)
    signed_name = forms.CharField(label="The name, as they type it", required=False, max_length=200)
    noted_by = forms.CharField(label="Who heard it at the meeting", required=False, max_length=200)
    other = forms.ChoiceField(label="Who says so", required=False)
    on = DayField(label="On which day")

    def __init__(self, *given: Any, name: str, for_them: Collection[tuple[str, str]], **named: Any) -> None:
        super().__init__(*given, **named)
        if for_them:
            self.offer("other", [("", f"{name}, for themselves"), *for_them])
        else:
            del self.fields["other"]
        if not self.is_bound:
            self.initial.setdefault("on", today())


class TickForm(GovForm):
    """`members`: who may have it in their copy; `things`: what is theirs to tick."""

    member = forms.ChoiceField(label="For whose copy", error_messages={"required": "Choose for whose copy it is"})
    things = forms.MultipleChoiceField(
        label="What may stand in it",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Leave all of it empty to take back what was ticked",
    )
    said = forms.CharField(
        label="What they said about it, in their words",
        max_length=2000,
        error_messages={"required": "Write down what they said when they ticked it, in their words."},
    )
    other = forms.ChoiceField(label="Who ticks it", required=False)

    def __init__(
        self, *given: Any, name: str, members: Collection[tuple[str, str]], things: Collection[tuple[str, str]],
        for_them: Collection[tuple[str, str]], **named: Any,
    ) -> None:  # fmt: skip
        super().__init__(*given, **named)
        self.offer("member", [("", "Choose"), *members])
        self.offer("things", things)
        if for_them:
            self.offer("other", [("", f"{name}, for themselves"), *for_them])
        else:
            del self.fields["other"]


class LookForm(forms.Form):
    """How a copy is wanted; whatever is not there is plain, and English."""

    form = forms.CharField(required=False, max_length=10)
    words = forms.CharField(required=False, max_length=10)
