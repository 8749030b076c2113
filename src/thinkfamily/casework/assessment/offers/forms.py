"""What is asked of an offer for one person."""

from django import forms

from thinkfamily.casework.assessment.offers.models import STANDS
from thinkfamily.people.persons.editing import EditForm


class OfferForm(EditForm):
    stands = forms.ChoiceField(
        label="How it stands",
        widget=forms.RadioSelect,
        choices=list(STANDS.items()),
        error_messages={"required": "Say whether they have it or want it"},
    )
    in_the_way = forms.CharField(
        label="What stands in the way",
        help_text="For example the bus fare, nobody to sit with the little one, a letter that was not understood",
        max_length=1000,
        required=False,
    )
    goes_along = forms.CharField(
        label="Who goes along the first time", help_text="By name, and when", max_length=300, required=False
    )
    whose = forms.CharField(
        label="Who says so",
        help_text="For example Kit, on a walk",
        max_length=200,
        error_messages={"required": "Say who says so"},
    )
