"""What is asked when cases are brought in: the files, who somebody is here, the signature, why something is undone."""

from typing import Any

from django import forms

from thinkfamily.design.fields.forms import GovForm
from thinkfamily.people.bringing_in.parcel import MOST_SENT

ALL_AT_ONCE = f"All files together may be {MOST_SENT >> 20} MB at most: bring the cases in in several parts"


class SeveralFiles(forms.ClearableFileInput):
    """One box for several files."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Cleans to a list of (name, content)."""

    widget = SeveralFiles

    def clean(self, data: Any, initial: Any = None) -> list[tuple[str, bytes]]:
        several = data if isinstance(data, list) and data else [None if isinstance(data, list) else data]
        found = [super(FilesField, self).clean(one, initial) for one in several]
        return [(each.name, each.read()) for each in found if each]


class FilesForm(GovForm):
    """`too_big`: whether the request brought more than is taken."""

    outside = forms.CharField(
        label="Which system they come from",
        help_text="The same words each time, so that a later file of it is known again",
        max_length=100,
        error_messages={"required": "Say which system the files come from"},
    )
    sheets = FilesField(
        label="The files",
        help_text=f"One XLSX workbook, CSV files, or a ZIP of them with the documents. {MOST_SENT >> 20} MB at most",
        error_messages={
            "required": "Choose the files",
            "empty": "A file is empty: export it again",
            "invalid": "Choose the files",
        },
        max_length=300,
    )

    def __init__(self, *parts: Any, too_big: bool = False, **named: Any) -> None:
        super().__init__(*parts, **named)
        if too_big:
            self.fields["sheets"].error_messages["required"] = ALL_AT_ONCE


class AnswerForm(GovForm):
    """Who people of the file are here, and which of two versions stays. Empty answers may come later."""

    def __init__(self, *parts: Any, people: list[Any], both: list[Any], **named: Any) -> None:
        super().__init__(*parts, **named)
        self.people, self.both = people, both
        for number, each in enumerate(people):
            self.fields[f"person_{number}"] = forms.ChoiceField(
                label=each.question, choices=each.choices, required=False, widget=forms.RadioSelect, initial=each.answer
            )
        for number, each in enumerate(both):
            self.fields[f"both_{number}"] = forms.ChoiceField(
                label=each.question, choices=each.choices, required=False, widget=forms.RadioSelect, initial=each.answer
            )

    @property
    def said(self) -> dict[str, dict[str, str]]:
        """What was answered, by the names under which it is kept."""
        given = self.cleaned_data
        return {
            "people": {each.key: given[f"person_{n}"] for n, each in enumerate(self.people) if given[f"person_{n}"]},
            "kept": {each.key: given[f"both_{n}"] for n, each in enumerate(self.both) if given[f"both_{n}"]},
        }


class SignForm(GovForm):
    checked = forms.MultipleChoiceField(
        label="Your signature",
        choices=[("yes", "I have read the report, and these cases may be brought in in my name")],
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Tick that you have read the report"},
    )


class UndoForm(GovForm):
    why = forms.CharField(
        label="Why it is undone",
        max_length=2000,
        widget=forms.Textarea,
        error_messages={"required": "Say why it is undone"},
    )
