"""What is asked after a loss and after a death: as little as can be."""

from typing import Any

from django import forms

from thinkfamily.clock import today
from thinkfamily.design.fields.days import DayField
from thinkfamily.design.fields.forms import GovForm
from thinkfamily.people.persons import rules
from thinkfamily.people.persons.models import Person


def named(written: str) -> None:
    """Refuses what is no name, in a sentence."""
    if wrong := rules.objection_to_name(written):
        raise forms.ValidationError(wrong)


class LossForm(GovForm):
    on = DayField(label="When, as far as is known")
    sure = forms.BooleanField(
        required=True, error_messages={"required": "Say that it is so: this is not undone by a second press"}
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def clean_on(self) -> Any:
        said = self.cleaned_data["on"]
        if said and said > today():
            raise forms.ValidationError("This day has not come yet")
        return said


class TwinLossForm(LossForm):
    """The name is asked because parents may have given one; nobody is asked how."""

    first_name = forms.CharField(
        label="First name, if the parents gave one", max_length=200, required=False, validators=[named]
    )
    last_name = forms.CharField(label="Last name", max_length=200, required=False, validators=[named])

    def __init__(self, *given: Any, person: Person, **named: Any) -> None:
        super().__init__(*given, **named)
        self.person = person

    def clean_on(self) -> Any:
        said = super().clean_on()
        if said and self.person.date_of_birth and said > self.person.date_of_birth:
            raise forms.ValidationError("This is after the birth: write down a death on the page of who has died")
        return said


class MistakeForm(GovForm):
    why = forms.CharField(
        label="What was wrong",
        max_length=1000,
        error_messages={"required": "Say what was wrong: it is kept with your name"},
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)


class DeathForm(GovForm):
    on = DayField(label="When they died")
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *given: Any, person: Person, **named: Any) -> None:
        super().__init__(*given, **named)
        self.person = person

    def clean_on(self) -> Any:
        said = self.cleaned_data["on"]
        if said and (wrong := rules.objection_to_death(said, self.person.date_of_birth, today())):
            raise forms.ValidationError(wrong)
        return said
