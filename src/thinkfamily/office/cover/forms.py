"""What is asked when a desk is covered, or handed over for good."""

import datetime

from django import forms

from thinkfamily.access.colleagues.forms import PersonForm
from thinkfamily.clock import today

DAYS = ["%d/%m/%Y", "%d %m %Y", "%d.%m.%Y", "%d-%m-%Y", "%Y-%m-%d", "%d %B %Y"]
A_YEAR = datetime.timedelta(days=366)


def _day(label, example):
    return forms.DateField(
        label=label,
        help_text=f"For example {example}",
        input_formats=DAYS,
        error_messages={"required": "Enter a day", "invalid": f"Enter a day such as {example}"},
    )


class CoverForm(PersonForm):
    since = _day("First day", "23/11/2026")
    until = _day("Last day", "4/12/2026")
    reason = forms.CharField(
        label="Why",
        help_text="In a word or two: on leave, ill. Colleagues see it",
        max_length=200,
        error_messages={"required": "Say why"},
    )

    def clean(self):
        super().clean()
        since, until = self.cleaned_data.get("since"), self.cleaned_data.get("until")
        if until and until < today():
            self.add_error("until", "The last day is over already: enter a later one")
        elif since and until and until < since:
            self.add_error("until", "The last day comes before the first: enter a later one")
        elif since and until and until - since > A_YEAR:
            self.add_error("until", "Cover lasts a year at most: enter an earlier day, or hand the desk over for good")


class HandOverForm(PersonForm):
    reason = forms.CharField(
        label="Why", help_text="For example: leaves on Friday", max_length=500, error_messages={"required": "Say why"}
    )
