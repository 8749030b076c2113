"""What changing a password asks."""

from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from thinkfamily.access.users.models import User
from thinkfamily.design.fields.forms import GovForm


class NewPasswordForm(GovForm):
    """A new password. `user`: so that it is not their own name."""

    new_password = forms.CharField(
        label="New password",
        strip=False,
        max_length=500,
        help_text="At least 12 signs. Three or four words that do not belong together are easy to keep in mind.",
        error_messages={"required": "Enter a new password"},
    )

    def __init__(self, user: User, given: Any = None) -> None:
        super().__init__(given)
        self.user = user

    def clean_new_password(self) -> str:
        password: str = self.cleaned_data["new_password"]
        try:
            validate_password(password, self.user)
        except ValidationError as problem:
            raise forms.ValidationError([said.rstrip(".") for said in problem.messages]) from None
        return password


class ChangePasswordForm(NewPasswordForm):
    """For somebody who is signed in and knows the old one."""

    old_password = forms.CharField(
        label="The password that you have now",
        strip=False,
        max_length=500,
        error_messages={"required": "Enter the password that you have now"},
    )
    field_order = ("old_password", "new_password")
