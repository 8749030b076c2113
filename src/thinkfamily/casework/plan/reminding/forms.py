"""What is asked when somebody wants to be reminded of a small step, or was told of it."""

from django import forms

from thinkfamily.casework.plan.objectives import WEEKDAYS
from thinkfamily.design.fields.days import DayField
from thinkfamily.design.fields.forms import GovForm
from thinkfamily.people.persons.editing import EditForm

EACH_WEEK = [(str(number), f"Each {name}") for number, name in WEEKDAYS.items()]


class WantForm(EditForm):
    """`by`: whether the step has a day of its own, before which one can be reminded."""

    when = forms.ChoiceField(
        label="Do they want to be reminded?",
        widget=forms.RadioSelect,
        error_messages={"required": "Say whether they want to be reminded"},
    )
    on = DayField(label="On which day did they say so?")

    def __init__(self, *given, kept, **named):
        super().__init__(*given, kept=kept, **named)
        before = [("before", "Yes, two days before the day")] if kept.by else []
        self.offer("when", [("no", "No"), *before, *EACH_WEEK])

    def starts(self, kept):
        yes = str(kept.remind_on) if kept.remind_on is not None else "before" if kept.by else ""
        said = yes if kept.remind else "no" if kept.remind_said_on else ""
        return {"when": said, "on": kept.remind_said_on}


class ToldForm(GovForm):
    """Asks nothing: it is pressed once they were told."""
