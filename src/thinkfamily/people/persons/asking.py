"""Questions that the forms about any item ask alike: what it is about, who says so, and how it was written."""

from typing import Any

from django import forms

from thinkfamily.vocabulary.information import ALWAYS, INFORMATION
from thinkfamily.vocabulary.written import HOW

DECIDES = "This decides which agencies can see it"


def information(*, always: bool = True, help_text: str = DECIDES, first: str = "", **more: Any) -> forms.ChoiceField:
    """Which class of information it is. `always`: with those that everybody sees; `first`: an empty choice."""
    classes = [(name, each.title) for name, each in INFORMATION.items() if always or name not in ALWAYS]
    return forms.ChoiceField(
        label="What it is about",
        help_text=help_text,
        choices=[("", first), *classes] if first else classes,
        error_messages={"required": "Choose what it is about"},
        **more,
    )


def whose(label: str = "Who says so", *, missing: str = "Say who says so", help_text: str = "") -> forms.CharField:
    """Whose word it is. `missing`: what is said where it was left empty."""
    told = {"required": f"{missing}: no sentence stands here without its source"}
    return forms.CharField(label=label, help_text=help_text, max_length=200, error_messages=told)


def how() -> forms.ChoiceField:
    """With them, read back to them, or about them."""
    return forms.ChoiceField(
        label="How it was written",
        widget=forms.RadioSelect,
        choices=list(HOW.items()),
        error_messages={"required": "Say how it was written"},
    )
