"""A question, and its answer."""

from django import forms

from thinkfamily.casework.requests.asking.models import ANSWERS, ASKS
from thinkfamily.design.fields.forms import GovForm


class QuestionForm(GovForm):
    asks = forms.ChoiceField(label="What you ask", widget=forms.RadioSelect, choices=list(ASKS.items()))
    asked = forms.ChoiceField(label="Whom you ask", error_messages={"required": "Choose whom you ask"})
    about_whom = forms.CharField(
        label="About whom", help_text="Their name, and no more than must be told", max_length=300
    )
    why = forms.CharField(label="Why you ask", max_length=1000)

    def __init__(self, *given, people, **named):
        super().__init__(*given, **named)
        self.offer("asked", [("", "Choose"), *people])


class AnswerForm(GovForm):
    answer = forms.ChoiceField(label="Your answer", widget=forms.RadioSelect, choices=list(ANSWERS.items()))
    words = forms.CharField(
        label="Who they are, or who says that there is nobody; or when you will ask", max_length=2000
    )
