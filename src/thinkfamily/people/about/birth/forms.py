"""What is asked at a birth, and about who may know of a pregnancy."""

from typing import Any

from django import forms

from thinkfamily.clock import today
from thinkfamily.design.fields.days import DayField
from thinkfamily.design.fields.forms import GovForm
from thinkfamily.people.about.birth import rules
from thinkfamily.people.persons.editing import EditForm
from thinkfamily.people.persons.models import SEXES, Person
from thinkfamily.people.persons.rules import objection_to_name

HOW_MANY = [("1", "One child"), ("2", "Twins"), ("3", "Triplets"), ("4", "Four children")]


class BirthForm(EditForm):
    """The day, how many, and for each what is known already; names and numbers can come later."""

    on = DayField(label="Date of birth")
    how_many = forms.ChoiceField(label="How many were born?", widget=forms.RadioSelect, choices=HOW_MANY, initial="1")

    def __init__(self, *given: Any, kept: Person, **named: Any) -> None:
        super().__init__(*given, kept=kept, **named)
        self.person = kept
        for number in range(rules.MOST):
            self.fields[f"first_name_{number}"] = forms.CharField(label="First name", max_length=200, required=False)
            self.fields[f"last_name_{number}"] = forms.CharField(label="Last name", max_length=200, required=False)
            self.fields[f"sex_{number}"] = forms.ChoiceField(
                label="Sex in law", choices=list(SEXES.items()), initial="U", required=False
            )

    def starts(self, kept: Any) -> dict[str, Any]:
        return {"on": kept.date_of_birth, "first_name_0": kept.first_name, "last_name_0": kept.last_name}

    def clean_on(self) -> Any:
        said = self.cleaned_data["on"]
        if said and (wrong := rules.objection_to_birth(said, self.person.expected_date, today())):
            raise forms.ValidationError(wrong)
        return said

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        for name in [name for name in said if name.startswith(("first_name", "last_name"))]:
            if wrong := objection_to_name(said[name]):
                self.add_error(name, wrong)
        return said

    @property
    def children(self) -> list[dict[str, str]]:
        """As many as were said, each with what is known."""
        said = self.cleaned_data
        return [
            {
                "first_name": said.get(f"first_name_{number}", ""),
                "last_name": said.get(f"last_name_{number}", ""),
                "sex": said.get(f"sex_{number}") or "U",
            }
            for number in range(int(said.get("how_many") or 1))
        ]


class NotBornForm(GovForm):
    """A birth was written down by mistake. `siblings`: who was made by it."""

    only_one = forms.ChoiceField(
        label="How many babies are expected?",
        widget=forms.RadioSelect,
        choices=[("yes", "One: the other was written down by mistake"), ("no", "As many as were said to be born")],
        error_messages={"required": "Say how many babies are expected"},
    )
    why = forms.CharField(
        label="What was wrong",
        max_length=1000,
        error_messages={"required": "Say what was wrong: it is kept with your name"},
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *given: Any, siblings: list[Person], **named: Any) -> None:
        super().__init__(*given, **named)
        if not siblings:
            del self.fields["only_one"]


class ToldForm(GovForm):
    """Somebody from whom a pregnancy was kept knows by now."""

    whom = forms.ChoiceField(
        label="Who may know now?", widget=forms.RadioSelect, error_messages={"required": "Choose who may know now"}
    )
    why = forms.CharField(
        label="Who says so",
        help_text="For example: Chloe told her mother on Sunday",
        max_length=1000,
        error_messages={"required": "Say who says so: it is kept with your name"},
    )

    def __init__(self, *given: Any, people: list[Person], **named: Any) -> None:
        super().__init__(*given, **named)
        self.known = {str(one.pk): one for one in people}
        self.offer("whom", [(key, one.with_age) for key, one in self.known.items()])

    def clean_whom(self) -> Person:
        return self.known[self.cleaned_data["whom"]]


class QuietForm(GovForm):
    """From whom of the family a pregnancy is kept."""

    people = forms.MultipleChoiceField(
        label="Who must not learn of it?",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Choose at least one person, or go back"},
    )
    why = forms.CharField(
        label="Why, and who decided it",
        help_text="For example: Chloe wants to tell her mother herself",
        max_length=1000,
        error_messages={"required": "Say why: it is kept with your name"},
    )

    def __init__(self, *given: Any, people: list[Person], **named: Any) -> None:
        super().__init__(*given, **named)
        self.known = {str(one.pk): one for one in people}
        self.offer("people", [(key, one.with_age) for key, one in self.known.items()])

    def clean_people(self) -> list[Person]:
        return [self.known[key] for key in self.cleaned_data["people"]]
