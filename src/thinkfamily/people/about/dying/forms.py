"""What is asked after a loss and after a death: as little as can be."""

from typing import Any

from django import forms

from thinkfamily.clock import today
from thinkfamily.design.fields.days import DayField
from thinkfamily.design.fields.forms import GovForm
from thinkfamily.people.about.meanwhile import lost_with, written
from thinkfamily.people.persons import rules
from thinkfamily.people.persons.editing import EditForm
from thinkfamily.people.persons.models import Person

ANOTHER = {
    "kept": "It is the same one: drop what I wrote",
    "boxes": "Another was lost as well: write it down as the boxes below say",
}


def named(typed: str) -> None:
    """Refuses what is no name, in a sentence."""
    if wrong := rules.objection_to_name(typed):
        raise forms.ValidationError(wrong)


class LossForm(EditForm):
    """Where a loss is written down already, its day can be put right."""

    on = DayField(label="When, as far as is known")
    sure = forms.BooleanField(
        required=True, error_messages={"required": "Say that it is so: this is not undone by a second press"}
    )

    def __init__(self, *given: Any, kept: Person, **named: Any) -> None:
        super().__init__(*given, kept=kept, **named)
        if kept.lost_on:
            del self.fields["sure"]

    def starts(self, kept: Any) -> dict[str, Any]:
        return {"on": kept.lost_on}

    def who_changed(self, kept: Any) -> str:
        by = written(kept, "lost").by if kept.lost_on else ""
        return by or super().who_changed(kept)

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

    def __init__(self, *given: Any, kept: Person, **named: Any) -> None:
        super().__init__(*given, kept=kept, **named)
        self.initial = {"version": kept.version}  # whoever was lost before is not who is asked about
        if lost_with(kept):
            self.offer("which_version", ANOTHER.items())

    def starts(self, kept: Any) -> dict[str, Any]:
        """Not of the one who lives: what is kept of the other."""
        twin = lost_with(kept) if isinstance(kept, Person) else None
        if twin is None:
            return {"on": None}
        return {"on": twin.lost_on, "first_name": twin.first_name, "last_name": twin.last_name}

    def who_changed(self, kept: Any) -> str:
        twin = lost_with(kept)
        return (written(twin, "lost").by if twin else "") or super().who_changed(kept)

    def clean_on(self) -> Any:
        said, kept = super().clean_on(), self.kept
        if said and isinstance(kept, Person) and kept.date_of_birth and said > kept.date_of_birth:
            raise forms.ValidationError("This is after the birth: write down a death on the page of who has died")
        return said


class MistakeForm(GovForm):
    why = forms.CharField(
        label="What was wrong",
        max_length=1000,
        error_messages={"required": "Say what was wrong: it is kept with your name"},
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)


class DeathForm(EditForm):
    """Where a death is written down already, its day can be put right."""

    on = DayField(label="When they died")

    def __init__(self, *given: Any, kept: Person, **named: Any) -> None:
        super().__init__(*given, kept=kept, **named)
        self.person = kept

    def starts(self, kept: Any) -> dict[str, Any]:
        return {"on": kept.died_on}

    def who_changed(self, kept: Any) -> str:
        by = written(kept, "died").by if kept.died_on else ""
        return by or super().who_changed(kept)

    def clean_on(self) -> Any:
        said = self.cleaned_data["on"]
        if said and (wrong := rules.objection_to_death(said, self.person.date_of_birth, today())):
            raise forms.ValidationError(wrong)
        return said
