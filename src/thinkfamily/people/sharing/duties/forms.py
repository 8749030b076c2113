"""From when until when a ground holds."""

from django import forms

from thinkfamily.design.fields.days import DayField
from thinkfamily.design.fields.forms import GovForm
from thinkfamily.design.fields.periods import InOrder


class DatesForm(InOrder, GovForm):
    since = DayField(label="In force from", required=False, help_text="Leave it empty if it is not in force")
    until = DayField(label="Until", required=False, help_text="Leave it empty while no end is known")
    source = forms.CharField(
        label="Where that is written",
        help_text="The regulations by their number, or the council's decision",
        max_length=1000,
        error_messages={"required": "Say where that is written"},
    )
