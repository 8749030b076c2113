"""What is asked when somebody changes what is asked."""

from typing import Any

from django import forms

from thinkfamily.casework.packs.adapting.rules import KINDS
from thinkfamily.design.fields.forms import GovForm


class AdaptForm(GovForm):
    kind = forms.ChoiceField(
        label="What you change",
        widget=forms.RadioSelect,
        choices=list(KINDS.items()),
        error_messages={"required": "Choose what you change"},
    )
    key = forms.ChoiceField(
        label="Where", help_text="Under which heading, or which part; not for a sheet", required=False
    )
    tool = forms.ChoiceField(label="Which sheet, if it is one", required=False)
    person = forms.ChoiceField(label="For whom it holds", required=False)
    text = forms.CharField(
        label="The question or heading in your words; or why it is left out", max_length=500, required=False
    )

    def __init__(self, *given: Any, parts: Any, tools: Any, people: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.offer("key", [("", "Choose"), *parts])
        self.offer("tool", [("", "None"), *tools])
        self.offer("person", [("", "Everybody"), *people])

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if said.get("kind") == "tool":
            if not said.get("tool"):
                self.add_error("tool", "Choose the sheet")
        elif said.get("kind") and not said.get("key"):
            self.add_error("key", "Choose where")
        return said
