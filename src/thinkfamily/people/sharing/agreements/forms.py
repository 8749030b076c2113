"""What somebody said when help was offered."""

from django import forms

from thinkfamily.design.fields.days import DayField
from thinkfamily.design.fields.forms import GovForm
from thinkfamily.people.sharing.models import ServiceAgreement


class AgreementForm(GovForm):
    person = forms.ChoiceField(label="Who", widget=forms.RadioSelect, error_messages={"required": "Say who"})
    help_offered = forms.CharField(
        label="What help was offered", max_length=1000, error_messages={"required": "Say what was offered"}
    )
    answer = forms.ChoiceField(
        label="What they said",
        widget=forms.RadioSelect,
        choices=ServiceAgreement.Answer.choices,
        error_messages={"required": "Say what they answered"},
    )
    said = forms.CharField(label="Their words", max_length=2000, required=False)
    on = DayField(label="When")

    def __init__(self, *given, members, **named):
        super().__init__(*given, **named)
        self.people = {str(member.person_id): member.person for member in members}
        self.offer("person", [(key, one.with_age) for key, one in self.people.items()])

    def clean_person(self):
        return self.people[self.cleaned_data["person"]]
