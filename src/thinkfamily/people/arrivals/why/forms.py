"""What is asked of somebody who was shown a need."""

from django import forms

from thinkfamily.design.fields.forms import GovForm
from thinkfamily.people.arrivals.models import NeedAnswer


class AnswerForm(GovForm):
    answer = forms.ChoiceField(
        label="Your answer",
        widget=forms.RadioSelect,
        choices=NeedAnswer.Answer.choices,
        error_messages={"required": "Say whether it is so"},
    )
    said = forms.CharField(
        label="What was said",
        help_text="In their words, as far as you can",
        max_length=4000,
        error_messages={"required": "Enter what was said"},
    )
    said_by = forms.CharField(
        label="By whom",
        help_text="For example: Dana, at home on Tuesday",
        max_length=200,
        error_messages={"required": "Enter who said it"},
    )
