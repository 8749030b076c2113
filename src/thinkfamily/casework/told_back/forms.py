"""What is asked when somebody of the family has been told a judgement."""

from typing import Any

from django import forms

from thinkfamily.casework.told_back import rules
from thinkfamily.casework.voice.models import VIEWS
from thinkfamily.clock import today
from thinkfamily.design.fields.days import DayField
from thinkfamily.design.fields.forms import GovForm


class ViewForm(GovForm):
    who = forms.ChoiceField(label="Who says so", error_messages={"required": "Choose who says so"})
    view = forms.ChoiceField(
        label="What they think of it",
        widget=forms.RadioSelect,
        choices=list(VIEWS.items()),
        error_messages={"required": "Say what they think of it, or that they have not been told yet"},
    )
    said = forms.CharField(
        label="What they said, in their words",
        help_text="As they said it. If they have not been told yet: why, and when they will be",
        max_length=4000,
        error_messages={"required": "Write down what they said; or why they have not been told yet"},
    )
    told_on = DayField(
        label="When they were told", required=False, help_text="Leave it empty until they have been told"
    )
    told_by = forms.CharField(label="Who told them", max_length=200, required=False)

    def __init__(self, *given: Any, people: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.offer("who", [("", "Choose"), *people])

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if "told_on" in said and said.get("view"):
            told = {"told_on": said["told_on"], "told_by": said.get("told_by") or "", "said": said.get("said") or ""}
            for name, sentence in rules.wrong(said["view"], today=today(), **told).items():
                if name not in self.errors:
                    self.add_error(name, sentence)
        return said
