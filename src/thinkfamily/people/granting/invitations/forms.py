"""What is asked of who invites, and of who comes in."""

from django import forms

from thinkfamily.design.fields.forms import GovForm
from thinkfamily.people.granting.invitations import rules
from thinkfamily.vocabulary.agencies import AGENCY_KINDS

WEEKS = {2: "2 weeks", 6: "6 weeks", 13: "3 months"}


class InviteForm(GovForm):
    email = forms.EmailField(
        label="Their work e-mail",
        error_messages={
            "required": "Enter an e-mail address",
            "invalid": "Enter an address such as name@school.org.uk",
        },
    )
    agency_name = forms.CharField(
        label="Where they work",
        help_text="As the agency calls itself, for example Fernhill Academy",
        max_length=200,
        error_messages={"required": "Enter where they work"},
    )
    agency_kind = forms.ChoiceField(
        label="What kind of place that is",
        choices=[("", "Choose a kind"), *AGENCY_KINDS.items()],
        error_messages={"required": "Choose a kind"},
    )
    weeks = forms.ChoiceField(
        label="For how long", choices=[(str(weeks), WEEKS[weeks]) for weeks in rules.LENGTHS], initial="6"
    )
    reason = forms.CharField(
        label="Why they need to see this family",
        help_text="The family can ask to read this. It does not stand in the letter",
        max_length=500,
        error_messages={"required": "Say why they need it"},
    )

    def clean_weeks(self):
        return int(self.cleaned_data["weeks"])


class ComeInForm(GovForm):
    name = forms.CharField(label="Your name", max_length=200, error_messages={"required": "Enter your name"})
    password = forms.CharField(
        label="Choose a password",
        help_text="At least 12 characters. Three words that do not belong together are good",
        strip=False,
        max_length=500,
        error_messages={"required": "Choose a password"},
    )
