"""What is asked when a file is kept with somebody's words, and when it is taken out."""

from typing import Any

from django import forms
from django.conf import settings

from thinkfamily.casework.voice.attached import rules
from thinkfamily.design.fields.forms import GovForm


class AttachForm(GovForm):
    """`too_big`: whether the request brought more than any page takes."""

    paper = forms.FileField(
        label="The drawing, letter, recording or film",
        error_messages={
            "required": "Choose the file", "invalid": "Choose the file", "empty": rules.EMPTY,
            "missing": "Choose the file",
        },
    )  # fmt: skip

    def __init__(self, *parts: Any, too_big: bool = False, **named: Any) -> None:
        super().__init__(*parts, **named)
        limit = rules.most(settings.VOICE_FILE_MOST)
        self.fields["paper"].help_text = f"{rules.TAKEN}; {limit // 1024 // 1024} MB at most"
        if too_big:
            self.fields["paper"].error_messages["required"] = rules.too_large(limit)


class TakeOutFileForm(GovForm):
    why = forms.CharField(
        label="Why it is taken out",
        help_text="For example: somebody else can be seen in it who did not agree",
        max_length=500,
        error_messages={"required": "Say why it is taken out"},
    )
