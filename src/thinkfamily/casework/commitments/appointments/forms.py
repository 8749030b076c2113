"""What is asked about an appointment: when, where, what would make it possible, and why it did not happen."""

import datetime

from django import forms

from thinkfamily.casework.commitments.appointments import rules
from thinkfamily.casework.commitments.appointments.models import WAYS, WHO_COULD_NOT, WHY_OURS, WHY_THEIRS
from thinkfamily.clock import today
from thinkfamily.design.fields.days import TO_COME, DayField
from thinkfamily.people.persons import asking
from thinkfamily.people.persons.editing import EditForm

CAME = {"happened": "It happened", "missed": "It did not happen", "called_off": "It was called off before the day"}
ELSEWHERE = "none"  # of no agency here


class AppointmentForm(EditForm):
    person = forms.ChoiceField(label="Who goes", error_messages={"required": "Say who goes"})
    purpose = forms.CharField(
        label="What it is for",
        help_text="As you say it to them",
        max_length=300,
        error_messages={"required": "Say what it is for"},
    )
    agency = forms.ChoiceField(label="With which agency", error_messages={"required": "Say with which agency"})
    user = forms.ChoiceField(label="Whom they will see", required=False)
    with_whom = forms.CharField(label="If they are not in the list, their name", max_length=200, required=False)
    information = asking.information(
        always=False, required=False, first="Choose, if it is with nobody of these agencies"
    )
    on = DayField(label="On which day", help_text=TO_COME, error_messages={"required": "Say on which day"})
    at = forms.CharField(label="At what time", help_text="For example 16:30", max_length=10, required=False)
    place = forms.CharField(label="Where", max_length=300, required=False)

    def __init__(self, *given, people=(), agencies=(), users=(), **named):
        super().__init__(*given, **named)
        self.offer("person", [("", "Choose"), *people])
        self.offer("agency", [("", "Choose"), *agencies, (ELSEWHERE, "Somebody of none of these")])
        self.offer("user", [("", "Somebody who is not in this list"), *users])
        if self.kept is not None:
            for name in ("person", "agency", "user", "information"):
                del self.fields[name]

    def starts(self, kept):
        return super().starts(kept) | {"at": kept.at.strftime("%H:%M") if kept.at else ""}

    def clean_at(self):
        said = self.cleaned_data["at"].strip().replace(".", ":")
        if not said:
            return None
        try:
            return datetime.time.fromisoformat(said.zfill(5))
        except ValueError:
            raise forms.ValidationError("Enter a time, for example 16:30") from None

    def clean_on(self):
        day = self.cleaned_data["on"]
        if day and day < today():
            raise forms.ValidationError("That day is over")
        return day

    def clean(self):
        super().clean()
        said = self.cleaned_data
        if "agency" in self.fields and said.get("agency") == ELSEWHERE:
            if not said.get("with_whom"):
                self.add_error("with_whom", "Say whom they will see")
            if not said.get("information"):
                self.add_error("information", "Say what it is about: this decides who can see it")
        return said


class AgainForm(AppointmentForm):
    """In the place of one that did not happen: the same, on another day."""

    def starts(self, kept):
        return super().starts(kept) | {"on": None}


class WayForm(EditForm):
    way = forms.ChoiceField(
        label="What would make it possible?",
        help_text="Ask them. One at a time",
        widget=forms.RadioSelect,
        choices=list(WAYS.items()),
        error_messages={"required": "Say what would make it possible"},
    )
    words = forms.CharField(label="In a few words", max_length=300, required=False)
    owner = forms.ChoiceField(label="Who sees to it", required=False)
    name = forms.CharField(label="If they are not in the list, their name", max_length=200, required=False)

    def __init__(self, *given, owners=(), **named):
        super().__init__(*given, **named)
        self.offer("owner", [("", "Choose"), *owners])

    def clean(self):
        super().clean()
        said = self.cleaned_data
        if said.get("way") not in (None, "nothing") and not said.get("owner") and not (said.get("name") or "").strip():
            self.add_error("owner", "Say who sees to it: what is nobody’s is not done")
        return said


class CameForm(EditForm):
    state = forms.ChoiceField(
        label="What came of it",
        widget=forms.RadioSelect,
        choices=list(CAME.items()),
        error_messages={"required": "Say what came of it"},
    )
    could_not = forms.ChoiceField(
        label="If it did not happen, who could not", choices=[("", "Choose"), *WHO_COULD_NOT.items()], required=False
    )
    why_theirs = forms.ChoiceField(
        label="What came in their way",
        help_text="Ask them; if you cannot, say so in the words",
        choices=[("", "Choose"), *WHY_THEIRS.items()],
        required=False,
    )
    theirs_words = forms.CharField(label="In their words", max_length=1000, required=False)
    why_ours = forms.ChoiceField(
        label="What came in the way on the service’s side",
        help_text="The time, the letter, the place: look there too",
        choices=[("", "Choose"), *WHY_OURS.items()],
        required=False,
    )
    ours_words = forms.CharField(label="In a few words", max_length=1000, required=False)
    changes = forms.CharField(label="What is done otherwise next time", max_length=1000, required=False)

    def clean(self):
        super().clean()
        said = self.cleaned_data
        for name in ("theirs_words", "ours_words", "changes"):
            if blamed := rules.blamed(said.get(name, "")):
                self.add_error(name, blamed)
        if said.get("state") == "missed":
            for name, sentence in (
                ("could_not", rules.why_missing(said.get("could_not", ""), "-", "-")),
                ("why_theirs", rules.why_missing("-", said.get("why_theirs", ""), "-")),
                ("why_ours", rules.why_missing("-", "-", said.get("why_ours", ""))),
            ):
                if sentence:
                    self.add_error(name, sentence.rstrip("."))
            for why, words in (("why_theirs", "theirs_words"), ("why_ours", "ours_words")):
                if rules.other_missing(said.get(why, ""), said.get(words, "")):
                    self.add_error(words, "Something else got in the way: say what, in a few words")
        if said.get("state") in ("happened", "missed") and getattr(self.kept, "on", today()) > today():
            self.add_error("state", "That day has not come yet")
        return said
