"""What is asked of a safeguarding lead, and what they answer."""

from django import forms

from thinkfamily.design.fields.forms import GovForm


class AskForm(GovForm):
    question = forms.CharField(
        label="What you ask",
        help_text="What you saw and heard, and what you are unsure of. They read the page of the assessment too",
        max_length=4000,
        error_messages={"required": "Write down what you ask"},
    )


class AnswerForm(GovForm):
    answer = forms.CharField(
        label="What you advise",
        help_text="It stands beside this part of the page",
        max_length=4000,
        error_messages={"required": "Write down what you advise"},
    )
