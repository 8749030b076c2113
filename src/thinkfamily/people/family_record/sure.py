"""A form that refuses what cannot be and asks about what is seldom so: "Is that right?", with a tick and why."""

from collections.abc import Callable
from typing import Any

from django import forms

from thinkfamily.people.persons.editing import EditForm

Weigh = Callable[[dict[str, Any]], tuple[str, list[str]]]


class SureForm(EditForm):
    """`weigh`: of what was written, the sentence that refuses, or nothing, and the questions that it raises."""

    sure = forms.BooleanField(label="Yes, that is right", required=False)
    sure_why = forms.CharField(label="Why it is right", required=False, max_length=1000)

    def __init__(self, *given: Any, weigh: Weigh | None = None, **named: Any) -> None:
        super().__init__(*given, **named)
        self.weigh = weigh
        self.questions: list[str] = []

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if self.errors or self.weigh is None or said.get("which_version") == "kept":
            return said
        cannot, self.questions = self.weigh(self.said)
        if cannot:
            self.add_error(None, cannot)
        elif self.questions and not (said.get("sure") and said.get("sure_why", "").strip()):
            self.add_error("sure", "Say that it is right, and why; or put it right")
        return said

    def ticks(self, name: str) -> dict[str, Any]:
        """What the macro of tick boxes needs for a single one."""
        field = self[name]
        item = {"value": "on", "text": str(field.label), "id": field.auto_id, "checked": bool(field.value())}
        error = {"errorMessage": {"text": field.errors[0]}} if field.errors else {}
        return {"name": name, "classes": "govuk-checkboxes--small", "items": [item]} | error

    @property
    def said(self) -> dict[str, Any]:
        """What was written. `sure`: why, where something was asked about and confirmed."""
        found = super().said
        ticked, why = found.pop("sure", False), found.pop("sure_why", "")
        return found | ({"sure": why} if ticked else {})
