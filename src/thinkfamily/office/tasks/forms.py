"""What is asked when a task is done, or handed on."""

from django import forms

from thinkfamily.design.fields.forms import GovForm


class DoneForm(GovForm):
    outcome = forms.CharField(
        label="What came of it", help_text="You may leave this empty", max_length=2000, required=False
    )


class HandOnForm(GovForm):
    """Its choices are the colleagues who may take this task."""

    to = forms.ChoiceField(
        label="To whom",
        error_messages={"required": "Choose who takes it on", "invalid_choice": "Choose one of the names"},
    )
    reason = forms.CharField(
        label="Why you hand it on", max_length=500, error_messages={"required": "Say why you hand it on"}
    )

    def __init__(self, *given, people, **named):
        super().__init__(*given, **named)
        self.offer("to", [("", "Choose a name"), *((str(one.pk), f"{one.name}, {one.place}") for one in people)])
