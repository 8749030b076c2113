"""What is asked when access is given, asked for, answered, taken in an emergency, and checked."""

import datetime

from django import forms

from thinkfamily.access.grants.models import Grant
from thinkfamily.clock import today
from thinkfamily.design.fields.forms import GovForm
from thinkfamily.people.granting import rules

NEEDED = {"required": "Choose a name", "invalid_choice": "Choose one of the names"}
GROUNDS = ("work", "lead", "supervision")


def _weeks(longest):
    said = {2: "2 weeks", 6: "6 weeks", 13: "3 months", 26: "6 months", 52: "1 year"}
    return [(str(weeks), said[weeks]) for weeks in rules.LENGTHS if weeks <= longest]


class GiveForm(GovForm):
    """Its names are those to whom this reader may give access; its requests, those that wait for them."""

    reader = forms.ChoiceField(label="To whom", error_messages=NEEDED)
    ground = forms.ChoiceField(
        label="On which ground",
        widget=forms.RadioSelect,
        choices=[(name, Grant.Ground(name).label) for name in GROUNDS],
        error_messages={"required": "Choose one of the three"},
    )
    weeks = forms.ChoiceField(label="For how long", choices=_weeks(52), initial="6")
    reason = forms.CharField(
        label="Why they need it",
        help_text="The family can ask to read this",
        max_length=500,
        error_messages={"required": "Say why they need it"},
    )
    answers = forms.ChoiceField(label="Does this answer a request?", required=False)

    def __init__(self, *given, people, requests, **named):
        super().__init__(*given, **named)
        self.people = {str(one.pk): one for one in people}
        self.requests = {str(one.pk): one for one in requests}
        names = ((key, f"{one.name}, {one.place}") for key, one in self.people.items())
        self.offer("reader", [("", "Choose a name"), *names])
        asked = ((key, f"{one.by.name}: {one.whom}") for key, one in self.requests.items())
        self.offer("answers", [("", "No"), *asked])

    def clean(self):
        super().clean()
        told = self.cleaned_data
        ground, weeks = told.get("ground"), int(told.get("weeks") or 0)
        if ground and weeks > rules.longest(ground):
            self.add_error("weeks", "Only a lead professional’s access may last a year: choose at most 6 months")
        request = self.requests.get(told.get("answers") or "")
        if request and told.get("reader") and str(request.by_id) != told["reader"]:
            self.add_error("answers", f"This request is {request.by.name}’s: give it to them, or choose No")
        return told

    @property
    def words(self):
        """What the action asks for."""
        told = self.cleaned_data
        return {
            "reader": self.people[told["reader"]],
            "ground": told["ground"],
            "weeks": int(told["weeks"]),
            "reason": told["reason"],
            "answers": self.requests.get(told["answers"]),
        }


class RenewForm(GovForm):
    weeks = forms.ChoiceField(label="For how long from today", choices=_weeks(52), initial="6")
    reason = forms.CharField(
        label="Why it is still needed", max_length=500, error_messages={"required": "Say why it is still needed"}
    )

    def __init__(self, *given, ground, **named):
        super().__init__(*given, **named)
        self.offer("weeks", _weeks(rules.longest(ground)))


class WithdrawForm(GovForm):
    reason = forms.CharField(label="Why it ends", max_length=500, error_messages={"required": "Say why it ends"})


class AskForm(GovForm):
    whom = forms.CharField(
        label="Which family",
        help_text="As you know them: names, street, school. You are not told here whether there is a record.",
        max_length=300,
        error_messages={"required": "Say which family you mean"},
    )
    reason = forms.CharField(
        label="Why you need it", max_length=1000, error_messages={"required": "Say why you need it"}
    )


class AnswerForm(GovForm):
    said = forms.CharField(
        label="Why not",
        help_text="The asker reads this. Do not say whether there is such a family",
        max_length=1000,
        error_messages={"required": "Say why not, so that they know what to do instead"},
    )


class EmergencyForm(GovForm):
    first_name = forms.CharField(
        label="First name of somebody in the family", max_length=100, error_messages={"required": "Enter a first name"}
    )
    last_name = forms.CharField(label="Last name", max_length=100, error_messages={"required": "Enter a last name"})
    born = forms.DateField(
        label="Date of birth",
        help_text="For example 9/6/2013",
        input_formats=["%d/%m/%Y", "%d %m %Y", "%d.%m.%Y", "%d-%m-%Y", "%Y-%m-%d", "%d %B %Y"],
        error_messages={"required": "Enter a date of birth", "invalid": "Enter a date such as 9/6/2013"},
    )
    reason = forms.CharField(
        label="What is the emergency?",
        help_text="Your manager and the information-governance officer read this today",
        max_length=1000,
        error_messages={"required": "Say what the emergency is"},
    )

    def clean_born(self):
        born = self.cleaned_data["born"]
        if born > today() or born < today() - datetime.timedelta(days=366 * 120):
            raise forms.ValidationError("Enter the birthday of somebody who is alive today")
        return born


class CheckForm(GovForm):
    was_right = forms.ChoiceField(
        label="Was it right to open this record?",
        widget=forms.RadioSelect,
        choices=[("yes", "Yes, it was an emergency"), ("no", "No: the access ends now")],
        error_messages={"required": "Choose yes or no"},
    )
    said = forms.CharField(label="How you know", max_length=1000, error_messages={"required": "Say how you know"})
