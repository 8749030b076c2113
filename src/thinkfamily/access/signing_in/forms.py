"""What the pages of signing in ask."""

from django import forms

from thinkfamily.design.fields.forms import GovForm


class SignInForm(GovForm):
    username = forms.CharField(label="User name", max_length=150, error_messages={"required": "Enter your user name"})
    password = forms.CharField(
        label="Password", strip=False, max_length=500, error_messages={"required": "Enter your password"}
    )


class AppCodeForm(GovForm):
    code = forms.CharField(
        label="Code",
        max_length=20,
        help_text="Six figures, from the app on your phone. They change every half minute.",
        error_messages={"required": "Enter the code from your app"},
    )


class RecoveryCodeForm(GovForm):
    code = forms.CharField(
        label="Recovery code",
        max_length=40,
        help_text="One of the ten that you were shown when you set up the second step. Each works once.",
        error_messages={"required": "Enter one of your recovery codes"},
    )


class PasskeyForm(GovForm):
    answer_of_passkey = forms.CharField(
        max_length=20_000,
        widget=forms.HiddenInput,
        error_messages={"required": "Your browser did not show a passkey. Try again, or use another way"},
    )
