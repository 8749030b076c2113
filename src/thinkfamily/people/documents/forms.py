"""What is asked about a document that is added."""

from typing import Any

from django import forms

from thinkfamily.clock import today
from thinkfamily.design.fields.days import DayField
from thinkfamily.design.fields.forms import GovForm
from thinkfamily.people.documents import rules
from thinkfamily.vocabulary.information import INFORMATION


class DocumentForm(GovForm):
    """`too_big`: whether the request brought more than any page takes."""

    paper = forms.FileField(
        label="The file",
        help_text=f"{rules.TAKEN}, {rules.MOST // 1024 // 1024} MB at most",
        error_messages={
            "required": "Choose the file", "invalid": "Choose the file", "empty": rules.EMPTY,
            "missing": "Choose the file",
        },
    )  # fmt: skip
    name = forms.CharField(
        label="What it is",
        help_text="So that somebody finds it again, for example: Early help plan of March",
        max_length=200,
        error_messages={"required": "Write what it is"},
    )
    from_whom = forms.CharField(
        label="Who it is from",
        help_text="For example Dr Aziz, Larkfield surgery",
        max_length=200,
        error_messages={"required": "Say who it is from: nothing stands here without its source"},
    )
    written_on = DayField(label="When it was written", required=False, help_text="Leave it empty if not known")
    information = forms.ChoiceField(
        label="What it is about",
        help_text="This decides which agencies can open it. Choose the most private of what it tells",
        choices=[("", "Choose"), *((name, each.title) for name, each in INFORMATION.items())],
        error_messages={"required": "Choose what it is about"},
    )

    def __init__(self, *parts: Any, too_big: bool = False, **named: Any) -> None:
        super().__init__(*parts, **named)
        if too_big:
            self.fields["paper"].error_messages["required"] = rules.TOO_LARGE

    def clean_paper(self) -> Any:
        sent = self.cleaned_data["paper"]
        self.content = sent.read()
        if wrong := rules.refused(sent.name, self.content):
            raise forms.ValidationError(wrong)
        return sent

    def clean_written_on(self) -> Any:
        day = self.cleaned_data["written_on"]
        if day and day > today():
            raise forms.ValidationError("This day has not come yet: write the day on which it was written")
        return day

    @property
    def said(self) -> dict[str, Any]:
        """What the verb is handed."""
        told = dict(self.cleaned_data)
        return told | {"file_name": told.pop("paper").name, "content": self.content}
