"""What setting up asks."""

from django import forms

from thinkfamily.access.signing_in.forms import AppCodeForm, PasskeyForm


class NewAppForm(AppCodeForm):
    """The first code shows that the app has the key."""


class NewPasskeyForm(PasskeyForm):
    name = forms.CharField(
        label="What will you call it?",
        max_length=60,
        help_text="For example: my work laptop",
        error_messages={"required": "Enter a name, so that you can tell it from others"},
    )
