"""What is asked when two records are decided, or parted."""

from django import forms

from thinkfamily.design.fields.forms import GovForm
from thinkfamily.people.matches.models import MatchDecision

WHY = {"required": "Say why, so that others can follow it"}


class DecisionForm(GovForm):
    decision = forms.ChoiceField(
        label="Are these two records one person?",
        widget=forms.RadioSelect,
        choices=MatchDecision.Decision.choices,
        error_messages={"required": "Choose one of the three"},
    )
    reason = forms.CharField(
        label="Why", help_text="What you know, and how you know it", max_length=2000, error_messages=WHY
    )


class UndoForm(GovForm):
    reason = forms.CharField(
        label="Why they are not one person", help_text="What you know, and how you know it", max_length=2000,
        error_messages=WHY,
    )  # fmt: skip
