"""What is asked about who was seen, what goes well or worries, and what to know before one knocks."""

from django import forms

from thinkfamily.clock import today
from thinkfamily.design.fields.days import DayField
from thinkfamily.design.fields.forms import GovForm
from thinkfamily.design.fields.periods import InOrder
from thinkfamily.people.front_page import rules
from thinkfamily.people.front_page.models import WEIGHTS
from thinkfamily.people.persons import asking
from thinkfamily.people.persons.editing import EditForm

SEEN = (("no", "Not seen"), ("with", "Seen, with somebody else there"), ("alone", "Seen alone"))
TOLD = (("yes", "Yes, they know that it stands here"), ("no", "No, they have not been told"))


class WhoForm(EditForm):
    """Asks about whom it is, among the people of the family; of what is mended not."""

    who = forms.ChoiceField(label="Who it is about", error_messages={"required": "Choose who it is about"})
    information = asking.information()

    def __init__(self, *given, people=(), **named):
        super().__init__(*given, **named)
        self.offer("who", [("", "Choose"), *people])
        if self.kept is not None:
            del self.fields["who"]


class ObservationForm(InOrder, WhoForm):
    first, not_in_order = "seen_on", "It cannot end before it was seen"
    weight = forms.ChoiceField(
        label="What it is",
        widget=forms.RadioSelect,
        choices=list(WEIGHTS.items()),
        error_messages={"required": "Say whether it goes well or worries"},
    )
    text = forms.CharField(
        label="What is so",
        help_text="What was seen or said, with numbers where there are any. Not what you make of it",
        max_length=2000,
        error_messages={"required": "Write down what is so"},
    )
    whose = asking.whose(help_text="For example Kit, or the school register")
    seen_on = DayField(label="When it was seen or said")
    until = DayField(label="Until", required=False, help_text="Leave it empty while it is so")
    field_order = ("weight", "who", "text", "whose", "seen_on", "until", "information")

    def clean(self):
        super().clean()
        said = self.cleaned_data
        if said.get("seen_on") and said["seen_on"] > today():
            self.add_error("seen_on", "This day has not come yet")
        return said


class WarningForm(WhoForm):
    text = forms.CharField(
        label="What somebody must know before they knock",
        help_text="The danger first, in a short sentence; then what to do or to leave",
        max_length=2000,
        error_messages={"required": "Write down what somebody must know"},
    )
    review_on = DayField(label="Look at it again by", help_text="Within six months. For example 27 3 2027")
    told = forms.ChoiceField(
        label="Has the person been told that this stands here?",
        widget=forms.RadioSelect,
        choices=TOLD,
        error_messages={"required": "Say whether the person has been told"},
    )
    knows = forms.CharField(
        label="How they know", required=False, help_text="For example: helped to write it", max_length=500
    )
    told_why_not = forms.CharField(
        label="If not, why not", required=False, help_text="And when they will be, if they will", max_length=500
    )
    field_order = ("who", "text", "review_on", "told", "knows", "told_why_not", "information")

    def clean_review_on(self):
        day = self.cleaned_data["review_on"]
        if day and (problem := rules.bad_review(day, today())):
            raise forms.ValidationError(problem)
        return day

    def clean(self):
        super().clean()
        said = self.cleaned_data
        if said.get("told") == "no" and not said.get("told_why_not", "").strip():
            self.add_error("told_why_not", "Say why the person has not been told")
        return said

    def starts(self, kept):
        return super().starts(kept) | {"told": "yes" if kept.told else "no"}

    @property
    def said(self):
        return super().said | {"told": self.cleaned_data.get("told") == "yes"}


class EndWarningForm(EditForm):
    ended_why = forms.CharField(
        label="Why nobody needs to know this any more",
        max_length=1000,
        error_messages={"required": "Say why it ends"},
    )


class SeenForm(GovForm):
    """One question for each of the family, named by their place in the list."""

    happened_on = DayField(label="When")
    text = forms.CharField(
        label="Where, and how it was",
        help_text="In a sentence, for example: at home, well and talkative",
        max_length=2000,
        error_messages={"required": "Say where it was"},
    )

    def __init__(self, *given, people, **named):
        super().__init__(*given, **named)
        self.people = list(people)
        for place, (_, name) in enumerate(self.people):
            self.fields[f"seen_{place}"] = forms.ChoiceField(
                label=name, widget=forms.RadioSelect, choices=SEEN, initial="no", required=False
            )

    @property
    def seen(self):
        """For each who was seen, by id, whether alone."""
        said = self.cleaned_data
        answers = ((person, said.get(f"seen_{place}")) for place, (person, _) in enumerate(self.people))
        return {person: answer == "alone" for person, answer in answers if answer in ("with", "alone")}

    def clean(self):
        super().clean()
        if self.cleaned_data.get("happened_on") and self.cleaned_data["happened_on"] > today():
            self.add_error("happened_on", "This day has not come yet")
        if not self.seen:
            self.add_error(None, "Say whom you saw")
        return self.cleaned_data
