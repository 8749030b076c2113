"""What is asked of an account."""

import re

from django import forms

from thinkfamily.access.roles.rules import ROLES
from thinkfamily.access.users.models import User
from thinkfamily.design.fields.forms import GovForm

USERNAME = re.compile(r"[a-z0-9][a-z0-9._@+-]{1,149}")
ROLE = {"required": "Choose a role", "invalid_choice": "Choose one of the roles"}
AGENCY = {"required": "Choose an agency", "invalid_choice": "Choose one of the agencies"}


class PlaceForm(GovForm):
    """Role and agency; the agencies are those that there are."""

    role = forms.ChoiceField(
        label="Role", choices=[("", "Choose a role"), *((n, r.title) for n, r in ROLES.items())], error_messages=ROLE
    )
    agency = forms.ChoiceField(label="Agency", error_messages=AGENCY)

    def __init__(self, *given, agencies, **named):
        super().__init__(*given, **named)
        self.agencies = {str(one.pk): one for one in agencies}
        self.offer("agency", [("", "Choose an agency"), *((key, one.name) for key, one in self.agencies.items())])

    def clean_agency(self):
        return self.agencies[self.cleaned_data["agency"]]


class AddForm(PlaceForm):
    name = forms.CharField(label="Name", max_length=200, error_messages={"required": "Enter a name"})
    username = forms.CharField(
        label="User name",
        help_text="What they sign in with: small letters, figures, full stops",
        max_length=150,
        error_messages={"required": "Enter a user name"},
    )
    email = forms.EmailField(
        label="Work e-mail",
        help_text="A letter there says how to choose a password",
        error_messages={
            "required": "Enter an e-mail address",
            "invalid": "Enter an address such as name@agency.org.uk",
        },
    )
    field_order = ("name", "username", "email", "role", "agency")

    def clean_username(self):
        username = self.cleaned_data["username"].strip().lower()
        if not USERNAME.fullmatch(username):
            raise forms.ValidationError("Use small letters, figures and full stops only")
        if User.objects.filter(username=username).exists():
            raise forms.ValidationError("There is an account of this user name already: choose another")
        return username


class MoveForm(PlaceForm):
    reason = forms.CharField(label="Why", max_length=300, error_messages={"required": "Say why"})


class ReasonForm(GovForm):
    reason = forms.CharField(
        label="Why", help_text="For example: has left, left on 20 November", max_length=300,
        error_messages={"required": "Say why"},
    )  # fmt: skip
