"""What is asked about caring: what a child said, who confirms it and why, and what came of the assessment."""

from django import forms

from thinkfamily.casework.young_carers import rules
from thinkfamily.casework.young_carers.models import ANSWERS
from thinkfamily.clock import today
from thinkfamily.design.fields.days import DayField
from thinkfamily.design.fields.forms import GovForm
from thinkfamily.people.persons import asking


class AskForm(GovForm):
    answer = forms.ChoiceField(
        label="What they said",
        widget=forms.RadioSelect,
        choices=list(ANSWERS.items()),
        error_messages={"required": "Choose what they said, or that nobody has asked yet"},
    )
    asked_of = forms.CharField(
        label="Whom you asked, or who will ask",
        help_text="For example Kit, on a walk. Ask a child alone, not in front of whom they may care for",
        max_length=200,
        error_messages={"required": "Say whom you asked, or who will ask"},
    )
    asked_on = DayField(label="On which day")
    words = forms.CharField(
        label="In their words; or why nobody has asked yet",
        max_length=4000,
        error_messages={"required": "Write down their words, or why nobody has asked yet"},
    )
    for_whom = forms.CharField(label="For whom they care", max_length=200, required=False)
    does = forms.CharField(
        label="What they do",
        help_text="For example cooks most evenings, gets Mum up, worries at school",
        max_length=2000,
        required=False,
    )
    again_on = DayField(label="If nobody has asked yet, when somebody will", required=False)
    information = asking.information(
        always=False,
        help_text=f"{asking.DECIDES}. What is told of somebody else’s health is about health",
        initial="work_with_family",
    )

    def clean(self):
        super().clean()
        said = self.cleaned_data
        if said.get("answer") and said.get("asked_on"):
            told = {name: said.get(name) or "" for name in ("for_whom", "does")}
            lacks = rules.incomplete(
                said["answer"], **told, asked_on=said["asked_on"], again_on=said.get("again_on"), day=today()
            )
            if lacks:
                field = "asked_on" if said["asked_on"] > today() else WHERE[said["answer"]]
                self.add_error(field, lacks.rstrip("."))
        return said


WHERE = {"yes": "for_whom", "not_yet": "again_on", "no": "asked_on"}


class ConfirmForm(GovForm):
    because = forms.CharField(
        label="How you know",
        help_text="With whom you talked, what they said and what you saw",
        max_length=2000,
        error_messages={"required": "Say how you know: with whom you talked, and what you saw"},
    )


class DoneForm(GovForm):
    done_on = DayField(label="On which day it was done")
    done_by = forms.CharField(
        label="Who carried it out", max_length=200, error_messages={"required": "Say who carried it out"}
    )
    came_of_it = forms.CharField(
        label="What came of it",
        help_text="What will change for the child, and for whom they care",
        max_length=4000,
        error_messages={"required": "Say what came of it"},
    )
