"""What becomes of a letter."""

from django import forms

from thinkfamily.design.fields.forms import GovForm


class DecideForm(GovForm):
    decision = forms.ChoiceField(
        label="What shall become of it?",
        choices=[
            ("again", "Send it again: whoever has it already gets it twice, under the same Message-ID"),
            ("leave", "Leave it: if it did not arrive, it never will"),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose whether it is sent again or left."},
    )
