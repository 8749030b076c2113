"""What is asked when somebody calls others in."""

from django import forms

from thinkfamily.casework.requests.conversations.models import BASES
from thinkfamily.casework.requests.conversations.rules import KEPT
from thinkfamily.design.fields.days import TO_COME, DayField
from thinkfamily.design.fields.forms import GovForm


class CallForm(GovForm):
    about = forms.CharField(label="What it is about", max_length=4000)
    basis = forms.ChoiceField(label="On what it rests", widget=forms.RadioSelect, choices=list(BASES.items()))
    basis_words = forms.CharField(
        label="What they said, or the ground and why it holds", max_length=2000, required=False
    )
    who = forms.CharField(
        label="Who it is about", help_text="Leave it empty if you talk without names", max_length=200, required=False
    )
    other_1 = forms.ChoiceField(label="Whom you call in", error_messages={"required": "Choose at least one"})
    other_2 = forms.ChoiceField(label="A second one", required=False)
    other_3 = forms.ChoiceField(label="A third one", required=False)
    deletes_on = DayField(
        label="On which day it is deleted", help_text=f"Within {KEPT} days, unless it becomes a request. {TO_COME}"
    )

    def __init__(self, *given, people, **named):
        super().__init__(*given, **named)
        for name in ("other_1", "other_2", "other_3"):
            self.offer(name, [("", "Choose"), *people])


class ThoughtForm(GovForm):
    thinks = forms.CharField(label="What you think", max_length=4000)


class StepForm(GovForm):
    what = forms.CharField(label="What is done", max_length=300)
    who = forms.ChoiceField(label="Who does it", widget=forms.RadioSelect)
    due = DayField(label="By when", help_text=TO_COME)

    def __init__(self, *given, people, **named):
        super().__init__(*given, **named)
        self.offer("who", people)
