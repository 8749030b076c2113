"""What is asked when somebody says from when a version counts."""

from django import forms

from thinkfamily.clock import today
from thinkfamily.design.fields.days import DayField
from thinkfamily.design.fields.forms import GovForm


class CountsForm(GovForm):
    """The day from which new work starts with it, and why then."""

    day = DayField(label="From which day", help_text="New work starts with it from then on; today or a day to come")
    why = forms.CharField(
        label="Why then",
        help_text="For example: agreed by the partnership, and everybody was shown it",
        max_length=1000,
        error_messages={"required": "Say why it counts from then"},
    )

    def clean_day(self):
        day = self.cleaned_data["day"]
        if day and day < today():
            raise forms.ValidationError("This day has passed. Enter today or a day to come")
        return day
