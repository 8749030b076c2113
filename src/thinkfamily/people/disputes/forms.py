"""What is asked when somebody says otherwise, and when that is answered."""

from django import forms

from thinkfamily.clock import today
from thinkfamily.design.fields.days import DayField
from thinkfamily.design.fields.forms import GovForm
from thinkfamily.people.disputes.models import SETTLED

ANSWER = "answer"


class DisputeForm(GovForm):
    said_by = forms.CharField(
        label="Who says so", max_length=200, error_messages={"required": "Enter who says that it is wrong"}
    )
    view = forms.CharField(
        label="What they say",
        help_text="In their own words. It stands beside what was written, and is never removed",
        max_length=5000,
        error_messages={"required": "Write down what they say"},
    )
    on = DayField(label="When they said it")

    def clean_on(self):
        day = self.cleaned_data["on"]
        if day and day > today():
            raise forms.ValidationError("This day has not come yet: write it down when they say it")
        return day


class AnswerForm(GovForm):
    what = forms.ChoiceField(
        label="What is this",
        widget=forms.RadioSelect,
        choices=[(ANSWER, "An answer: it is not settled yet"), *SETTLED.items()],
        error_messages={"required": "Say whether it is settled"},
    )
    words = forms.CharField(
        label="What you say to it",
        help_text="They can read this",
        max_length=5000,
        error_messages={"required": "Write down what you say to it"},
    )
