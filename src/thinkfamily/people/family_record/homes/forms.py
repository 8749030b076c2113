"""What is asked about homes, stays, who belongs, and linked families."""

from typing import Any

from django import forms

from thinkfamily.clock import today
from thinkfamily.design.fields.days import DayField
from thinkfamily.design.fields.forms import GovForm
from thinkfamily.design.fields.periods import SinceForm
from thinkfamily.people.families.households.rules import FORTNIGHT
from thinkfamily.people.families.links.models import MAY_SEE
from thinkfamily.people.families.rules import needs_agreement, says_who_agreed
from thinkfamily.people.family_record.sure import SureForm
from thinkfamily.people.persons.editing import EditForm
from thinkfamily.vocabulary.kinship import ON_RECORD, STAYS

NIGHTS = f"Enter a whole number from 0 to {FORTNIGHT}, or leave it empty"
YES_NO = (("yes", "Yes"), ("no", "No"))


class StayForm(SinceForm, SureForm):
    """How somebody stays at a home."""

    kind = forms.ChoiceField(
        label="How they stay there", widget=forms.RadioSelect, choices=list(STAYS.items()), initial="lives",
        error_messages={"required": "Choose how they stay there"},
    )  # fmt: skip
    nights = forms.IntegerField(
        label="Nights of a fortnight",
        help_text="As it usually is. Leave it empty if it is all of them, or nobody counts",
        required=False,
        min_value=0,
        max_value=FORTNIGHT,
        error_messages=dict.fromkeys(("invalid", "min_value", "max_value"), NIGHTS),
    )
    pattern = forms.CharField(
        label="In words", help_text="For example: week about; Fridays to Sundays", required=False, max_length=300
    )
    field_order: tuple[str, ...] = ("kind", "nights", "pattern", "since", "until", "sure", "sure_why")


class AddStayForm(StayForm):
    """Somebody of the record at this home."""

    who = forms.ChoiceField(label="Who", error_messages={"required": "Choose who stays there"})
    field_order = ("who", *StayForm.field_order)

    def __init__(self, *given, members, **named):
        super().__init__(*given, **named)
        self.members = {str(one.membership.pk): one for one in members}
        self.offer("who", [("", "Choose"), *((key, one.name) for key, one in self.members.items())])

    def clean_who(self):
        return self.members[self.cleaned_data["who"]].membership


class AddHomeForm(StayForm):
    """A home, and who of the record stays there."""

    name = forms.CharField(
        label="What the home is called",
        help_text="By whose it is, for example: Eva and Sam’s home. The address is written down with each person",
        max_length=200,
        error_messages={"required": "Enter a name for the home"},
    )
    who = forms.MultipleChoiceField(
        label="Who stays there",
        help_text="All in the same way; add the others afterwards",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Choose who stays there"},
    )
    until = None  # type: ignore[assignment]  # Django's way of leaving a field out
    field_order = ("name", "who", *StayForm.field_order)

    def __init__(self, *given, members, **named):
        super().__init__(*given, **named)
        self.members = {str(one.membership.pk): one for one in members}
        self.offer("who", [(key, one.name) for key, one in self.members.items()])

    def clean_who(self):
        return [self.members[key].membership for key in self.cleaned_data["who"]]


class HomeForm(EditForm):
    """What it is called, and when it ended."""

    name = forms.CharField(
        label="What the home is called", max_length=200, error_messages={"required": "Enter a name for the home"}
    )
    until = DayField(
        label="Until",
        required=False,
        help_text="Only when it is nobody’s home any more. Every stay there ends that day. For example 27 3 2024",
    )


class MemberForm(SinceForm, EditForm):
    """How somebody belongs, and whether they are in the plan."""

    role = forms.ChoiceField(
        label="What they are in this family", choices=list(ON_RECORD.items()),
        error_messages={"required": "Choose what they are in this family"},
    )  # fmt: skip
    in_plan = forms.ChoiceField(
        label="Are they in the plan?", widget=forms.RadioSelect, choices=YES_NO,
        error_messages={"required": "Say whether they are in the plan"},
    )  # fmt: skip
    agreed_by = forms.CharField(
        label="Who agreed that they are in it",
        help_text="For a child: somebody with parental responsibility, by name and how they belong to the child",
        required=False,
        max_length=300,
    )
    agreed_on = DayField(label="When they agreed", required=False)
    why = forms.CharField(
        label="Why", help_text="How they came to be in this family, or left it", required=False, max_length=1000
    )
    field_order = ("role", "in_plan", "agreed_by", "agreed_on", "since", "until", "why")

    def starts(self, kept):
        return super().starts(kept) | {"in_plan": "yes" if kept.in_plan else "no"}

    def clean(self):
        said = super().clean()
        member: Any = self.kept
        joins = said.get("in_plan") == "yes" and not member.in_plan and not said.get("until")
        born, name = member.person.date_of_birth, member.person.first_name or str(member.person)
        needed = joins and needs_agreement(born=born, role=said.get("role", ""), in_plan=True, today=today())
        if needed and not said.get("agreed_by"):
            self.add_error("agreed_by", says_who_agreed(name))
        return said

    @property
    def said(self):
        found = super().said
        return found | {"in_plan": found["in_plan"] == "yes"}


class LinkForm(GovForm):
    """Another family that shares somebody with this one, and what each may see."""

    with_whom = forms.ChoiceField(
        label="Which family", widget=forms.RadioSelect, error_messages={"required": "Choose the other family"}
    )
    each_may_see = forms.MultipleChoiceField(
        label="What each may see of the other",
        help_text="As little as is needed. Nothing else of the other family is shown",
        widget=forms.CheckboxSelectMultiple,
        choices=list(MAY_SEE.items()),
        required=False,
    )
    reason = forms.CharField(
        label="Why two families and not one",
        help_text="In a sentence that both could read",
        max_length=1000,
        error_messages={"required": "Say why they are linked"},
    )

    def __init__(self, *given, candidates, **named):
        super().__init__(*given, **named)
        self.candidates = {f"{family.pk}/{child.pk}": (family, child) for family, child in candidates}
        words = {key: f"{family}, with {child.first_name or child}" for key, (family, child) in self.candidates.items()}
        self.offer("with_whom", list(words.items()))

    def clean_with_whom(self):
        return self.candidates[self.cleaned_data["with_whom"]]


class EndLinkForm(GovForm):
    why = forms.CharField(
        label="Why they are no longer linked", max_length=1000, error_messages={"required": "Say why the link ends"}
    )
