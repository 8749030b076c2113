"""What asking for a link asks."""

from django import forms

from thinkfamily.design.fields.forms import GovForm


class ForgottenForm(GovForm):
    who = forms.CharField(
        label="User name or e-mail address",
        max_length=254,
        error_messages={"required": "Enter your user name or your e-mail address"},
    )
