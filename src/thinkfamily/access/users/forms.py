"""What the sign-in page asks."""

from django import forms

from thinkfamily.design.fields.forms import GovForm


class SignInForm(GovForm):
    username = forms.CharField(label="User name", max_length=150, error_messages={"required": "Enter your user name"})
    password = forms.CharField(
        label="Password", strip=False, max_length=500, error_messages={"required": "Enter your password"}
    )
