"""What is asked of a meeting that nobody had prepared, and of a handover to who was chosen there."""

from django import forms

from thinkfamily.casework.meetings import rules
from thinkfamily.casework.meetings.forms import PLACES, HeldForm
from thinkfamily.design.fields.forms import GovForm

MOST_DECIDED = 3  # at once; more are written line by line


class PastForm(HeldForm):
    """A meeting that nobody had prepared: also where, what for, and what was decided."""

    place = forms.CharField(label="Where", help_text=PLACES, max_length=300, error_messages={"required": "Say where"})
    purpose = forms.ChoiceField(
        label="What it was for",
        widget=forms.RadioSelect,
        choices=list(rules.PURPOSES.items()),
        error_messages={"required": "Say what it was for"},
    )

    def __init__(self, *given, people, **named):
        super().__init__(*given, took=dict, **named)
        for place in range(MOST_DECIDED):
            name = f"Decision {place + 1}"
            self.fields[f"decided_{place}"] = forms.CharField(label=name, required=False, max_length=4000)
            self.fields[f"about_{place}"] = forms.ChoiceField(
                label=f"{name}: about whom first of all", choices=[("", "Choose"), *people], required=False
            )
            self.fields[f"whose_{place}"] = forms.CharField(
                label=f"{name}: who decided it", required=False, max_length=300
            )
        decided = [name for name in self.fields if name.startswith(("decided_", "about_", "whose_"))]
        came = [name for name in self.fields if name.startswith(("came_", "more_"))]
        self.order_fields(["on", "starts", "ends", "place", "purpose", *came, *decided, "next_on", "next_why"])

    @property
    def when(self):
        """What is said besides how each took part, and what was decided."""
        ours = ("decided_", "about_", "whose_")
        return {name: value for name, value in super().when.items() if not name.startswith(ours)}

    @property
    def decided(self):
        """Of each decision about whom it is, by key, what, and who decided it."""
        said = self.cleaned_data
        rows = [(said[f"about_{one}"], said[f"decided_{one}"], said[f"whose_{one}"]) for one in range(MOST_DECIDED)]
        return [row for row in rows if row[1]]

    def clean(self):
        said = super().clean()
        for one in range(MOST_DECIDED):
            if said.get(f"decided_{one}"):
                if not said.get(f"about_{one}"):
                    self.add_error(f"about_{one}", "Choose about whom it is first of all")
                if not said.get(f"whose_{one}"):
                    self.add_error(f"whose_{one}", "Say who decided it")
        return said


class ChooseForm(GovForm):
    """Who leads until now hands over; without one, nothing is asked. `instead_of`: who led when it was shown."""

    instead_of = forms.CharField(widget=forms.HiddenInput, max_length=40, required=False)
    ended_why = forms.CharField(
        label="Why the change", max_length=500, error_messages={"required": "Say why who leads now does so no more"}
    )
    goodbye = forms.CharField(
        label="The visit at which one says goodbye and the other hello",
        help_text="For example Thursday 3 December, at Gran\N{RIGHT SINGLE QUOTATION MARK}s",
        max_length=500,
        required=False,
    )
    not_again = forms.CharField(label="What the family should not have to tell again", max_length=2000, required=False)

    def __init__(self, *given, hands_over, **named):
        super().__init__(*given, **named)
        if not hands_over:
            for name in ("ended_why", "goodbye", "not_again"):
                del self.fields[name]
