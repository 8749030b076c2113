"""Two days in one form, of which the second is not before the first."""

from typing import Any

from django import forms

from thinkfamily.design.fields.days import DayField
from thinkfamily.design.fields.forms import GovForm


class InOrder(forms.Form):
    """Holds its last day against its first. A form with others than since and until names them, and what is wrong."""

    first, last = "since", "until"
    not_in_order = "It cannot end before it begins"

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        begins, ends = said.get(self.first), said.get(self.last)
        if begins and ends and ends < begins:
            self.add_error(self.last, self.not_in_order)
        return said


class SinceForm(InOrder, GovForm):
    """Since when, until when; either may be left empty."""

    since = DayField(label="Since", required=False, help_text="For example 27 3 2024. Leave it empty if not known")
    until = DayField(label="Until", required=False, help_text="Leave it empty if it still is so")
