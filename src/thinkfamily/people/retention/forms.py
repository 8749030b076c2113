"""What is asked about rules, holds and lists."""

from django import forms

from thinkfamily.clock import today
from thinkfamily.design.fields.days import DayField
from thinkfamily.design.fields.forms import GovForm
from thinkfamily.design.fields.periods import InOrder
from thinkfamily.people.retention import rules

WHOLE = {
    "required": "Enter a whole number from 1 to 150",
    "invalid": "Enter a whole number from 1 to 150",
    "min_value": "Enter a whole number from 1 to 150",
    "max_value": "Enter a whole number from 1 to 150",
}


class RuleForm(InOrder, GovForm):
    """How long one kind is kept; from what it can be counted depends on the kind."""

    amount = forms.IntegerField(label="How long", min_value=1, max_value=150, error_messages=WHOLE)
    unit = forms.ChoiceField(
        label="In",
        choices=list(rules.UNITS.items()),
        widget=forms.RadioSelect,
        error_messages={"required": "Choose years or weeks"},
    )
    counts_from = forms.ChoiceField(
        label="Counted from", widget=forms.RadioSelect, error_messages={"required": "Choose from what it is counted"}
    )
    since = DayField(label="In force from")
    until = DayField(label="Until", required=False, help_text="Leave it empty while no end is known")
    source = forms.CharField(
        label="Where the council wrote it down",
        help_text="The schedule, with its version and page",
        max_length=1000,
        error_messages={"required": "Say where the council wrote it down"},
    )
    reason = forms.CharField(
        label="Why it is said now", max_length=1000, error_messages={"required": "Say why it is said now"}
    )

    def __init__(self, *parts, what, **named):
        super().__init__(*parts, **named)
        starts = [(start, rules.FROM[start][0].upper() + rules.FROM[start][1:]) for start in rules.COUNTED[what]]
        self.offer("counts_from", starts)


class HoldForm(GovForm):
    asked_for_by = forms.CharField(
        label="Who asked for it",
        help_text="The court, the inquiry, the solicitor, or the person",
        max_length=200,
        error_messages={"required": "Say who asked for it"},
    )
    why = forms.CharField(label="Why", max_length=2000, error_messages={"required": "Say why the file must stay"})
    since = DayField(label="Since when")

    def clean_since(self):
        if self.cleaned_data["since"] and self.cleaned_data["since"] > today():
            raise forms.ValidationError("Enter a day that has come: a hold acts at once")
        return self.cleaned_data["since"]


class LiftForm(GovForm):
    why = forms.CharField(
        label="Why it is no longer needed",
        help_text="Who said so, and when",
        max_length=2000,
        error_messages={"required": "Say why it is no longer needed"},
    )


class AnswerForm(GovForm):
    """The second person's answer to a list; the first may only stop it."""

    answer = forms.ChoiceField(
        label="What do you decide?", widget=forms.RadioSelect, error_messages={"required": "Choose what you decide"}
    )
    why = forms.CharField(label="If you stop it: why", required=False, max_length=1000)

    def __init__(self, *parts, may_confirm, **named):
        super().__init__(*parts, **named)
        stop = [("stop", "Stop it: nothing goes")]
        confirm = [("confirm", "I have read the list, and it may go")]
        self.offer("answer", (confirm if may_confirm else []) + stop)

    def clean(self):
        super().clean()
        said = self.cleaned_data
        if said.get("answer") == "stop" and not said.get("why"):
            self.add_error("why", "Say why you stop it")
        return said
