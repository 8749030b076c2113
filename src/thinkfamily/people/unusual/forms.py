"""What is asked of who has looked into it."""

from django import forms

from thinkfamily.design.fields.forms import GovForm


class NoteForm(GovForm):
    note = forms.CharField(
        label="What it was",
        help_text="Whom you asked, and what they said",
        max_length=2000,
        error_messages={"required": "Say what it was"},
    )
