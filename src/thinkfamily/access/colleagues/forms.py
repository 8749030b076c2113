"""What is asked of people and teams."""

import re

from django import forms

from thinkfamily.access.colleagues.models import Team
from thinkfamily.design.fields.forms import GovForm

POSTCODE = re.compile(r"[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}")


class ProfileForm(GovForm):
    assesses = forms.CharField(
        label="What you are used to assessing",
        help_text="For example: parenting, speech and language, drugs and alcohol, a young carer’s needs",
        max_length=1000,
        required=False,
    )
    languages = forms.CharField(label="Languages you work in", max_length=300, required=False)
    days = forms.CharField(
        label="Days you work", help_text="For example: Monday to Thursday", max_length=300, required=False
    )
    phone = forms.CharField(label="Your work phone", max_length=40, required=False)
    home_postcode = forms.CharField(
        label="Your own home’s postcode",
        help_text="Leave it empty if you like. With it, a look at your own street is noticed; no colleague sees it.",
        max_length=12,
        required=False,
    )

    def clean_home_postcode(self):
        tidy = self.cleaned_data["home_postcode"].upper().replace(" ", "")
        if tidy and not POSTCODE.fullmatch(tidy):
            raise forms.ValidationError("Enter a postcode such as NM1 4AB, or nothing")
        return f"{tidy[:-3]} {tidy[-3:]}" if tidy else ""

    def clean_phone(self):
        said = self.cleaned_data["phone"]
        if said and not 6 <= sum(letter.isdecimal() for letter in said) <= 15:
            raise forms.ValidationError("Enter a phone number such as 01632 960140, or nothing")
        return said


class PersonForm(GovForm):
    """One of some people, by name."""

    person = forms.ChoiceField(
        label="Who", error_messages={"required": "Choose a name", "invalid_choice": "Choose one of the names"}
    )

    def __init__(self, *given, people, label="Who", **named):
        super().__init__(*given, **named)
        self.people = {str(one.pk): one for one in people}
        self.fields["person"].label = label
        names = ((key, f"{one.name}, {one.place}") for key, one in self.people.items())
        self.offer("person", [("", "Choose a name"), *names])

    @property
    def chosen(self):
        """Whom the reader chose."""
        return self.people[self.cleaned_data["person"]]


class TeamForm(PersonForm):
    name = forms.CharField(label="What the team is called", max_length=200, error_messages={"required": "Enter a name"})
    days_and_places = forms.CharField(
        label="Days and places",
        help_text="For example: Tuesdays and Thursdays at Fernhill family hub",
        max_length=1000,
        required=False,
    )
    field_order = ("name", "person", "days_and_places")

    def __init__(self, *given, team=None, **named):
        super().__init__(*given, **named)
        self.team = team

    def clean_name(self):
        name = self.cleaned_data["name"]
        if Team.objects.filter(name__iexact=name).exclude(pk=self.team.pk if self.team else 0).exists():
            raise forms.ValidationError("There is a team of this name already: choose another")
        return name
