"""What is asked about one decision of one person: who decides it, how that was looked at, and what they said."""

from typing import Any

from django import forms

from thinkfamily.casework.capacity.models import ANSWERS, DECIDERS, DECISIONS
from thinkfamily.design.fields.days import TO_COME, DayField
from thinkfamily.design.fields.forms import GovForm
from thinkfamily.people.persons.editing import EditForm
from thinkfamily.people.sharing.rules import UNDERSTANDING


class AgreementForm(GovForm):
    decision = forms.ChoiceField(
        label="Which decision", widget=forms.RadioSelect, choices=list(DECISIONS.items()),
        error_messages={"required": "Say which decision it is"},
    )  # fmt: skip
    detail = forms.CharField(label="Which, in words", max_length=300, required=False)
    understanding = forms.ChoiceField(
        label="Do they understand this decision?",
        widget=forms.RadioSelect,
        choices=list(UNDERSTANDING.items()),
        error_messages={"required": "Say whether they understand it. It is asked afresh for each decision"},
    )
    considered = forms.CharField(
        label="How you looked at that, and with whom",
        max_length=2000,
        error_messages={"required": "Say how it was looked at, and with whom"},
    )
    decided_by = forms.ChoiceField(
        label="Who decides it",
        widget=forms.RadioSelect,
        choices=list(DECIDERS.items()),
        error_messages={"required": "Say who decides it"},
    )
    other = forms.ChoiceField(label="If somebody of the family decides for them, who", required=False)
    decider = forms.CharField(label="If somebody else is appointed, their name", max_length=200, required=False)
    answer = forms.ChoiceField(
        label="The answer",
        widget=forms.RadioSelect,
        choices=list(ANSWERS.items()),
        error_messages={"required": "Say what the answer is"},
    )
    said = forms.CharField(
        label="What they said, in their words",
        max_length=2000,
        error_messages={"required": "Write down what they said, in their words"},
    )
    review_on = DayField(
        label="When to look at it again", help_text=TO_COME,
        error_messages={"required": "Say when to look at it again: within a year"},
    )  # fmt: skip

    def __init__(self, *given: Any, people: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.offer("other", [("", "Nobody"), *people])

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if said.get("decision") == "other" and not said.get("detail"):
            self.add_error("detail", "Say which decision it is")
        if said.get("decided_by") == "parent" and not said.get("other"):
            self.add_error("other", "Choose the person with parental responsibility")
        return said


class EndForm(EditForm):
    ended_why = forms.CharField(
        label="Why it counts no longer", max_length=1000, error_messages={"required": "Say why it counts no longer"}
    )
