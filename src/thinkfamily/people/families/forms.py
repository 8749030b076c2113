"""What is asked when a proposal is opened."""

from django import forms

from thinkfamily.design.fields.forms import GovForm

BELONGS = (("yes", "Belongs to the family"), ("no", "Does not belong"))


class OpenForm(GovForm):
    """Two fields for each proposed member, named by their place in the list."""

    name = forms.CharField(
        label="What the family is called", max_length=200, error_messages={"required": "Enter a name for the family"}
    )
    why = forms.CharField(
        label="Why you open it",
        help_text="In a sentence that the family could read",
        max_length=1000,
        error_messages={"required": "Say why you open it"},
    )

    def __init__(self, *given, members, **named):
        super().__init__(*given, **named)
        self.members = list(members)
        for place, member in enumerate(self.members):
            self.fields[f"belongs_{place}"] = forms.ChoiceField(
                label=member.person.with_age,
                widget=forms.RadioSelect,
                choices=BELONGS,
                error_messages={"required": f"Say whether {member.person.with_age} belongs"},
            )
            self.fields[f"why_not_{place}"] = forms.CharField(
                label=f"Why {member.person.first_name or 'this person'} does not belong",
                help_text="Only where you said so",
                required=False,
                max_length=1000,
            )
        self.fields["why"] = self.fields.pop("why")  # it is asked last

    def clean(self):
        super().clean()
        said = self.cleaned_data
        for place, member in enumerate(self.members):
            if said.get(f"belongs_{place}") == "no" and not said.get(f"why_not_{place}", "").strip():
                self.add_error(
                    f"why_not_{place}", f"Say why {member.person.first_name or 'this person'} does not belong"
                )
        if not self.errors and not any(self.belong.values()):
            self.add_error(None, "A family needs at least one person: say who belongs to it.")
        return said

    @property
    def belong(self):
        """For each person, by id, whether they belong."""
        said = self.cleaned_data
        return {m.person_id: said.get(f"belongs_{place}") == "yes" for place, m in enumerate(self.members)}

    @property
    def why_not(self):
        """For each person, by id, what was said."""
        return {m.person_id: self.cleaned_data.get(f"why_not_{place}", "") for place, m in enumerate(self.members)}
