"""What asking for a link asks, and what a new password is held against."""

from django import forms
from django.core.exceptions import ValidationError

from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.signing_in.passwords.rules import guessable
from thinkfamily.design.fields.forms import GovForm


class ForgottenForm(GovForm):
    who = forms.CharField(
        label="User name or e-mail address",
        max_length=254,
        error_messages={"required": "Enter your user name or your e-mail address"},
    )


class OurWords:
    """For Django's list of what a password must withstand: words that anybody who knows the place would try."""

    def validate(self, password, user=None):
        if guessable(password, Agency.objects.values_list("name", flat=True)):
            raise ValidationError(self.get_help_text())

    def get_help_text(self):
        return (
            "Choose other words: an agency’s or the council’s name, or ‘family’, is what anybody here would try first."
        )
