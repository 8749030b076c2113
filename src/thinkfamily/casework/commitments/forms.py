"""What is asked about a promise, and about what came of it."""

from django import forms

from thinkfamily.casework.commitments import rules
from thinkfamily.casework.commitments.models import EVERY, WHERE
from thinkfamily.clock import today
from thinkfamily.design.fields.days import TO_COME, DayField
from thinkfamily.design.words import dates
from thinkfamily.people.persons import asking
from thinkfamily.people.persons.editing import EditForm

CAME = (("yes", "It was kept"), ("no", "It was missed"))
BLAMES = "“{}” says nothing of what got in the way. Ask them, and ask the service: what did?"


class CommitmentForm(EditForm):
    person = forms.ChoiceField(label="For whom", error_messages={"required": "Say for whom it is"})
    agency = forms.ChoiceField(
        label="Which agency promised it",
        help_text="Those with a part in this family of which you may know",
        error_messages={"required": "Say which agency promised it"},
    )
    what = forms.CharField(
        label="What was promised",
        help_text="For example: see Dana every week, at a time after 10am",
        max_length=1000,
        error_messages={"required": "Say what was promised"},
    )
    user = forms.ChoiceField(
        label="Who there promised it", help_text="They have it on their desk, and are reminded", required=False
    )
    promised_name = forms.CharField(label="If they are not in the list, their name", max_length=200, required=False)
    promised_on = DayField(label="When it was promised", error_messages={"required": "Say when it was promised"})
    where = forms.ChoiceField(label="Where it was promised", choices=list(WHERE.items()))
    due = DayField(
        label="The day on which it is due, or the first of many",
        help_text=TO_COME,
        error_messages={"required": "Say when it is due: what has no day is not kept"},
    )
    every = forms.ChoiceField(label="How often", widget=forms.RadioSelect, choices=list(EVERY.items()), initial="once")
    last_due = DayField(label="If often, until when", help_text=TO_COME, required=False)

    objective = forms.ChoiceField(label="Which objective of the plan it serves", required=False)

    def __init__(self, *given, people=(), agencies=(), users=(), objectives=(), **named):
        super().__init__(*given, **named)
        self.offer("objective", [("", "None of those that are written down"), *(objectives or ())])
        self.offer("person", [("", "Choose"), *people])
        self.offer("agency", [("", "Choose"), *agencies])
        self.offer("user", [("", "Somebody who is not in this list"), *users])
        if self.kept is not None:
            for name in ("person", "agency", "user", "promised_name"):
                del self.fields[name]
        if objectives is None:  # the one that it serves is not shown to whoever asks: it stays as it is
            del self.fields["objective"]

    def starts(self, kept):
        """The objective by its key: what it says is read only where the writer may know it."""
        found = {name: getattr(kept, name) for name in ("what", "promised_on", "where", "due", "every", "last_due")}
        return found | ({"objective": str(kept.objective_id or "")} if "objective" in self.fields else {})

    def clean(self):
        super().clean()
        said = self.cleaned_data
        if "user" in self.fields and not said.get("user") and not (said.get("promised_name") or "").strip():
            self.add_error("promised_name", "Say who promised it: a promise of nobody is kept by nobody")
        if said.get("promised_on") and said.get("due"):
            last = said.get("last_due") if said.get("every") != "once" else None
            if wrong := rules.wrong_days(said["promised_on"], said["due"], last, today()):
                where = "promised_on" if said["promised_on"] > today() else "due"
                self.add_error("last_due" if said["due"] >= said["promised_on"] and last else where, wrong.rstrip("."))
        return said


class CameForm(EditForm):
    due = forms.ChoiceField(label="Which day", error_messages={"required": "Choose the day"})
    came = forms.ChoiceField(
        label="What came of it",
        widget=forms.RadioSelect,
        choices=CAME,
        error_messages={"required": "Say what came of it"},
    )
    kept_on = DayField(label="If it was kept, on which day", required=False)
    in_the_way = forms.CharField(
        label="What got in the way",
        help_text="If it was late or missed: snow, a clash with school, a letter to the wrong address",
        max_length=1000,
        required=False,
    )
    told = forms.CharField(
        label="Who was told", help_text="For example: Dana, by phone", max_length=300, required=False
    )
    said_by = asking.whose(help_text="The family, or the service itself")

    def __init__(self, *given, days=(), **named):
        super().__init__(*given, **named)
        self.offer("due", [(day.isoformat(), dates.day(day)) for day in days])
        if self.kept is not None:
            del self.fields["due"]

    def starts(self, kept):
        found = super().starts(kept)
        return found | {"came": "no" if kept.outcome == "missed" else "yes"}

    def clean(self):
        super().clean()
        said = self.cleaned_data
        if said.get("came") == "yes" and not said.get("kept_on"):
            if "kept_on" not in self.errors:
                self.add_error("kept_on", "Say on which day it was kept")
        elif said.get("came") == "no":
            said["kept_on"] = None
        if said.get("kept_on") and said["kept_on"] > today():
            self.add_error("kept_on", "That day has not come yet: it cannot have been kept on it")
        if word := rules.blames(said.get("in_the_way", "")):
            self.add_error("in_the_way", BLAMES.format(word))
        return said


class EndForm(EditForm):
    ended_why = forms.CharField(label="Why it ends", max_length=1000, error_messages={"required": "Say why it ends"})
