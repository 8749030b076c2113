"""What is asked about somebody new: enough to know them by, and whether they are on a record already."""

from django import forms

from thinkfamily.clock import today
from thinkfamily.design.fields.days import DayField
from thinkfamily.design.fields.forms import GovForm
from thinkfamily.design.words import lists
from thinkfamily.people.families.rules import needs_agreement, says_who_agreed
from thinkfamily.people.family_record.homes.forms import YES_NO
from thinkfamily.people.making import rules
from thinkfamily.people.persons.details import SCHEMES
from thinkfamily.people.persons.models import SEXES
from thinkfamily.people.persons.rules import NUMBERS, is_grown, objection_to_number
from thinkfamily.vocabulary.kinship import ON_RECORD

NEW = "new"
ASKED_FOR = ("nhs", "upn", "uln", "ni", "la_child_id")
OF_THE_PERSON = ("first_name", "last_name", "date_of_birth", "expected_date", "sex")


def _why(likely):
    """Same name, same date of birth. On the record of the Harper family."""
    where = lists.joined([f"the {family.name}" for family in likely.families])
    return f"{likely.sentence}. On the record of {where}" if where else likely.sentence


class OneOfThese(forms.ChoiceField):
    """A choice among what is found only once the other boxes are read; the form itself looks whether it is one."""

    def valid_value(self, value):
        return True


class PersonForm(GovForm):
    """`find`: of what was written, who is likely the same, for the reader to choose from before anybody is made."""

    which = OneOfThese(label="Is it one of these?", widget=forms.RadioSelect, required=False)
    first_name = forms.CharField(
        label="First name", help_text="And middle names, as they are written", required=False, max_length=200
    )
    last_name = forms.CharField(label="Last name", required=False, max_length=200)
    date_of_birth = DayField(label="Date of birth", required=False)
    expected_date = DayField(label="Expected day", required=False, help_text="Only of a baby who is not born yet")
    sex = forms.ChoiceField(
        label="Sex in law", widget=forms.RadioSelect, choices=list(SEXES.items()), initial="U",
        error_messages={"required": "Choose one, or not known"},
    )  # fmt: skip
    role = forms.ChoiceField(
        label="What they are in this family", choices=[("", "Choose"), *ON_RECORD.items()],
        error_messages={"required": "Choose what they are in this family"},
    )  # fmt: skip
    in_plan = forms.ChoiceField(
        label="Are they in the plan?", widget=forms.RadioSelect, choices=YES_NO, initial="yes",
        error_messages={"required": "Say whether they are in the plan"},
    )  # fmt: skip
    agreed_by = forms.CharField(
        label="Who agreed that they are in it",
        help_text="For a child: somebody with parental responsibility, by name and how they belong to the child",
        required=False,
        max_length=300,
    )

    def __init__(self, *given, find, **named):
        super().__init__(*given, **named)
        self.find = find
        self.likely = []
        for scheme in ASKED_FOR:
            self.fields[scheme] = forms.CharField(label=SCHEMES[scheme], required=False, max_length=60)

    def clean_date_of_birth(self):
        born = self.cleaned_data["date_of_birth"]
        if born and (cannot := rules.birthday_cannot_be(born, today())):
            raise forms.ValidationError(cannot)
        return born

    def clean_expected_date(self):
        expected = self.cleaned_data["expected_date"]
        if expected and (cannot := rules.expected_day_cannot_be(expected, today())):
            raise forms.ValidationError(cannot)
        return expected

    def clean(self):
        super().clean()
        said = self.cleaned_data
        born, expected = said.get("date_of_birth"), said.get("expected_date")
        if born and expected:
            self.add_error("expected_date", "Enter one of the two: the day of birth, or the expected day")
        if not (said.get("first_name") or said.get("last_name") or expected or "expected_date" in self.errors):
            self.add_error("first_name", "Enter a name, or what they are called")
        if expected and said.get("sex") in ("F", "M"):
            self.add_error("sex", "Nobody has a sex in law before the birth: choose not known")
        joins = said.get("in_plan") == "yes" and not expected
        needed = needs_agreement(born=born, role=said.get("role", ""), in_plan=joins, today=today())
        if needed and not said.get("agreed_by"):
            self.add_error("agreed_by", says_who_agreed(said.get("first_name") or "This person"))
        for scheme in ASKED_FOR:
            told = {"unborn": bool(expected), "grown": is_grown(born, today())}
            if said.get(scheme) and (wrong := objection_to_number(scheme, said[scheme], **told)):
                self.add_error(scheme, wrong)
        if not self.errors:
            self._look()
        return said

    def _look(self):
        """Who is likely the same is chosen, or said to be nobody, before somebody new is made."""
        said = self.cleaned_data
        self.likely = self.find(self.person | {"numbers": self.numbers})
        words = [(str(one.person.pk), (one.name, _why(one))) for one in self.likely]
        choices = [*words, (NEW, "Nobody of these: somebody new")] if words else []
        self.offer("which", choices)
        chosen = self.data.get(self.add_prefix("which"), "")
        if self.likely and chosen not in {key for key, _ in choices}:
            self.add_error("which", "There are people who may be the same: choose one, or say that it is somebody new")
        said["which"] = chosen

    @property
    def chosen(self):
        """The person who is there already; None for somebody new."""
        return next((one.person for one in self.likely if str(one.person.pk) == self.cleaned_data["which"]), None)

    @property
    def person(self):
        """What somebody new is called, and when they were born."""
        return {name: self.cleaned_data[name] for name in OF_THE_PERSON}

    @property
    def schemes(self):
        """The numbers that are asked for."""
        return ASKED_FOR

    @property
    def numbers_asked(self):
        """Whether one was typed, so that its box is shown at once."""
        return any(self[scheme].value() for scheme in ASKED_FOR)

    @property
    def numbers(self):
        """By scheme, the numbers that were given, in their standard form."""
        said = self.cleaned_data
        return {scheme: NUMBERS[scheme].read(said[scheme]) for scheme in ASKED_FOR if said[scheme]}

    @property
    def membership(self):
        """How they belong."""
        said = self.cleaned_data
        agreed = {"agreed_by": said["agreed_by"], "agreed_on": today() if said["agreed_by"] else None}
        return {"role": said["role"], "in_plan": said["in_plan"] == "yes"} | agreed


class FamilyForm(PersonForm):
    """A family, with the first person of it."""

    name = forms.CharField(
        label="What the family is called", max_length=200, error_messages={"required": "Enter a name for the family"}
    )
    area = forms.ChoiceField(
        label="Which area they live in", help_text="Colleagues who read an area’s families then see the record",
        required=False,
    )  # fmt: skip
    why = forms.CharField(
        label="Why you open it",
        help_text="In a sentence that the family could read",
        max_length=1000,
        error_messages={"required": "Say why you open it"},
    )
    field_order = ("name", "area", "why")

    def __init__(self, *given, areas, **named):
        super().__init__(*given, **named)
        self.offer("area", [("", "No area: only whoever has access by name"), *((area, area) for area in areas)])
